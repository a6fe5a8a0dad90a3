/* The house's calendar: open days, rolling off closed ones, business hours (as-rules(7) 2). */
#ifndef AS_CALENDAR_H
#define AS_CALENDAR_H

#include "time/civil.h"
#include "time/official.h"
#include "time/shifts.h"

enum roll { ROLL_FOLLOWING, ROLL_PRECEDING, ROLL_NONE, ROLL_UNSET };

struct span { /* of a day, in minutes since 00:00: holds its start, not its end (which may be 24:00) */
	int16_t start, end;
};

struct hours { /* of one day, in day order, no overlap */
	struct span *list;
	size_t n;
};

enum { DAY_UNKNOWN = INT32_MIN };

struct calendar {
	bool open[7]; /* by weekday_of */
	civil_day *closed, *extra; /* sorted */
	size_t closed_n, extra_n;
	enum roll roll;
	bool counts_hours; /* hours are given; else durations of hours are elapsed time */
	struct hours hours[7]; /* by weekday_of */
	enum official official;
	civil_day until; /* DAY_UNKNOWN: not said; see calendar_until */
	struct shifts shifts; /* of the house's clocks, for elapsed time */
};

/* Open: its weekday is, and it is not listed as closed; or it is a make-up working day. */
bool calendar_is_open(const struct calendar *, civil_day);

/* The first open day on or after day, the last on or before it; held within DAY_MIN and DAY_MAX. */
civil_day calendar_open_from(const struct calendar *, civil_day);
civil_day calendar_open_until(const struct calendar *, civil_day);

/* day, rolled off closed days; `from` is the day it was counted from: forwards, it never lands before that (as-rules(7) 2, 14). */
civil_day calendar_roll(const struct calendar *, civil_day day, civil_day from);

/* day + a duration of the second kind, `times` over and counted at once from day, not rolled. N working days are the Nth open day after
 * day, with a minus before it; none are day itself. Held within DAY_MIN and DAY_MAX. */
civil_day calendar_days(const struct calendar *, civil_day, struct duration, int times);

/* start + d. Clock kind: a moment, inside the business hours where there are some (forwards the earliest moment by which so many minutes
 * have been counted, backwards the latest), else after true elapsed time; counted from 00:00 of a date, or from its end where
 * is_deadline. Second kind: a date, not rolled. d may be negative; times: d that many times over. */
struct when calendar_add(const struct calendar *, struct when start, struct duration d, int times, bool is_deadline);

/* The minutes from one moment to another, as calendar_add counts them; a date stands for its 00:00. 0 where the second is not later. */
int64_t calendar_minutes(const struct calendar *, struct when from, struct when until);

/* Does a moment lie within the business hours of its day? Of an open day always, where no hours are given. */
bool calendar_in_hours(const struct calendar *, struct when moment);

/* The last day that closed and extra speak for, or DAY_MAX. */
civil_day calendar_until(const struct calendar *);

/* The deadline that d sets after start: the second kind is rolled. */
struct when calendar_deadline(const struct calendar *, struct when start, struct duration d);

#endif
