/* Stores that differ from one that the journal has in case or width only, n1 and N1: each would have cases and samples of its own. */
#ifndef AS_STORES_H
#define AS_STORES_H

#include "batch.h"
#include "old.h"

/* Says them. The journals are read only as far as each store of the rows is met. */
void stores_say(const struct batch *, const struct journal_source *journal, size_t journals);

#endif
