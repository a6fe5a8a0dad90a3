/* Keeps the rows of a sheet while it is read: only at its end its width, its last row and its merged cells are known. */
#ifndef AS_SHEET_GRID_H
#define AS_SHEET_GRID_H

#include "bytes/writer.h"

enum { GRID_ROWS = 1048576, GRID_COLUMNS = 16384 };

/* Merged cells: the first of them holds what all of them show. Rows and columns count from 0, the last ones included. */
struct merged {
	uint32_t first_row, last_row;
	uint16_t first_column, last_column;
};

/* Initialise with { 0 }. */
struct grid {
	struct writer cells; /* in memory: each row up to its last filled field, a NUL behind each field and a line end behind each row */
	uint32_t rows;       /* how many rows were begun */
	size_t row;          /* where the last row begins */
	uint32_t columns;    /* how many fields the last row has so far */
	uint32_t widest;     /* how many the widest row has, among all rows, also those that are left out */
	struct merged *merged;
	size_t merged_n, merged_room;
};

/* Begins row number `row`, from 0, which must be greater than that of the last row; rows between them are empty. */
void grid_row(struct grid *, uint32_t row);

/* Fills a cell of the row, behind all cells so far; the text must not hold control characters. */
void grid_cell(struct grid *, uint32_t column, struct text);

/* Leaves the last row out, without even an empty line in its place. */
void grid_drop_row(struct grid *);

void grid_merge(struct grid *, struct merged);

/* Writes all rows up to the last one that is not empty, each as wide as the widest, as CSV. Returns false, and writes nothing, if that
 * would take more than `most` bytes. */
bool grid_write(struct grid *, struct writer *out, uint64_t most);

void grid_free(struct grid *);

#endif
