/* Things of many records, in lists behind each other: a fixed number for each record, known before. */
#ifndef AS_LISTS_H
#define AS_LISTS_H

#include <stddef.h>
#include <stdint.h>

struct lists {
	uint64_t *thing;
	size_t *end; /* by record: where its things end */
};

/* Room for lists of count[i] things for each of n records, which are filled from the front. */
struct lists lists_of(const uint32_t *count, size_t n);
static inline void lists_add(struct lists *l, uint32_t record, uint64_t thing)
{
	l->thing[l->end[record]++] = thing;
}
void lists_free(struct lists *);

#endif
