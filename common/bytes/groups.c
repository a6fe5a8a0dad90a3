#include "bytes/groups.h"

#include <stdlib.h>

#include "bytes/memory.h"

static uint32_t group_at(const char *things, size_t i, size_t size)
{
	uint32_t group;
	memcpy(&group, things + i * size, sizeof group);
	return group;
}

/* While the things get their places, the begin of a group stands one place behind its own, and moves on to its end. */
struct groups groups_of(const void *things, size_t n, size_t size, uint32_t groups)
{
	struct groups g = { xcalloc((size_t)groups + 2, sizeof *g.first), xmalloc(n, sizeof *g.place) };
	for (size_t i = 0; i < n; i++)
		g.first[group_at(things, i, size) + 2]++;
	for (size_t k = 2; k < (size_t)groups + 2; k++)
		g.first[k] += g.first[k - 1];
	for (size_t i = 0; i < n; i++)
		g.place[g.first[group_at(things, i, size) + 1]++] = (uint32_t)i;
	return g;
}

void groups_free(struct groups *g)
{
	free(g->first);
	free(g->place);
	*g = (struct groups){ NULL, NULL };
}
