"""Times and the calendar, as as-rules(7) 2 says. A time is (day, minute), of a date the minute is None; days count from 1970-01-01."""
import datetime

EPOCH = datetime.date(1970, 1, 1)
DAY = 1440


def day_text(day):
    return (EPOCH + datetime.timedelta(days=day)).isoformat()


def parse(text):
    if not text:
        return None
    day = (datetime.date.fromisoformat(text[:10]) - EPOCH).days
    return (day, int(text[11:13]) * 60 + int(text[14:]) if len(text) > 10 else None)


def show(time):
    if time is None:
        return ""
    return day_text(time[0]) + ("" if time[1] is None else f"T{time[1] // 60:02d}:{time[1] % 60:02d}")


def begin(time):
    """In minutes; a date as its 00:00."""
    return time[0] * DAY + (time[1] or 0)


def end(time):
    """In minutes; a date as its end."""
    return time[0] * DAY + (DAY if time[1] is None else time[1])


def moment(minutes):
    return (minutes // DAY, minutes % DAY)


def earlier(a, b):
    """The deadline that ends first; of two that end together the date."""
    if a is None or b is None:
        return b if a is None else a
    return min(a, b, key=lambda time: (end(time), time[1] is not None))


class Calendar:
    """Open weekdays (0 is Monday), how dates are rolled, and the hours of an open day, in minutes; None: all."""

    def __init__(self, weekdays=range(7), roll="following", hours=None):
        self.weekdays, self.rolls, self.hours = weekdays, roll, hours

    def is_open(self, day):
        return (day + 3) % 7 in self.weekdays

    def open_from(self, day):
        while not self.is_open(day):
            day += 1
        return day

    def roll(self, day, counted_from):
        if self.rolls == "none" or self.is_open(day):
            return day
        back = day
        while not self.is_open(back):
            back -= 1
        if self.rolls == "following" or (day >= counted_from > back):
            return self.open_from(day)
        return back

    def days(self, day, duration):
        n, unit = duration
        if unit == "days":
            return day + n
        for _ in range(abs(n)):  # working days
            day += 1 if n > 0 else -1
            while not self.is_open(day):
                day += 1 if n > 0 else -1
        return day

    def spans(self, day):
        return [(day * DAY + a, day * DAY + b) for a, b in self.hours] if self.is_open(day) else []

    def add_minutes(self, start, n, always):
        """The earliest moment by which n minutes have been counted."""
        if n == 0 or always or not self.hours:
            return start + n
        day = start // DAY
        while True:
            for a, b in self.spans(day):
                a = max(a, start)
                if a < b and n <= b - a:
                    return a + n
                n -= max(0, b - a)
            day += 1

    def minutes(self, a, b, always):
        if always or not self.hours:
            return max(0, b - a)
        return sum(max(0, min(b, y) - max(a, x)) for day in range(a // DAY, b // DAY + 1) for x, y in self.spans(day))

    def moment_after(self, time, duration, always):
        n, unit = duration
        return moment(self.add_minutes(begin(time), n * (60 if unit == "hours" else 1), always))

    def deadline(self, time, duration, always=False):
        if duration[1] in ("minutes", "hours"):
            return self.moment_after(time, duration, always)
        return (self.roll(self.days(time[0], duration), time[0]), None)
