/* What becomes of each row (as-rules(7) 10): accepted, a duplicate, or refused. A row is taken whole or not at all. */
#ifndef AS_DECIDE_H
#define AS_DECIDE_H

#include "known.h"
#include "old.h"

struct totals {
	size_t rows, accepted, duplicate, blank, refused;
};

/* Settles the fate of every row in the order of the input, and which of its events are wanted.
 * cards: NULL, or --amend: a delivery that differs becomes an amend event as of `now`. old: NULL, or what is too old is refused. */
struct totals decide(struct batch *, struct known *, struct cards *cards, struct old_rows *old, struct when now);

#endif
