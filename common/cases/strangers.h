/* Calls that name a call-back which the policy does not have (as-rules(7) 3): history, as they should be where it was given up; but where it
 * was only given another name, its customers are called once more. */
#ifndef AS_STRANGERS_H
#define AS_STRANGERS_H

#include "cases/cases.h"

/* What was called lately counts: in the month that ends with a day. */
enum { STRANGERS_DAYS = 30 };
static inline civil_day strangers_from(civil_day today)
{
	return today - STRANGERS_DAYS;
}

/* The last day of such a call, be it later than now; DAY_MIN: there is none. */
civil_day strangers_last(const struct cases *);

struct strangers {
	struct pool names;
	size_t *calls; /* by number in names */
	size_t room;
};

/* Counts those of the month that ends now. Start with { 0 }. */
void strangers_count(struct strangers *, const struct cases *);

/* Says each name that many calls have. */
void strangers_say(const struct strangers *, const struct policy *);

void strangers_free(struct strangers *);

#endif
