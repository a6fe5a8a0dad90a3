/* The structural index of a block of bytes: where its delimiters, line ends, quotes and NUL bytes are.
 *
 * libcsv walks from byte to byte, and acts on delimiters, line ends and quotes only. So a line in which the index shows delimiters, quotes
 * around whole fields, and the one line end, is split by libcsv just there; every other line is libcsv's own business. */
#ifndef AS_SCAN_H
#define AS_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The arrays are the caller's. */
struct structural_index {
	uint32_t *position;   /* of each delimiter, LF, CR, quote and NUL byte, in order */
	uint32_t *terminator; /* which of these are no delimiters, in order: each ends a line, or what is simple of it */
	size_t n, terminators;
	bool is_utf8; /* the block is, but for a character that its end cuts; false where the scanner does not look */
};

/* Looks at p[from..to), and adds to the index, whose arrays have room for `to - from` more. */
typedef void scanner(const char *p, size_t from, size_t to, char delimiter, struct structural_index *);

/* The scanner of that name, NULL: the fastest. There are portable, and avx2 where the processor has it; NULL where there is none. */
scanner *scan_with(const char *name);

/* Of scan_with: NULL where the processor does not have it. */
scanner *scan_avx2(void);

/* A bit for each of the n <= 64 fields that end at position[0 .. n) in which there is something, 0 < n; the first begins behind position[-1].
 * Up to INDEX_SLACK positions behind them are read, too. The one that is portable gives the same. */
enum { INDEX_SLACK = 4 };
uint64_t index_filled(const uint32_t *position, size_t n);
uint64_t index_filled_portable(const uint32_t *position, size_t n);

#endif
