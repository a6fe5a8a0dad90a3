/* A pool of strings: it keeps each different text once and numbers them from 1; 0 is the empty text. */
#ifndef AS_POOL_H
#define AS_POOL_H

#include "bytes/memory.h"

/* Initialise with { 0 }. */
struct pool {
	struct arena arena;
	struct text *text; /* by number */
	size_t used, capacity;
	struct pool_slot *index;
	size_t index_size;
	uint64_t seed; /* the seed of the index */
};

/* The number of a text, which is copied into the pool if it is new. */
uint32_t pool_add(struct pool *, struct text);

/* The number of a text, or UINT32_MAX if it was never added. */
uint32_t pool_find(const struct pool *, struct text);

/* The text with a number; valid as long as the pool. */
struct text pool_text(const struct pool *, uint32_t);

void pool_free(struct pool *);

#endif
