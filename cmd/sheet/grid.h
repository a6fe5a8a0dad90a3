/* The rows of a sheet as they are read, kept until the sheet is known to its end: then its width and its last row are, and what is merged. */
#ifndef AS_SHEET_GRID_H
#define AS_SHEET_GRID_H

#include "bytes/writer.h"

enum { GRID_ROWS = 1048576, GRID_COLUMNS = 16384 };

/* Cells that are one to a person: the first has what all of them show. Rows and columns from 0, the last included. */
struct merged {
	uint32_t first_row, last_row;
	uint16_t first_column, last_column;
};

/* Start with { 0 }. */
struct grid {
	struct writer cells; /* in memory: each field that is not behind the last filled one of its row, with a NUL; each row with a line end */
	uint32_t rows;       /* begun so far */
	size_t row;          /* where the last of them begins */
	uint32_t columns;    /* of it, so far; */
	uint32_t widest;     /* of the row that has most, those that were left out among them */
	struct merged *merged;
	size_t merged_n, merged_room;
};

/* Begins row number `row`, from 0, which is behind all before; rows between are empty. */
void grid_row(struct grid *, uint32_t row);

/* Fills a cell of it, which is behind all before; the text has no control character. */
void grid_cell(struct grid *, uint32_t column, struct text);

/* Leaves the row out: not even an empty line stands for it. */
void grid_drop_row(struct grid *);

void grid_merge(struct grid *, struct merged);

/* Writes all rows up to the last with something in it, each as wide as the widest, as CSV. False: that is more than `most` bytes, and nothing
 * was written. */
bool grid_write(struct grid *, struct writer *out, uint64_t most);

void grid_free(struct grid *);

#endif
