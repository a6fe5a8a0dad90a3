/* Lines of totals, which are no rows (as-rules(7) 10). */
#ifndef AS_TOTAL_H
#define AS_TOTAL_H

#include "foreign/columns.h"

/* Does the first cell that is not empty begin with such a word, and is the row nobody's? clean: no field holds what has to be cleaned, but for
 * blanks around it. */
bool is_total(const struct record *, const struct columns *, bool clean, struct arena *);

#endif
