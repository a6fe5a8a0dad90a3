#include "bytes/pool.h"

#include <stdlib.h>

#include "bytes/diag.h"

struct pool_slot {
	uint32_t hash; /* the upper half: tells most names apart without looking at them */
	uint32_t id;   /* 0: free */
};

static struct pool_slot *find(const struct pool *p, struct text t, uint64_t hash)
{
	for (size_t place = (size_t)hash;; place++) {
		struct pool_slot *slot = &p->index[place & (p->index_size - 1)];
		if (!slot->id || (slot->hash == (uint32_t)(hash >> 32) && text_eq(p->text[slot->id], t)))
			return slot;
	}
}

static void grow(struct pool *p)
{
	p->index_size = p->index_size ? p->index_size * 2 : 64;
	free(p->index);
	p->index = xcalloc(p->index_size, sizeof *p->index);
	for (uint32_t id = 1; id < p->used; id++) {
		uint64_t hash = text_hash(p->text[id]);
		*find(p, p->text[id], hash) = (struct pool_slot){ (uint32_t)(hash >> 32), id };
	}
}

uint32_t pool_add(struct pool *p, struct text t)
{
	if (!t.n)
		return 0;
	if (p->used * 2 >= p->index_size)
		grow(p);
	uint64_t hash = text_hash(t);
	struct pool_slot *slot = find(p, t, hash);
	if (slot->id)
		return slot->id;
	if (p->used >= UINT32_MAX)
		fail("too many different words for one run: split the journal by store or month");
	if (p->used == 0)
		p->used = 1;
	p->text = xgrow(p->text, p->used, &p->capacity, sizeof *p->text);
	p->text[p->used] = arena_text(&p->arena, t);
	*slot = (struct pool_slot){ (uint32_t)(hash >> 32), (uint32_t)p->used };
	return (uint32_t)p->used++;
}

uint32_t pool_find(const struct pool *p, struct text t)
{
	if (!t.n)
		return 0;
	if (!p->index_size)
		return UINT32_MAX;
	uint32_t id = find(p, t, text_hash(t))->id;
	return id ? id : UINT32_MAX;
}

struct text pool_text(const struct pool *p, uint32_t id)
{
	return id ? p->text[id] : (struct text){ "", 0 };
}

void pool_free(struct pool *p)
{
	arena_free(&p->arena);
	free(p->text);
	free(p->index);
	*p = (struct pool){ 0 };
}
