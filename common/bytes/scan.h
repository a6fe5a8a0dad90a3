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

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* What a block has of structure; the room is the caller's. */
struct marks {
	uint32_t *place; /* of each delimiter, LF, CR, quote and NUL byte, in order */
	uint32_t *stop;  /* which of these are no delimiters, in order */
	size_t n, stops;
	bool valid;      /* the block is UTF-8, but for a character that its end cuts; false where that was not looked at */
};

/* Looks at p[from..to), and adds to the marks, which have room for `to - from` places and stops, and MARKS_MORE behind them. */
enum { MARKS_MORE = 8 };
typedef void scanner(const char *p, size_t from, size_t to, char delimiter, struct marks *);

/* A bit for each of the n <= 64 stretches before mark[0 .. n) in which there is something, 0 < n; the first begins behind mark[-1]. Up to
 * MARKS_MORE places behind them are read, too. */
static inline uint64_t marks_filled(const uint32_t *mark, size_t n)
{
	uint64_t filled = 0;
#ifdef __SSE2__
	for (size_t i = 0; i < n; i += 4) {
		__m128i ends = _mm_loadu_si128((const __m128i *)(const void *)(mark + i));
		__m128i before = _mm_loadu_si128((const __m128i *)(const void *)(mark + i - 1));
		__m128i empty = _mm_cmpeq_epi32(_mm_add_epi32(before, _mm_set1_epi32(1)), ends);
		filled |= (uint64_t)(unsigned)_mm_movemask_ps(_mm_castsi128_ps(empty)) << i;
	}
	return ~filled & UINT64_MAX >> (64 - n);
#else
	for (size_t i = 0; i < n; i++)
		filled |= (uint64_t)(mark[i] - mark[i - 1] != 1) << i;
	return filled;
#endif
}

/* The fastest that this processor has; or the one named, for tests: portable, sse2, avx2. NULL: none has that name, or the
 * processor has not got it. */
scanner *scan_with(const char *name);

#endif
