/* Midnights that were taken for dates, since their column had shown no hour, and are moments after all (as-rules(7) 10). */
#ifndef AS_MIDNIGHT_H
#define AS_MIDNIGHT_H

#include "batch.h"

/* Gives the events of the rows from `first` on their hour, as far as their time comes from a column that has shown its first hour in the
 * last row, and forgets that it did. */
void midnight_restore(struct batch *, size_t first, struct times *);

#endif
