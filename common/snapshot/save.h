/* Writes snapshots. */
#ifndef AS_SNAPSHOT_SAVE_H
#define AS_SNAPSHOT_SAVE_H

#include "rules/policy.h"

/* Writes the snapshot of a journal as of `now`, using an existing one that fits, completely or not at all. Reports bad lines of the
 * journal; returns STATUS_REJECTED if there are any, else STATUS_FINE. An error ends the tool with status 2, and leaves an earlier snapshot
 * as it was. */
int snapshot_save(const char *journal, const struct policy *, struct when now);

/* The same for a caller that has reported bad lines already. */
void snapshot_keep(const char *journal, const struct policy *, struct when now);

#endif
