/* Allocation that never fails: without memory the tool ends with "out of memory", status 2. Nothing here returns NULL. */
#ifndef AS_MEMORY_H
#define AS_MEMORY_H

#include <stdint.h>

#include "bytes/text.h"

/* Room for n things of `size` bytes; the product is checked for overflow. free(3) frees it. */
void *xmalloc(size_t n, size_t size);
void *xcalloc(size_t n, size_t size);
void *xrealloc(void *p, size_t n, size_t size);

/* The same as xcalloc, for a table that is looked at before it is written to. PERF NOTES. Reading maps a page of zeros that the kernel shares, and
 * writing then takes another fault, for which all processors that run the process are stopped: here each page is written to at once. */
void *xtable(size_t n, size_t size);

/* How functions that only prefetch are declared: gcc removes the calls of one that it does not inline. */
#define PREFETCHES __attribute__((always_inline)) static inline

/* The same as xmalloc, aligned to `size`, a power of two. */
void *xaligned(size_t n, size_t size);

/* Makes room for one more element in an array that grows by doubling: array = xgrow(array, used, &capacity, sizeof *array). */
void *xgrow(void *array, size_t used, size_t *capacity, size_t size);

/* Memory that was just taken and is not touched yet, in large pages where it is large and the system has them; gives p. For arrays that fill up:
 * each page costs a fault, and a place in the processor's table of pages. */
void *xlarge(void *p, size_t n, size_t size);

/* xgrow for such an array. */
void *xgrow_large(void *array, size_t used, size_t *capacity, size_t size);

/* An arena: allocations that are freed together. Initialise with { 0 }. */
struct arena {
	struct arena_block *blocks;
	char *next, *end;
};

void *arena_get(struct arena *, size_t size); /* room of `size` bytes, zeroed, aligned for any struct of ours */
struct text arena_text(struct arena *, struct text); /* a copy */
void arena_empty(struct arena *); /* frees all allocations but one block, which later ones use */
void arena_free(struct arena *);

#endif
