/* Civil time without zones: days, moments to the minute, durations. Arithmetic only; nobody here reads a clock.
 * As-rules(7) 2; periods are counted as in the Civil Code of the PRC, art. 200-204. */
#ifndef AS_CIVIL_H
#define AS_CIVIL_H

#include "bytes/text.h"

/* Days since 1970-01-01. */
typedef int32_t civil_day;

enum { DAY_MIN = -719162, DAY_MAX = 2932896 }; /* 0001-01-01 and 9999-12-31 */

/* A moment, or a date where the hour is not known. */
enum { NO_HOUR = -1, MINUTES_A_DAY = 1440 };

struct when {
	civil_day day;
	int16_t minute; /* since 00:00, or NO_HOUR */
};

/* No time at all: an empty field. */
#define WHEN_NONE ((struct when){ INT32_MIN, NO_HOUR })

static inline bool when_given(struct when t)
{
	return t.day != INT32_MIN;
}

static inline struct when date(civil_day day)
{
	return (struct when){ day, NO_HOUR };
}

/* The days that are looked at, both included. */
struct range {
	civil_day from, to;
};

static inline bool in_range(struct range r, civil_day day)
{
	return day >= r.from && day <= r.to;
}

civil_day day_of(int year, int month, int day); /* of the proleptic Gregorian calendar, from year 1, no check */
void civil_of(civil_day, int *year, int *month, int *day);
int weekday_of(civil_day); /* 0 Monday .. 6 Sunday */
int days_in_month(int year, int month);

/* Is it one of the days, which are sorted? Most lists of a house are empty. */
bool day_among(const civil_day *, size_t n, civil_day);
static inline bool day_listed(const civil_day *days, size_t n, civil_day day)
{
	return n && day_among(days, n, day);
}

/* "2024-06-05" or "2024-06-05T14:30", nothing else; false if it is not that or no such day. */
bool when_parse(struct text, struct when *);

/* Writes that form, without NUL; at most 16 bytes; gives the length, 0 for WHEN_NONE. */
enum { WHEN_ROOM = 16 };
size_t when_format(struct when, char out[WHEN_ROOM]);

static inline struct text when_text(struct when t, char room[WHEN_ROOM])
{
	return (struct text){ room, when_format(t, room) };
}

/* Order in which the tasks are written, that of the bytes: a date before the moments of its day. */
int when_cmp(struct when a, struct when b);

/* A moment, whose hour is known, in minutes since 1970-01-01T00:00. */
static inline int64_t when_minute(struct when t)
{
	return (int64_t)t.day * MINUTES_A_DAY + t.minute;
}

/* When a time ends, in minutes since 1970-01-01T00:00: a date at the next day's 00:00; WHEN_NONE never. */
int64_t when_end(struct when);

/* When a day begins, on that scale; DAY_NEVER never. */
enum { DAY_NEVER = INT32_MAX };
int64_t day_minute(civil_day);

static inline int64_t earlier_minute(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

/* Order of deadlines, by their end: that of a date is the next day's 00:00. WHEN_NONE comes last. */
int deadline_cmp(struct when a, struct when b);

/* Is `now`, a moment, later than the deadline? A date lasts through its day. */
bool overdue(struct when now, struct when deadline);

/* Has something dated t happened at `now`, a moment? Without hour: from its date on. */
static inline bool is_seen(struct when t, struct when now)
{
	return t.day < now.day || (t.day == now.day && t.minute <= now.minute);
}

enum unit { UNIT_NONE, MINUTES, HOURS, DAYS, WEEKS, MONTHS, YEARS, WORKING_DAYS };

struct duration {
	enum unit unit; /* UNIT_NONE: not given */
	int32_t n;      /* may be negative where the policy allows it */
};

enum { DURATION_MOST = 99999 };

/* The first kind gives a moment, the second a date. */
static inline bool is_clock_kind(struct duration d)
{
	return d.unit == MINUTES || d.unit == HOURS;
}

/* "3 days", "-1 day", "90 minutes", "5 working days"; false if it is not that or beyond DURATION_MOST. */
bool duration_parse(struct text, struct duration *);

enum { DURATION_ROOM = 24 };
size_t duration_format(struct duration, char out[DURATION_ROOM]);

/* day + a duration of the second kind, `times` over and counted at once from day: months keep the day of the month, clamped
 * to the month's last. Held within DAY_MIN and DAY_MAX. Working days are the calendar's: see calendar_days. */
civil_day day_add(civil_day, struct duration, int times);

#endif
