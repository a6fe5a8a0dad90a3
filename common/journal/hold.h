/* Journals that a tool reads twice and must find the same both times. They stay open, and count up to the length that they had when they
 * were opened, whatever is appended behind it. A pipe is copied into memory. */
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

/* The name of a journal that a program without the lock has changed since then, or NULL. It sees a journal that was cut, and one that was
 * written to and has its old length. */
const char *journals_changed(const struct held_journals *);

/* Closes what journals_hold opened. */
void journals_release(struct held_journals *);

#endif
