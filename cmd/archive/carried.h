/* An optout counts for all cases with its telephone number. Before the number is removed from a card, each case for which the optout of
 * another case counts gets an optout of its own, if one of the two cases is destroyed (as-rules(7) 12, 14). */
#ifndef AS_ARCHIVE_CARRIED_H
#define AS_ARCHIVE_CARRIED_H

#include "cases/course.h"
#include "survey.h"

struct carried_optout {
	const struct case_record *record;
	uint32_t owner; /* the number of the case for which it was written */
	uint32_t after; /* the position of the last line of `record` */
	struct when time;
};

struct carried {
	struct carried_optout *entry;
	size_t n, room;
};

/* Adds the optout of another case that counts for a case that was taken up, if there is one. */
void carried_add(struct carried *, const struct survey *, const struct course *);

/* Keeps those of which at least one case is marked in `chosen` (by record), in the order of the input. */
void carried_choose(struct carried *, const uint32_t *chosen);

#endif
