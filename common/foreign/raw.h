/* A row as it stands in its file, taken apart without being understood: its cells keep their quotes. */
#ifndef AS_RAW_H
#define AS_RAW_H

#include "bytes/memory.h"

/* The cells of a row; at most `most` are kept. Gives how many there are. */
size_t raw_split(struct text raw, char delimiter, struct text *cell, size_t most);

/* A value as a cell, in the arena where it needs quotes. */
struct text raw_cell(struct text value, char delimiter, struct arena *);

/* The row of so many cells, in the arena. */
struct text raw_join(const struct text *cell, size_t n, char delimiter, struct arena *);

#endif
