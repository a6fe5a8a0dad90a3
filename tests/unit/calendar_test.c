/* The calendar, against a plain enumeration of every day and every minute. */
#include "check.h"
#include "time/calendar.h"

/* ---- the plain way ---- */

/* Marks the minutes of the hours that a rule gives a day. */
static void mark(const struct calendar *c, civil_day day, bool minute[MINUTES_A_DAY])
{
	memset(minute, 0, MINUTES_A_DAY * sizeof *minute);
	bool extra = false, closed = false;
	for (size_t i = 0; i < c->extra_n; i++)
		extra |= c->extra[i] == day;
	for (size_t i = 0; i < c->closed_n; i++)
		closed |= c->closed[i] == day;
	int weekday = (int)((day + 719162) % 7);
	if (!extra && (closed || !c->open[weekday]))
		return;
	struct hours hours = c->hours[weekday];
	if (!hours.n && extra)
		hours = c->hours[0];
	for (size_t i = 0; i < hours.n; i++)
		for (int m = hours.list[i].start; m < hours.list[i].end; m++)
			minute[m] = true;
}

enum { DAYS_MARKED = 60 };
static bool counted[DAYS_MARKED * MINUTES_A_DAY];

static int64_t walk(int64_t at, int64_t n)
{
	for (; n > 0; n--, at++)
		while (!counted[at])
			at++;
	for (; n < 0; n++, at--)
		while (!counted[at - 1])
			at--;
	return at;
}

static bool is_open(const struct calendar *c, civil_day day)
{
	bool minute[MINUTES_A_DAY], any = false;
	struct calendar all = *c;
	struct span whole = { 0, MINUTES_A_DAY };
	for (int i = 0; i < 7; i++)
		all.hours[i] = (struct hours){ &whole, 1 };
	mark(&all, day, minute);
	for (int m = 0; m < MINUTES_A_DAY; m++)
		any |= minute[m];
	return any;
}

/* ---- calendars ---- */

static struct span morning[] = { { 540, 720 } }, split[] = { { 480, 720 }, { 780, 1201 } }, late[] = { { 1439, 1440 } }, whole[] = { { 0, 1440 } };
static civil_day start, closed[3], extra[3];

/* 2026-11-02, a Monday, is the first day; closed and make-up days lie around it. */
static struct calendar calendar_of(int kind)
{
	static const bool week[7] = { 1, 1, 1, 1, 1, 0, 0 }, shop[7] = { 1, 1, 0, 1, 1, 1, 1 };
	struct calendar c = { .counts_hours = true, .closed = closed, .closed_n = 3, .extra = extra, .extra_n = 3 };
	memcpy(c.open, kind % 2 ? shop : week, sizeof c.open);
	start = day_of(2026, 11, 2);
	memcpy(closed, (civil_day[]){ start + 9, start + 10, start + 21 }, sizeof closed);
	memcpy(extra, (civil_day[]){ start + 5, start + 10, start + 13 }, sizeof extra);
	struct hours of[4] = { { morning, 1 }, { split, 2 }, { late, 1 }, { whole, 1 } }, none = { NULL, 0 };
	for (int i = 0; i < 7; i++)
		c.hours[i] = kind < 4    ? of[kind]
			     : kind == 4 ? (i < 5 ? of[i % 4] : none)
			     : kind == 5 ? (i == 5 ? of[0] : of[1])
			     : kind == 6 ? (i == 1 ? of[0] : none)
					 : (i < 5 ? of[0] : none);
	return c;
}
enum { KINDS = 8 };

/* ---- tests ---- */

static int64_t in_minutes(struct when t)
{
	return ((int64_t)t.day - start) * MINUTES_A_DAY + t.minute;
}

static struct when moment(int64_t minutes)
{
	return (struct when){ (civil_day)(start + minutes / MINUTES_A_DAY), (int16_t)(minutes % MINUTES_A_DAY) };
}

static void test_minutes(void)
{
	static const int lengths[] = { 1, 2, 59, 60, 61, 180, 599, 661, 1000 };
	for (int kind = 0; kind < KINDS; kind++) {
		struct calendar c = calendar_of(kind);
		for (int day = 0; day < DAYS_MARKED; day++)
			mark(&c, start + day, counted + (size_t)day * MINUTES_A_DAY);
		for (int64_t at = 12 * MINUTES_A_DAY; at < 29 * MINUTES_A_DAY; at += 37)
			for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
				int n = lengths[i] % (kind == 2 || kind == 6 ? 7 : 2000) + 1; /* a minute a day does not go far */
				struct duration d = { MINUTES, n }, back = { MINUTES, -n };
				struct when later = calendar_add(&c, moment(at), d, 1, false), before = calendar_add(&c, moment(at), back, 1, false);
				CHECK(in_minutes(later) == walk(at, n));
				CHECK(in_minutes(before) == walk(at, -n));
				CHECK(calendar_minutes(&c, moment(at), later) == n && calendar_minutes(&c, before, moment(at)) == n);
				CHECK(calendar_minutes(&c, later, moment(at)) == 0);
			}
	}
}

static void test_in_hours(void)
{
	for (int kind = 0; kind < KINDS; kind++) {
		struct calendar c = calendar_of(kind);
		bool minute[MINUTES_A_DAY];
		for (civil_day day = start; day < start + 28; day++) {
			mark(&c, day, minute);
			int wrong = 0;
			for (int m = 0; m < MINUTES_A_DAY; m++)
				wrong += calendar_in_hours(&c, (struct when){ day, (int16_t)m }) != minute[m];
			CHECK(!wrong);
		}
		c.counts_hours = false;
		for (civil_day day = start; day < start + 28; day++)
			CHECK(calendar_in_hours(&c, (struct when){ day, 5 }) == is_open(&c, day));
	}
}

/* Without hours: the clocks are put forward by an hour at 02:00 of the second day. */
static void test_elapsed(void)
{
	struct calendar c = calendar_of(0);
	c.counts_hours = false;
	int64_t two = (int64_t)(start + 1) * MINUTES_A_DAY + 120;
	struct shift forward = { .at = two, .civil = two + 60, .ahead = 60 };
	c.shifts = (struct shifts){ &forward, 1, 0 };
	CHECK(calendar_minutes(&c, moment(0), moment(2 * MINUTES_A_DAY)) == 2 * MINUTES_A_DAY - 60);
	CHECK(calendar_minutes(&c, moment(0), moment(1)) == 1 && calendar_minutes(&c, date(start), date(start + 1)) == MINUTES_A_DAY);
	CHECK(calendar_minutes(&c, moment(2 * MINUTES_A_DAY), moment(0)) == 0 && calendar_minutes(&c, moment(7), moment(7)) == 0);
	CHECK(in_minutes(calendar_add(&c, moment(0), (struct duration){ HOURS, 48 }, 1, false)) == 2 * MINUTES_A_DAY + 60);
}

static void test_working_days(void)
{
	for (int kind = 0; kind < 2; kind++) {
		struct calendar c = calendar_of(kind);
		for (civil_day day = start + 7; day < start + 35; day++) {
			civil_day after = day, before = day;
			CHECK(calendar_is_open(&c, day) == is_open(&c, day));
			CHECK(calendar_days(&c, day, (struct duration){ WORKING_DAYS, 0 }, 3) == day);
			for (int n = 1; n < 12; n++) {
				do
					after++;
				while (!is_open(&c, after));
				do
					before--;
				while (!is_open(&c, before));
				CHECK(calendar_days(&c, day, (struct duration){ WORKING_DAYS, n }, 1) == after);
				CHECK(calendar_days(&c, day, (struct duration){ WORKING_DAYS, -n }, 1) == before);
				CHECK(n % 3 || calendar_days(&c, day, (struct duration){ WORKING_DAYS, 3 }, n / 3) == after);
				struct when by = calendar_deadline(&c, date(day), (struct duration){ WORKING_DAYS, n });
				CHECK(by.day == after && by.minute == NO_HOUR);
			}
		}
	}
	struct calendar c = calendar_of(0);
	CHECK(calendar_days(&c, DAY_MAX - 3, (struct duration){ WORKING_DAYS, 99999 }, 9) == DAY_MAX);
	CHECK(calendar_days(&c, DAY_MIN + 3, (struct duration){ WORKING_DAYS, -99999 }, 9) == DAY_MIN);
	CHECK(calendar_days(&c, start, (struct duration){ WEEKS, 2 }, 1) == start + 14);
}

/* Rolling, compared with going from day to day. */
static void test_roll(void)
{
	struct calendar c = calendar_of(0);
	for (civil_day from = start + 3; from < start + 30; from++)
		for (civil_day day = start + 3; day < start + 30; day++) {
			civil_day next = day, last = day;
			while (!is_open(&c, next))
				next++;
			while (!is_open(&c, last))
				last--;
			c.roll = ROLL_FOLLOWING;
			CHECK(calendar_roll(&c, day, from) == next);
			c.roll = ROLL_NONE;
			CHECK(calendar_roll(&c, day, from) == day);
			c.roll = ROLL_PRECEDING; /* forwards never before the day counted from, backwards freely */
			CHECK(calendar_roll(&c, day, from) == (day >= from && last < from ? next : last));
		}
}

static void test_official(void)
{
	civil_day house_closed = day_of(2024, 2, 4), house_open = day_of(2024, 2, 12);
	struct calendar c = { .open = { 1, 1, 1, 1, 1, 0, 0 }, .official = OFFICIAL_CN, .until = DAY_UNKNOWN };
	CHECK(!calendar_is_open(&c, day_of(2024, 2, 12)) && calendar_is_open(&c, day_of(2024, 2, 9)));
	CHECK(calendar_is_open(&c, house_closed) && !calendar_is_open(&c, day_of(2024, 2, 3)));
	CHECK(calendar_until(&c) == day_of(2026, 12, 31));
	CHECK(calendar_is_open(&c, day_of(2027, 2, 8)) && !calendar_is_open(&c, day_of(2027, 2, 7)));
	struct hours hours = { morning, 1 };
	c.counts_hours = true;
	for (int i = 0; i < 5; i++)
		c.hours[i] = hours; /* a make-up Sunday has Monday's */
	CHECK(calendar_minutes(&c, (struct when){ house_closed, 0 }, (struct when){ house_closed + 1, 0 }) == 180);
	c.closed = &house_closed;
	c.closed_n = 1;
	c.extra = &house_open;
	c.extra_n = 1;
	c.until = day_of(2025, 1, 1);
	CHECK(!calendar_is_open(&c, house_closed) && calendar_is_open(&c, house_open)); /* the house's own go before */
	CHECK(calendar_until(&c) == day_of(2025, 1, 1));
	c.official = OFFICIAL_NONE;
	c.until = DAY_UNKNOWN;
	CHECK(calendar_until(&c) == DAY_MAX);
	CHECK(official_open(OFFICIAL_NONE, 0, true) && !official_open(OFFICIAL_NONE, 0, false) && official_until(OFFICIAL_NONE) == DAY_MAX);
}

int main(void)
{
	test_minutes();
	test_in_hours();
	test_elapsed();
	test_working_days();
	test_roll();
	test_official();
	return checks_failed();
}
