"""The course of a case, its tasks and its end, as as-rules(7) 3 to 7 say: worked out anew from the beginning for every question."""
from calendar_model import DAY, parse, show
from entries_model import applies, card, entries, is_seen, optout_of_others, order, sampled_out, standing
from issue_model import DEADLINES, Issue
from window_model import Window


def day(entry):
    return parse(entry["time"])[0]


class Case:
    def __init__(self, policy, name, stand, optout, not_sampled, now):
        self.policy, self.name, self.now, self.not_sampled = policy, name, now, not_sampled
        self.cards = sorted(stand, key=order)
        self.entries = sorted(entries(stand) + ([optout] if optout else []), key=lambda entry: entry["place"])
        self.past = []  # entries that were followed, calls and waives with what they count for
        self.issue, self.issues = None, 0
        self.turns = []  # (entry, opens, day): issues that opened or closed
        self.wrong = self.found = None  # the call that found the number wrong; the day on which it was there again
        self.cards_read = 0
        for i, entry in enumerate(self.entries):
            self._follow({**entry, "i": i})
        self._read_cards(None)
        self._pass_time(len(self.entries), now)

    def own(self):
        return [entry for entry in self.past if "of_another" not in entry]

    def has(self, *events):
        return any(entry["event"] in events for entry in self.past)

    # ---- the walk ----

    def _read_cards(self, place):
        """The lines before that place, or all: another telephone number is one that was found."""
        while self.cards_read < len(self.cards) and (place is None or order(self.cards[self.cards_read]) < place):
            line = self.cards[self.cards_read]
            before = card(self.cards[: self.cards_read])["phone"]
            if self.wrong and line.get("phone", before) not in ("", before):
                self.wrong, self.found = None, day(line)
            self.cards_read += 1

    def _pass_time(self, i, time):
        if not self.issue:
            return
        if self.issue.confirm:
            self.issue.confirm.pass_day(time[0])
        ends = [entry for entry in self.entries[i:] if entry["event"] in ("resolve", "close")]
        if ends and ends[0]["event"] == "resolve" and parse(ends[0]["time"]) == (time[0], None):
            time = (time[0], None)  # in time for a promotion on its whole day
        self.issue.promote(time)

    def _follow(self, entry):
        time, event = parse(entry["time"]), entry["event"]
        of_another = "of_another" in entry
        first = event in ("delivery", "install", "appoint", "complaint", "enquiry")
        self._pass_time(entry["i"], time if time[1] is not None or first else (time[0], DAY - 1))
        if not of_another:
            self._read_cards(entry["place"])
        if event == "call":
            counts = entry.get("task") or self._task_of_call(time)
            entry["counts"] = counts if counts in [*self.policy["names"], "confirm"] else None
        elif event == "waive":
            entry["counts"] = entry.get("task")
        if not of_another:
            self._read_cards((*entry["place"][:2], entry["place"][2] + 1))
        dissatisfied = event == "call" and entry["result"] == "reached" and entry.get("score") == "dissatisfied"
        closed = False
        if event == "call":
            self._note_number(entry, time)
            if entry["counts"] == "confirm" and self.issue:
                closed = self.issue.confirm_call(entry, dissatisfied)
        elif self.issue and event not in ("complaint", "enquiry"):
            closed = self.issue.tell(entry, self.has("optout"))
        if closed:
            self.turns.append((entry["i"], False, time[0]))
            self.issue = None
        if dissatisfied or event in ("complaint", "enquiry"):
            self._raise(entry, time)
        self.past.append(entry)

    def _note_number(self, entry, time):
        if entry["result"] in ("reached", "refused"):
            if self.wrong:
                self.found = time[0]
            self.wrong = None
        elif entry["result"] in ("wrong-number", "dead-number"):
            self.wrong = self.wrong or entry

    def _raise(self, entry, time):
        severity = self._assess(entry)
        if self.issue:
            self.issue.join(entry, severity)
            return
        self.issue = Issue(self.policy, entry, severity)
        self.issues += 1
        self.turns.append((entry["i"], True, time[0]))

    def _assess(self, entry):
        names = self.policy["severity_names"]
        if not names or entry.get("severity") in names:
            return names.index(entry["severity"]) if names else None
        have = {**card(self.cards, entry["place"]), "event": entry["event"], "kind": entry.get("kind", ""), "channel": entry.get("channel", "")}
        for keys, severity in self.policy["assess"]:
            if all(have[column] == value for column, value in keys.items()):
                return names.index(severity)
        return names.index(self.policy["default"])

    # ---- call-backs ----

    def opener(self):
        for events in ("delivery",), ("complaint", "enquiry"):
            for i, entry in enumerate(self.past):
                if entry["event"] in events:
                    return i
        return None

    def callbacks(self, today):
        """By name of those that apply: base (None: not open yet), window, end, never (the day of the optout that kept it from opening)."""
        opened, states = self.opener(), {}
        if opened is None:
            return states
        optout = next((i for i, entry in enumerate(self.past) if entry["event"] == "optout"), None)
        for rules in self.policy["callbacks"]:
            if not applies(rules, self.policy["callbacks"], self.past[opened]):
                continue
            state = states[rules["name"]] = {"base": None, "window": None, "end": None, "known": None, "never": None,
                                             "out": rules["name"] in self.not_sampled}
            base, known = self._base(rules, states, opened)
            if base is None or (optout is not None and known >= optout):
                state["never"] = day(self.past[optout]) if optout is not None else None
            if base is not None:
                state["base"], state["window"] = base, Window(self.policy, rules, base)
                if state["never"] is None:
                    self._walk(state, rules["name"], known, optout, today)
        return states

    def _base(self, rules, states, opened):
        """The base date as it stands, and the entry since which it was known."""
        if rules["from"] in states:
            return states[rules["from"]]["end"], states[rules["from"]]["known"]
        service = self.past[opened].get("service") or "delivery" if self.past[opened]["event"] == "delivery" else "complaint"
        if rules["from"] == "appointment":
            visits = [i for i, entry in enumerate(self.past) if entry["event"] == "appoint"]
            if not visits or not self.past[visits[-1]].get("due"):
                return None, None
            return parse(self.past[visits[-1]]["due"])[0], visits[-1]
        if rules["from"] == "install" and service != "delivery":
            opened = next((i for i, entry in enumerate(self.past) if entry["event"] == "install"), None)
        return (None, None) if opened is None else (day(self.past[opened]), opened)

    def _walk(self, state, name, known, optout, today):
        window = state["window"]
        if state["out"]:
            if optout is not None and window.opens > day(self.past[optout]):
                state["never"] = day(self.past[optout])
            else:
                state["end"], state["known"] = window.opens, known
            return

        def note(i):
            if window.ended() and state["end"] is None:
                state["end"], state["known"] = window.end, i

        for i, entry in enumerate(self.past):
            window.pass_day(day(entry))
            note(i - 1)
            if entry.get("counts") == name:
                window.call(entry) if entry["event"] == "call" else window.waive(day(entry))
            elif entry["event"] == "optout" and not window.outcome:
                if not window.ended() and window.opens > day(entry):
                    state["never"] = day(entry)
                    return
                window.settle("optout", day(entry))
            for turn, opens, on in self.turns:
                if turn == i:
                    (window.hold if opens else window.release)(on)
            note(i)
        window.pass_day(today)
        note(len(self.past) - 1)

    def _standing(self, today):
        """(name, window, (due, slot)) of the call tasks that stand, confirm first; those that lapsed have no due."""
        found = []
        if self.issue and self.issue.confirm and not self.issue.confirm.outcome:
            found.append(("confirm", self.issue.confirm))
        for name, state in self.callbacks(today).items():
            if state["window"] and not state["out"] and state["never"] is None:
                found.append((name, state["window"]))
        return [(name, window, window.stands(self.found)) for name, window in found]

    def _task_of_call(self, time):
        if self.wrong or self.has("void", "destroy"):
            return None
        open_ones = [(show(due[0]), name) for name, window, due in self._standing(time[0]) if due and window.opens <= time[0]]
        return min(open_ones, key=lambda one: one[0])[1] if open_ones else None

    # ---- tasks ----

    def tasks(self):
        if self.has("destroy"):
            return []
        rows = [] if self.has("void") else self._case_tasks()
        state, counted = self.state()
        if state == "expired":
            start, period, rule = counted
            due = self.policy["calendar"].days(start, period) + 1
            rows.append({"task": "destroy", "due": (due, None), "by": (due + 30, None), "opened": (start, None), "rule": f"retention.{rule}"})
        notes = [entry["note"] for entry in self.past if entry["event"] in ("call", "complaint", "enquiry") and entry.get("note")]
        shared = {"case": self.name, "phone": card(self.cards)["phone"], "note": notes[-1] if notes else ""}
        return [{**shared, **row, "escalated": self._escalated(row)} for row in rows]

    def _of_issue(self):
        names = self.policy["severity_names"]
        return {"severity": names[self.issue.severity] if names else "", "kind": self.issue.kind, "owner": self.issue.owner}

    def _case_tasks(self):
        rows, lost, calendar = [], [], self.policy["calendar"]
        for name, window, due in self._standing(self.now[0]):
            more = self._of_issue() if name == "confirm" else {}
            last = window.attempts[-1] if window.attempts else None
            more["last"] = f'{last["time"]} {last["result"]}' if last else ""
            if due and self.wrong and window.opens <= self.now[0]:
                lost.append(window.opens)
            elif due:
                slot = self.policy["slots"][due[1]][0] if due[1] is not None else ""
                rule = "complaints.confirm" if name == "confirm" else f"callbacks.{name}"
                rows.append({**more, "task": name, "due": due[0], "slot": slot, "by": (window.closes, None), "opened": (window.opens, None), "rule": rule,
                             "attempt": str(len(window.attempts) + 1), "agent": last.get("actor", "") if last else "", "base": (window.base, None),
                             "handler": self.issue.handler if name == "confirm" else ""})
            elif window.lapsed and not window.outcome:
                when = (window.lapsed[0] + 1, None)
                rows.append({**more, "task": f"unreached.{name}", "due": when, "by": calendar.deadline(when, (2, "days")), "opened": window.lapsed,
                             "rule": "supervision.signoff"})
        if lost:
            opened = parse(self.wrong["time"])
            opened = (min(lost), None) if min(lost) > opened[0] else opened
            rows.append({"task": "contact", "due": (opened[0], None), "by": calendar.deadline((opened[0], None), (3, "days")), "opened": opened,
                         "last": f'{self.wrong["time"]} {self.wrong["result"]}', "rule": "supervision.contact"})
        for deadline in DEADLINES if self.issue else ():
            by = self.issue.by(deadline)
            if by is not None:
                opened = self.issue.owed[0][0] if deadline == "reply" else self.issue.start
                due = self.issue.waited_until(deadline, self.now) or (opened[0], None)
                rows.append({**self._of_issue(), "task": deadline, "due": due, "by": by, "opened": opened,
                             "rule": f'complaints.severities.{self._of_issue()["severity"]}.{deadline}'})
        return rows

    def _escalated(self, row):
        names, told = self.policy["severity_names"], []
        for entry in self.past:
            severity = entry.get("severity") if entry.get("severity") in names else ""
            if entry["event"] != "escalate" or entry.get("task") != row["task"] or severity != row.get("severity", ""):
                continue
            time, opened = parse(entry["time"]), row["opened"]
            if time[0] < opened[0] or (time[0] == opened[0] and None not in (time[1], opened[1]) and time[1] < opened[1]):
                continue
            counts_from_by = (severity, entry["result"], row["task"]) in self.policy["rungs_from_by"]
            if not counts_from_by or entry.get("due", "") == show(row["by"]):
                told.append(f'{entry["result"]}@{entry["time"]}')
        return " ".join(told)

    # ---- the end ----

    def _completed(self):
        """The day on which it was complete, or None."""
        if self.opener() is None or self.issue:
            return None
        ended = [on for _, opens, on in self.turns if not opens]
        for state in self.callbacks(self.now[0]).values():
            if state["never"] is not None:
                ended.append(state["never"])
            elif state["out"] and state["window"] and state["window"].opens <= self.now[0]:
                ended.append(state["window"].opens)
            elif not state["out"] and state["window"] and state["window"].outcome:
                ended.append(state["window"].settled)
            else:
                return None
        return max(ended, default=day(self.own()[0]))

    def state(self):
        """The archive state; of an expired case also from when, by which period and by which rule."""
        if self.has("destroy"):
            return "destroyed", None
        completed, retention = self._completed(), self.policy["retention"]
        keep, last = retention.get("keep"), [day(entry) for entry in self.own() if entry["event"] != "escalate"][-1:]
        by_complaints = self.issues and "complaints" in retention
        counted = []
        if completed is not None:
            counted.append((completed, retention["complaints"], "complaints") if by_complaints else (completed, keep, "keep"))
        for start in last:
            counted += [(start, keep, "keep")] if self.has("void") else []
            counted.append((start, retention.get("ceiling"), "ceiling"))
        for start, period, rule in counted:
            if period and self.policy["calendar"].days(start, period) < self.now[0]:
                return "expired", (start, period, rule)
        if self.has("void"):
            return "void", None
        if self.issue:
            return "follow-up", None
        return ("archived" if completed is not None else "live"), None


def follow(policy, lines, now):
    """All cases of a journal at now, a moment."""
    lines = [{**line, "position": position} for position, line in enumerate(lines)]
    seen = {}
    for line in lines:
        if is_seen(line, now):
            seen.setdefault(line["case"], []).append(line)
    stand = {case: standing(some) for case, some in seen.items()}
    stand = {case: some for case, some in stand.items() if some}
    optouts, out = optout_of_others(stand), sampled_out(policy["callbacks"], lines)
    return [Case(policy, case, some, optouts[case], out.get(case, ()), now) for case, some in stand.items()]


COLUMNS = "due slot by task case attempt phone severity kind owner handler agent opened escalated last note base rule".split()


def task_rows(cases):
    rows = [row for case in cases for row in case.tasks()]
    rows.sort(key=lambda row: (show(row["due"]), row["case"].encode(), row["task"].encode()))
    shown = lambda value: show(value) if isinstance(value, tuple) else value
    return [",".join(shown(row.get(column, "")) for column in COLUMNS) for row in rows]
