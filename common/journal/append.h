/* Appending to a journal: lock, append whole batches, sync, undo (R145). Only this and replace.h write to one.
 *
 * Under the lock the old length goes to JOURNAL.rollback, synced; then the batch is appended and synced; then the rollback file is
 * removed. Whoever finds a rollback file under the lock moves what lies past that length to JOURNAL.torn and cuts it off;
 * a reader that finds one reads up to that length only. So a batch is there whole or not at all. */
#ifndef AS_APPEND_H
#define AS_APPEND_H

#include <sys/types.h>

#include "bytes/text.h"

struct journal {
	const char *path;
	int fd;
	off_t length; /* of what is there */
};

/* Opens path for appending, made with mode 0640 less the umask when it is not there, takes the lock (waits for it), repairs what
 * a crash left. Status 2 with one line when that can't be. A journal that this run made and put nothing into is gone at its end. */
void journal_lock(struct journal *, const char *path);

/* The same for a journal that must be there. */
void journal_lock_there(struct journal *, const char *path);

/* Appends the batch and syncs; comes back only when it is on stable storage. Anything else ends the tool with status 2, the
 * journal as it was; a message says so when even that is not sure. Allocates nothing. An empty batch writes nothing, but syncs. */
void journal_append(struct journal *, struct text batch);

void journal_unlock(struct journal *);

/* For readers (a input_opener): opens path with a shared lock where it is a regular file, *bytes = what of it counts. */
int journal_open(const char *path, off_t *bytes);

#endif
