#include "time/clock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "bytes/diag.h"

#define ZONES "/usr/share/zoneinfo"
enum { ZONE_BYTES_MOST = 1 << 14 }; /* four times the largest */

static bool zone_path(struct text zone, char *path, size_t room)
{
	bool sane = zone.n > 0 && zone.n < 64 && zone.p[0] != '/' && !memchr(zone.p, 0, zone.n);
	for (size_t i = 0; sane && i + 1 < zone.n; i++)
		sane = !(zone.p[i] == '.' && zone.p[i + 1] == '.');
	if (!sane)
		return false;
	snprintf(path, room, ZONES "/%.*s", (int)zone.n, zone.p);
	return true;
}

/* A compiled zone: folders and tables stand beside them. */
static bool is_zone(const char *path)
{
	char magic[4];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	bool is = read(fd, magic, 4) == 4 && memcmp(magic, "TZif", 4) == 0;
	close(fd);
	return is;
}

bool zone_known(struct text zone)
{
	char path[128];
	if (!zone_path(zone, path, sizeof path))
		return false;
	return is_zone(path) || access(ZONES, R_OK) != 0;
}

struct shifts zone_shifts(struct text zone, struct arena *arena)
{
	char path[128], bytes[ZONE_BYTES_MOST];
	size_t used = 0;
	ssize_t n;
	int fd = zone_path(zone, path, sizeof path) ? open(path, O_RDONLY | O_CLOEXEC) : -1;
	if (fd < 0)
		return (struct shifts){ 0 };
	while ((n = read(fd, bytes + used, sizeof bytes - used)) != 0) { /* until its end, or until there is no room */
		if (n > 0)
			used += (size_t)n;
		else if (errno != EINTR)
			fail_errno("timezone %.*s", (int)zone.n, zone.p);
	}
	close(fd);
	return shifts_parse((struct text){ bytes, used }, arena);
}

static struct when civil_in(struct text zone, time_t seconds)
{
	char path[128], value[132];
	if (!zone_path(zone, path, sizeof path) || !is_zone(path))
		fail("timezone %.*s: not known on this machine (is tzdata installed?)", (int)zone.n, zone.p);
	snprintf(value, sizeof value, ":%s", path);
	if (setenv("TZ", value, 1) != 0)
		fail("out of memory");
	/* localtime_r would silently take UTC where the zone's file cannot be read now, for want of memory or descriptors */
	errno = 0;
	tzset();
	if (errno)
		fail_errno("timezone %.*s", (int)zone.n, zone.p);
	struct tm tm;
	if (!localtime_r(&seconds, &tm))
		fail("timezone %.*s: the time is out of range", (int)zone.n, zone.p);
	return (struct when){ day_of(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday), (int16_t)(tm.tm_hour * 60 + tm.tm_min) };
}

struct when clock_now(struct text zone)
{
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	return civil_in(zone, now.tv_sec);
}

/* What the zone's clocks show so many minutes after 1970-01-01T00:00 UTC, in minutes of the same count. */
static int64_t clocks_at(int64_t minutes, struct text zone)
{
	struct when shown = civil_in(zone, (time_t)minutes * 60);
	return (int64_t)shown.day * MINUTES_A_DAY + shown.minute;
}

int zone_offset(struct when moment, struct text zone)
{
	int64_t shown = (int64_t)moment.day * MINUTES_A_DAY + moment.minute;
	int64_t before = clocks_at(shown - MINUTES_A_DAY, zone) - (shown - MINUTES_A_DAY);
	int64_t after = clocks_at(shown + MINUTES_A_DAY, zone) - (shown + MINUTES_A_DAY);
	return (int)(clocks_at(shown - before, zone) == shown ? before : after);
}
