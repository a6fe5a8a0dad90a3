/* Finds the case of a complaint that names neither case nor slip, if the journal has a complaint of the same time and telephone number with
 * another text (as-rules(7) 10). */
#ifndef AS_ADOPT_H
#define AS_ADOPT_H

#include "batch.h"
#include "old.h"

/* Gives such rows of the batch the name of their case in the journals (those with a name). To be called before anything is looked up. Costs
 * nothing if no row is such. */
void adopt(struct batch *, struct meanings *, const struct journal_source *journal, size_t journals);

#endif
