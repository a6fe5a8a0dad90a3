/* Putting a snapshot beside its journal, whole or not at all. */
#ifndef AS_SNAPSHOT_PLACE_H
#define AS_SNAPSHOT_PLACE_H

#include <sys/stat.h>

#include "bytes/text.h"

/* Removes a journal's snapshot, and one that was not finished. False, with errno: one is there still. */
bool snapshot_remove(const char *journal);

/* Is there a snapshot beside the journal, whatever is in it? */
bool snapshot_is_there(const char *journal);

/* Writes JOURNAL.snapshot.new, which nobody reads, as only the owner may, syncs it, gives it owner, group and mode of the journal, whose state
 * that is, and renames it. Of several who do so at once one waits for the other. One that is found was left by a run that was killed. What
 * fails ends the tool with status 2, the old snapshot, if there was one, as it was. Where the open file is not the journal any more, since somebody
 * put another in its place, there is no snapshot in the end. */
void snapshot_put(const char *journal, int fd, const struct stat *at, struct text bytes);

#endif
