/* A pool of strings: each text is kept once and has a number, from 1; 0 is the empty text. */
#ifndef AS_POOL_H
#define AS_POOL_H

#include "bytes/memory.h"

/* Start with { 0 }. */
struct pool {
	struct arena arena;
	struct text *text; /* by number */
	size_t used, capacity;
	struct pool_slot *index;
	size_t index_size;
	uint64_t seed; /* of the index */
};

/* The number of a text, which is added where it is new. */
uint32_t pool_add(struct pool *, struct text);

/* The number of a text, UINT32_MAX where it was never added. */
uint32_t pool_find(const struct pool *, struct text);

/* The text with this number. */
struct text pool_text(const struct pool *, uint32_t);

void pool_free(struct pool *);

#endif
