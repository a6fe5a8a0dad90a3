#include "snapshot/varints.h"

#include "bytes/memory.h"

size_t varint_write(unsigned char out[VARINT_MOST], uint64_t number)
{
	size_t n = 0;
	for (; number >= 128; number >>= 7)
		out[n++] = (unsigned char)(number | 128);
	out[n++] = (unsigned char)number;
	return n;
}

void varints_add_written(struct varints *c, const unsigned char *byte, size_t n)
{
	while (c->room < c->n + n)
		c->byte = xgrow(c->byte, c->room, &c->room, 1);
	bytes_copy(c->byte + c->n, byte, n);
	c->n += n;
}

void varints_add(struct varints *c, uint64_t number)
{
	unsigned char bytes[VARINT_MOST];
	size_t n = varint_write(bytes, number);
	varints_add_written(c, bytes, n);
}

void varints_add_rising(struct varints *c, const uint64_t *number, size_t n)
{
	uint64_t before = 0;
	for (size_t i = 0; i < n; before = number[i++])
		varints_add(c, number[i] - before);
}
