/* Repairs under the lock what an interrupted run left in a journal. */
#ifndef AS_JOURNAL_REPAIR_H
#define AS_JOURNAL_REPAIR_H

#include "journal/append.h"

/* Does what the rollback file says; waits up to `seconds` for a process that has it locked. A part of a batch is moved to JOURNAL.torn; a
 * whole batch stays and is synced; a rollback file that does not fit this journal is renamed, and nothing is cut. A message says which.
 * Status 2 when that fails. */
void journal_repair(struct journal *, unsigned wait);

#endif
