/* Reads the call records of the telephone system (as-rules(7) 15). */
#ifndef AS_AUDIT_RECORDS_H
#define AS_AUDIT_RECORDS_H

#include "cdr.h"
#include "numbers.h"
#include "rules/policy.h"

struct records_rules {
	const struct policy *policy;
	struct when now;    /* what is later is not seen */
	const struct numbers *numbers; /* legs to others are passed over */
	const char *header; /* of files that have none: a line of names, or the name of a telephone system; NULL: they have one */
	bool strict, quiet; /* see struct list_options */
};

/* Reads the n files, and gives the status. */
int cdr_read(struct cdr *, char *const *files, size_t n, const struct records_rules *);

void cdr_free(struct cdr *);

#endif
