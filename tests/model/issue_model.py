"""An issue, as as-rules(7) 5 says: severity, promotion, deadlines and the waits that move them. Told in case order; i is an entry's place."""
from calendar_model import DAY, begin, earlier, end, moment, parse, show
from window_model import Window

DEADLINES = ("assign", "visit", "reply", "resolve")


class Issue:
    def __init__(self, policy, entry, severity):
        self.policy, self.calendar = policy, policy["calendar"]
        self.opened, self.severity, self.owner, self.kind = parse(entry["time"]), severity, entry.get("actor", ""), ""
        self.handler, self.closed = "", None
        self._start(self.opened)
        self._join(entry)

    def _start(self, time):
        self.start, self.resolved, self.confirm = time, None, None
        self.met, self.extended, self.agreed = set(), {}, None
        self.asked, self.owed, self.waits = [], [], {"visit": [], "resolve": []}

    def join(self, entry, severity):
        if self.resolved:
            self._start(parse(entry["time"]))
        if severity is not None:
            self.severity = min(self.severity, severity)
        self._join(entry)

    def _join(self, entry):
        due = None
        if entry["event"] != "call":
            self.kind = entry.get("kind") or self.kind
            due = parse(entry.get("due"))
            if due:
                self.asked.append((due, entry["i"]))
        self.owed.append((parse(entry["time"]), due))

    def rules(self):
        return self.policy["severities"][self.severity] if self.severity is not None else {}

    def promote(self, time):
        """Unresolved at that time; a date stands for its 00:00, which only a resolve and what stands first of its day have."""
        while not self.resolved and "promote" in self.rules():
            duration, to = self.rules()["promote"]
            if duration[1] in ("hours", "minutes"):
                late = begin(time) > begin(self.calendar.moment_after(self.start, duration, self.rules().get("always")))
            else:
                late = begin(time) >= (self.calendar.days(self.start[0], duration) + 1) * DAY
            if not late:
                return
            self.severity = to

    def tell(self, entry, opted_out):
        """What happens to it; True: it is closed."""
        event, time, due = entry["event"], parse(entry["time"]), parse(entry.get("due"))
        if event == "assign":
            self.met.add("assign")
            self.owner = entry.get("to") or self.owner
        elif event == "visit":
            self.met.add("visit")
        elif event == "reply":
            self.replied()
        elif event == "extend" and (entry["task"] != "reply" or self.owed):
            self.extended[entry["task"]] = (due, entry["i"])
        elif event == "appoint":
            self.agreed = (due, entry["i"]) if due else None
        elif event == "wait":
            self._wait(entry, time, due)
        elif event == "resume":
            self._resume(entry, time)
        elif event == "resolve" and not self.resolved:
            self.resolved, self.handler = time, entry.get("actor", "")
            if not self.policy["confirm"] or opted_out:
                return True
            self.confirm = Window(self.policy, self.policy["confirm"], time[0])
        elif event == "waive" and entry["counts"] == "confirm" and self.confirm:
            self.confirm.waive(time[0])
            return self.confirm.outcome == "waived"
        elif event == "optout":
            return self.resolved is not None
        return event == "close"

    def replied(self):
        self.owed = []
        self.extended.pop("reply", None)

    def confirm_call(self, entry, dissatisfied):
        if entry["result"] == "reached":
            self.replied()
        if not self.confirm:
            return False
        self.confirm.call(entry)
        return self.confirm.outcome == "refused" or (self.confirm.outcome == "reached" and not dissatisfied)

    # ---- waits ----

    def _wait(self, entry, time, due):
        from_minute, to_minute = end(time) if time[1] is None else begin(time), begin(due)
        if self.resolved or from_minute >= to_minute:
            return
        for deadline, waits in self.waits.items():
            if entry.get("task", "") not in ("", deadline):
                continue
            touched = [wait for wait in waits if from_minute <= wait["to"]]
            late = touched[-1]["late"] if touched else self._is_past(self.by(deadline), time)
            waits.append({"from": from_minute, "to": to_minute, "first": time[0], "last": due[0], "due": due, "late": late, "i": entry["i"]})

    @staticmethod
    def _is_past(by, time):
        if by is None:
            return False
        if time[1] is None:
            return time[0] > by[0]
        return begin(time) >= end(by) if by[1] is None else begin(time) > end(by)

    def _resume(self, entry, time):
        at = end(time) if time[1] is None else begin(time)
        for deadline, waits in self.waits.items():
            for wait in waits:
                if entry.get("task", "") in ("", deadline) and at < wait["to"]:
                    wait["to"], wait["last"] = at, time[0]

    @staticmethod
    def joined(waits):
        """Those that count; what overlaps or touches is one."""
        stretches = []
        for wait in waits:
            if wait["late"]:
                continue
            if not stretches or wait["from"] > stretches[-1]["to"]:
                stretches.append(dict(wait))
                continue
            one = stretches[-1]
            if (wait["to"], wait["last"], show(wait["due"])) > (one["to"], one["last"], show(one["due"])):
                one.update({column: wait[column] for column in ("to", "last", "due")})
        return stretches

    def _moved(self, by, deadline, after):
        """By the waits that begin after entry `after`."""
        always = self.rules().get("always")
        for wait in self.joined([wait for wait in self.waits[deadline] if wait["i"] > after]):
            if by[1] is not None:
                n = self.calendar.minutes(wait["from"], wait["to"], always)
                by = moment(self.calendar.add_minutes(begin(by), n, always))
            elif wait["last"] > wait["first"]:
                by = (self.calendar.roll(by[0] + wait["last"] - wait["first"], by[0]), None)
        return by

    def waited_until(self, deadline, now):
        for wait in self.joined(self.waits.get(deadline, [])):
            if wait["from"] <= begin(now) < wait["to"]:
                return wait["due"]
        return None

    # ---- deadlines ----

    def by(self, deadline):
        """None: not owed."""
        if deadline not in self.rules() or deadline in self.met or (self.resolved and deadline != "reply"):
            return None
        if deadline == "reply":
            return self._reply_by()
        set_by = [self.extended.get(deadline), self.agreed if deadline == "visit" else None]
        latest = max([one for one in set_by if one], key=lambda one: one[1], default=None)
        if latest:
            return latest[0] if deadline == "assign" else self._moved(latest[0], deadline, latest[1])
        by = self.calendar.deadline(self.start, self.rules()[deadline], self.rules().get("always"))
        if deadline == "assign":
            return by
        by = self._moved(by, deadline, -1)
        if deadline == "resolve" and self.asked:
            asked = None
            for due, i in self.asked:
                asked = earlier(asked, self._moved(due, deadline, i))
            by = asked if self.policy["due"] == "replaces" else earlier(by, asked)
        return by

    def _reply_by(self):
        if not self.owed:
            return None
        if "reply" in self.extended:
            return self.extended["reply"][0]
        by = None
        for time, due in self.owed:
            by = earlier(earlier(by, self.calendar.deadline(time, self.rules()["reply"], self.rules().get("always"))), due)
        return by
