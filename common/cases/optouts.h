/* Telephone numbers whose customers want no more calls: an optout holds for every case with the number, whichever case it was written for
 * (as-rules(7) 4.8). */
#ifndef AS_OPTOUTS_H
#define AS_OPTOUTS_H

#include "cases/cases.h"

/* The earliest optout of a number. */
struct optout {
	const struct cases *cases; /* the cases that include it */
	uint32_t record;           /* the number of its case in these */
	uint64_t position;         /* its place in the input, see event_position */
	const struct event *event;
};

struct optouts {
	struct pool phones;
	struct optout *of; /* by the number of the phone */
	size_t room;
};

/* Finds the optouts that stand in n sets of cases of a run, which are all read, and sets `optouts` in each of them. */
void optouts_find(struct optouts *, struct cases *, unsigned n);

/* The earliest optout of a number, or NULL. */
const struct optout *optout_of(const struct optouts *, struct text phone);

/* Does the event, which belongs to a case in `cases`, come before the optout in case order? */
bool before_optout(const struct cases *, const struct event *, const struct optout *);

void optouts_free(struct optouts *);

#endif
