/* Finds the number of the last run that wrote to a journal, by the column batch (as-rules(7) 10, batches). */
#ifndef AS_BATCHES_H
#define AS_BATCHES_H

#include <sys/stat.h>

#include "bytes/input.h"
#include "journal/ends.h"

/* The highest number so far, and how far the journal was read for it. Initialise with { 0 }. */
struct batches {
	struct line_ends ends;
	dev_t device;
	ino_t inode;
};

/* Reads the journal without its lock, so that a run can number its lines while it reads its files. Does nothing if the journal can't be
 * read. */
void batches_guess(struct batches *, const char *journal);

/* The same for a journal whose line ends are known already. */
void batches_know(struct batches *, const struct stat *journal, struct line_ends);

/* Reads the locked journal, from where it left off if it is the same file. at_end: the column is the last one of the journal, so that lines
 * need not be split. A journal that can't be read ends the tool with status 2. */
void batches_look(struct batches *, const char *journal, const struct held_file *, bool at_end);

#endif
