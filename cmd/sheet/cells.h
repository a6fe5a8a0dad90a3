/* Reads the cells of a sheet into a grid, each as it is shown (as-rules(7) 16). */
#ifndef AS_SHEET_CELLS_H
#define AS_SHEET_CELLS_H

#include "grid.h"
#include "shared.h"
#include "styles.h"

struct cells_options {
	bool strict; /* the first bad row ends the tool with status 2 */
	bool any;    /* only find out whether any cell has something in it */
};

/* The cell that is being read. */
struct cell {
	uint32_t column;
	/* n number, s shared string, i inline string, t text of a formula, b truth value, e error, d date; 0: another type */
	char type;
	unsigned long style;
	bool formula, valued; /* the cell has a formula element, and a value element */
};

struct cells {
	struct book *book;
	const struct shared *shared;
	const struct styles *styles;
	struct cells_options options;
	struct grid *grid; /* where the cells go */
	struct grid none;  /* takes them instead if only `any` is asked */
	struct item item; /* the value of the cell, of whatever type */
	struct cell cell;
	uint32_t row, column; /* those of the next cell that has no address */
	long row_style;       /* the style of cells of this row that name none, or -1: then it is that of the column */
	unsigned long *column_style; /* the style of each column; NULL: no column has one */
	uint32_t styled;      /* for how many columns a style is known */
	bool row_begun, row_known, bad_row, found;
	enum { OUTSIDE, IN_DATA, IN_ROW, IN_CELL, IN_VALUE, IN_STRING } in;
	int status;
};

/* Reads a sheet to its end. A row that can't be understood is reported and left out; a malformed workbook ends the tool with status 2.
 * Start with { 0 }, and call cells_free in any case. Returns STATUS_FINE or STATUS_REJECTED. */
int cells_read(struct cells *, struct book *, const struct book_sheet *, const struct shared *, const struct styles *, struct cells_options,
	       struct grid *);
void cells_free(struct cells *);

/* Does the sheet have a cell with something in it? */
bool cells_any(struct cells *, struct book *, const struct book_sheet *);

#endif
