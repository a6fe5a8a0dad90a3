/* The days on which something comes round: the first of the month, every Monday, the last day of a quarter (as-rules(7) 19).
 * Arithmetic over the calendar; every answer is computed from the day that is asked for, never from the occurrence before it. */
#ifndef AS_OCCURRENCES_H
#define AS_OCCURRENCES_H

#include "time/calendar.h"

enum on_form { ON_DAY, ON_OPEN_DAY, ON_WEEKDAYS, ON_MONTH, ON_QUARTER, ON_YEAR };

/* One of the forms in which days are named. n: of weekdays a bit for each weekday_of; of a month or quarter its nth day, from 1, or, below
 * 0, so many from its end, -1 the last; of a year the month times 100 and the day. A day that a period lacks is its last, backwards its
 * first; 29 February is the 28th where there is none. */
struct on {
	enum on_form form;
	int n;
};

struct occurrences {
	const struct calendar *calendar; /* for open days; its own roll plays no part */
	const struct on *on;             /* at least one; on the days of any of them */
	size_t on_n;
	enum roll roll;  /* off closed days, freely backwards too: but `day` and `open day`, which stay where they are */
	civil_day from;  /* none is dated earlier before it is rolled */
};

/* The first that is dated behind the day, the last that is dated on or before it; DAY_UNKNOWN: there is none. */
civil_day occurrence_after(const struct occurrences *, civil_day);
civil_day occurrence_until(const struct occurrences *, civil_day);

#endif
