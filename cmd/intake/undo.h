/* Taking back what a run wrote (as-rules(7) 10, batches): each of its entries that stands gets a retract; each retract in it is undone by
 * writing the entry again that it took back, and is itself named by a retract, so that the journal tells what happened. */
#ifndef AS_UNDO_H
#define AS_UNDO_H

#include "batch.h"

enum { UNDO_LAST = 0 }; /* in the place of a number: the last run that is no undo */

struct undo {
	uint64_t number;     /* of the run that is taken back */
	size_t later;        /* lines that runs after it wrote about the same cases, undos apart */
	size_t indestructible; /* destroy lines, which can't be taken back */
};

/* Puts what the journal, held under the lock, is to get into a batch that is empty yet, as of `now`. Says what later runs wrote about the
 * same cases. Gives STATUS_REJECTED where the journal has bad lines; ends the tool with status 2 where there is no such run. */
int undo_collect(struct undo *, struct batch *, uint64_t number, const char *journal, const struct held_file *, struct when now);

#endif
