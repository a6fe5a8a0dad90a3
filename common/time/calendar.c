#include "time/calendar.h"

bool calendar_is_open(const struct calendar *c, civil_day day)
{
	bool open = official_open(c->official, day, c->open[weekday_of(day)]) && !day_listed(c->closed, c->closed_n, day);
	return open || day_listed(c->extra, c->extra_n, day);
}

civil_day calendar_open_from(const struct calendar *c, civil_day day)
{
	while (day < DAY_MAX && !calendar_is_open(c, day))
		day++;
	return day;
}

civil_day calendar_open_until(const struct calendar *c, civil_day day)
{
	while (day > DAY_MIN && !calendar_is_open(c, day))
		day--;
	return day;
}

civil_day calendar_roll(const struct calendar *c, civil_day day, civil_day from)
{
	if (c->roll == ROLL_NONE)
		return day;
	if (c->roll == ROLL_PRECEDING) {
		civil_day before = calendar_open_until(c, day);
		if (day < from || before >= from)
			return before;
	}
	return calendar_open_from(c, day);
}

/* The nth open day after day. */
static civil_day working_days_after(const struct calendar *c, civil_day day, int64_t n)
{
	for (; n > 0 && day < DAY_MAX; n--)
		day = calendar_open_from(c, day + 1);
	return day;
}

static civil_day working_days_before(const struct calendar *c, civil_day day, int64_t n)
{
	for (; n > 0 && day > DAY_MIN; n--)
		day = calendar_open_until(c, day - 1);
	return day;
}

civil_day calendar_days(const struct calendar *c, civil_day day, struct duration d, int times)
{
	int64_t n = (int64_t)d.n * times;
	if (d.unit != WORKING_DAYS)
		return day_add(day, d, times);
	return n < 0 ? working_days_before(c, day, -n) : working_days_after(c, day, n);
}

civil_day calendar_until(const struct calendar *c)
{
	return c->until != DAY_UNKNOWN ? c->until : official_until(c->official);
}

enum { OF_DAY = MINUTES_A_DAY };

/* A make-up day: one of the house's, or an official one on a weekday that is closed otherwise. */
static bool is_made_up(const struct calendar *c, civil_day day)
{
	return day_listed(c->extra, c->extra_n, day) || official_open(c->official, day, false);
}

/* The hours of a day: none when it is closed; of a make-up day those of Monday where its weekday has none of its own. */
static const struct hours *hours_of(const struct calendar *c, civil_day day)
{
	static const struct hours none = { NULL, 0 };
	const struct hours *hours = &c->hours[weekday_of(day)];
	if (!calendar_is_open(c, day))
		return &none;
	return hours->n || !is_made_up(c, day) ? hours : &c->hours[0];
}

bool calendar_in_hours(const struct calendar *c, struct when moment)
{
	const struct hours *hours = hours_of(c, moment.day);
	if (!c->counts_hours)
		return calendar_is_open(c, moment.day);
	for (size_t i = 0; i < hours->n; i++)
		if (moment.minute >= hours->list[i].start && moment.minute < hours->list[i].end)
			return true;
	return false;
}

/* In minutes since 1970-01-01T00:00; a date counts as its 00:00 or as its end. */
static int64_t minutes_of(struct when t, bool as_end)
{
	return (int64_t)t.day * OF_DAY + (t.minute != NO_HOUR ? t.minute : as_end ? OF_DAY : 0);
}

static struct when moment_at(int64_t minutes)
{
	int64_t first = (int64_t)DAY_MIN * OF_DAY, last = (int64_t)DAY_MAX * OF_DAY + OF_DAY - 1;
	minutes = minutes < first ? first : minutes > last ? last : minutes;
	int64_t day = (minutes - first) / OF_DAY + DAY_MIN;
	return (struct when){ (civil_day)day, (int16_t)(minutes - day * OF_DAY) };
}

/* The earliest moment by which n minutes of business hours, at least one, have been counted from start. */
static int64_t count_forwards(const struct calendar *c, int64_t start, int64_t n)
{
	civil_day day = moment_at(start).day;
	for (; day < DAY_MAX; day++) {
		const struct hours *hours = hours_of(c, day);
		for (size_t i = 0; i < hours->n; i++) {
			int64_t open = (int64_t)day * OF_DAY + hours->list[i].start, shut = (int64_t)day * OF_DAY + hours->list[i].end;
			if (open < start)
				open = start;
			if (open >= shut)
				continue;
			if (n <= shut - open)
				return open + n;
			n -= shut - open;
		}
	}
	return (int64_t)DAY_MAX * OF_DAY + OF_DAY - 1;
}

/* The latest moment from which n minutes of business hours, at least one, are counted until start. */
static int64_t count_backwards(const struct calendar *c, int64_t start, int64_t n)
{
	civil_day day = moment_at(start).day;
	for (; day > DAY_MIN; day--) {
		const struct hours *hours = hours_of(c, day);
		for (size_t i = hours->n; i-- > 0;) {
			int64_t open = (int64_t)day * OF_DAY + hours->list[i].start, shut = (int64_t)day * OF_DAY + hours->list[i].end;
			if (shut > start)
				shut = start;
			if (open >= shut)
				continue;
			if (n <= shut - open)
				return shut - n;
			n -= shut - open;
		}
	}
	return (int64_t)DAY_MIN * OF_DAY;
}

struct when calendar_add(const struct calendar *c, struct when start, struct duration d, int times, bool is_deadline)
{
	if (!is_clock_kind(d))
		return date(calendar_days(c, start.day, d, times));
	int64_t minutes = minutes_of(start, is_deadline);
	int64_t n = (int64_t)d.n * times * (d.unit == HOURS ? 60 : 1);
	if (n == 0)
		return moment_at(minutes);
	if (!c->counts_hours)
		return moment_at(shifts_add(&c->shifts, minutes, n));
	return moment_at(n > 0 ? count_forwards(c, minutes, n) : count_backwards(c, minutes, -n));
}

int64_t calendar_minutes(const struct calendar *c, struct when from, struct when until)
{
	int64_t start = minutes_of(from, false), end = minutes_of(until, false), n = 0;
	if (end <= start)
		return 0;
	if (!c->counts_hours)
		return shifts_between(&c->shifts, start, end);
	for (civil_day day = from.day; day <= until.day; day++) {
		const struct hours *hours = hours_of(c, day);
		for (size_t i = 0; i < hours->n; i++) {
			int64_t open = (int64_t)day * OF_DAY + hours->list[i].start, shut = (int64_t)day * OF_DAY + hours->list[i].end;
			open = open < start ? start : open;
			shut = shut > end ? end : shut;
			n += shut > open ? shut - open : 0;
		}
	}
	return n;
}

struct when calendar_deadline(const struct calendar *c, struct when start, struct duration d)
{
	struct when by = calendar_add(c, start, d, 1, false);
	if (!is_clock_kind(d))
		by.day = calendar_roll(c, by.day, start.day);
	return by;
}
