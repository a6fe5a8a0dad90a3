/* The certificate of a destruction (as-rules(7) 12): which cases, under which policy, the journal before and after, who, when, how many.
 * It goes to standard error, one thing a line. */
#ifndef AS_ARCHIVE_CERTIFICATE_H
#define AS_ARCHIVE_CERTIFICATE_H

#include "bytes/digest.h"
#include "destroy.h"

/* The cases destroyed, by the names that the paper files have, sorted; not which new name is whose, that would undo the work. A name that
 * as-intake made of telephone number and note, for want of a slip, could be guessed back: such a case is told by its new name, store
 * and date. Then the policy: its name, the digest of what --print-policy prints, the program. */
void certificate_cases(struct writer *, const struct destruction *, const struct policy *);

/* A journal: `when` is "before" or "after". */
void certificate_journal(struct writer *, const char *name, const char *when, const struct digest_sum *);

/* That the journal has a snapshot, which names the persons still. */
void certificate_snapshot(struct writer *, const char *journal);

/* Writes out what was collected in memory, and empties it; false, with errno. */
bool certificate_write(struct writer *);

/* The last line, once it is done: who, when, how many. */
void certificate_say_done(const struct destruction *);

#endif
