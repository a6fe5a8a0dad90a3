/* Calls for a call-back that the policy does not have (as-rules(7) 3): they are history, as they should be if it was abolished; but if it
 * was only renamed, its customers are called once more. */
#ifndef AS_STRANGERS_H
#define AS_STRANGERS_H

#include "cases/cases.h"

/* Only recent calls count: those of the 30 days that end today. */
enum { STRANGERS_DAYS = 30 };
static inline civil_day strangers_from(civil_day today)
{
	return today - STRANGERS_DAYS;
}

/* The last day of such a call, even if it is later than `now`; DAY_MIN: there is none. */
civil_day strangers_last(const struct cases *);

struct strangers {
	struct pool names;
	size_t *calls; /* by the number in `names` */
	size_t room;
};

/* Counts the recent ones. Start with { 0 }. */
void strangers_count(struct strangers *, const struct cases *);

/* Reports each name with many such calls. */
void strangers_say(const struct strangers *, const struct policy *);

void strangers_free(struct strangers *);

#endif
