#include "numbers.h"

#include <stdlib.h>

#include "bytes/memory.h"

enum { SLOTS_LEAST = 1024 };

void numbers_start(struct numbers *all, size_t most)
{
	size_t slots = SLOTS_LEAST;
	while (slots < 2 * most)
		slots *= 2;
	*all = (struct numbers){ .number = xmalloc(most + 1, sizeof *all->number), .slot = xcalloc(slots, sizeof *all->slot), .n = 1, .slots = slots };
	all->number[0] = 0;
}

static size_t home_of(const struct numbers *all, uint64_t number)
{
	return (size_t)(number >> 32) & (all->slots - 1);
}

/* Where the number stands, or belongs. */
static uint32_t *slot_of(const struct numbers *all, uint64_t number)
{
	size_t at = home_of(all, number);
	while (all->slot[at] && all->number[all->slot[at]] != number)
		at = (at + 1) & (all->slots - 1);
	return &all->slot[at];
}

void numbers_fetch(const struct numbers *all, uint64_t number)
{
	__builtin_prefetch(&all->slot[home_of(all, number)]);
}

void numbers_add(struct numbers *all, const uint64_t *list, size_t n, uint32_t *place)
{
	enum { AHEAD = 16 };
	for (size_t i = 0; i < n; i++) {
		if (i + AHEAD < n)
			numbers_fetch(all, list[i + AHEAD]);
		uint32_t *slot = slot_of(all, list[i]);
		if (!*slot) {
			*slot = (uint32_t)all->n;
			all->number[all->n++] = list[i];
		}
		place[i] = *slot;
	}
}

uint32_t numbers_find(const struct numbers *all, uint64_t number)
{
	return *slot_of(all, number);
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
