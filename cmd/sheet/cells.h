/* The cells of a sheet, read into a grid: each as it is shown (as-rules(7) 16). */
#ifndef AS_SHEET_CELLS_H
#define AS_SHEET_CELLS_H

#include "grid.h"
#include "shared.h"
#include "styles.h"

struct cells_options {
	bool strict; /* the first bad row ends the tool with status 2 */
	bool any;    /* only look whether there is a cell with something in it */
};

/* The cell that is read. */
struct cell {
	uint32_t column;
	char type;           /* n number, s shared, i inline, t text of a formula, b truth, e error, d date; 0: another */
	unsigned long style;
	bool formula, valued; /* has such an element */
};

struct cells {
	struct book *book;
	const struct shared *shared;
	const struct styles *styles;
	struct cells_options options;
	struct grid *grid; /* where the cells go, */
	struct grid none;  /* or this, where only their number is wanted */
	struct item item; /* the cell's value, whatever its kind */
	struct cell cell;
	uint32_t row, column; /* of the next cell without address */
	long row_style;       /* of a cell of the row that has none of its own, or -1: then it is the column's: */
	unsigned long *column_style; /* NULL: none has one */
	uint32_t styled;      /* columns whose style was said */
	bool row_begun, row_known, bad_row, found;
	enum { OUTSIDE, IN_DATA, IN_ROW, IN_CELL, IN_VALUE, IN_STRING } in;
	int status;
};

/* Reads a sheet to its end. What a row can't be understood for is said, the row left out; a workbook that makes no sense ends the tool. Start
 * with { 0 }; whatever happens, cells_free frees it. Gives the status. */
int cells_read(struct cells *, struct book *, const struct book_sheet *, const struct shared *, const struct styles *, struct cells_options,
	       struct grid *);
void cells_free(struct cells *);

/* Has the sheet a cell with something in it? */
bool cells_any(struct cells *, struct book *, const struct book_sheet *);

#endif
