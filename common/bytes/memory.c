#include "bytes/memory.h"

#include <stdlib.h>

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

void *xrealloc(void *p, size_t n, size_t size)
{
	return there(realloc(p, product(n, size)));
}

void *xgrow(void *array, size_t used, size_t *room, size_t size)
{
	if (used < *room)
		return array;
	*room = *room ? *room * 2 : 16;
	return xrealloc(array, *room, size);
}

struct arena_block {
	struct arena_block *before;
};

enum { BLOCK = 1 << 20, ALIGN = 8 };

static char *arena_raw(struct arena *a, size_t size)
{
	if (size > (size_t)(a->end - a->next)) {
		size_t room = size > BLOCK / 4 ? size : BLOCK;
		struct arena_block *block = xmalloc(1, sizeof *block + room);
		block->before = a->blocks;
		a->blocks = block;
		char *start = (char *)(block + 1);
		if (size > BLOCK / 4)
			return start; /* one of its own; the open block stays in use */
		a->next = start;
		a->end = start + room;
	}
	char *p = a->next;
	a->next += size;
	return p;
}

void *arena_get(struct arena *a, size_t size)
{
	size_t skip = (size_t)(-(uintptr_t)a->next % ALIGN);
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

void arena_free(struct arena *a)
{
	while (a->blocks) {
		struct arena_block *before = a->blocks->before;
		free(a->blocks);
		a->blocks = before;
	}
	*a = (struct arena){ 0 };
}

static size_t names_place(const struct names *n, struct text t)
{
	size_t mask = n->index_size - 1, i = (size_t)text_hash(t) & mask;
	while (n->index[i] && !text_eq(n->text[n->index[i]], t))
		i = (i + 1) & mask;
	return i;
}

static void names_rebuild(struct names *n)
{
	n->index_size = n->index_size ? n->index_size * 2 : 64;
	free(n->index);
	n->index = xcalloc(n->index_size, sizeof *n->index);
	for (uint32_t id = 1; id < n->used; id++)
		n->index[names_place(n, n->text[id])] = id;
}

uint32_t names_add(struct names *n, struct text t)
{
	if (!t.n)
		return 0;
	if (n->used * 2 >= n->index_size)
		names_rebuild(n);
	size_t place = names_place(n, t);
	if (n->index[place])
		return n->index[place];
	if (n->used == 0)
		n->used = 1;
	n->text = xgrow(n->text, n->used, &n->room, sizeof *n->text);
	n->text[n->used] = arena_text(&n->arena, t);
	n->index[place] = (uint32_t)n->used;
	return (uint32_t)n->used++;
}

uint32_t names_find(const struct names *n, struct text t)
{
	if (!t.n)
		return 0;
	if (!n->index_size)
		return UINT32_MAX;
	uint32_t id = n->index[names_place(n, t)];
	return id ? id : UINT32_MAX;
}

struct text names_text(const struct names *n, uint32_t id)
{
	return id ? n->text[id] : (struct text){ "", 0 };
}

void names_free(struct names *n)
{
	arena_free(&n->arena);
	free(n->text);
	free(n->index);
	*n = (struct names){ 0 };
}
