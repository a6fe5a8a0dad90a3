/* Encodings in which a character is an ASCII byte or two bytes, as nearly all are in GB18030, GBK and Big5: a table of the pairs, made by
 * iconv when a file is large enough for it, decodes them in a fifth of the time. What the table does not have iconv is asked for. */
#ifndef AS_PAIRS_H
#define AS_PAIRS_H

#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LEAD_FIRST = 0x81, LEAD_LAST = 0xfe, TRAIL_FIRST = 0x40, TRAIL_LAST = 0xfe };

struct pairs {
	uint16_t character[LEAD_LAST - LEAD_FIRST + 1][TRAIL_LAST - TRAIL_FIRST + 1]; /* 0: iconv knows */
};

/* Can the encoding be decoded so? */
bool pairs_fit(const char *encoding);

/* Fills the table by a converter to UTF-8, which is at its start then. */
void pairs_make(struct pairs *, iconv_t to_utf8);

/* Decodes what it can of the n bytes at `from`, while there is room; moves both on. */
void pairs_decode(const struct pairs *, char **from, size_t *n, char **out, size_t *room);

#endif
