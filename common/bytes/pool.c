#include "bytes/pool.h"

#include <stdlib.h>

#include "bytes/diag.h"

/* PERF NOTES. Most words are short. The key of a short word holds all its bytes, so that its hash is one multiplication and its comparison
 * one integer. With text_hash and a comparison of the texts as-schedule takes 3 % more instructions. */
enum { KEY_MOST = 8 };
struct pool_slot {
	uint64_t key; /* the bytes of a text of at most KEY_MOST, the hash of a longer one */
	uint32_t n;   /* the length of the text */
	uint32_t id;  /* the number of the text; 0: the slot is free */
};

/* Of a text of 1 to KEY_MOST bytes. The pieces may share bytes: no other text of the same length has the same ones. */
static inline uint64_t short_key(struct text t)
{
	uint32_t first, last;
	if (t.n < sizeof first)
		return (uint64_t)(unsigned char)t.p[0] << 16 | (uint64_t)(unsigned char)t.p[t.n / 2] << 8 | (unsigned char)t.p[t.n - 1];
	memcpy(&first, t.p, sizeof first);
	memcpy(&last, t.p + t.n - sizeof last, sizeof last);
	return (uint64_t)last << 32 | first;
}

static inline uint64_t key_of(struct text t)
{
	return t.n > KEY_MOST ? text_hash(t) : short_key(t);
}

static inline size_t place_of(const struct pool *p, uint64_t key)
{
	__extension__ unsigned __int128 product = (unsigned __int128)(key ^ p->seed) * 0x9e3779b97f4a7c15;
	return (size_t)(product ^ product >> 64);
}

/* The number of the text that has this key, 0: it has none yet. */
__attribute__((always_inline)) static inline uint32_t find(const struct pool *p, struct text t, uint64_t key)
{
	for (size_t place = place_of(p, key); p->index_size; place++) {
		const struct pool_slot *slot = &p->index[place & (p->index_size - 1)];
		if (!slot->id || (slot->key == key && slot->n == t.n && (t.n <= KEY_MOST || text_eq(p->text[slot->id], t))))
			return slot->id;
	}
	return 0;
}

/* Puts the entry of a new text into the first free slot. */
static void put(struct pool *p, struct pool_slot slot)
{
	size_t place = place_of(p, slot.key);
	while (p->index[place & (p->index_size - 1)].id)
		place++;
	p->index[place & (p->index_size - 1)] = slot;
}

static void grow(struct pool *p)
{
	struct pool_slot *old = p->index;
	size_t n = p->index_size;
	p->seed = text_hash(TEXT("")); /* so that no input can be made to collide */
	p->index_size = n ? n * 2 : 64;
	p->index = xcalloc(p->index_size, sizeof *p->index);
	for (size_t i = 0; i < n; i++)
		if (old[i].id)
			put(p, old[i]);
	free(old);
}

static uint32_t add(struct pool *p, struct text t)
{
	if (p->used >= UINT32_MAX)
		fail("too many different words for one run: split the journal by store or month");
	if (p->used * 2 >= p->index_size)
		grow(p);
	if (p->used == 0)
		p->used = 1;
	p->text = xgrow(p->text, p->used, &p->capacity, sizeof *p->text);
	p->text[p->used] = arena_text(&p->arena, t);
	put(p, (struct pool_slot){ key_of(t), (uint32_t)t.n, (uint32_t)p->used });
	return (uint32_t)p->used++;
}

/* A text that is long, or new. */
__attribute__((noinline)) static uint32_t add_other(struct pool *p, struct text t)
{
	uint32_t id = find(p, t, key_of(t));
	return id ? id : add(p, t);
}

/* PERF NOTES. As long as a short text is found no other function is called, so no register has to be saved: 2.6 % of as-schedule's instructions. */
uint32_t pool_add(struct pool *p, struct text t)
{
	if (!t.n)
		return 0;
	uint32_t id = t.n <= KEY_MOST ? find(p, t, short_key(t)) : 0;
	return id ? id : add_other(p, t);
}

uint32_t pool_find(const struct pool *p, struct text t)
{
	if (!t.n)
		return 0;
	uint32_t id = find(p, t, key_of(t));
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
