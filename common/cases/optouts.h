/* Telephone numbers whose customers want no more calls: an optout counts for every case that has its number, whichever case it was
 * written for (as-rules(7) 4.8). */
#ifndef AS_OPTOUTS_H
#define AS_OPTOUTS_H

#include "cases/cases.h"

/* The earliest optout of a number. */
struct optout {
	const struct cases *cases; /* it is in, */
	uint32_t record;           /* the number of its case there, */
	uint32_t position;         /* and where it stands in the input */
	const struct event *event;
};

struct optouts {
	struct pool phones;
	struct optout *of; /* by the number of the phone */
	size_t room;
};

/* Finds those that stand in the n cases of one run, all of them read, and lets these know them. */
void optouts_find(struct optouts *, struct cases *, unsigned n);

/* The earliest optout of a number, or NULL. */
const struct optout *optout_of(const struct optouts *, struct text phone);

/* Is the event, one of a case in `cases`, before the optout in case order? */
bool before_optout(const struct cases *, const struct event *, const struct optout *);

void optouts_free(struct optouts *);

#endif
