/* Recognises lines of totals, which are no rows (as-rules(7) 10). */
#ifndef AS_TOTAL_H
#define AS_TOTAL_H

#include "foreign/columns.h"

/* Does the first cell that is not empty begin with a word for a total, and does the row belong to nobody? `clean`: no field NEEDS_CLEANING,
 * blanks around it apart. */
bool is_total(const struct record *, const struct columns *, bool clean, struct arena *);

#endif
