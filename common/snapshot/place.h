/* Puts a snapshot beside its journal, complete or not at all. */
#ifndef AS_SNAPSHOT_PLACE_H
#define AS_SNAPSHOT_PLACE_H

#include <limits.h>
#include <stdbool.h>
#include <sys/stat.h>

/* Removes the snapshot of a journal, and an unfinished one. Returns false, with errno, if one still exists. */
bool snapshot_remove(const char *journal);

/* Does the journal have a snapshot, whatever its contents? */
bool snapshot_is_there(const char *journal);

/* A snapshot that is being written, as JOURNAL.snapshot.new, which nobody reads. */
struct placing {
	int fd, directory;
	char new[PATH_MAX + 16], path[PATH_MAX + 16];
};

/* Creates the file, empty, readable only for its owner. If several processes do so at once, they wait for each other. An existing file was
 * left by a process that was killed. An error ends the tool with status 2, and leaves an earlier snapshot as it was; the next two functions
 * do so, too. */
void placing_start(struct placing *, const char *journal);

/* Removes the file, because it could not be written; errno tells why. */
_Noreturn void placing_fail(const struct placing *, const char *what);

/* Syncs the file, gives it owner, group and mode of the journal, whose state is `at`, and renames it. If the open file is not the journal
 * any more, because somebody replaced that, there is no snapshot in the end. Returns false, with nothing done, if somebody removed the file
 * meanwhile: whatever has its name then is not ours. */
bool placing_finish(struct placing *, const char *journal, int journal_fd, const struct stat *at);

/* Removes the file, because it is not needed any more. */
void placing_drop(struct placing *);

#endif
