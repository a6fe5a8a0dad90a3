/* Writing a snapshot. */
#ifndef AS_SNAPSHOT_SAVE_H
#define AS_SNAPSHOT_SAVE_H

#include "rules/policy.h"

/* Writes the snapshot of a journal as of now, from the one that is there where that still fits, whole or not at all. Says what is wrong with
 * lines of the journal, and gives the status. What fails ends the tool with status 2, whatever snapshot there was as it was. */
int snapshot_save(const char *journal, const struct policy *, struct when now);

/* The same for whoever has said already what is wrong with lines. */
void snapshot_keep(const char *journal, const struct policy *, struct when now);

#endif
