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

void *xaligned(size_t n, size_t size)
{
	return there(aligned_alloc(size, product(n, size)));
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

/* Where the bytes of a block begin. */
static char *start_of(struct arena_block *block)
{
	return (char *)(block + 1);
}

enum { BLOCK = 1 << 20, ALIGN = 8 };

static char *arena_raw(struct arena *a, size_t size)
{
	if (size > (size_t)(a->end - a->next)) {
		size_t room = size > BLOCK / 4 ? size : BLOCK;
		struct arena_block *block = xmalloc(1, sizeof *block + room);
		block->before = a->blocks;
		a->blocks = block;
		if (size > BLOCK / 4)
			return start_of(block); /* one of its own; the open block stays in use */
		a->next = start_of(block);
		a->end = a->next + room;
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

void arena_empty(struct arena *a)
{
	struct arena_block *open = a->blocks;
	if (!open || open->before || a->end != start_of(open) + BLOCK)
		arena_free(a);
	else
		a->next = start_of(open);
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

struct name_slot {
	uint32_t hash; /* the upper half: tells most names apart without looking at them */
	uint32_t id;   /* 0: free */
};

static struct name_slot *find_name(const struct names *n, struct text t, uint64_t hash)
{
	for (size_t place = (size_t)hash;; place++) {
		struct name_slot *slot = &n->index[place & (n->index_size - 1)];
		if (!slot->id || (slot->hash == (uint32_t)(hash >> 32) && text_eq(n->text[slot->id], t)))
			return slot;
	}
}

static void grow_names(struct names *n)
{
	n->index_size = n->index_size ? n->index_size * 2 : 64;
	free(n->index);
	n->index = xcalloc(n->index_size, sizeof *n->index);
	for (uint32_t id = 1; id < n->used; id++) {
		uint64_t hash = text_hash(n->text[id]);
		*find_name(n, n->text[id], hash) = (struct name_slot){ (uint32_t)(hash >> 32), id };
	}
}

uint32_t names_add(struct names *n, struct text t)
{
	if (!t.n)
		return 0;
	uint32_t *recent = &n->recent[(t.n * 5 + (unsigned char)t.p[0] + (unsigned char)t.p[t.n - 1]) % 16];
	if (*recent && text_eq(n->text[*recent], t))
		return *recent;
	if (n->used * 2 >= n->index_size)
		grow_names(n);
	uint64_t hash = text_hash(t);
	struct name_slot *slot = find_name(n, t, hash);
	if (slot->id)
		return *recent = slot->id;
	if (n->used == 0)
		n->used = 1;
	n->text = xgrow(n->text, n->used, &n->room, sizeof *n->text);
	n->text[n->used] = arena_text(&n->arena, t);
	*slot = (struct name_slot){ (uint32_t)(hash >> 32), (uint32_t)n->used };
	return *recent = (uint32_t)n->used++;
}

uint32_t names_find(const struct names *n, struct text t)
{
	if (!t.n)
		return 0;
	if (!n->index_size)
		return UINT32_MAX;
	uint32_t id = find_name(n, t, text_hash(t))->id;
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
