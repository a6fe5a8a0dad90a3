/* Splits a row as it stands in its file: the cells keep their quotes. */
#ifndef AS_RAW_H
#define AS_RAW_H

#include "bytes/memory.h"

/* Splits a row into cells, of which at most `most` are kept; returns their number. */
size_t raw_split(struct text raw, char delimiter, struct text *cell, size_t most);

/* The value as a cell, quoted if needed; then it is in the arena. */
struct text raw_cell(struct text value, char delimiter, struct arena *);

/* Joins n cells to a row in the arena. */
struct text raw_join(const struct text *cell, size_t n, char delimiter, struct arena *);

#endif
