/* Which cases a call-back passes over because they are not in the sample (as-rules(7) 4.2; R115, R116, R176 to R178). */
#ifndef AS_SAMPLE_H
#define AS_SAMPLE_H

#include "cases/cases.h"

/* How many cases of each stratum of a call-back were numbered. Initialise with { 0 }. */
struct sample_count {
	struct pool strata; /* keys made of store, LF and class */
	int64_t *k;         /* by the number of the stratum */
	size_t used, room;
};

/* Numbers all cases by the first delivery of each, seen or not, and sets `sampled_out`. To be called once, after everything is read. */
void sample_cases(struct cases *);

/* The same if the cases opened by events before `from` were numbered already, as `count`, one for each call-back, says. Returns false if
 * they would be numbered differently now; then all events have to be read. */
bool sample_more(struct cases *, size_t from, struct sample_count *count);

/* Sets how many cases of a stratum were numbered. */
void sample_count_set(struct sample_count *, struct text stratum, int64_t k);
void sample_count_free(struct sample_count *);

#endif
