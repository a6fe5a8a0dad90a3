/* Reads the call records of the telephone system (as-rules(7) 15). */
#ifndef AS_AUDIT_RECORDS_H
#define AS_AUDIT_RECORDS_H

#include "cdr.h"
#include "numbers.h"
#include "rules/policy.h"

struct records_rules {
	const struct policy *policy;
	struct when now;    /* records later than this are ignored */
	const struct numbers *numbers; /* legs to others are passed over */
	/* for files without header: a line of column names, or the name of a telephone system; NULL: files have a header */
	const char *header;
	bool strict, quiet; /* as in struct list_options */
};

/* Reads the n files, and gives the status. */
int cdr_read(struct cdr *, char *const *files, size_t n, const struct records_rules *);

void cdr_free(struct cdr *);

#endif
