#include "bytes/text_table.h"

#include <assert.h>
#include <stdlib.h>

void text_table_start(struct text_table *table, int columns)
{
	assert(columns <= TEXT_TABLE_COLUMNS);
	*table = (struct text_table){ .columns = columns };
}

static struct text cut(struct text_table *table, struct text t, int most)
{
	if (!most || text_width(t) <= most)
		return arena_text(&table->arena, t);
	struct text start = text_fit(t, most - 1);
	char *p = arena_get(&table->arena, start.n + 3);
	memcpy(p, start.p, start.n);
	memcpy(p + start.n, "…", 3);
	return (struct text){ p, start.n + 3 };
}

/* The cell as it is shown, with the width of its column noted; valid until the arena is emptied. */
static struct text shown(struct text_table *table, struct text cell, int column)
{
	struct text copy = cut(table, cell, table->most[column]);
	copy = text_without_controls(copy, (char *)copy.p);
	int width = text_width(copy);
	if (width > table->width[column])
		table->width[column] = width;
	return copy;
}

void text_table_row(struct text_table *table, const struct text *cell)
{
	for (int c = 0; c < table->columns; c++) {
		table->cell = xgrow(table->cell, table->used, &table->capacity, sizeof *table->cell);
		table->filled[c] = table->filled[c] || (table->used >= (size_t)table->columns && cell[c].n);
		table->cell[table->used++] = shown(table, cell[c], c);
	}
}

static void pad(struct writer *out, int n)
{
	while (n-- > 0)
		writer_raw(out, TEXT(" "));
}

static void write_cell(const struct text_table *table, int column, struct text t, struct writer *out)
{
	bool alarm = table->alarm == column + 1 && t.p[0] == '!';
	if (alarm)
		writer_raw(out, TEXT("\033[1;31m"));
	writer_raw(out, t);
	if (alarm)
		writer_raw(out, TEXT("\033[m"));
}

static void write_cells(const struct text_table *table, const struct text *cell, struct writer *out)
{
	int owed = 0; /* blanks that are only written if something follows */
	for (int c = 0; c < table->columns; c++) {
		int rest = table->width[c] - text_width(cell[c]);
		if (table->no_empty && !table->filled[c] && table->used > (size_t)table->columns)
			continue;
		if (table->right[c])
			owed += rest;
		if (cell[c].n) {
			pad(out, owed);
			write_cell(table, c, cell[c], out);
			owed = 0;
		}
		owed += (table->right[c] ? 0 : rest) + 2;
	}
	writer_raw(out, TEXT("\n"));
}

void text_table_write(const struct text_table *table, struct writer *out)
{
	for (size_t i = 0; i < table->used; i += (size_t)table->columns)
		write_cells(table, table->cell + i, out);
}

void text_table_measure(struct text_table *table, const struct text *cell)
{
	for (int c = 0; c < table->columns; c++)
		shown(table, cell[c], c);
	arena_empty(&table->arena);
}

void text_table_write_row(struct text_table *table, const struct text *cell, struct writer *out)
{
	struct text row[TEXT_TABLE_COLUMNS];
	for (int c = 0; c < table->columns; c++)
		row[c] = shown(table, cell[c], c);
	write_cells(table, row, out);
	arena_empty(&table->arena);
}

void text_table_free(struct text_table *table)
{
	arena_free(&table->arena);
	free(table->cell);
}
