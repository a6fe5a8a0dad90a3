/* Rows that are written as they stand: nothing in them asks for quotes or for care. */
#ifndef AS_PLAIN_H
#define AS_PLAIN_H

#include "bytes/text.h"

/* How many commas there are in a row of fields with a comma between each two; ODD where it holds something else that asks for quotes
 * or for care: a quote, a blank beside a comma or at an end, a control character (what begins like a C1 one counts), or too much. */
#define ODD SIZE_MAX
size_t row_commas(struct text row);

/* So many fields, at least one, that a writer of CSV gives just so. */
static inline bool row_is_plain(struct text row, size_t fields)
{
	return row_commas(row) == fields - 1;
}

#endif
