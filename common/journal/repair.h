/* What an interrupted run left behind in a journal, put right under the lock. */
#ifndef AS_JOURNAL_REPAIR_H
#define AS_JOURNAL_REPAIR_H

#include "journal/append.h"

/* Goes by the rollback file, waits so many seconds where another process has it. A piece of a batch is moved to JOURNAL.torn; a batch that
 * is whole stays, and is on stable storage then; a rollback file that does not fit cuts nothing and is set aside. Each is said.
 * Status 2 when it can't be done. */
void journal_repair(struct journal *, unsigned wait);

#endif
