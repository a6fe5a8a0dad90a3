/* One pass over the cases, which counts any number of reports, each by its keys. */
#ifndef AS_REPORT_TALLY_H
#define AS_REPORT_TALLY_H

#include "cases/shards.h"
#include "report.h"

struct tally {
	const struct shards *shards;
	struct range range;
	struct counting **counting; /* in the order in which they were asked for */
	size_t n, room;
};

/* Of the cases in all shards, which have been read. */
void tally_start(struct tally *, const struct shards *, struct range);

/* Asks for a report by keys; its rows are there once all is counted. */
struct counting *tally_by(struct tally *, const struct report *, const struct keys *);

/* Counts it all, over every case, but for those that a report does not see. */
void tally_count(struct tally *);

/* The days of the range on which something was seen. */
struct range tally_days(const struct tally *);

void tally_free(struct tally *);

#endif
