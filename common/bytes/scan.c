#include "bytes/scan_bits.h"

#include <string.h>

/* PERF NOTES. The vector types of gcc and clang compare 16 bytes at a time on every processor. They have no instruction that turns bytes
 * into bits; instead each byte is weighed with its bit, and the bytes are summed up by a multiplication. */
typedef signed char bytes16 __attribute__((vector_size(16)));
typedef uint64_t words2 __attribute__((vector_size(16)));

static inline uint64_t bits_of(bytes16 set)
{
	const bytes16 weight = { 1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128 };
	words2 words = (words2)(set & weight);
	return words[0] * 0x0101010101010101 >> 56 | words[1] * 0x0101010101010101 >> 56 << 8;
}

static struct scan_bits scan_64(const char *p, char delimiter)
{
	struct scan_bits bits = { 0, 0 };
	for (size_t i = 0; i < 64; i += 16) {
		bytes16 bytes;
		memcpy(&bytes, p + i, sizeof bytes);
		bits.delimiters |= bits_of(bytes == (signed char)delimiter) << i;
		bits.terminators |= bits_of((bytes == '\n') | (bytes == '\r') | (bytes == '"') | (bytes == 0)) << i;
	}
	return bits;
}

static void scan_portable(const char *p, size_t from, size_t to, char delimiter, struct structural_index *index)
{
	index->is_utf8 = false;
	for (; from + 64 <= to; from += 64)
		index_bits(index, scan_64(p + from, delimiter), from);
	char rest[64] = { 0 };
	memcpy(rest, p + from, to - from);
	uint64_t there = (1ULL << (to - from)) - 1;
	struct scan_bits bits = scan_64(rest, delimiter);
	index_bits(index, (struct scan_bits){ bits.delimiters & there, bits.terminators & there }, from);
}

uint64_t index_filled_portable(const uint32_t *position, size_t n)
{
	uint64_t filled = 0;
	for (size_t i = 0; i < n; i++)
		filled |= (uint64_t)(position[i] - position[(ptrdiff_t)i - 1] != 1) << i;
	return filled;
}

#ifndef __SSE2__

uint64_t index_filled(const uint32_t *position, size_t n)
{
	return index_filled_portable(position, n);
}

#endif

scanner *scan_with(const char *name)
{
	scanner *avx2 = scan_avx2();
	if (avx2 && (!name || strcmp(name, "avx2") == 0))
		return avx2;
	return !name || strcmp(name, "portable") == 0 ? scan_portable : NULL;
}
