/* What becomes of each row (as-rules(7) 10): accepted, a duplicate, or refused. A row is taken whole or not at all. */
#ifndef AS_DECIDE_H
#define AS_DECIDE_H

#include "dedup.h"
#include "old.h"
#include "register.h"

struct totals {
	size_t rows, accepted, duplicate, blank, refused;
	size_t lines; /* to be written: of accepted rows, and the new dates of rows whose text is refused */
};

/* Settles the fate of every row in the order of the input, and which of its events are wanted.
 * cards: NULL, or --amend: a delivery that differs becomes an amend event as of `now`. old: NULL, or what is too old is refused.
 * reg: NULL, or a list that may be edited is looked at for what it said before. */
struct totals decide(struct batch *, struct dedup *, struct cards *cards, struct old_rows *old, struct reg *reg, struct when now);

#endif
