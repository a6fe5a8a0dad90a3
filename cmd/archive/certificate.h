/* The certificate of a destruction (as-rules(7) 12): which cases, under which policy, the journal before and after, who, when, how many. It
 * goes to standard error, one item a line. */
#ifndef AS_ARCHIVE_CERTIFICATE_H
#define AS_ARCHIVE_CERTIFICATE_H

#include "bytes/digest.h"
#include "destroy.h"

/* Writes the destroyed cases, by the names on the paper files, sorted, without their new names, which would undo the destruction. A name
 * that as-intake made of telephone number and note, for lack of a slip, could be guessed back; such a case is listed by its new name, store
 * and date. Then it writes the policy: its name, the digest of what --print-policy prints, the version of the program. */
void certificate_cases(struct writer *, const struct destruction *, const struct policy *);

/* Writes the digest of a journal; `when` is "before" or "after". */
void certificate_journal(struct writer *, const char *name, const char *when, const struct digest_sum *);

/* Writes that the journal has a snapshot, which still names the persons. */
void certificate_snapshot(struct writer *, const char *journal);

/* Writes out and empties what was collected in memory. Returns false, with errno, if that failed. */
bool certificate_write(struct writer *);

/* Writes the last line, after the destruction: who, when, how many. */
void certificate_say_done(const struct destruction *);

#endif
