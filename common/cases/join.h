/* Joins the cases that were read in parts: one whose lines lie in several parts is given to the first of these. */
#ifndef AS_JOIN_H
#define AS_JOIN_H

#include "cases/cases.h"

/* Joins n sets of cases, numbered by `part`, each of which was read from what follows the one before it in the input. A case that moves to an
 * earlier set leaves a record without events, and its old events are marked as unseen: before, no event may be unseen. `positions` and
 * `bytes` are not set. */
void join_cases(struct cases *, unsigned n);

#endif
