"""A year of calls three times over: as they were, as agents wrote them down, and as the telephone system saw them. What was invented, denied,
boasted of or kept quiet is planted here, so the truth is known before any tool reads the files; what the two lists together can tell of it is
computed by trying every way to pair them, as as-rules(7) 15 says it."""
import datetime as dt
import io
import csv
import itertools
import random
from collections import Counter, defaultdict

SHORT, LONG, WINDOW, LEG_GAP = 10, 600, 10, 60  # seconds, seconds, minutes, seconds
CLOCK = 180  # the telephone system's clock is so many seconds ahead
DAY = dt.timedelta(days=1)
YEAR = [dt.date(2025, 1, 1) + DAY * i for i in range(365)]
NO_LIST = {dt.date(2025, 5, 13), dt.date(2025, 5, 14)}  # days of which the list was lost
AGENTS = [f"Agent {chr(65 + i)}" for i in range(20)]
HOURS = [(9 * 60, 11 * 60 + 15), (13 * 60 + 30, 17 * 60 + 15)]  # so that what follows within the hour is in the slots of the policy
DONE = {"reached", "refused"}
NOBODY = {"no-answer", "busy", "unavailable", "dead-number"}
BY_RECORDS = ["no-record", "other-result", "no-entry", "long", "short"]
BY_JOURNAL = ["again", "slot", "unnamed", "unscored", "words"]
WITHOUT_ID = ["asterisk-16", "vicidial", "chinese"]
FORMS = ["asterisk", "asterisk-16", "asterisk-utc", "freepbx", "freepbx-old", "freeswitch", "vicidial", "chinese"]

# Why a lie can't be told, or an honest entry looks like one.
NO_LIST_THEN = "the list has no records of that time"
UNNAMED = "one of two entries of a call has no name, so they count as two"
STANDS_IN = "another call to that number within the window has a record that fits as well"
MAILBOX = "it is said to be a mailbox, which answers or does not"
BRIEF = "the talk is shorter than audit.short"
SAME_DAY = "an entry of that day speaks of the customer"
ANNOUNCEMENT = "an announcement answered"
IN_A_NOTE = "the number called stands in a note only"

POLICY = """name: lies
slots: {morning: "09:00-12:00", afternoon: "13:30-18:00"}
calendar: {open: [mon, tue, wed, thu, fri, sat]}
callbacks: {first: {from: delivery, within: 1 year}}
audit: {short: 10, long: 600, window: 10}
intake:
  cdr:
    prefix: 9
"""


class Dial:
    """A call that was made: to whom, when (seconds since the first of January), by whom, how long was rung and talked; talk is None where nobody
    and nothing answered."""

    def __init__(self, number, start, actor, ring, talk):
        self.number, self.start, self.actor, self.ring, self.talk = number, start, actor, ring, talk
        self.quiet = False  # nobody wrote it down
        self.id = None

    @property
    def end(self):
        return self.start + self.ring + (self.talk or 0) + (self.talk or 0) // 3 + 5  # with what legs add


class Entry:
    """A line of the journal about a call. kind is "honest" or how it lies."""

    def __init__(self, case, minute, result, actor, dial, kind="honest"):
        self.case, self.minute, self.result, self.actor, self.dial, self.kind = case, minute, result, actor, dial, kind
        self.dated = False  # without hour
        self.score = self.note = self.due = ""
        self.seconds = None
        self.planted = set()

    @property
    def day(self):
        return self.minute // 1440

    def time(self):
        return stamp(self.minute)[: 10 if self.dated else 16]

    def span(self):
        return (self.day * 1440, self.day * 1440 + 1439) if self.dated else (self.minute, self.minute)


class Case:
    def __init__(self, name, day, number, store):
        self.name, self.day, self.store = name, day, store
        self.numbers = [(day, number)]  # since this day
        self.entries, self.others, self.void = [], [], False

    def numbers_on(self, day):
        """The one that it had last on that day, then those it had before on it."""
        since = [i for i, (from_day, _) in enumerate(self.numbers) if from_day <= day]
        return [self.numbers[i][1] for i in reversed(since) if i == since[-1] or self.numbers[i + 1][0] == day]


class Record:
    """A call as the list has it, its legs joined."""

    def __init__(self, number, legs, dials):
        talks = [leg for leg in legs if leg["talk"] is not None]
        best = max(talks, key=lambda leg: leg["talk"], default=legs[0])
        self.number, self.minute, self.talk, self.actor = number, legs[0]["start"] // 60, best["talk"], best["actor"]
        self.dials = len(dials)
        self.missed = any(all(leg["talk"] is None for leg in dial) for dial in dials)


def stamp(minute):
    return (dt.datetime(2025, 1, 1) + dt.timedelta(minutes=minute)).isoformat(timespec="minutes")


class House:
    """A year with so many calls, the list in one of the FORMS; write_files, then judge what as-audit found."""

    def __init__(self, seed, calls, form):
        self.r, self.form = random.Random(f"{seed} {form}"), form
        self.cases, self.dials, self.taken_back = [], [], []
        self.used = set()
        count = 0
        while count < calls:
            count += self.new_customer()
        for i, dial in enumerate(sorted(self.dials, key=lambda d: d.start)):
            dial.id = f"{1735689600 + dial.start}.{i}"
        self.legs = [leg for dial in self.dials for leg in self.legs_of(dial) if YEAR[leg["start"] // 86400] not in NO_LIST]
        self.legs.sort(key=lambda leg: leg["start"])

    # ---- the year ----

    def chance(self, percent):
        return self.r.random() * 100 < percent

    def new_number(self):
        while True:
            number = f"13{self.r.randrange(10**9):09}" if self.chance(80) else f"0571{self.r.randrange(81000000, 89000000)}"
            if number not in self.used:
                self.used.add(number)
                return number

    def working_day(self, day):
        while YEAR[day].weekday() > 4:
            day += 1
        return day

    def new_customer(self):
        """One or two cases of one customer, and all calls to him; gives how many entries they have."""
        first = self.r.randrange(0, 330)
        number, store = self.new_number(), self.r.choice(["N", "S", "W"])
        cases = [Case(f"{store}-{len(self.cases) + i:06}", first, number, store) for i in range(2 if self.chance(10) else 1)]
        self.cases += cases
        for case in cases:
            self.call_until_reached(case, cases)
        if self.chance(1):
            cases[0].void = True
        for case in cases:
            if not case.void:
                self.plant_forgotten(case)
        return sum(len(case.entries) for case in cases)

    def call_until_reached(self, case, cases):
        if case.entries:  # he was asked in a call for the other case
            return
        day, night = self.working_day(case.day + self.r.randrange(1, 6)), None
        for _ in range(6):
            minute = night or self.r.randrange(*self.r.choice(HOURS))
            if cases[0].entries and case is not cases[0] and not case.entries and self.chance(20) and cases[0].entries[0].minute % 1440 < 1080:  # near a call for the customer's other case
                day, minute = cases[0].entries[0].day, cases[0].entries[0].minute % 1440 + self.r.randrange(3, 15)
            night, at = None, day * 1440 + minute
            entry = self.attempt(case, at, self.r.choice(AGENTS))
            if entry and entry.result in DONE:
                if entry.kind == "honest" and entry.minute % 1440 < 18 * 60 and self.chance(30):
                    self.speak_of_the_other(entry, case, cases)
                return
            if entry and entry.result == "wrong-number":
                self.correct_number(case, entry)
            if day + 12 >= len(YEAR):
                return
            if entry and entry.result == "later":
                day, night = self.working_day(day + self.r.randrange(1, 4)), self.r.choice([None, 20 * 60 + self.r.randrange(60)])
                entry.due = YEAR[day].isoformat()
            else:
                if self.chance(8) and minute < 1000:
                    self.try_again(case, at)
                if any(e.result in DONE for e in case.entries):
                    return
                day = self.working_day(day + self.r.randrange(1, 4))

    def attempt(self, case, at, actor):
        """One call: as it was, and as it is written down, if it is."""
        r = self.r
        if any(abs(entry.minute - at) < 2 for entry in case.entries):
            return None
        number = case.numbers[-1][1]
        kind = r.choices(["honest", "invented", "denied", "boasted", "quiet", "in a note", "announcement"], [95.4, 1.2, 1.2, .8, .8, .2, .4])[0]
        if kind == "invented":
            return self.write(case, at, r.choice(["reached", "no-answer", "busy"]), actor, None, kind)
        talk = r.choice([None] * 9 + [r.randrange(SHORT, 240)] * 10 + [r.randrange(1, 9)]) if r.random() > .01 else r.randrange(601, 1500)
        if kind in ("denied", "quiet"):
            talk = r.randrange(3 if self.chance(10) else SHORT, 240)
        if kind == "boasted":
            talk = None
        if kind == "announcement":
            talk = r.randrange(SHORT, 20)
        if kind == "in a note":
            number = self.new_number()
        dial = Dial(number, at * 60 + r.randrange(60), actor, r.randrange(2, 45), talk)
        if any(d.number == number and d.start < dial.end and dial.start < d.end for d in self.dials[-20:]):  # he is on the telephone
            return None
        if kind == "quiet":
            dial.quiet = True
            self.dials.append(dial)
            return None
        if kind == "denied":
            result = "voicemail" if self.chance(8) else "no-answer"
        elif kind == "announcement":
            result = r.choice(["unavailable", "dead-number"])
        elif kind == "boasted":
            result = r.choice(["reached", "reached", "refused", "other-person"])
        elif talk is None:
            result = r.choice(["no-answer"] * 6 + ["busy", "busy", "voicemail", "unavailable", "dead-number"])
        elif talk < SHORT:
            result = r.choice(["reached", "reached", "voicemail", "unavailable", "refused"])
        else:
            result = r.choice(["reached"] * 10 + ["refused", "later", "other-person", "voicemail", "wrong-number"])
        self.dials.append(dial)
        return self.write(case, at + r.choice([0, 0, 0, 1, 2]), result, actor, dial, kind)

    def write(self, case, minute, result, actor, dial, kind):
        entry = Entry(case, minute, result, actor, dial, kind)
        entry.dated = self.chance(1) and not any(e.day == entry.day for e in case.entries)
        if dial and dial.talk is not None and self.chance(50):
            entry.seconds = dial.talk
        if result == "reached":
            entry.score, entry.note = self.r.choice([("satisfied", ""), ("neutral", ""), ("dissatisfied", "too slow, he says")])
        if kind == "in a note":
            entry.note = "called " + dial.number
        if kind == "honest" and self.chance(1):
            self.taken_back.append(Entry(case, minute + 20, self.r.choice(["no-answer", "refused", "busy"]), actor, None))
        case.entries.append(entry)
        return entry

    def try_again(self, case, at):
        """Soon after on the same day; at times within the minute, when it is one call."""
        last = case.entries[-1] if case.entries else None
        if not last or last.dated or last.result in ("later", "wrong-number") or last.kind != "honest" or last.minute < at:
            return
        if self.chance(40) and last.dial.talk is None and last.result != "voicemail":  # redials at once
            start = last.dial.start + last.dial.ring + self.r.randrange(5, 55)
            again = Dial(last.dial.number, start, last.actor, self.r.randrange(5, 60), self.r.choice([None, self.r.randrange(SHORT, 200)]))
            self.dials.append(again)
            minute = max(last.minute, start // 60)
            entry = self.write(case, minute, "other-person" if again.talk else "unavailable", last.actor, again, "honest")
            entry.dated = False
            return
        self.attempt(case, at + self.r.randrange(3, 20), last.actor)

    def correct_number(self, case, entry):
        case.numbers.append((entry.day + self.r.randrange(0, 2), self.new_number()))

    def speak_of_the_other(self, entry, case, cases):
        """The customer is asked of his other case in the same call."""
        for other in cases:
            if other is not case and not other.entries and other.numbers[-1][1] == entry.dial.number and not entry.dated:
                twin = self.write(other, entry.minute + self.r.randrange(2), "other-person", entry.actor, entry.dial, "honest")
                twin.dated = False

    def plant_forgotten(self, case):
        """What the journal alone tells."""
        reached = next((e for e in case.entries if e.result == "reached"), None)
        for entry in case.entries:
            if self.chance(.5):
                entry.actor = ""
                entry.planted.add("unnamed")
        if reached:
            if self.chance(1):
                reached.score = ""
                reached.planted.add("unscored")
            elif reached.score == "dissatisfied" and self.chance(4):
                reached.note = ""
                reached.planted.add("words")
            if self.chance(.7) and reached.day + 3 < len(YEAR) and reached.kind == "honest" and reached is case.entries[-1]:
                self.call_again(case, reached)
        if self.chance(8) and not reached and case.entries and case.entries[-1].result == "no-answer":
            self.call_at_night(case)

    def extra(self, case, day, minute):
        actor = self.r.choice(AGENTS)
        dial = Dial(case.numbers[-1][1], (day * 1440 + minute) * 60 + 7, actor, 9, 77)
        self.dials.append(dial)
        entry = self.write(case, day * 1440 + minute, "other-person", actor, dial, "honest")
        entry.dated = False
        return entry

    def call_again(self, case, reached):
        self.extra(case, self.working_day(reached.day + 1), 600).planted.add("again")

    def call_at_night(self, case):
        day = self.working_day(case.entries[-1].day + 1)
        if day < len(YEAR) - 2:
            self.extra(case, day, self.r.randrange(19 * 60, 22 * 60)).planted.add("slot")

    # ---- the list ----

    def legs_of(self, dial):
        start, r = dial.start + CLOCK, self.r
        leg = {"number": dial.number, "start": start, "ring": dial.ring, "talk": dial.talk, "actor": dial.actor, "id": dial.id}
        if self.chance(6):  # the first line is busy, or the second one tells of a transfer
            yield {**leg, "ring": 2, "talk": None, "failed": True}
            leg["start"] += 4
        yield leg
        if dial.talk and dial.talk > 40 and self.chance(3):
            yield {**leg, "start": start + dial.ring + dial.talk, "ring": 1, "talk": dial.talk // 3}

    def records(self):
        """The legs joined as the rule says: of one number, overlapping, within 60 seconds, or of one id. A leg that begins behind the end of those
        before it and has not the id of the last one was dialled anew."""
        by_number = defaultdict(list)
        for leg in self.legs:
            by_number[leg["number"]].append(leg)
        for number, legs in by_number.items():
            groups = []
            for leg in legs:
                end, last = leg["start"] + self.length(leg), groups[-1] if groups else None
                same = last and self.form not in WITHOUT_ID and leg["id"] == last["dials"][-1][-1]["id"]
                if not last or (leg["start"] - last["end"] > LEG_GAP and not same):
                    groups.append({"end": end, "dials": [[leg]]})
                    continue
                if leg["start"] > last["end"] and not same:
                    last["dials"].append([])
                last["dials"][-1].append(leg)
                last["end"] = max(last["end"], end)
            for group in groups:
                yield Record(number, sum(group["dials"], []), group["dials"])

    def length(self, leg):
        """Of a leg in seconds, as far as the list says it."""
        return (leg["talk"] or 0) if self.form == "vicidial" else leg["ring"] + (leg["talk"] or 0)

    # ---- the files ----

    def write_files(self, folder):
        (folder / "journal.csv").write_text(self.journal(), encoding="utf-8")
        text, encoding, header = getattr(self, "list_" + self.form.replace("-", "_"))()
        (folder / "calls.csv").write_bytes(text.encode(encoding))
        (folder / "policy.yaml").write_text(POLICY + self.policy, encoding="utf-8")
        return header

    def journal(self):
        rows = []
        for case in self.cases:
            phone = self.written(case.numbers[0][1])
            rows.append((case.day * 1440 - 1, 0, [YEAR[case.day].isoformat(), case.name, "delivery", "", "", "", "", "", case.store, phone, "", "", ""]))
            for day, number in case.numbers[1:]:
                rows.append((day * 1440 - 1, 1, [YEAR[day].isoformat(), case.name, "amend"] + [""] * 6 + [self.written(number), "", "", ""]))
            for entry in case.entries:
                rows.append((entry.minute, 2, self.entry_row(entry)))
            if case.void:
                rows.append((364 * 1440, 3, [stamp(364 * 1440), case.name, "void"] + [""] * 10))
        for entry in self.taken_back:
            rows.append((entry.minute, 2, self.entry_row(entry)))
            rows.append((entry.minute + 30, 4, [stamp(entry.minute + 30), entry.case.name, "retract", "first", entry.result, "", "", "", "", "", "",
                                                entry.time(), "call"]))
        rows.sort(key=lambda row: row[:2])
        header = "time,case,event,task,result,score,actor,seconds,store,phone,note,due,kind".split(",")
        return table([header] + [row for _, _, row in rows])

    @staticmethod
    def entry_row(entry):
        seconds = "" if entry.seconds is None else str(entry.seconds)
        return [entry.time(), entry.case.name, "call", "first", entry.result, entry.score, entry.actor, seconds, "", "", entry.note, entry.due, ""]

    def written(self, number):
        """As somebody types it."""
        if number[0] == "1":
            return self.r.choice([number, number, "+86" + number, f"{number[:3]} {number[3:7]} {number[7:]}", f"{number[:3]}-{number[3:]}"])
        return self.r.choice([number, f"{number[:4]}-{number[4:]}", f"{number[:4]}-{number[4:]}-801"])

    @staticmethod
    def dialled(number, prefix="9"):
        """As it is dialled: to some mobiles with a 0, to some numbers of the city without area code."""
        if number[0] == "1":
            return prefix + ("0" if number[-1] in "147" else "") + number
        return prefix + (number[4:] if number[-1] in "02468" else number)

    def extension(self, actor):
        return str(8001 + AGENTS.index(actor))

    def stray(self):
        """Rows about nobody of the journal: to no number, of a stranger, between two extensions."""
        for day in range(0, 365, 2):
            if YEAR[day] not in NO_LIST:
                start = day * 86400 + 36000
                for number in ("s", "*97", "8003", "913" + f"{self.r.randrange(10**9):09}"):
                    yield {"number": None, "dial": number, "start": start, "ring": 3, "talk": 20, "actor": AGENTS[day % 20], "id": f"x{day}.{number}"}

    def rows(self):
        """The legs in the order of their ends, as systems write them, with all that a form may need."""
        legs = sorted(itertools.chain(self.legs, self.stray()), key=lambda leg: leg["start"] + leg["ring"] + (leg["talk"] or 0))
        zone = dt.timedelta(hours=8) if self.form == "asterisk-utc" else dt.timedelta()
        for leg in legs:
            start = dt.datetime(2025, 1, 1) + dt.timedelta(seconds=leg["start"]) - zone
            answer = start + dt.timedelta(seconds=leg["ring"])
            talk = leg["talk"] or 0
            yield leg, leg.get("dial") or self.dialled(leg["number"], "" if self.form == "vicidial" else "9"), start, answer, \
                answer + dt.timedelta(seconds=talk), talk

    def disposition(self, leg):
        return "ANSWERED" if leg["talk"] is not None else "FAILED" if leg.get("failed") else self.r.choice(["NO ANSWER", "NO ANSWER", "BUSY"])

    def actors_policy(self):
        return "    values: {actor: {" + ", ".join(f"{name}: {self.extension(name)}" for name in AGENTS) + "}}\n"

    def list_asterisk(self, columns=21):
        self.policy, lines = self.actors_policy(), []
        for leg, dst, start, answer, end, talk in self.rows():
            ext, answered = self.extension(leg["actor"]), leg["talk"] is not None
            fields = ["", ext, dst, "from-internal", f'"{leg["actor"]}, desk" <{ext}>', f"PJSIP/{ext}-0001", "PJSIP/trunk-0002", "Dial",
                      f"PJSIP/{dst}@trunk,60", f"{start}", f"{answer}" if answered else None, f"{end}", leg["ring"] + talk, talk, self.disposition(leg),
                      "DOCUMENTATION", leg["id"], "", "", leg["id"], 7][:columns]
            lines.append(",".join("" if f is None else str(f) if isinstance(f, int) else '"' + f.replace('"', '""') + '"' for f in fields) + "\n")
        return "".join(lines), "utf-8", "asterisk"

    def list_asterisk_16(self):
        return self.list_asterisk(16)

    def list_asterisk_utc(self):
        text = self.list_asterisk()
        self.policy += "    timezone: UTC\n"
        return text

    def list_freepbx(self):
        self.policy = ""
        header = ("calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,"
                  "userfield,did,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam,recordingfile,linkedid,peeraccount,sequence")
        lines = [header + "\n"]
        for leg, dst, start, _, _, talk in self.rows():
            ext = self.extension(leg["actor"])
            fields = [f"{start}", f'"{leg["actor"]}" <{ext}>', ext, dst, "from-internal", f"PJSIP/{ext}-1", "PJSIP/t-2", "Dial", f"PJSIP/{dst}@t,300,Tb",
                      leg["ring"] + talk, talk, self.disposition(leg), 3, "", leg["id"], "", "", ext, leg["actor"], "", "", "", "", leg["id"], "", 1]
            lines.append(",".join(quoted_where_odd(str(f)) for f in fields) + "\n")
        return "".join(lines), "utf-8", None

    def list_freepbx_old(self):
        """Fields in quotes only where they hold a comma, and quotes inside as they are."""
        self.policy = self.actors_policy() + "    quotes: loose\n"
        header = "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield"
        lines = [header + "\n"]
        for leg, dst, start, _, _, talk in self.rows():
            ext = self.extension(leg["actor"])
            fields = [f"{start}", f'"{leg["actor"]}" <{ext}>', ext, dst, "from-internal", f"SIP/{ext}-1", "SIP/t-2", "Dial", f"SIP/{dst}@t,300,Tb",
                      leg["ring"] + talk, talk, self.disposition(leg), 3, "", leg["id"], ""]
            lines.append(",".join(f'"{f}"' if "," in str(f) else str(f) for f in fields) + "\n")
        return "".join(lines), "utf-8", None

    def list_freeswitch(self):
        self.policy, lines = self.actors_policy(), []
        for leg, dst, start, answer, end, talk in self.rows():
            ext, answered = self.extension(leg["actor"]), leg["talk"] is not None
            cause = "NORMAL_CLEARING" if answered else self.r.choice(["NO_ANSWER", "ORIGINATOR_CANCEL", "USER_BUSY", "NORMAL_CLEARING"])
            fields = [leg["actor"], ext, dst, "default", start, answer if answered else "", end, leg["ring"] + talk, talk, cause, leg["id"], "", "",
                      "PCMU", "PCMU"]
            lines.append(",".join(f'"{f}"' for f in fields) + "\n")
        return "".join(lines), "utf-8", "freeswitch"

    def list_vicidial(self):
        """Tabs; the seconds of a call that nobody took count as well, so only the status tells."""
        self.policy = ""
        header = ("call_date phone_number_dialed status user full_name campaign_id vendor_lead_code source_id list_id gmt_offset_now phone_code "
                  "phone_number title first_name length_in_sec user_group alt_dial rank owner lead_id list_name list_description status_name").split()
        lines = ["\t".join(header) + "\r\n"]
        for leg, dst, start, _, _, talk in self.rows():
            status = self.r.choice(["SALE", "NI", "CALLBK"]) if leg["talk"] else self.r.choice(["NA", "B", "N", "DROP"])
            fields = [start, dst, status, self.extension(leg["actor"]), leg["actor"], "C1", "", "", 101, 8, 86, dst, "", "", talk, "G", "MAIN", 0, "",
                      1, "", "", "x"]
            lines.append("\t".join(map(str, fields)) + "\r\n")
        return "".join(lines), "utf-8", None

    def list_chinese(self):
        """Columns, words, dates and encoding of one's own."""
        self.policy = ("    date: dmy\n    columns: {phone: 对端, result: 情形, seconds: 讲话, actor: 员工}\n"
                       "    values: {result: {reached: 通了, no-answer: [没人, 线路坏]}}\n")
        lines = ["时间;员工;对端;情形;讲话;总时长;方向\n"]
        for leg, dst, start, _, _, talk in self.rows():
            word = "通了" if leg["talk"] is not None else "线路坏" if leg.get("failed") else "没人"
            lines.append(f'{start:%d/%m/%Y %H:%M:%S};{leg["actor"]};{dst};{word};{talk // 60:02}:{talk % 60:02};{leg["ring"] + talk};呼出\n')
            if leg["start"] % 7 == 0 and leg["number"]:
                lines.append(f'{start:%d/%m/%Y %H:%M:%S};{leg["actor"]};{leg["number"]};通了;00:50;60;呼入\n')
        return "".join(lines), "gb18030", None

    # ---- what the two lists together tell ----

    def work_out(self):
        """Sets the calls of the journal and what may be paired: chains of calls and records that have each other within the window."""
        self.record_list = list(self.records())
        by_number = defaultdict(list)
        for record in self.record_list:
            by_number[record.number].append(record)
        minutes = [(leg["start"] // 60) for leg in itertools.chain(self.legs, self.stray())]
        self.first, self.last = min(minutes), max(minutes)
        self.days = {minute // 1440 for minute in minutes}
        chain_of = {id(record): [[], [record]] for record in self.record_list}
        chains = []
        for call in self.journal_calls():
            call.records = [r for n in call.numbers for r in by_number.get(n, ()) if call.distance(r) <= (0 if call.dated else WINDOW)]
            joined = [[call], []]
            for chain in {id(chain_of[id(r)]): chain_of[id(r)] for r in call.records}.values():
                joined[0] += chain[0]
                joined[1] += chain[1]
            for record in joined[1]:
                chain_of[id(record)] = joined
            if not joined[1]:
                chains.append(joined)
        return chains + list({id(chain): chain for chain in chain_of.values()}.values())

    def journal_calls(self):
        """Entries of one number and actor not more than a minute apart."""
        groups = defaultdict(list)
        for case in self.cases:
            for entry in case.entries:
                groups[case.numbers_on(entry.day)[0], entry.actor, entry.dated].append(entry)
        for (_, _, dated), entries in groups.items():
            entries.sort(key=lambda e: e.minute)
            call = None
            for entry in entries:
                apart = entry.day != call.entries[-1].day if call and dated else call and entry.minute - call.entries[-1].minute > 1
                if call is None or apart:
                    if call:
                        yield call
                    call = Call()
                call.add(entry)
            yield call

    def covered(self, entry):
        if entry.day not in self.days:
            return False
        return self.first // 1440 < entry.day < self.last // 1440 if entry.dated else self.first <= entry.minute <= self.last

    def spoken_of(self, number, day):
        return day in self.entry_days[number]

    def findings(self, calls, records, pairs):
        """What holds not, as (rule, case or number, time), if these calls have these records."""
        found, times = set(), Counter(pairs.values())
        for call in calls:
            record = pairs.get(call)
            agreed = {e.case for e in call.entries if record and agrees(e.result, record, times[record] > 1)}
            for e in call.entries:
                key, other = (e.case.name, e.time()), False
                if record:
                    other = e.case not in agreed
                    if other:
                        found.add(("other-result", *key))
                elif self.covered(e):
                    found.add(("no-record", *key))
                seconds = record.talk if record and record.talk is not None else e.seconds
                if e.result == "reached" and seconds is not None and not e.case.void:
                    if seconds > LONG:
                        found.add(("long", *key))
                    if seconds < SHORT and not other:
                        found.add(("short", *key))
        for record in set(records) - set(pairs.values()):
            if self.is_kept_quiet(record):
                found.add(("no-entry", record.number, stamp(record.minute)))
        return frozenset(found)

    def is_kept_quiet(self, record):
        if record.talk is None or record.talk < SHORT or record.number not in self.holders:
            return False
        day = record.minute // 1440
        has = any(day >= since and record.number in case.numbers_on(day) and not case.void for case, since in self.holders[record.number])
        return has and not self.spoken_of(record.number, day)

    def judge(self, rows):
        """Holds findings against what was planted; gives a Verdict."""
        chains = self.work_out()
        self.quiet = {(dial.number, (dial.start + CLOCK) // 60) for dial in self.dials if dial.quiet}
        self.holders, self.entry_days = defaultdict(list), defaultdict(set)
        for case in self.cases:
            for since, number in case.numbers:
                self.holders[number].append((case, since))
            for entry in case.entries:
                for number in case.numbers_on(entry.day):
                    self.entry_days[number].add(entry.day)
        number_of = {(case.name): [n for _, n in case.numbers] for case in self.cases}
        seen = Counter((row["rule"], row["case"], row["time"]) for row in rows)
        verdict = Verdict()
        used = Counter()

        def found_in(keys):
            """Of these keys those that were found; a record's under any case that has its number."""
            result = set()
            for key in keys:
                names = [key[1]] if key[0] != "no-entry" else [case.name for case, _ in self.holders[key[1]]]
                for name in names:
                    if seen[key[0], name, key[2]]:
                        result.add(key)
                        used[key[0], name, key[2]] += 1
            return frozenset(result)

        for calls, records in chains:
            planted = self.planted(calls, records)
            ways = {self.findings(calls, records, pairs) for pairs in best_ways(calls, records)}
            found = found_in(set().union(planted, *ways))
            if ways == {planted}:
                verdict.told(planted, found)
            else:
                verdict.untold(planted, found, ways, self.reason(calls, records))
        for case in self.cases:
            for entry in case.entries:
                planted = frozenset((rule, case.name, entry.time()) for rule in entry.planted)
                verdict.told(planted, found_in(planted))
        for key, n in seen.items():
            if n > used[key]:
                verdict.blamed(key)
        return verdict

    def planted(self, calls, records):
        """What is wrong with these calls in truth, of what telephone records could ever show."""
        found = set()
        for call in calls:
            for e in call.entries:
                key, lie = (e.case.name, e.time()), None
                if e.kind in ("invented", "in a note"):
                    lie = "no-record" if e.kind == "invented" else None
                elif e.kind in ("denied", "boasted"):
                    lie = "other-result"
                if lie:
                    found.add((lie, *key))
                talk = e.dial.talk if e.dial else None
                if e.result == "reached" and talk is not None and not e.case.void:
                    found |= {("long", *key)} if talk > LONG else {("short", *key)} if talk < SHORT else set()
        for record in records:
            if (record.number, record.minute) in self.quiet:
                found.add(("no-entry", record.number, stamp(record.minute)))
        return frozenset(found)

    def reason(self, calls, records):
        entries = [e for call in calls for e in call.entries]
        kinds = {e.kind for e in entries}
        if "announcement" in kinds:
            return ANNOUNCEMENT
        if "in a note" in kinds:
            return IN_A_NOTE
        if not all(self.covered(e) for e in entries):
            return NO_LIST_THEN
        if any(e.kind == "denied" and e.result == "voicemail" for e in entries):
            return MAILBOX
        if any(r.talk is not None and r.talk < SHORT for r in records) and len(calls) <= 1:
            return BRIEF
        if not calls:
            return SAME_DAY
        if any(not e.actor for e in entries):
            return UNNAMED
        return STANDS_IN


class Call:
    """Entries that are one call."""

    def __init__(self):
        self.entries, self.records = [], []

    def add(self, entry):
        if not self.entries:
            self.numbers, self.dated, self.actor = entry.case.numbers_on(entry.day), entry.dated, entry.actor
        self.entries.append(entry)

    def distance(self, record):
        low, high = self.entries[0].span()[0], self.entries[-1].span()[1]
        return max(low - record.minute, record.minute - high, 0)


class Verdict:
    def __init__(self):
        self.hits, self.misses, self.false, self.reasons, self.wrong = Counter(), Counter(), Counter(), {}, []

    def told(self, planted, found):
        for key in planted:
            (self.hits if key in found else self.misses)[key[0]] += 1
            if key not in found:
                self.wrong.append(("not found", key))
        for key in found - planted:
            self.blamed(key)

    def blamed(self, key):
        self.false[key[0]] += 1
        self.wrong.append(("not planted", key))

    def untold(self, planted, found, ways, reason):
        if found not in ways:
            self.wrong.append(("no way to pair them says so", tuple(sorted(found))))
        if planted == found:
            return
        missed, blamed = self.reasons.setdefault(reason, (Counter(), Counter()))
        missed.update(key[0] for key in planted - found)
        blamed.update(key[0] for key in found - planted)


def agrees(result, record, shared):
    if result in NOBODY:
        return record.talk is None or record.talk < SHORT or (shared and record.missed)
    return result == "voicemail" or record.talk is not None


def best_ways(calls, records):
    """Every way to pair that serves most calls, at the least distance in all, of these with most records of the same actor, of these with most that say the same."""
    best, ways = None, []

    def go(i, pairs, left, score):
        nonlocal best, ways
        if i == len(calls):
            if best is None or score > best:
                best, ways = score, []
            if score == best:
                ways.append(dict(pairs))
            return
        call = calls[i]
        if best is None or score[0] + len(calls) - i > best[0]:
            go(i + 1, pairs, left, score)
        elif score[0] + len(calls) - i == best[0]:
            pass
        for record in call.records:
            if record in left:
                pairs[call] = record
                go(i + 1, pairs, left - {record}, (score[0] + 1, score[1] - call.distance(record), score[2] + (record.actor == call.actor),
                                                        score[3] + any(agrees(e.result, record, False) for e in call.entries)))
                del pairs[call]

    go(0, {}, frozenset(records), (0, 0, 0, 0))
    for pairs in ways:
        spare(calls, pairs)
    return ways


def spare(calls, pairs):
    """A record of legs that were dialled one after the other answers for as many calls."""
    left = Counter({record: record.dials - 1 for record in pairs.values()})
    for call in sorted(calls, key=lambda c: c.entries[0].minute):
        near = sorted((r for r in call.records if left[r] > 0), key=call.distance)
        if call not in pairs and near:
            pairs[call] = near[0]
            left[near[0]] -= 1


def quoted_where_odd(field):
    return '"' + field.replace('"', '""') + '"' if any(c in field for c in ' ,"\t') else field


def table(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
