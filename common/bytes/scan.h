/* The structure of a block of bytes: where the delimiters and line ends are, and what else libcsv has an eye on.
 *
 * libcsv walks from byte to byte, and acts on delimiters, line ends and quotes only. So a line whose marks are delimiters,
 * quotes that stand around whole fields, and the one line end, is split by libcsv just there; every other line is libcsv's own
 * business. */
#ifndef AS_SCAN_H
#define AS_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a block has of structure; the room is the caller's. */
struct marks {
	uint32_t *place; /* of each delimiter, LF, CR, quote and NUL byte, in order */
	uint32_t *stop;  /* which of these are no delimiters, in order */
	size_t n, stops;
	bool valid;      /* the block is UTF-8, but for a character that its end cuts; false where that was not looked at */
};

/* Looks at p[from..to), and adds to the marks, which have room for `to - from` places and stops. */
typedef void scanner(const char *p, size_t from, size_t to, char delimiter, struct marks *);

/* A bit for each of the n <= 64 stretches before mark[0 .. n) in which there is something; the first begins behind mark[-1]. */
uint64_t marks_filled(const uint32_t *mark, size_t n);

/* The fastest that this processor has; or the one named, for tests: portable, sse2, avx2. NULL: none has that name, or the
 * processor has not got it. */
scanner *scan_with(const char *name);

#endif
