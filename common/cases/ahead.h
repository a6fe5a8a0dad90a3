/* The events of a case, and of those after it. A case's events hang in a chain, from the latest to the first, scattered in memory; so the
 * chains of several cases are gone along side by side, and none waits for the memory of another. */
#ifndef AS_AHEAD_H
#define AS_AHEAD_H

#include "cases/cases.h"

enum { AHEAD_CASES = 16 };

struct ahead { /* start with { 0 } */
	uint32_t first, n; /* the cases that were looked up */
	size_t from[AHEAD_CASES + 1]; /* where the events of each begin */
	uint32_t *event;
	size_t room;
};

/* The events of the case, places in cases.event in the order of the input: record->events of them, valid until the next call. */
const uint32_t *ahead_events(struct ahead *, const struct cases *, const struct case_record *);

void ahead_free(struct ahead *);

#endif
