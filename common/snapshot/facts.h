/* What a snapshot says of a case. */
#ifndef AS_FACTS_H
#define AS_FACTS_H

#include "cases/tasks.h"
#include "snapshot/span.h"

/* sampled_out, changes, phone and state are as in file.h, span as in span.h. */
struct facts {
	uint64_t sampled_out;
	uint64_t lists;     /* where its part of CASES begins */
	uint32_t lists_n;   /* how many bytes that has */
	uint32_t changes, phone;
	struct case_span span;
	uint8_t state;
};

/* Follows the cases that were taken up: their facts, one for each record, which the caller frees with free(3), `lists` not set yet; and their
 * tasks, sorted. */
struct facts *facts_of_all(const struct cases *, struct tasks *);

#endif
