/* A run's part in the journal: its snapshot, the lock, the number of the run, its lines (as-rules(7) 10, batches; 18). */
#ifndef AS_APPENDING_H
#define AS_APPENDING_H

#include "batch.h"
#include "batches.h"
#include "journal/append.h"
#include "snapshot/index.h"

struct appending {
	const char *path;    /* of the journal; NULL: lines go to standard output */
	bool dry_run;        /* everything but writing */
	bool keeps_snapshot; /* brings it up to date in the end */
	struct journal journal; /* fd -1: not locked */
	struct batches batches;
	struct case_index index; /* of the journal, where a snapshot of it fits */
	bool indexed;            /* there is one */
	int looked;              /* fd of the journal as it was looked at without the lock, or -1 */
};

/* Takes the index and numbers the lines of the batch while nobody is kept from the journal: the number is as good as known. */
void appending_start(struct appending *, struct batch *);

/* Takes the lock, waiting so many seconds for others; make: the journal, where there is none, is made. Index and length are those of the locked
 * journal from then on. */
void appending_lock(struct appending *, bool make, unsigned wait);

/* The journal under the lock. */
struct held_file appending_held(const struct appending *);

/* Where the journal has no column for the number of a run: status 2 with the way to add it. */
void appending_check_numbered(const char *path, const struct held_file *);

/* Ends the batch, of which so many lines are written: what it took is free for the system to write with. Gives the number that they have in the
 * journal, or 0. Status 2 when they can't be written; then the journal is as it was. */
uint64_t appending_write(struct appending *, struct batch *, size_t lines);

/* Lets others at the journal, and brings its snapshot up to date. Status 2 where that can't be written; the lines are in the journal then. */
void appending_end(struct appending *, const struct policy *, struct when now);

#endif
