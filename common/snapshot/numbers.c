#include "snapshot/numbers.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "snapshot/known.h"

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

void numbers_add_bytes(struct numbers *c, const unsigned char *byte, size_t n)
{
	while (c->room < c->n + n)
		c->byte = xgrow(c->byte, c->room, &c->room, 1);
	bytes_copy(c->byte + c->n, byte, n);
	c->n += n;
}

void numbers_add(struct numbers *c, uint64_t number)
{
	unsigned char bytes[10];
	size_t n = known_number_write(bytes, number);
	numbers_add_bytes(c, bytes, n);
}

void numbers_add_rising(struct numbers *c, const uint64_t *number, size_t n)
{
	uint64_t before = 0;
	for (size_t i = 0; i < n; before = number[i++])
		numbers_add(c, number[i] - before);
}
