/* What a run does with the journal: its snapshot, its lock, the number of the run, its lines (as-rules(7) 10, batches; 18). */
#ifndef AS_APPENDING_H
#define AS_APPENDING_H

#include "batch.h"
#include "batches.h"
#include "journal/append.h"
#include "snapshot/index.h"

struct appending {
	const char *path;    /* the path of the journal; NULL: lines go to standard output */
	bool dry_run;        /* do everything but writing */
	bool keeps_snapshot; /* bring the snapshot up to date at the end */
	struct journal journal; /* fd -1: not locked */
	struct batches batches;
	struct case_index index; /* the index of the journal, valid if `indexed` */
	bool indexed;            /* a snapshot fits the journal */
	int looked;              /* the descriptor by which the journal was read without the lock, or -1 */
};

/* Opens the index, and numbers the lines of the batch, before the journal is locked: the number is only a guess, but nearly always
 * right. */
void appending_start(struct appending *, struct batch *);

/* Takes the lock, waiting up to `wait` seconds; creates the journal if there is none and `make` is set. From then on index and length are
 * those of the locked journal. */
void appending_lock(struct appending *, bool make, unsigned wait);

/* The locked journal; it stays open. */
struct held_file appending_held(const struct appending *);

/* Ends the tool with status 2, and tells how to add the column, if the journal has no column for the number of a run. */
void appending_check_numbered(const char *path, const struct held_file *);

/* Writes the `lines` wanted lines of the batch, and ends the batch: its memory is released for the system to write with. Returns the number
 * of the run in the journal, or 0. If writing fails, the journal is as it was, and the tool ends with status 2. */
uint64_t appending_write(struct appending *, struct batch *, size_t lines);

/* Unlocks the journal and brings its snapshot up to date. If that can't be written, the tool ends with status 2, with the lines in the
 * journal. */
void appending_end(struct appending *, const struct policy *, struct when now);

#endif
