/* An optout counts for the cases that have its telephone number. Before a card is stripped of that, each case for which the optout of
 * another counts, where one of the two is destroyed, gets an optout of its own (as-rules(7) 12, 14). */
#ifndef AS_ARCHIVE_CARRIED_H
#define AS_ARCHIVE_CARRIED_H

#include "cases/course.h"
#include "survey.h"

struct carried_optout {
	const struct case_record *record;
	uint32_t owner; /* the number of the case that it was written for */
	uint32_t after; /* the position of the last line of the case */
	struct when time;
};

struct carried {
	struct carried_optout *entry;
	size_t n, room;
};

/* Adds that of the case that the course has taken up, if there is one. */
void carried_add(struct carried *, const struct survey *, const struct course *);

/* Leaves those of which one case is marked in `chosen` (by record), in the order of the input. */
void carried_choose(struct carried *, const uint32_t *chosen);

#endif
