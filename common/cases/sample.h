/* Which cases a call-back passes over (as-rules(7) 4.2; R115, R116, R176 to R178). */
#ifndef AS_SAMPLE_H
#define AS_SAMPLE_H

#include "cases/cases.h"

/* Up to which number each stratum of a call-back has been counted. Starts with { 0 }. */
struct sample_count {
	struct pool strata; /* store, LF, class */
	int64_t *k;         /* by the number of the stratum */
	size_t used, room;
};

/* Numbers all cases by the first delivery of each, seen or not, and sets their sampled_out. Once, when all is read. */
void sample_cases(struct cases *);

/* The same where those that the events before `from` opened have been numbered already, so far; count is one for each call-back. False:
 * they would be numbered otherwise now, so all have to be read. */
bool sample_more(struct cases *, size_t from, struct sample_count *count);

/* Sets how far one stratum has been counted. */
void sample_count_set(struct sample_count *, struct text stratum, int64_t k);
void sample_count_free(struct sample_count *);

#endif
