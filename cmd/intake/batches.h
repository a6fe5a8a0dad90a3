/* The runs that wrote a journal, by the numbers in its column batch (as-rules(7) 10, batches). */
#ifndef AS_BATCHES_H
#define AS_BATCHES_H

#include <sys/stat.h>

#include "bytes/input.h"
#include "journal/ends.h"

/* The highest number so far, and how far it was looked for. Starts with { 0 }. */
struct batches {
	struct line_ends ends;
	dev_t device;
	ino_t inode;
};

/* Looks without the lock, so that a run can number its lines while it reads its files; finds nothing where that can't be. */
void batches_guess(struct batches *, const char *journal);

/* The same of a journal of whose line ends this is known. */
void batches_know(struct batches *, const struct stat *journal, struct line_ends);

/* Looks under the lock, from where it left off if it is the same file. at_end: the column is the journal's last one, so that a line need
 * not be split. Status 2 where the journal can't be read. */
void batches_look(struct batches *, const char *journal, const struct held_file *, bool at_end);

#endif
