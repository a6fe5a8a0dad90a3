/* The structure of a block of bytes: where the delimiters and line ends are, and what else libcsv has an eye on.
 *
 * libcsv walks from byte to byte, and acts on delimiters, line ends and quotes only. So a line whose marks are delimiters and the
 * one line end is split by libcsv just there; every other line is libcsv's own business. */
#ifndef AS_SCAN_H
#define AS_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Writes to `mark`, which has room for `to - from` of them, the place of each delimiter, LF, CR, quote and NUL byte in
 * p[from..to), in order; gives how many. *valid: it is all UTF-8, but for a character that the end cuts; false where that was not
 * looked at. */
typedef size_t scanner(const char *p, size_t from, size_t to, char delimiter, uint32_t *mark, bool *valid);

/* The fastest that this processor has; or the one named, for tests: portable, sse2, avx2. NULL: none has that name, or the
 * processor has not got it. */
scanner *scan_with(const char *name);

#endif
