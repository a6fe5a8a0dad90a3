/* The clock changes of every zone of this machine, compared with those of the C library. */
#include <dirent.h>
#include <time.h>

#include "check.h"
#include "time/civil.h"
#include "time/clock.h"

static int64_t civil_by_library(int64_t utc)
{
	time_t seconds = (time_t)utc * 60;
	struct tm tm;
	localtime_r(&seconds, &tm);
	return (int64_t)day_of(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday) * MINUTES_A_DAY + tm.tm_hour * 60 + tm.tm_min;
}

/* Goes in steps of an odd number of hours through the years that the library has in its tables, and through years that follow a rule. */
static void check_zone(const char *zone)
{
	struct arena arena = { 0 };
	char value[200];
	snprintf(value, sizeof value, ":/usr/share/zoneinfo/%s", zone);
	setenv("TZ", value, 1);
	tzset();
	struct shifts s = zone_shifts(text_of(zone), &arena);
	int64_t at = (int64_t)day_of(1971, 1, 1) * MINUTES_A_DAY, end = (int64_t)day_of(2120, 1, 1) * MINUTES_A_DAY, wrong = 0;
	int64_t shown = civil_by_library(at), from = shown, from_utc = at;
	for (; at < end; at += 60 * 1013 + 7) {
		shown = civil_by_library(at);
		wrong += shifts_add(&s, from, at - from_utc) != shown;
	}
	for (size_t i = 0; i < s.n; i++) { /* at each change and a minute before */
		at = s.list[i].at;
		if (at > from_utc && at < end)
			wrong += shifts_add(&s, from, at - from_utc) != civil_by_library(at) || shifts_add(&s, from, at - 1 - from_utc) != civil_by_library(at - 1);
	}
	if (wrong)
		printf("%s: %lld moments differ\n", zone, (long long)wrong);
	CHECK(!wrong);
	arena_free(&arena);
}

static void test_zones(void)
{
	static const char *const zones[] = { "Europe/Berlin", "Europe/London", "Europe/Dublin", "America/New_York", "America/Sao_Paulo",
					     "America/St_Johns", "America/Nuuk", "America/Santiago", "Australia/Sydney", "Australia/Lord_Howe",
					     "Pacific/Chatham", "Pacific/Apia", "Pacific/Norfolk", "Africa/Casablanca", "Africa/Cairo", "Asia/Tehran",
					     "Asia/Jerusalem", "Asia/Gaza", "Asia/Beirut", "Asia/Kathmandu", "Asia/Shanghai", "Asia/Tokyo", "UTC" };
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++)
		check_zone(zones[i]);
}

static int64_t at(const char *text)
{
	struct when t;
	when_parse(text_of(text), &t);
	return (int64_t)t.day * MINUTES_A_DAY + t.minute;
}

static void test_one_night(void)
{
	struct arena arena = { 0 };
	struct shifts s = zone_shifts(TEXT("Europe/Berlin"), &arena), none = zone_shifts(TEXT("Mars/Olympus"), &arena);
	CHECK(shifts_add(&s, at("2024-03-30T15:00"), 1440) == at("2024-03-31T16:00"));
	CHECK(shifts_add(&s, at("2024-03-31T16:00"), -1440) == at("2024-03-30T15:00"));
	CHECK(shifts_add(&s, at("2024-10-26T15:00"), 1440) == at("2024-10-27T14:00"));
	CHECK(shifts_add(&s, at("2024-03-31T02:30"), 30) == at("2024-03-31T04:00")); /* never shown: counted on from before */
	CHECK(shifts_add(&s, at("2024-10-27T02:30"), 60) == at("2024-10-27T02:30")); /* shown twice: the first */
	CHECK(shifts_between(&s, at("2024-10-27T02:30"), at("2024-10-27T03:00")) == 90);
	CHECK(shifts_between(&s, at("2024-03-30T15:00"), at("2024-03-31T14:00")) == 22 * 60);
	CHECK(shifts_between(&s, at("2150-07-01T00:00"), at("2150-12-01T00:00")) == (day_of(2150, 12, 1) - day_of(2150, 7, 1)) * 1440 + 60);
	CHECK(!none.n && shifts_add(&none, 5, 7) == 12 && shifts_between(&none, 5, 7) == 2);
	arena_free(&arena);
}

/* Bytes that are no zone, or are cut anywhere, give what could be read or nothing; reading behind their end is caught. */
static void test_damaged(void)
{
	static char bytes[1 << 14];
	FILE *file = fopen("/usr/share/zoneinfo/Europe/Berlin", "rb");
	CHECK(file);
	if (!file)
		return;
	size_t n = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	struct arena arena = { 0 };
	CHECK(shifts_parse((struct text){ bytes, n }, &arena).n > 400);
	for (size_t cut = 0; cut < n; cut++)
		shifts_parse(at_the_edge((struct text){ bytes, cut }), &arena);
	srand(1);
	for (int i = 0; i < 20000; i++) {
		size_t where = (size_t)rand() % n;
		char was = bytes[where];
		bytes[where] = (char)rand();
		shifts_parse(at_the_edge((struct text){ bytes, n }), &arena);
		bytes[where] = was;
		if (i % 100 == 0)
			arena_empty(&arena);
	}
	arena_free(&arena);
}

int main(void)
{
	test_zones();
	test_one_night();
	test_damaged();
	return checks_failed();
}
