/* The clock and the zones, with a clock that stands still, and on machines where something is missing. */
#include <errno.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "check.h"
#include "ends.h"
#include "time/clock.h"

static time_t the_time;
static bool no_zones, no_environment, no_files, out_of_range;

int __wrap_clock_gettime(clockid_t clock, struct timespec *now);
int __wrap_clock_gettime(clockid_t clock, struct timespec *now)
{
	(void)clock;
	*now = (struct timespec){ .tv_sec = the_time, .tv_nsec = 999999999 };
	return 0;
}

int __real_access(const char *path, int mode);
int __wrap_access(const char *path, int mode);
int __wrap_access(const char *path, int mode)
{
	return no_zones ? -1 : __real_access(path, mode);
}

/* A sanitizer opens files when a process ends, so the limit must be lifted by then. */
static struct rlimit all_files;
static void lift(void)
{
	setrlimit(RLIMIT_NOFILE, &all_files);
}

static void forbid_files(void)
{
	getrlimit(RLIMIT_NOFILE, &all_files);
	setrlimit(RLIMIT_NOFILE, &(struct rlimit){ 0, all_files.rlim_max });
	atexit(lift);
}

int __real_setenv(const char *name, const char *value, int overwrite);
int __wrap_setenv(const char *name, const char *value, int overwrite);
int __wrap_setenv(const char *name, const char *value, int overwrite)
{
	if (no_files)
		forbid_files();
	return no_environment ? -1 : __real_setenv(name, value, overwrite);
}

struct tm *__real_localtime_r(const time_t *t, struct tm *tm);
struct tm *__wrap_localtime_r(const time_t *t, struct tm *tm);
struct tm *__wrap_localtime_r(const time_t *t, struct tm *tm)
{
	return out_of_range ? NULL : __real_localtime_r(t, tm);
}

static const char *now_in(const char *zone)
{
	static char out[WHEN_ROOM + 1];
	out[when_format(clock_now(text_of(zone)), out)] = 0;
	return out;
}

static void test_now(void)
{
	the_time = 1709251199; /* 2024-02-29T23:59:59Z */
	CHECK_IS(now_in("UTC"), "2024-02-29T23:59");
	CHECK_IS(now_in("Asia/Shanghai"), "2024-03-01T07:59");
	CHECK_IS(now_in("America/New_York"), "2024-02-29T18:59");
	the_time = 1720000000; /* in summer time */
	CHECK_IS(now_in("America/New_York"), "2024-07-03T05:46");
	CHECK_IS(now_in("America/Argentina/Buenos_Aires"), "2024-07-03T06:46");
	the_time = 0;
	CHECK_IS(now_in("UTC"), "1970-01-01T00:00");
}

static void test_names(void)
{
	static const char *const bad[] = { "", "/etc/localtime", "../zoneinfo/UTC", "Asia/../UTC", "Asia/..", "Asia", "zone.tab", "Mars/Olympus",
					   "Asia/Shanghai/Shanghai/Shanghai/Shanghai/Shanghai/Shanghai/Shang" };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		CHECK(!zone_known(text_of(bad[i])));
	CHECK(!zone_known((struct text){ "UTC\0", 4 }));
	CHECK(zone_known(TEXT("UTC")) && zone_known(TEXT("America/Argentina/Buenos_Aires")) && !zone_known(TEXT("a.b.c")));
	CHECK(zone_known(TEXT("UTC")) && !zone_known(TEXT("Asia")));
	/* a machine without any zones takes every name that could be one */
	no_zones = true;
	CHECK(zone_known(TEXT("Mars/Olympus")) && zone_known(TEXT("a.b.c")) && !zone_known(TEXT("Asia/../UTC")));
	for (size_t i = 0; i < 5; i++)
		CHECK(!zone_known(text_of(bad[i])));
	CHECK(!zone_known((struct text){ "UTC\0", 4 }) && !zone_known(text_of(bad[8])) && zone_known((struct text){ bad[8], 63 }));
	no_zones = false;
}

static void ask_mars(void)
{
	clock_now(TEXT("Mars/Olympus"));
}

static void ask_above(void)
{
	clock_now(TEXT("UTC"));
	clock_now(TEXT("../zoneinfo/UTC"));
}

static void ask_utc(void)
{
	clock_now(TEXT("UTC"));
}

static void ask_moscow(void)
{
	clock_now(TEXT("Europe/Moscow"));
}

static void test_failures(void)
{
	CHECK(ends(ask_mars) == 2 && strstr(ends_said, "Mars/Olympus: not known on this machine (is tzdata installed?)"));
	CHECK(ends(ask_above) == 2 && strstr(ends_said, "not known on this machine"));
	CHECK(ends(ask_utc) == 0 && !*ends_said);
	no_environment = true;
	CHECK(ends(ask_utc) == 2 && strstr(ends_said, "out of memory"));
	no_environment = false, no_files = true;
	CHECK(ends(ask_moscow) == 2 && strstr(ends_said, "timezone Europe/Moscow: "));
	no_files = false, out_of_range = true;
	CHECK(ends(ask_utc) == 2 && strstr(ends_said, "UTC: the time is out of range"));
	out_of_range = false;
}

int main(void)
{
	int next = dup(0);
	close(next);
	test_now();
	test_names();
	test_failures();
	CHECK(dup(0) == next); /* every file was closed */
	return checks_failed();
}
