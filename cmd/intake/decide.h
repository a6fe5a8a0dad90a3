/* Decides what becomes of each row (as-rules(7) 10): accepted, duplicate, or refused. A row is taken whole or not at all. */
#ifndef AS_DECIDE_H
#define AS_DECIDE_H

#include "dedup.h"
#include "old.h"
#include "register.h"

struct totals {
	size_t rows, accepted, duplicate, blank, refused;
	size_t lines; /* to be written: those of accepted rows, and the new dates of rows whose text is refused */
};

/* Decides the fate of every row, in the order of the input, and which of its events are wanted. cards: not NULL with --amend: a delivery
 * that differs becomes an amend event of the time `now`. old: not NULL: rows that are too old are refused. reg: not NULL: the rows of
 * registers are compared with what the journal has of them. */
struct totals decide(struct batch *, struct dedup *, struct cards *cards, struct old_rows *old, struct reg *reg, struct when now);

#endif
