/* Reports stores that differ from a store of the journal only in case or width, such as n1 and N1: each would have cases and samples of its
 * own. */
#ifndef AS_STORES_H
#define AS_STORES_H

#include "batch.h"
#include "old.h"

/* Reads the journals only until each store of the rows was met. */
void stores_say(const struct batch *, const struct journal_source *journal, size_t journals);

#endif
