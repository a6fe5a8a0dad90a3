/* A table for the terminal: columns aligned, Chinese counted double. */
#ifndef AS_TEXT_TABLE_H
#define AS_TEXT_TABLE_H

#include "bytes/memory.h"
#include "bytes/writer.h"

enum { TEXT_TABLE_COLUMNS = 48 };

struct text_table {
	struct arena arena;
	int columns;
	int most[TEXT_TABLE_COLUMNS]; /* widest a column may get, 0: as wide as it needs; what is cut ends in … */
	bool right[TEXT_TABLE_COLUMNS]; /* numbers */
	int alarm;      /* a column, from 1, whose cells that begin with ! are written in red; 0: none is */
	bool no_empty;  /* leave out columns that are empty in every row but the header */
	int width[TEXT_TABLE_COLUMNS]; /* so far */
	bool filled[TEXT_TABLE_COLUMNS]; /* in a row behind the header */
	struct text *cell;
	size_t used, capacity;
};

void text_table_start(struct text_table *, int columns);

/* Adds a row, copied; control characters become blanks. The first row is the header. */
void text_table_row(struct text_table *, const struct text *cell);

void text_table_write(const struct text_table *, struct writer *);

/* The same for rows without end, of which none is kept: each is measured first, then each is written. */
void text_table_measure(struct text_table *, const struct text *cell);
void text_table_write_row(struct text_table *, const struct text *cell, struct writer *);

void text_table_free(struct text_table *);

#endif
