/* A table for the terminal: columns aligned, Chinese counted double. */
#ifndef AS_GRID_H
#define AS_GRID_H

#include "bytes/memory.h"
#include "bytes/writer.h"

enum { GRID_COLUMNS = 48 };

struct grid {
	struct arena arena;
	int columns;
	int most[GRID_COLUMNS]; /* widest a column may get, 0: as wide as it needs; what is cut ends in … */
	bool right[GRID_COLUMNS]; /* numbers */
	int alarm;      /* a column, from 1, whose cells that begin with ! are written in red; 0: none is */
	bool no_empty;  /* leave out columns that are empty in every row but the header */
	int width[GRID_COLUMNS]; /* so far */
	bool filled[GRID_COLUMNS]; /* in a row behind the header */
	struct text *cell;
	size_t used, room;
};

void grid_start(struct grid *, int columns);

/* Adds a row, copied; control characters become blanks. The first row is the header. */
void grid_row(struct grid *, const struct text *cell);

void grid_write(const struct grid *, struct writer *);

/* The same for rows without end, of which none is kept: each is measured first, then each is written. */
void grid_measure(struct grid *, const struct text *cell);
void grid_write_row(struct grid *, const struct text *cell, struct writer *);

void grid_free(struct grid *);

#endif
