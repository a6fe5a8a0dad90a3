/* Dates, moments, durations and the calendar. */
#include "check.h"
#include "time/calendar.h"

static struct when at(const char *s)
{
	struct when t = WHEN_NONE;
	CHECK(when_parse(text_of(s), &t));
	return t;
}

static const char *said(struct when t)
{
	static char room[4][WHEN_ROOM + 1];
	static int next;
	char *out = room[next++ % 4];
	out[when_format(t, out)] = 0;
	return out;
}

static struct duration lasting(const char *s)
{
	struct duration d = { 0 };
	CHECK(duration_parse(text_of(s), &d));
	return d;
}

static const char *plus(const char *day, const char *duration)
{
	return said(date(day_add(at(day).day, lasting(duration), 1)));
}

static void test_days(void)
{
	CHECK(day_of(1970, 1, 1) == 0);
	CHECK(day_of(1, 1, 1) == DAY_MIN && day_of(9999, 12, 31) == DAY_MAX);
	CHECK(weekday_of(day_of(2026, 11, 21)) == 5 && weekday_of(day_of(1969, 12, 31)) == 2);
	/* every day there is follows the one before it */
	int y = 1, m = 1, d = 1;
	for (civil_day day = DAY_MIN; day <= DAY_MAX; day++) {
		int year, month, of_month;
		civil_of(day, &year, &month, &of_month);
		bool fine = year == y && month == m && of_month == d && day_of(y, m, d) == day && weekday_of(day) == (day - DAY_MIN) % 7;
		CHECK(fine);
		if (!fine)
			break;
		bool month_ends = d == days_in_month(y, m), year_ends = month_ends && m == 12;
		d = month_ends ? 1 : d + 1;
		m = year_ends ? 1 : m + month_ends;
		y += year_ends;
	}
	CHECK(days_in_month(1900, 2) == 28 && days_in_month(2000, 2) == 29 && days_in_month(2024, 2) == 29 && days_in_month(2023, 2) == 28);
}

static void test_parse(void)
{
	static const char *const good[] = { "2024-02-29", "2024-06-05T00:00", "2024-06-05T23:59", "0001-01-01", "9999-12-31T12:30" };
	static const char *const bad[] = { "", "2024-2-9", "2023-02-29", "2024-06-31", "2024-13-01", "0000-01-01", "2024-06-05T24:00",
					   "2024-06-05T12:60", "2024-06-05 12:00", "2024-06-05T1:00", "2024-06-05T12:00:00", "20240605",
					   "2024/06/05", "x024-01-01", "2x24-01-01", "202x-01-01", "2024-01-00", "2024-01-32", "2024-02-30",
					   "2024-x1-01", "2024-0x-01", "2024-01-x1", "2024-01-0x", "2024-01-01Tx0:00", "2024-01-01T00:0x", " 2024-06-05", "2024-06-05x", "２０２４-06-05",
					   "2024-00-10", "2024-06-00", "2024-06/05", "2024/06-05", "2024-06-05T-1:00", "2024-06-05T12:-1", "2024-06-05T12-00",
					   "2024-06-05 12:00", "20x4-06-05", "2024-0x-05", "2024-06-x5", "2024-06-05T1x:00", "2024-06-05T12:0:",
					   "202/-06-05", "2024-06-05T24:00", "2024-06-0512:00", "2024-06-05T", "2024-06-05T12:0" };
	struct when t;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		CHECK_IS(said(at(good[i])), good[i]);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		CHECK(!when_parse(at_the_edge(text_of(bad[i])), &t));
}

static void test_durations(void)
{
	static const char *const bad[] = { "", "3", "-", "-3", " days", "- days", "3x days", "days", "3days", "3 fortnights", "+3 days", "3.5 days", "100000 days", "- 3 days", "3 Days" };
	struct duration d;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		CHECK(!duration_parse(at_the_edge(text_of(bad[i])), &d));
	CHECK(!duration_parse((struct text){ NULL, 0 }, &d));
	char out[DURATION_ROOM + 1];
	static const char *const shown[] = { "1 day", "-1 day", "0 days", "2 days", "-2 weeks", "1 minute", "90 minutes", "1 hour",
					     "12 months", "-1 year", "99999 years" };
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
		out[duration_format(lasting(shown[i]), out)] = 0;
		CHECK_IS(out, shown[i]);
	}
	CHECK(duration_format((struct duration){ UNIT_NONE, 0 }, out) == 0);
	CHECK(!duration_parse((struct text){ "3 days", 1 }, &d) && !duration_parse((struct text){ "3 days", 2 }, &d));
	CHECK(!duration_parse((struct text){ "33 days", 1 }, &d) && !duration_parse((struct text){ "-33 days", 1 }, &d));
	CHECK(duration_parse((struct text){ "3 days", 5 }, &d) && d.n == 3 && d.unit == DAYS);
	CHECK(day_add(7, (struct duration){ UNIT_NONE, 3 }, 1) == 7 && day_add(7, lasting("3 hours"), 1) == 7);
	CHECK(lasting("-1 day").n == -1 && lasting("90 minutes").unit == MINUTES);
	CHECK_IS(plus("2026-06-05", "2 months"), "2026-08-05");
	CHECK_IS(plus("2026-12-31", "2 months"), "2027-02-28");
	CHECK_IS(plus("2027-12-30", "2 months"), "2028-02-29");
	CHECK_IS(plus("2026-07-31", "2 months"), "2026-09-30");
	CHECK_IS(plus("2026-04-30", "2 months"), "2026-06-30");
	CHECK_IS(plus("2024-02-29", "1 year"), "2025-02-28");
	CHECK_IS(plus("2024-03-31", "-1 month"), "2024-02-29");
	CHECK_IS(plus("2024-01-15", "-13 months"), "2022-12-15");
	CHECK_IS(plus("2024-06-05", "2 weeks"), "2024-06-19");
	CHECK_IS(plus("9999-12-01", "2 months"), "9999-12-31");
	CHECK_IS(plus("0001-01-01", "-1 day"), "0001-01-01");
	CHECK_IS(plus("0001-01-02", "-1 day"), "0001-01-01");
	CHECK_IS(plus("0001-06-05", "-6 months"), "0001-01-01");
	CHECK_IS(plus("0001-06-05", "-5 months"), "0001-01-05");
	CHECK_IS(plus("9999-12-31", "1 day"), "9999-12-31");
	CHECK_IS(plus("9999-12-30", "1 day"), "9999-12-31");
	CHECK_IS(plus("9999-11-05", "1 month"), "9999-12-05");
	CHECK_IS(plus("0001-01-01", "9998 years"), "9999-01-01");
	/* from the anchor, not from the last instance */
	CHECK_IS(said(date(day_add(at("2024-01-31").day, lasting("1 month"), 2))), "2024-03-31");
}

static void test_deadlines(void)
{
	CHECK(deadline_cmp(at("2024-06-05"), at("2024-06-05T23:59")) > 0);
	CHECK(deadline_cmp(at("2024-06-05"), at("2024-06-06T00:00")) == 0);
	CHECK(deadline_cmp(WHEN_NONE, at("9999-12-31")) > 0);
	CHECK(!overdue(at("2024-06-05T23:59"), at("2024-06-05")) && overdue(at("2024-06-06T00:00"), at("2024-06-05")));
	CHECK(!overdue(at("2024-06-05T12:00"), at("2024-06-05T12:00")) && overdue(at("2024-06-05T12:01"), at("2024-06-05T12:00")));
	CHECK(deadline_cmp(at("2024-06-05T12:00"), at("2024-06-05T12:01")) < 0);
	CHECK(overdue(at("2024-06-06"), at("2024-06-05T12:00")) && !overdue(at("2024-06-04T12:00"), at("2024-06-05")));
	CHECK(when_cmp(at("2024-06-05"), at("2024-06-05T00:00")) < 0 && when_cmp(at("2024-06-05T00:01"), at("2024-06-05T00:00")) > 0);
	CHECK(when_cmp(at("2024-06-05"), at("2024-06-06")) < 0 && when_cmp(at("2024-06-06"), at("2024-06-05T10:00")) > 0);
	CHECK(when_cmp(at("2024-06-05T10:00"), at("2024-06-05T10:00")) == 0);
	char out[WHEN_ROOM];
	CHECK(!when_given(WHEN_NONE) && when_format(WHEN_NONE, out) == 0);
	CHECK(day_minute(0) == 0 && day_minute(-2) == -2880 && day_minute(DAY_MAX) == (int64_t)DAY_MAX * 1440 && day_minute(DAY_NEVER) == INT64_MAX);
	CHECK(!is_seen(at("2024-06-06"), at("2024-06-05T23:59")) && is_seen(at("2024-06-04T23:59"), at("2024-06-05T00:00")));
	CHECK(is_seen(at("2024-06-05T08:00"), at("2024-06-05T08:00")));
	CHECK(is_seen(at("2024-06-05"), at("2024-06-05T00:00")) && !is_seen(at("2024-06-05T08:01"), at("2024-06-05T08:00")));
}

static const char *added(const struct calendar *c, const char *start, const char *duration, bool is_deadline)
{
	return said(calendar_add(c, at(start), lasting(duration), 1, is_deadline));
}

static void test_elapsed(void)
{
	struct calendar c = { .open = { 1, 1, 1, 1, 1, 1, 1 } };
	CHECK_IS(added(&c, "2026-11-21T15:00", "72 hours", false), "2026-11-24T15:00");
	CHECK_IS(added(&c, "2026-11-21T15:00", "3 days", false), "2026-11-24");
	CHECK_IS(added(&c, "2026-11-21", "2 hours", false), "2026-11-21T02:00");
	CHECK_IS(added(&c, "2026-11-21", "2 hours", true), "2026-11-22T02:00");
	CHECK_IS(added(&c, "2026-11-21", "-2 hours", true), "2026-11-21T22:00");
	CHECK_IS(added(&c, "2026-11-21T10:00", "-11 hours", false), "2026-11-20T23:00");
	CHECK_IS(added(&c, "9999-12-31T23:00", "59 minutes", false), "9999-12-31T23:59");
	CHECK_IS(added(&c, "9999-12-31T23:00", "60 minutes", false), "9999-12-31T23:59");
	CHECK_IS(added(&c, "9999-12-01", "99999 hours", false), "9999-12-31T23:59");
	CHECK_IS(added(&c, "0001-01-01T01:00", "-1 hour", false), "0001-01-01T00:00");
	CHECK_IS(added(&c, "0001-01-01T01:00", "-2 hours", false), "0001-01-01T00:00");
	CHECK_IS(said(calendar_add(&c, at("2026-11-21T10:00"), lasting("90 minutes"), 3, false)), "2026-11-21T14:30");
}

/* Monday to Friday, 8 to 12 and 13 to 20; 2026-11-23, a Monday, closed; Saturday 2026-11-28 worked. */
static void test_hours(void)
{
	struct span list[] = { { 480, 720 }, { 780, 1200 } };
	struct hours hours = { list, 2 };
	civil_day closed = day_of(2026, 11, 23), extra = day_of(2026, 11, 28);
	struct calendar c = { .open = { 1, 1, 1, 1, 1, 0, 0 }, .closed = &closed, .closed_n = 1, .extra = &extra, .extra_n = 1,
			      .counts_hours = true, .hours = { hours, hours, hours, hours, hours, hours, hours } };
	CHECK_IS(added(&c, "2026-11-20T19:40", "1 hour", false), "2026-11-24T08:40");
	CHECK_IS(added(&c, "2026-11-27T19:40", "1 hour", false), "2026-11-28T08:40");
	CHECK_IS(added(&c, "2026-11-19T19:40", "20 minutes", false), "2026-11-19T20:00");
	CHECK_IS(added(&c, "2026-11-19T11:30", "1 hour", false), "2026-11-19T13:30");
	CHECK_IS(added(&c, "2026-11-21T03:00", "1 minute", false), "2026-11-24T08:01");
	CHECK_IS(added(&c, "2026-11-19T10:00", "11 hours", false), "2026-11-20T10:00");
	CHECK_IS(added(&c, "2026-11-24T08:40", "-1 hour", false), "2026-11-20T19:40");
	CHECK_IS(added(&c, "2026-11-24T08:00", "-1 hour", false), "2026-11-20T19:00");
	CHECK_IS(added(&c, "2026-11-21T10:00", "0 minutes", false), "2026-11-21T10:00");
	CHECK_IS(added(&c, "2026-11-20", "-1 hour", true), "2026-11-20T19:00");
	CHECK_IS(added(&c, "2026-11-19T12:30", "-1 hour", false), "2026-11-19T11:00");
	CHECK_IS(added(&c, "2026-11-19T14:00", "-4 hours", false), "2026-11-19T09:00");
	CHECK_IS(added(&c, "2026-11-19T13:00", "-1 minute", false), "2026-11-19T11:59");
	CHECK_IS(added(&c, "2026-11-19T12:00", "1 minute", false), "2026-11-19T13:01");
	CHECK_IS(added(&c, "2026-11-19T08:00", "4 hours", false), "2026-11-19T12:00");
	CHECK_IS(added(&c, "2026-11-19", "1 hour", false), "2026-11-19T09:00");
	CHECK_IS(added(&c, "2026-11-19", "1 hour", true), "2026-11-20T09:00");
	CHECK_IS(added(&c, "9999-12-30T19:00", "2 hours", false), "9999-12-31T23:59");
	CHECK_IS(added(&c, "9999-12-31T10:00", "1 minute", false), "9999-12-31T23:59");
	CHECK_IS(added(&c, "0001-01-02T09:00", "-2 hours", false), "0001-01-01T00:00");
	CHECK_IS(added(&c, "2026-11-20", "2 days", true), "2026-11-22");
	CHECK_IS(said(calendar_deadline(&c, at("2026-11-20T10:00"), lasting("2 days"))), "2026-11-24");
	CHECK_IS(said(calendar_deadline(&c, at("2026-11-20T10:00"), lasting("11 hours"))), "2026-11-24T10:00");
}

static void test_days_that_are_open(void)
{
	civil_day closed[] = { 10, 12, 13, 14, 20 }, extra[] = { 13, 30 };
	struct calendar all = { .open = { 1, 1, 1, 1, 1, 1, 1 }, .closed = closed, .closed_n = 5, .extra = extra, .extra_n = 2 };
	static const civil_day shut[] = { 10, 12, 14, 20 };
	for (civil_day day = 0, i = 0; day < 40; day++) {
		bool is_shut = i < 4 && shut[i] == day;
		CHECK(calendar_is_open(&all, day) == !is_shut);
		i += is_shut;
	}
	CHECK(calendar_open_from(&all, 12) == 13 && calendar_open_from(&all, 14) == 15 && calendar_open_from(&all, 11) == 11);
	CHECK(calendar_open_until(&all, 12) == 11 && calendar_open_until(&all, 14) == 13 && calendar_open_until(&all, 15) == 15);
	struct calendar fewer = { .open = { 1, 1, 1, 1, 1, 1, 1 }, .closed = closed, .closed_n = 4 };
	CHECK(calendar_is_open(&fewer, 20) && !calendar_is_open(&fewer, 14));
	struct calendar never = { .closed = closed, .closed_n = 5 };
	CHECK(!calendar_is_open(&never, 5) && calendar_open_from(&never, DAY_MAX - 3) == DAY_MAX);
	CHECK(calendar_open_until(&never, DAY_MIN + 3) == DAY_MIN);
}

static const char *rolled(struct calendar c, enum roll roll, const char *day, const char *from)
{
	c.roll = roll;
	return said(date(calendar_roll(&c, at(day).day, at(from).day)));
}

static void test_roll(void)
{
	struct calendar c = { .open = { 1, 1, 1, 1, 1, 0, 0 } };
	CHECK_IS(rolled(c, ROLL_FOLLOWING, "2026-11-21", "2026-11-01"), "2026-11-23");
	CHECK_IS(rolled(c, ROLL_PRECEDING, "2026-11-21", "2026-11-01"), "2026-11-20");
	CHECK_IS(rolled(c, ROLL_PRECEDING, "2026-11-22", "2026-11-21"), "2026-11-23");
	CHECK_IS(rolled(c, ROLL_PRECEDING, "2026-11-21", "2026-11-24"), "2026-11-20");
	CHECK_IS(rolled(c, ROLL_NONE, "2026-11-21", "2026-11-01"), "2026-11-21");
	CHECK_IS(rolled(c, ROLL_FOLLOWING, "2026-11-20", "2026-11-01"), "2026-11-20");
	CHECK_IS(rolled(c, ROLL_PRECEDING, "2026-11-20", "2026-11-20"), "2026-11-20");
	CHECK_IS(rolled(c, ROLL_PRECEDING, "2026-11-22", "2026-11-20"), "2026-11-20");
	CHECK_IS(said(calendar_deadline(&c, at("2026-11-20T10:00"), lasting("1 day"))), "2026-11-23");
	CHECK_IS(said(calendar_deadline(&c, at("2026-11-20T10:00"), lasting("24 hours"))), "2026-11-21T10:00");
}

int main(void)
{
	CHECK_IS(said(date(0)), "1970-01-01"); /* day 0 before any other: nothing is kept yet */
	test_days();
	test_parse();
	test_durations();
	test_deadlines();
	test_elapsed();
	test_hours();
	test_days_that_are_open();
	test_roll();
	return checks_failed();
}
