/* A table for the terminal, with columns aligned; Chinese characters count as two columns. */
#ifndef AS_TEXT_TABLE_H
#define AS_TEXT_TABLE_H

#include "bytes/memory.h"
#include "bytes/writer.h"

enum { TEXT_TABLE_COLUMNS = 48 };

struct text_table {
	struct arena arena;
	int columns;
	int most[TEXT_TABLE_COLUMNS]; /* the greatest width of each column, 0: none; a cell that is cut ends in … */
	bool right[TEXT_TABLE_COLUMNS]; /* align the column to the right, as for numbers */
	int alarm;      /* the number, from 1, of the column whose cells are written in red if they begin with '!'; 0: none */
	bool no_empty;  /* leave out columns that are empty in every row behind the header */
	int width[TEXT_TABLE_COLUMNS]; /* the width of each column so far */
	bool filled[TEXT_TABLE_COLUMNS]; /* the column has a cell behind the header that is not empty */
	struct text *cell;
	size_t used, capacity;
};

void text_table_start(struct text_table *, int columns);

/* Adds a copy of a row; control characters become blanks. The first row is the header. */
void text_table_row(struct text_table *, const struct text *cell);

void text_table_write(const struct text_table *, struct writer *);

/* For any number of rows, none of which is kept: the caller has every row measured first, and then every row written. */
void text_table_measure(struct text_table *, const struct text *cell);
void text_table_write_row(struct text_table *, const struct text *cell, struct writer *);

void text_table_free(struct text_table *);

#endif
