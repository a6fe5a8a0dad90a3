/* What a spreadsheet would take for a formula (as-rules(7) 1): = + - or @ where a cell begins. Cells begin where the text does, and behind what
 * some spreadsheet is told, or guesses, to be the separator; quotes around a cell are passed over. */
#ifndef AS_FORMULA_H
#define AS_FORMULA_H

#include "bytes/text.h"

/* The place of the first formula at `from` or behind it, or t.n. */
size_t formula_from(struct text t, size_t from);

/* The text with an apostrophe before each formula from there on; out has room for 2 * t.n bytes. Gives how many it has. */
size_t formula_guard(char *out, struct text t, size_t from);

/* The text without such apostrophes; out has room for t.n bytes, and may be t itself. Gives how many it has. */
size_t formula_bare(char *out, struct text t);

#endif
