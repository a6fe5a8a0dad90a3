/* Whose a complaint is that has neither case nor slip, where the journal has one of its time and telephone number with another text
 * (as-rules(7) 10). */
#ifndef AS_ADOPT_H
#define AS_ADOPT_H

#include "batch.h"
#include "old.h"

/* Gives such rows of the batch the name of the case in the journals (those with a name) that is theirs, before anything else is looked up.
 * Costs nothing where no row is such. */
void adopt(struct batch *, const struct journal_source *journal, size_t journals);

#endif
