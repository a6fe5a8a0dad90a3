/* Reports cases that a register opens although the journal has cases of the same store (as-rules(7) 10): a mistyped case or slip opens one,
 * too. */
#ifndef AS_OPENINGS_H
#define AS_OPENINGS_H

#include "dedup.h"
#include "old.h"

/* Reports how many cases, named by a case or slip of their own, the accepted rows open that no journal has, and the first of them. Reads
 * the journals only until each store was met. */
void openings_say(struct batch *, struct dedup *, const struct journal_source *journal, size_t journals);

#endif
