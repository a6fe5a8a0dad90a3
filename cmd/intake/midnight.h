/* Midnights that were taken for dates, because their column had not shown an hour before, and are moments after all (as-rules(7) 10). */
#ifndef AS_MIDNIGHT_H
#define AS_MIDNIGHT_H

#include "batch.h"

/* Restores the hour of the events of the rows from `first` on, if their time comes from a column that first showed an hour in the last row;
 * clears that mark of the columns. */
void midnight_restore(struct batch *, size_t first, struct times *);

#endif
