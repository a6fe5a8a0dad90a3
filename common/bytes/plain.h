/* Rows that are written as they stand: nothing in them asks for quotes or for care. */
#ifndef AS_PLAIN_H
#define AS_PLAIN_H

#include "bytes/text.h"

/* So many fields, at least one, with a comma between each two: true where a writer of CSV gives them just so, false also where the
 * row is too long to be looked at. What begins like a C1 control counts as one. */
bool row_is_plain(struct text row, size_t fields);

#endif
