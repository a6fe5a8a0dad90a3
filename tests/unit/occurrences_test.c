/* The days of duties, against a plain enumeration of 60 years: each day is asked whether it is named, and rolled by looking at the days
 * beside it. */
#include "check.h"
#include "time/occurrences.h"

enum { SPAN = 60, FIRST_YEAR = 1996, ROOM = SPAN * 366 + 800, AROUND = 400 };

/* ---- the plain way ---- */

static struct plain_day {
	int year, month, day, of_quarter, weekday;
	int left_of_month, left_of_quarter; /* days, this one included */
	bool open;
} days[ROOM];
static int days_n;
static civil_day first_day;

static int length_of(int year, int month)
{
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return month == 2 ? 28 + leap : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* 1995-01-01, a Sunday, is the first. */
static void lay_out(void)
{
	int year = FIRST_YEAR - 1, month = 1, day = 1, weekday = 6, of_quarter = 1;
	for (days_n = 0; year < FIRST_YEAR + SPAN + 1; days_n++) {
		struct plain_day *d = &days[days_n];
		*d = (struct plain_day){ .year = year, .month = month, .day = day, .weekday = weekday, .of_quarter = of_quarter };
		weekday = (weekday + 1) % 7;
		of_quarter++;
		if (++day > length_of(year, month)) {
			day = 1;
			month = month % 12 + 1;
			year += month == 1;
			of_quarter = month % 3 == 1 ? 1 : of_quarter;
		}
	}
	for (int i = days_n - 1, month_left = 0, quarter_left = 0; i >= 0; i--) {
		month_left = i + 1 < days_n && days[i + 1].day == 1 ? 1 : month_left + 1;
		quarter_left = i + 1 < days_n && days[i + 1].of_quarter == 1 ? 1 : quarter_left + 1;
		days[i].left_of_month = month_left;
		days[i].left_of_quarter = quarter_left;
	}
	first_day = day_of(FIRST_YEAR - 1, 1, 1);
}

/* Is it the nth of its period, or the last one if there are fewer; with negative n counted from the end? `left` is how many are left, this
 * one included. */
static bool is_nth(int n, int at, int left)
{
	if (n > 0)
		return at == n || (left == 1 && at < n);
	return left == -n || (at == 1 && left < -n);
}

static bool is_named(struct on on, const struct plain_day *d)
{
	switch (on.form) {
	case ON_DAY: return true;
	case ON_OPEN_DAY: return d->open;
	case ON_WEEKDAYS: return on.n >> d->weekday & 1;
	case ON_MONTH: return is_nth(on.n, d->day, d->left_of_month);
	case ON_QUARTER: return is_nth(on.n, d->of_quarter, d->left_of_quarter);
	case ON_YEAR:
		if (on.n == 229 && length_of(d->year, 2) == 28)
			on.n = 228;
		return d->month * 100 + d->day == on.n;
	}
	return false;
}

static bool falls_on[ROOM];

static void enumerate(const struct on *on, size_t n, enum roll roll, civil_day from)
{
	memset(falls_on, 0, sizeof falls_on);
	bool daily = false;
	for (size_t f = 0; f < n; f++)
		daily |= on[f].form == ON_DAY;
	for (int i = from - first_day; i < days_n; i++)
		for (size_t f = 0; f < n; f++) {
			int at = i;
			if (!is_named(on[f], &days[i]) || (daily && on[f].form != ON_DAY))
				continue;
			while (on[f].form > ON_OPEN_DAY && roll != ROLL_NONE && at >= 0 && at < days_n && !days[at].open)
				at += roll == ROLL_FOLLOWING ? 1 : -1;
			if (at >= 0 && at < days_n)
				falls_on[at] = true;
		}
}

/* ---- calendars ---- */

static civil_day closed[ROOM / 6], extra[ROOM / 6];

/* 0: every day open; 1: the weekend closed; 2: also the first week of October, two weeks round the turn of the year, some single days,
 * and a few Sundays worked. */
static struct calendar calendar_of(int kind)
{
	struct calendar c = { .closed = closed, .extra = extra };
	for (int i = 0; i < 7; i++)
		c.open[i] = kind == 0 || i < 5;
	for (int i = 0; i < days_n; i++) {
		struct plain_day *d = &days[i];
		bool shut = kind == 2 && ((d->month == 10 && d->day <= 7) || (d->month == 12 && d->day > 24) || (d->month == 1 && d->day < 8) ||
					  (i * 7919) % 31 == 0);
		bool worked = kind == 2 && !shut && d->weekday == 6 && d->day < 8;
		if (shut)
			closed[c.closed_n++] = first_day + i;
		if (worked)
			extra[c.extra_n++] = first_day + i;
		d->open = worked || (c.open[d->weekday] && !shut);
	}
	return c;
}

/* ---- both ---- */

static void compare(const struct calendar *calendar, const struct on *on, size_t n, enum roll roll, civil_day from)
{
	const struct occurrences o = { calendar, on, n, roll, from };
	civil_day until = DAY_UNKNOWN;
	enumerate(on, n, roll, from);
	int wrong = 0;
	for (int i = 0; i < days_n - AROUND; i++) {
		int next = i + 1;
		if (falls_on[i])
			until = first_day + i;
		while (next < days_n && !falls_on[next])
			next++;
		wrong += occurrence_until(&o, first_day + i) != until;
		wrong += next < days_n && occurrence_after(&o, first_day + i) != first_day + next;
	}
	if (wrong)
		printf("form %d %d of %zu, roll %d: %d days differ\n", on->form, on->n, n, roll, wrong);
	CHECK(wrong == 0);
}

static void with_every_roll(const struct calendar *calendar, const struct on *on, size_t n)
{
	for (int roll = ROLL_FOLLOWING; roll <= ROLL_NONE; roll++)
		compare(calendar, on, n, (enum roll)roll, day_of(FIRST_YEAR, 1, 1));
}

static void test_single_forms(const struct calendar *calendar)
{
	static const int quarter[] = { 1, 31, 90, 91, 92 };
	static const int year[] = { 101, 228, 229, 301, 1001, 1231 };
	int step = calendar->closed_n ? 1 : 15;
	with_every_roll(calendar, &(struct on){ ON_DAY, 0 }, 1);
	with_every_roll(calendar, &(struct on){ ON_OPEN_DAY, 0 }, 1);
	for (int n = 1; n <= 31; n += step)
		for (int sign = -1; sign <= 1; sign += 2)
			with_every_roll(calendar, &(struct on){ ON_MONTH, sign * n }, 1);
	for (size_t i = 0; i < sizeof quarter / sizeof *quarter; i++)
		for (int sign = -1; sign <= 1; sign += 2)
			with_every_roll(calendar, &(struct on){ ON_QUARTER, sign * quarter[i] }, 1);
	for (size_t i = 0; i < sizeof year / sizeof *year; i++)
		with_every_roll(calendar, &(struct on){ ON_YEAR, year[i] }, 1);
	for (int weekdays = 1; weekdays < 128; weekdays += 25)
		with_every_roll(calendar, &(struct on){ ON_WEEKDAYS, weekdays }, 1);
}

static void test_lists(const struct calendar *calendar)
{
	static const struct on lists[][3] = {
		{ { ON_MONTH, 1 }, { ON_MONTH, -1 }, { ON_MONTH, 15 } },
		{ { ON_WEEKDAYS, 1 << 5 }, { ON_OPEN_DAY, 0 }, { ON_YEAR, 1001 } },
		{ { ON_QUARTER, -1 }, { ON_YEAR, 229 }, { ON_WEEKDAYS, 1 } },
		{ { ON_MONTH, 1 }, { ON_DAY, 0 }, { ON_OPEN_DAY, 0 } },
	};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		with_every_roll(calendar, lists[i], 3);
}

/* The first occurrence and rolling: a day named before `from` does not become an occurrence behind it; one named on it may be rolled before
 * it. */
static void test_from(const struct calendar *calendar)
{
	for (int day = 1; day <= 11; day++)
		for (int roll = ROLL_FOLLOWING; roll <= ROLL_NONE; roll++)
			compare(calendar, &(struct on){ ON_MONTH, 3 }, 1, (enum roll)roll, day_of(2009, 10, day));
}

/* At the ends of the calendar there are no more occurrences, and nothing overflows. */
static void test_ends(void)
{
	struct calendar c = calendar_of(0);
	const struct on forms[] = { { ON_DAY, 0 }, { ON_OPEN_DAY, 0 }, { ON_WEEKDAYS, 1 }, { ON_MONTH, -1 }, { ON_QUARTER, 92 }, { ON_YEAR, 1231 } };
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		for (int roll = ROLL_FOLLOWING; roll <= ROLL_NONE; roll++) {
			struct occurrences o = { &c, &forms[i], 1, (enum roll)roll, DAY_MIN };
			CHECK(occurrence_after(&o, DAY_MAX) == DAY_UNKNOWN);
			CHECK(occurrence_until(&o, DAY_MAX) > DAY_MAX - 7);
			CHECK(occurrence_after(&o, DAY_MIN) > DAY_MIN);
			CHECK(occurrence_after(&o, DAY_MIN) < DAY_MIN + 366);
			CHECK(occurrence_until(&o, DAY_MIN) == (i < 3 ? DAY_MIN : DAY_UNKNOWN));
		}
}

int main(void)
{
	lay_out();
	for (int kind = 0; kind < 3; kind++) {
		struct calendar calendar = calendar_of(kind);
		test_single_forms(&calendar);
		test_lists(&calendar);
		test_from(&calendar);
	}
	test_ends();
	return checks_failed();
}
