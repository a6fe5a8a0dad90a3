/* The structural index of a block of bytes: the positions of its delimiters, line ends, quotes and NUL bytes.
 *
 * libcsv goes from byte to byte, but acts on delimiters, line ends and quotes only. So if the index of a line shows only delimiters, quotes
 * around whole fields, and the line end, libcsv would split the line exactly there; all other lines are left to libcsv. */
#ifndef AS_SCAN_H
#define AS_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The arrays belong to the caller. */
struct structural_index {
	uint32_t *position;   /* of each delimiter, LF, CR, quote and NUL byte, ascending */
	/* the indexes into `position` of those that are no delimiters, ascending: each ends a line, or the simple part of it */
	uint32_t *terminator;
	size_t n, terminators;
	bool is_utf8; /* the block is UTF-8, apart from a character that its end may cut; false where the scanner does not check */
};

/* Scans p[from .. to) and appends to the index, whose arrays have room for `to - from` more entries. */
typedef void scanner(const char *p, size_t from, size_t to, char delimiter, struct structural_index *);

/* The scanner of this name, "portable" or "avx2", or NULL if the processor does not have it. With the name NULL: the fastest one. */
scanner *scan_with(const char *name);

/* The scanner for AVX2, or NULL if the processor does not have that. */
scanner *scan_avx2(void);

/* A bit for each of n fields that is not empty, 0 < n <= 64; field i lies between position[i - 1] and position[i], so position[-1] must
 * exist. Up to INDEX_SLACK positions behind the n are read, too. The portable version gives the same result. */
enum { INDEX_SLACK = 4 };
uint64_t index_filled(const uint32_t *position, size_t n);
uint64_t index_filled_portable(const uint32_t *position, size_t n);

#endif
