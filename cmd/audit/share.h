/* Counts findings, and the share of claims that have a record, by columns of a finding (as-rules(7) 15). */
#ifndef AS_AUDIT_SHARE_H
#define AS_AUDIT_SHARE_H

#include "bytes/counts.h"
#include "bytes/writer.h"
#include "findings.h"

struct share {
	enum finding_column by[FINDING_COLUMNS];
	size_t by_n;
	bool with_records;     /* there are call records */
	struct counts claims;  /* by those columns that a claim has */
	size_t *recorded;      /* by the number of the row of `claims` */
	size_t room;
	struct arena arena;
};

void share_start(struct share *, const enum finding_column *by, size_t n, bool with_records);

/* Counts a claim that was compared with the records; it is given as a finding without rule. */
void share_claim(struct share *, const struct finding *, bool recorded);

/* Writes the counts of findings; with call records also the claims of each group, how many of them have a record, and their share. A group
 * without findings has a row, too. */
void share_write(struct share *, const struct finding *const *, size_t n, struct writer *);

void share_free(struct share *);

#endif
