/* Decoding of encodings in which a character is an ASCII byte or two bytes, as nearly all characters are in GB18030, GBK and Big5. A table
 * of the pairs, made by iconv once a file is large enough, decodes them in a fifth of the time; iconv decodes what the table lacks. */
#ifndef AS_PAIRS_H
#define AS_PAIRS_H

#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LEAD_FIRST = 0x81, LEAD_LAST = 0xfe, TRAIL_FIRST = 0x40, TRAIL_LAST = 0xfe };

struct pairs {
	uint16_t character[LEAD_LAST - LEAD_FIRST + 1][TRAIL_LAST - TRAIL_FIRST + 1]; /* the code point of each pair; 0: iconv decodes it */
};

/* Can a table of pairs decode this encoding? */
bool pairs_fit(const char *encoding);

/* Fills the table by a converter to UTF-8; leaves the converter in its initial state. */
void pairs_make(struct pairs *, iconv_t to_utf8);

/* Decodes bytes from *from, of which there are *n, to *out, which has room for *room, until one of them ends or a byte is not in the table.
 * All four are moved on. */
void pairs_decode(const struct pairs *, char **from, size_t *n, char **out, size_t *room);

#endif
