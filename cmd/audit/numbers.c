#include "numbers.h"

#include <stdlib.h>

#include "bytes/memory.h"

enum { SLOTS_LEAST = 1024 };

/* Where the number stands, or belongs. */
static uint32_t *slot_of(const struct numbers *all, uint64_t number)
{
	size_t at = (size_t)(number >> 32) & (all->slots - 1);
	while (all->slot[at] && all->number[all->slot[at]] != number)
		at = (at + 1) & (all->slots - 1);
	return &all->slot[at];
}

static void grow(struct numbers *all)
{
	all->slots = all->slots ? 2 * all->slots : SLOTS_LEAST;
	free(all->slot);
	all->slot = xcalloc(all->slots, sizeof *all->slot);
	for (uint32_t i = 1; i < all->n; i++)
		*slot_of(all, all->number[i]) = i;
}

uint32_t numbers_add(struct numbers *all, uint64_t number)
{
	if (!number)
		return 0;
	if (2 * all->n >= all->slots)
		grow(all);
	uint32_t *slot = slot_of(all, number);
	if (*slot)
		return *slot;
	all->n += !all->n; /* the first is none */
	all->number = xgrow(all->number, all->n, &all->room, sizeof *all->number);
	all->number[all->n] = number;
	return *slot = (uint32_t)all->n++;
}

uint32_t numbers_find(const struct numbers *all, uint64_t number)
{
	return all->slots ? *slot_of(all, number) : 0;
}

void numbers_free(struct numbers *all)
{
	free(all->number);
	free(all->slot);
}

/* ---- rings ---- */

uint32_t rings_least(struct rings *r, uint32_t place)
{
	if (!r->least)
		return place;
	while (r->least[place] != place)
		place = r->least[place] = r->least[r->least[place]];
	return place;
}

void rings_join(struct rings *r, size_t n, uint32_t a, uint32_t b)
{
	if (!r->least) {
		r->least = xmalloc(n, sizeof *r->least);
		r->next = xmalloc(n, sizeof *r->next);
		for (uint32_t i = 0; i < n; i++)
			r->least[i] = r->next[i] = i;
	}
	uint32_t x = rings_least(r, a), y = rings_least(r, b);
	if (x == y)
		return;
	r->least[x > y ? x : y] = x > y ? y : x;
	uint32_t next = r->next[a];
	r->next[a] = r->next[b];
	r->next[b] = next;
}

void rings_free(struct rings *r)
{
	free(r->least);
	free(r->next);
}
