/* How many findings there are, and which share of the claims has a record, by columns of a finding (as-rules(7) 15). */
#ifndef AS_AUDIT_SHARE_H
#define AS_AUDIT_SHARE_H

#include "bytes/counts.h"
#include "bytes/writer.h"
#include "findings.h"

struct share {
	enum finding_column by[FINDING_COLUMNS];
	size_t by_n;
	bool with_records;     /* there are lists of calls */
	struct counts claims;  /* by those of the columns that a claim has */
	size_t *recorded;      /* by the number of the row */
	size_t room;
	struct arena arena;
};

void share_start(struct share *, const enum finding_column *by, size_t n, bool with_records);

/* A claim that was held against the records, as a finding without rule would be. */
void share_claim(struct share *, const struct finding *, bool recorded);

/* Writes the counts; where there are lists, beside each the claims of its group, those with a record, and their share. A group without
 * findings has a row too. */
void share_write(struct share *, const struct finding *const *, size_t n, struct writer *);

void share_free(struct share *);

#endif
