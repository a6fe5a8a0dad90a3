/* What one pass over the cases counts: any number of reports by any keys, and the repeats. */
#ifndef AS_REPORT_TALLY_H
#define AS_REPORT_TALLY_H

#include "cases/parts.h"
#include "repeats.h"
#include "reports.h"

enum { TALLY_MOST = 12 };

struct tally {
	const struct parts *parts;
	struct range range;
	struct figures figures[TALLY_MOST];
	size_t n;
	bool with_repeats;
	struct repeats repeats;
};

/* Of the cases in all parts, which have been read. */
void tally_start(struct tally *, const struct parts *, struct range);

/* Asks for a report by keys; the figures are there once all is counted. */
struct figures *tally_by(struct tally *, const struct report *, struct keys);

void tally_repeats(struct tally *);

/* Counts it all, over every case but those that are void. */
void tally_count(struct tally *);

void tally_free(struct tally *);

#endif
