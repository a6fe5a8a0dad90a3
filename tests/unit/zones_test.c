/* Moments converted from zone to zone, and times that clocks show once, twice or never. */
#include "foreign/zones.h"

#include "check.h"
#include "ends.h"

static struct arena arena;

static struct when convert(struct when at, const char *from, const char *to)
{
	struct zone here = zone_open(text_of(from), &arena), there = zone_open(text_of(to), &arena);
	return zone_civil(&there, zone_utc(&here, at));
}

static void test_convert(void)
{
	struct when there = convert((struct when){ 10, 30 }, "UTC", "Asia/Shanghai");
	CHECK(there.day == 10 && there.minute == 30 + 480);
	there = convert((struct when){ 10, 30 }, "Asia/Shanghai", "UTC");
	CHECK(there.day == 9 && there.minute == 1440 + 30 - 480);
	there = convert((struct when){ -1, 0 }, "UTC", "UTC");
	CHECK(there.day == -1 && there.minute == 0);
	there = convert((struct when){ -1, 30 }, "Asia/Shanghai", "America/New_York");
	CHECK(there.day == -2 && there.minute == 30 + 1440 - 13 * 60);
}

static int times(const char *moment, const char *name)
{
	struct zone zone = zone_open(text_of(name), &arena);
	struct when when;
	return when_parse(text_of(moment), &when) ? zone_shown(&zone, (int64_t)when.day * MINUTES_A_DAY + when.minute) : -1;
}

static void test_times(void)
{
	CHECK(times("2024-03-10T01:59", "America/New_York") == 1 && times("2024-03-10T03:00", "America/New_York") == 1);
	CHECK(times("2024-03-10T02:00", "America/New_York") == 0 && times("2024-03-10T02:59", "America/New_York") == 0);
	CHECK(times("2024-11-03T00:59", "America/New_York") == 1 && times("2024-11-03T02:00", "America/New_York") == 1);
	CHECK(times("2024-11-03T01:00", "America/New_York") == 2 && times("2024-11-03T01:59", "America/New_York") == 2);
	CHECK(times("2024-06-05T02:30", "America/New_York") == 1 && times("2024-06-05T01:30", "America/New_York") == 1);
	/* half an hour; a day that was left out; years ago */
	CHECK(times("2024-10-06T02:29", "Australia/Lord_Howe") == 0 && times("2024-10-06T02:30", "Australia/Lord_Howe") == 1);
	CHECK(times("2011-12-30T12:00", "Pacific/Apia") == 0 && times("2011-12-31T12:00", "Pacific/Apia") == 1);
	CHECK(times("1988-04-17T02:30", "Asia/Shanghai") == 0 && times("1988-09-11T01:30", "Asia/Shanghai") == 2);
	CHECK(times("9999-12-31T23:59", "Asia/Shanghai") == 1 && times("1969-12-31T12:00", "Asia/Shanghai") == 1);
	/* what is not known here can't be asked */
	CHECK(times("2024-07-01T02:30", "Mars/Olympus") == 1);
	CHECK(times("2024-07-02T02:30", "UTC") == 1);
}

static void ask_mars(void)
{
	struct zone zone = zone_open(TEXT("Mars/Olympus"), &arena);
	zone_utc(&zone, (struct when){ 0, 0 });
}

int main(void)
{
	test_convert();
	test_times();
	CHECK(ends(ask_mars) == 2 && strstr(ends_said, "Mars/Olympus: not known on this machine (is tzdata installed?)"));
	arena_free(&arena);
	return checks_failed();
}
