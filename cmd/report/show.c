#include "show.h"

#include "bytes/text_table.h"

_Static_assert((int)CELLS_MOST <= (int)TEXT_TABLE_COLUMNS, "a table has room for all keys and the longest report");

static void head(const struct counting *c, enum language in, struct line *line)
{
	for (size_t i = 0; i < c->columns; i++)
		line->cell[i] = heading_label(&c->heading[i], in);
}

void show_csv(const struct tally *t, struct writer *out)
{
	struct line line;
	for (size_t i = 0; i < t->n; i++) {
		const struct counting *c = t->counting[i];
		head(c, ENGLISH, &line);
		writer_row(out, line.cell, c->columns);
		for (size_t row = 0; row < c->rows; row++) {
			c->report->row(c, row, ENGLISH, &line);
			writer_row(out, line.cell, c->columns);
		}
	}
}

static void write_table(const struct counting *c, enum language in, struct writer *out)
{
	struct text_table table;
	struct line line;
	text_table_start(&table, (int)c->columns);
	for (size_t i = 0; i < c->columns; i++)
		table.right[i] = c->heading[i].as >= AS_NUMBER;
	head(c, in, &line);
	text_table_row(&table, line.cell);
	for (size_t row = 0; row < c->rows; row++) {
		c->report->row(c, row, in, &line);
		text_table_row(&table, line.cell);
	}
	text_table_write(&table, out);
	text_table_free(&table);
}

void show_tables(const struct tally *t, enum language in, bool titled, struct writer *out)
{
	for (size_t i = 0; i < t->n; i++) {
		if (titled)
			writer_print(out, "%s%s\n\n", i ? "\n" : "", t->counting[i]->report->title[in]);
		write_table(t->counting[i], in, out);
	}
}
