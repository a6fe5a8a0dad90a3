#include "snapshot/lists.h"

#include <stdlib.h>

#include "bytes/memory.h"

struct lists lists_of(const uint32_t *count, size_t n)
{
	struct lists l = { NULL, xmalloc(n + 1, sizeof *l.end) };
	size_t all = 0;
	for (size_t i = 0; i < n; all += count[i++])
		l.end[i] = all;
	l.thing = xmalloc(all + 1, sizeof *l.thing);
	return l;
}

void lists_free(struct lists *l)
{
	free(l->thing);
	free(l->end);
}
