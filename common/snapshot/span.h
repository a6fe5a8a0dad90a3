/* From which day to which something is dated in a case, in three bytes. */
#ifndef AS_SPAN_H
#define AS_SPAN_H

#include "cases/cases.h"

struct case_span {
	uint16_t first; /* the day since 1970-01-01, or an earlier one */
	uint8_t last;   /* how long after that: see case_span_last */
};

/* Of each case, by number, for the caller to free: from the first to the last day of all its lines, be they later than now or taken back, and
 * those that they name; not that of its destruction. Where there is none the range ends before it begins. `owner` is kept. */
struct range *case_days(const struct cases *);

struct case_span case_span_of(struct range);

/* The last day, or a later one; DAY_MAX: longer than can be said. */
civil_day case_span_last(struct case_span);

#endif
