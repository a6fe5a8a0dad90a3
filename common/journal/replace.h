/* Putting a new journal in the place of the old one, whole or not at all.
 *
 * It is written to JOURNAL.new, which nobody reads, synced and renamed, all under the lock of the old one. Readers and writers that
 * wait for that lock find that the file they opened is no longer the journal, and open the new one. A JOURNAL.new that is found
 * was left by a run that was killed. */
#ifndef AS_REPLACE_H
#define AS_REPLACE_H

#include "journal/append.h"

struct replacement {
	const struct journal *journal;
	int fd, directory;
};

/* Makes JOURNAL.new, with owner, group, mode and access list of the journal, which must be locked. Here and below, what fails ends
 * the tool with status 2, the journal as it was and JOURNAL.new gone. */
void replacement_start(struct replacement *, const struct journal *);

/* Adds bytes to its end. */
void replacement_add(struct replacement *, struct text);

/* Syncs it and puts it in the journal's place; comes back only when it will be there after a power cut. When that is not sure, a
 * message says so, with status 2. The lock on the old file stays until journal_unlock. */
void replacement_finish(struct replacement *);

/* Removes JOURNAL.new; the journal stays as it was. */
void replacement_drop(struct replacement *);

#endif
