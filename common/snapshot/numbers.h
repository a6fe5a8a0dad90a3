/* Numbers of many cases: lists of them in memory, and written behind each other as in CASES (file.h). */
#ifndef AS_NUMBERS_H
#define AS_NUMBERS_H

#include <stddef.h>
#include <stdint.h>

/* One list for each record, those of one behind those of the one before it. */
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

/* Initialise with { 0 }; free `byte` with free(3). */
struct numbers {
	unsigned char *byte;
	size_t n, room;
};

void numbers_add_bytes(struct numbers *, const unsigned char *, size_t n); /* of numbers that are written already */
void numbers_add(struct numbers *, uint64_t);
void numbers_add_rising(struct numbers *, const uint64_t *, size_t n); /* each as its distance from the one before it */

#endif
