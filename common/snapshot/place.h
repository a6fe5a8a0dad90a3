/* Putting a snapshot beside its journal, whole or not at all. */
#ifndef AS_SNAPSHOT_PLACE_H
#define AS_SNAPSHOT_PLACE_H

#include <limits.h>
#include <stdbool.h>
#include <sys/stat.h>

/* Removes a journal's snapshot, and one that was not finished. False, with errno: one is there still. */
bool snapshot_remove(const char *journal);

/* Is there a snapshot beside the journal, whatever is in it? */
bool snapshot_is_there(const char *journal);

/* A snapshot that is being written, as JOURNAL.snapshot.new, which nobody reads. */
struct placing {
	int fd, directory;
	char new[PATH_MAX + 16], path[PATH_MAX + 16];
};

/* Makes the file, which only the owner may read, empty. Of several who do so at once one waits for the other. One that is found was left by a
 * run that was killed. What fails ends the tool with status 2, whatever snapshot there was as it was; so it does in the two that follow. */
void placing_start(struct placing *, const char *journal);

/* It could not be written: removes it; errno says why. */
_Noreturn void placing_fail(const struct placing *, const char *what);

/* Syncs it, gives it owner, group and mode of the journal, whose state that is, and renames it. Where the open file is not the journal any
 * more, since somebody put another in its place, there is no snapshot in the end. */
void placing_finish(struct placing *, const char *journal, int journal_fd, const struct stat *at);

/* Removes it, for it is not wanted any more. */
void placing_drop(struct placing *);

#endif
