/* Putting a snapshot beside its journal, whole or not at all. */
#ifndef AS_SNAPSHOT_PLACE_H
#define AS_SNAPSHOT_PLACE_H

#include <sys/stat.h>

#include "bytes/text.h"

/* Writes JOURNAL.snapshot.new, which nobody reads, as only the owner may, syncs it, gives it owner, group and mode of the journal, whose state
 * that is, and renames it. Of several who do so at once one waits for the other. One that is found was left by a run that was killed. What
 * fails ends the tool with status 2, the old snapshot, if there was one, as it was. */
void snapshot_put(const char *journal, const struct stat *at, struct text bytes);

#endif
