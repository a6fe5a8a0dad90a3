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

/* Where it is asked to, reading goes a byte at a time and is interrupted before each, or fails, which may leave anything behind. */
static bool in_pieces, no_reading;
static int calls;

ssize_t __real_read(int fd, void *to, size_t n);
ssize_t __wrap_read(int fd, void *to, size_t n);
ssize_t __wrap_read(int fd, void *to, size_t n)
{
	CHECK(fd >= 0);
	if (in_pieces && calls++ % 2)
		return __real_read(fd, to, n != 0);
	ssize_t done = in_pieces ? -1 : __real_read(fd, to, n);
	errno = in_pieces ? EINTR : no_reading ? EIO : errno;
	return no_reading ? -1 : done;
}

ssize_t __wrap___read_chk(int fd, void *to, size_t n, size_t room);
ssize_t __wrap___read_chk(int fd, void *to, size_t n, size_t room)
{
	return n <= room ? __wrap_read(fd, to, n) : (abort(), -1);
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
	no_reading = true;
	CHECK(!zone_known(TEXT("UTC")));
	no_reading = false;
}

static struct arena arena;

static void test_shifts(void)
{
	struct shifts whole = zone_shifts(TEXT("Europe/Berlin"), &arena);
	CHECK(whole.n > 400 && !zone_shifts(TEXT("Asia/../Europe/Berlin"), &arena).n);
	CHECK(!zone_shifts(TEXT("Mars/Olympus"), &arena).n && !zone_shifts(TEXT("zone.tab"), &arena).n);
	in_pieces = true;
	struct shifts pieces = zone_shifts(TEXT("Europe/Berlin"), &arena);
	in_pieces = false;
	CHECK(pieces.n == whole.n && calls > 1000);
	for (size_t i = 0; i < whole.n && i < pieces.n; i++)
		CHECK(pieces.list[i].at == whole.list[i].at && pieces.list[i].ahead == whole.list[i].ahead);
	arena_free(&arena);
}

static int offset(const char *moment, const char *zone)
{
	struct when when;
	return when_parse(text_of(moment), &when) ? zone_offset(when, text_of(zone)) : -1;
}

static void test_offset(void)
{
	CHECK(offset("2024-07-01T12:00", "UTC") == 0 && offset("2024-07-01T12:00", "Asia/Shanghai") == 480);
	CHECK(offset("2024-07-01T12:00", "America/New_York") == -240 && offset("2024-12-01T12:00", "America/New_York") == -300);
	CHECK(offset("2024-03-31T01:59", "Europe/Berlin") == 60 && offset("2024-03-31T03:00", "Europe/Berlin") == 120);
	CHECK(offset("2024-03-31T02:30", "Europe/Berlin") == 120); /* never shown */
	CHECK(offset("2024-10-27T01:59", "Europe/Berlin") == 120 && offset("2024-10-27T03:00", "Europe/Berlin") == 60);
	CHECK(offset("2024-10-27T02:30", "Europe/Berlin") == 120); /* shown twice */
}

static void ask_folder(void)
{
	zone_shifts(TEXT("Asia"), &arena);
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
	CHECK(ends(ask_folder) == 2 && strstr(ends_said, "timezone Asia: "));
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
	test_shifts();
	test_offset();
	test_failures();
	CHECK(dup(0) == next); /* every file was closed */
	return checks_failed();
}
