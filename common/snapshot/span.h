/* The first and the last day that is dated in a case, in three bytes. */
#ifndef AS_SPAN_H
#define AS_SPAN_H

#include "cases/cases.h"

struct case_span {
	uint16_t first; /* the day since 1970-01-01; 0: an earlier one, too; UINT16_MAX: a later one, too */
	uint8_t last;   /* how long after that, as case_span_last decodes it */
};

/* For each case, by its number, the range from the first to the last day of all its lines, also those that are later than now or taken
 * back, and of the days that they mention, except its destruction. A case without such days has an empty range. The caller frees the array;
 * `owner` must be kept. */
struct range *case_days(const struct cases *);

struct case_span case_span_of(struct range);

/* The last day, or a later one; DAY_MAX: the span is too long to be stored. */
civil_day case_span_last(struct case_span);

#endif
