#include "show.h"

#include "bytes/grid.h"

enum { COLUMNS_MOST = KEYS_MOST + FIGURES_MOST };
_Static_assert(TABLE_KEYS_MOST + 16 <= GRID_COLUMNS, "a table has room for the keys and the longest report");

/* The cells of one row, and room for those that are numbers. */
struct line {
	struct text cell[COLUMNS_MOST];
	char room[FIGURES_MOST][FIGURE_ROOM];
	size_t n;
};

static void head(const struct figures *f, struct line *line)
{
	line->n = 0;
	for (size_t k = 0; k < f->keys.n; k++)
		line->cell[line->n++] = key_word[f->keys.key[k]];
	for (size_t i = 0; i < f->report->figures_n; i++)
		line->cell[line->n++] = f->report->figure[i].name;
}

static void fill(const struct figures *f, size_t row, struct line *line)
{
	line->n = 0;
	for (size_t k = 0; k < f->keys.n; k++)
		line->cell[line->n++] = figures_key(f, row, k);
	for (size_t i = 0; i < f->report->figures_n; i++)
		line->cell[line->n++] = figures_text(f, row, &f->report->figure[i], line->room[i]);
}

void show_csv(const struct tally *t, struct writer *out)
{
	struct line line;
	for (size_t i = 0; i < t->n; i++) {
		head(&t->figures[i], &line);
		writer_row(out, line.cell, line.n);
		for (size_t row = 0; row < t->figures[i].rows; row++) {
			fill(&t->figures[i], row, &line);
			writer_row(out, line.cell, line.n);
		}
	}
	if (!t->with_repeats)
		return;
	writer_row(out, repeat_column, REPEAT_COLUMNS);
	for (size_t row = 0; row < t->repeats.rows; row++)
		writer_row(out, t->repeats.row[row], REPEAT_COLUMNS);
}

static void figures_table(const struct figures *f, struct writer *out)
{
	struct grid grid;
	struct line line;
	head(f, &line);
	grid_start(&grid, (int)line.n);
	for (size_t c = f->keys.n; c < line.n; c++)
		grid.right[c] = true;
	grid_row(&grid, line.cell);
	for (size_t row = 0; row < f->rows; row++) {
		fill(f, row, &line);
		grid_row(&grid, line.cell);
	}
	grid_write(&grid, out);
	grid_free(&grid);
}

static void repeats_table(const struct repeats *r, struct writer *out)
{
	struct grid grid;
	grid_start(&grid, REPEAT_COLUMNS);
	grid.right[R_COUNT] = true;
	grid_row(&grid, repeat_column);
	for (size_t row = 0; row < r->rows; row++)
		grid_row(&grid, r->row[row]);
	grid_write(&grid, out);
	grid_free(&grid);
}

static void title(struct text name, bool titled, bool first, struct writer *out)
{
	if (titled)
		writer_print(out, "%s%.*s\n\n", first ? "" : "\n", (int)name.n, name.p);
}

void show_tables(const struct tally *t, struct writer *out, bool titled)
{
	for (size_t i = 0; i < t->n; i++) {
		title(t->figures[i].report->name, titled, i == 0, out);
		figures_table(&t->figures[i], out);
	}
	if (t->with_repeats) {
		title(TEXT("repeats"), titled, t->n == 0, out);
		repeats_table(&t->repeats, out);
	}
}
