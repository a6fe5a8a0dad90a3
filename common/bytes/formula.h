/* What a spreadsheet would take for a formula (as-rules(7) 1): = + - or @ where a cell begins. A cell begins where the text begins, and
 * behind each character that some spreadsheet may use as a separator; a quote before the sign does not matter. */
#ifndef AS_FORMULA_H
#define AS_FORMULA_H

#include "bytes/text.h"

/* The place of the first formula at or behind `from`, or t.n if there is none. */
size_t formula_from(struct text t, size_t from);

/* Copies t, with an apostrophe before each formula at or behind `from`, to `out`, which has room for 2 * t.n bytes; returns the length. */
size_t formula_guard(char *out, struct text t, size_t from);

/* Copies t without the apostrophes that formula_guard adds to `out`, which has room for t.n bytes and may be t.p; returns the length. */
size_t formula_bare(char *out, struct text t);

#endif
