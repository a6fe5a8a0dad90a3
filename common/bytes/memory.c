#include "bytes/memory.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bytes/diag.h"

static void *there(void *p)
{
	if (!p)
		fail("out of memory");
	return p;
}

static size_t product(size_t n, size_t size)
{
	size_t bytes;
	if (__builtin_mul_overflow(n, size, &bytes))
		fail("out of memory");
	return bytes ? bytes : 1;
}

void *xmalloc(size_t n, size_t size)
{
	return there(malloc(product(n, size)));
}

void *xcalloc(size_t n, size_t size)
{
	return there(calloc(1, product(n, size)));
}

void *xtable(size_t n, size_t size)
{
	enum { PAGE = 4096 };
	volatile char *p = xcalloc(n, size);
	for (size_t at = 0, bytes = product(n, size); at < bytes; at += PAGE)
		p[at] = 0;
	return (void *)p;
}

void *xrealloc(void *p, size_t n, size_t size)
{
	return there(realloc(p, product(n, size)));
}

void *xaligned(size_t n, size_t size)
{
	return there(aligned_alloc(size, product(n, size)));
}

void *xgrow(void *array, size_t used, size_t *capacity, size_t size)
{
	if (used < *capacity)
		return array;
	*capacity = *capacity ? *capacity * 2 : 16;
	return xrealloc(array, *capacity, size);
}

/* The advice is given for whole pages around the array: with less the kernel would split the mapping in two, and realloc could not move it
 * without copying. */
void *xlarge(void *p, size_t n, size_t size)
{
	enum { LARGE = 4 << 20 };
	size_t page = (size_t)sysconf(_SC_PAGESIZE), bytes = product(n, size), before = (uintptr_t)p % page;
	if (bytes >= LARGE)
		madvise((char *)p - before, (before + bytes + page - 1) / page * page, MADV_HUGEPAGE);
	return p;
}

void *xgrow_large(void *array, size_t used, size_t *capacity, size_t size)
{
	if (used < *capacity)
		return array;
	array = xgrow(array, used, capacity, size);
	return xlarge(array, *capacity, size);
}

struct arena_block {
	struct arena_block *prev;
};

/* Where the usable bytes of a block begin. */
static char *start_of(struct arena_block *block)
{
	return (char *)(block + 1);
}

enum { BLOCK = 1 << 20, ALIGN = 8 };

static char *arena_raw(struct arena *a, size_t size)
{
	if (size > (size_t)(a->end - a->next)) {
		size_t capacity = size > BLOCK / 4 ? size : BLOCK;
		struct arena_block *block = xmalloc(1, sizeof *block + capacity);
		block->prev = a->blocks;
		a->blocks = block;
		if (size > BLOCK / 4)
			return start_of(block); /* a large allocation has a block of its own; the block in use stays in use */
		a->next = start_of(block);
		a->end = a->next + capacity;
	}
	char *p = a->next;
	a->next += size;
	return p;
}

void *arena_get(struct arena *a, size_t size)
{
	size_t skip = (size_t)(-(uintptr_t)a->next % ALIGN);
	size = size ? size : 1; /* not even of an empty arena is it NULL */
	if (skip < (size_t)(a->end - a->next))
		a->next += skip;
	return memset(arena_raw(a, (size + ALIGN - 1) / ALIGN * ALIGN), 0, size);
}

struct text arena_text(struct arena *a, struct text t)
{
	if (!t.n)
		return (struct text){ "", 0 };
	return (struct text){ memcpy(arena_raw(a, t.n), t.p, t.n), t.n };
}

void arena_empty(struct arena *a)
{
	struct arena_block *open = a->blocks;
	if (!open || open->prev || a->end != start_of(open) + BLOCK)
		arena_free(a);
	else
		a->next = start_of(open);
}

void arena_free(struct arena *a)
{
	while (a->blocks) {
		struct arena_block *prev = a->blocks->prev;
		free(a->blocks);
		a->blocks = prev;
	}
	*a = (struct arena){ 0 };
}
