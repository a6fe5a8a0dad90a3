/* Takes back what a run wrote (as-rules(7) 10, batches): each of its entries that stands gets a retract; each of its retracts is undone by
 * writing the entry again that it took back, and is itself named by a retract, so that the journal tells what happened. */
#ifndef AS_UNDO_H
#define AS_UNDO_H

#include "batch.h"

enum { UNDO_LAST = 0 }; /* instead of a number: the last run that was no undo */

struct undo {
	uint64_t number;     /* the run that is taken back */
	size_t later;        /* how many lines later runs, other than undos, wrote about the same cases */
	size_t indestructible; /* how many destroy lines it has, which can't be taken back */
};

/* Fills an empty batch with what the locked journal is to get, as of `now`. Reports what later runs wrote about the same cases. Returns
 * STATUS_REJECTED if the journal has bad lines; a run that does not exist ends the tool with status 2. */
int undo_collect(struct undo *, struct batch *, uint64_t number, const char *journal, const struct held_file *, struct when now);

#endif
