/* Where the entries of a table with open addressing lie, by hashes that are evenly distributed over 64 bits. */
#ifndef AS_OPEN_TABLE_H
#define AS_OPEN_TABLE_H

#include <stddef.h>
#include <stdint.h>

enum { OPEN_TABLE_LEAST = 1024 };

/* The size of a table for n entries; a quarter of it stays free. */
static inline size_t open_table_size(size_t n)
{
	return OPEN_TABLE_LEAST + n + n / 3;
}

/* The slot where the search for a hash begins, by the upper bits of the hash. */
static inline size_t open_table_first(uint64_t hash, size_t size)
{
	__extension__ unsigned __int128 product = (unsigned __int128)hash * size;
	return (size_t)(product >> 64);
}

/* The slot behind slot i, which the search looks at if another entry lies there. */
static inline size_t open_table_next(size_t i, size_t size)
{
	return i + 1 < size ? i + 1 : 0;
}

#endif
