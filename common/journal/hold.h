/* Journals that are read twice and must be the same both times: held open, up to where they counted; what is appended behind that does
 * no harm. What can't be read twice, standard input or a pipe, is kept in memory. */
#ifndef AS_HOLD_H
#define AS_HOLD_H

#include <sys/stat.h>

#include "bytes/records.h"
#include "journal/append.h"

struct held_journals {
	char *const *name; /* as given */
	size_t n;          /* of the names; none is standard input */
	struct held_file *file; /* at least one */
	struct stat *at;
	bool locked;       /* by this process, which opened it */
};

/* Opens the n operands. Status 2 when one can't be read. */
void journals_hold(struct held_journals *, char *const *name, size_t n);

/* The same for one journal that is locked by this process. */
void journals_hold_locked(struct held_journals *, char *const *name, const struct journal *);

/* The name of one that was changed since, by somebody who does not take the lock, as far as can be seen: it was cut, or is as long as it
 * was and was written to. NULL: none. */
const char *journals_changed(const struct held_journals *);

/* Closes what journals_hold opened. */
void journals_release(struct held_journals *);

#endif
