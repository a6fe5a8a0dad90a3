/* Groups things by a small number, in a time that grows with how many they are alone, where a sort compares each with many. */
#ifndef AS_GROUPS_H
#define AS_GROUPS_H

#include <stddef.h>
#include <stdint.h>

/* Group g has the places place[first[g]] to place[first[g + 1]], the last one left out, in the order in which they are. */
struct groups {
	uint32_t *first, *place;
};

/* The n things of so many bytes, each of which begins with a uint32_t, its group, below `groups`. To be freed. n: at most UINT32_MAX. */
struct groups groups_of(const void *things, size_t n, size_t size, uint32_t groups);

static inline uint32_t groups_count(const struct groups *g, uint32_t group)
{
	return g->first[group + 1] - g->first[group];
}

void groups_free(struct groups *);

#endif
