"""A window in which a customer is to be called, as as-rules(7) 4.3 to 4.6 say. It is told what happens, day by day."""
from calendar_model import parse


class Window:
    def __init__(self, policy, rules, base):
        """Rules: after, within, every (durations), attempts (None: no limit)."""
        self.slots, self.calendar, self.rules, self.base = policy["slots"], policy["calendar"], rules, base
        opens = self.calendar.days(base, rules["after"])
        self.opens = self.calendar.roll(opens, base)
        self.closes = self.calendar.roll(self.calendar.days(opens, rules["within"]), base)
        self.attempts = []
        self.held = None  # on which day
        self.lapsed = None  # at which time
        self.outcome = self.settled = self.end = None
        self.promise = self.not_before = self.exhausted = None

    def ended(self):
        return self.outcome is not None or self.lapsed is not None

    def _lapse(self, time):
        self.lapsed, self.end = time, time[0]

    def _run_out(self):
        if self.exhausted and not self.ended() and self.held is None:
            self._lapse(self.exhausted if self.exhausted[0] <= self.closes else (self.closes, None))

    def settle(self, outcome, day):
        self.outcome, self.settled = outcome, day
        if self.lapsed is None:
            self.end = day

    def pass_day(self, day):
        if day > self.closes and not self.ended() and self.held is None:
            self._lapse((self.closes, None))

    def call(self, entry):
        time = parse(entry["time"])
        if self.outcome or (self.lapsed is None and time[0] < min(self.base, self.opens)):
            return
        self.attempts.append(entry)
        self.promise = None
        if entry["result"] in ("reached", "refused"):
            self.settle(entry["result"], time[0])
        elif self.lapsed is None:
            self._try_again(entry, time)

    def _try_again(self, entry, time):
        if entry["result"] == "later" and entry.get("due"):
            self.promise = parse(entry["due"])
            day = self.promise[0]
            until = self.calendar.roll(self.calendar.days(day, self.rules["every"]), day)
            self.not_before = max(self.not_before or until, until)
            self.closes = max(self.closes, self.not_before)
            self.exhausted = None
            return
        limit = self.rules["attempts"]
        if limit and len(self.attempts) >= limit and not self.exhausted:
            self.exhausted = time
        self._run_out()

    def waive(self, day):
        if not self.outcome and (self.lapsed is not None or day >= self.opens):
            self.settle("waived", day)

    def hold(self, day):
        if not self.ended():
            self.held = day

    def release(self, day):
        held, self.held = self.held, None
        if held is None or self.ended():
            return
        if day > self.opens and day != held:
            self.opens = self.calendar.roll(day, day)
            self.closes = max(self.calendar.roll(self.calendar.days(day, self.rules["within"]), day), self.not_before or 0)
        self._run_out()

    def slot_of(self, time):
        for i, (_, start, end) in enumerate(self.slots):
            if time[1] is not None and start <= time[1] < end:
                return i
        return None

    def next(self, found):
        """When the next attempt is due, and in which slot. `found`: the day on which a lost number was there again."""
        if self.promise:
            return self.promise, self.slot_of(self.promise)
        day, slot = self.opens, None
        if self.attempts:
            last = parse(self.attempts[-1]["time"])
            day = self.calendar.open_from(max(self.opens, self.calendar.days(last[0], self.rules["every"])))
            if self.slots:
                slot = self._least_used(last)
                if day == last[0] and (last[1] is None or self.slots[slot][1] <= last[1]):
                    day = self.calendar.open_from(day + 1)
        if found is not None:
            day = self.calendar.open_from(max(day, found))
        return (day, None), slot

    def _least_used(self, last):
        used = [self.slot_of(parse(entry["time"])) for entry in self.attempts]
        at = self.slot_of(last)
        turn = [((-1 if at is None else at) + 1 + i) % len(self.slots) for i in range(len(self.slots))]
        return min(turn, key=lambda i: (used.count(i), turn.index(i)))

    def stands(self, found):
        """Due and slot of its call task, or None."""
        if self.ended() or self.held is not None:
            return None
        due, slot = self.next(found)
        return (due, slot) if due[0] <= self.closes else None
