/* Appending to a journal: lock, append whole batches, sync, undo (R145). Only this and replace.h write to one.
 *
 * Under the lock a rollback file is made, see rollback.h; then the batch is appended and synced; then the rollback file is removed.
 * Whoever finds one under the lock moves what lies behind the old length to JOURNAL.torn and cuts it off; a reader that finds one reads
 * up to that length only. So a batch is there whole or not at all. As long as the lock is held, what is said is held back. */
#ifndef AS_APPEND_H
#define AS_APPEND_H

#include <sys/types.h>

#include "bytes/table.h"

struct journal {
	const char *path;
	int fd;
	off_t length; /* of what is there */
};

/* Opens path for appending, made with mode 0640 less the umask when it is not there, takes the lock (waits so many seconds for it), repairs
 * what a crash left. Status 2 with one line when that can't be. A journal that this run made and put nothing into is gone at its end. */
void journal_lock(struct journal *, const char *path, unsigned wait);

/* The same for a journal that must be there. */
void journal_lock_there(struct journal *, const char *path, unsigned wait);

/* Appends the batch and syncs; comes back only when it is on stable storage. Anything else ends the tool with status 2, the
 * journal as it was; a message says so when even that is not sure. Allocates nothing. An empty batch writes nothing, but syncs. */
void journal_append(struct journal *, struct text batch);

void journal_unlock(struct journal *);

/* Lets others at the journal, for as long as something may take, and takes the lock again. False: it is not as it was left, or somebody
 * put another file in its place. */
void journal_let_others(const struct journal *);
bool journal_take_again(const struct journal *, unsigned wait);

/* For readers (an input_opener): opens path; *bytes = what of a regular file counts. That stays as it is, whoever appends: it is found under
 * a shared lock, which is let go at once. */
int journal_open(const char *path, off_t *bytes);

/* Opens the journal at *path, which must live until the table is closed, as a table with the caller's other options. If `held` is not NULL and
 * its fd is not -1, the journal is open already, and that file is read. */
struct table *journal_table(const char *const *path, const struct held_file *held, struct table_options);

#endif
