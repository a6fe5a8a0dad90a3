#include "cases/left.h"

#include <stdlib.h>
#include <string.h>

#include "bytes/memory.h"
#include "bytes/search.h"

struct left_place {
	uint64_t key;
	size_t left;
};

static uint64_t key_of(size_t callback, civil_day base)
{
	return (uint64_t)callback << 32 | (uint32_t)base;
}

/* The index of the first sorted entry whose key is not smaller than this one, or n. */
static size_t place_of(const struct left_windows *l, uint64_t key)
{
	size_t place;
	BINARY_SEARCH(place, l->n, l->sorted[place].key < key);
	return place;
}

void left_keep(struct left_windows *l, size_t callback, const struct progress *p)
{
	uint64_t key = key_of(callback, p->window.base);
	size_t place = place_of(l, key);
	if (place < l->n && l->sorted[place].key == key) {
		l->left[l->sorted[place].left] = *p;
		return;
	}
	l->left = xgrow(l->left, l->n, &l->left_room, sizeof *l->left);
	l->sorted = xgrow(l->sorted, l->n, &l->sorted_room, sizeof *l->sorted);
	memmove(l->sorted + place + 1, l->sorted + place, (l->n - place) * sizeof *l->sorted);
	l->sorted[place] = (struct left_place){ key, l->n };
	l->left[l->n++] = *p;
}

const struct progress *left_find(const struct left_windows *l, size_t callback, civil_day base)
{
	uint64_t key = key_of(callback, base);
	size_t place = place_of(l, key);
	return place < l->n && l->sorted[place].key == key ? &l->left[l->sorted[place].left] : NULL;
}

void left_free(struct left_windows *l)
{
	free(l->left);
	free(l->sorted);
}
