#include "bytes/grid.h"

#include <assert.h>
#include <stdlib.h>

void grid_start(struct grid *g, int columns)
{
	assert(columns <= GRID_COLUMNS);
	*g = (struct grid){ .columns = columns };
}

static struct text cut(struct grid *g, struct text t, int most)
{
	if (!most || text_width(t) <= most)
		return arena_text(&g->arena, t);
	struct text start = text_fit(t, most - 1);
	char *p = arena_get(&g->arena, start.n + 3);
	memcpy(p, start.p, start.n);
	memcpy(p + start.n, "…", 3);
	return (struct text){ p, start.n + 3 };
}

/* The cell as it is shown, valid until the arena is emptied. */
static struct text shown(struct grid *g, struct text cell, int column)
{
	struct text copy = cut(g, cell, g->most[column]);
	copy = text_without_controls(copy, (char *)copy.p);
	int width = text_width(copy);
	if (width > g->width[column])
		g->width[column] = width;
	return copy;
}

void grid_row(struct grid *g, const struct text *cell)
{
	for (int c = 0; c < g->columns; c++) {
		g->cell = xgrow(g->cell, g->used, &g->room, sizeof *g->cell);
		g->filled[c] = g->filled[c] || (g->used >= (size_t)g->columns && cell[c].n);
		g->cell[g->used++] = shown(g, cell[c], c);
	}
}

static void pad(struct writer *out, int n)
{
	while (n-- > 0)
		writer_raw(out, TEXT(" "));
}

static void write_cell(const struct grid *g, int column, struct text t, struct writer *out)
{
	bool alarm = g->alarm == column + 1 && t.p[0] == '!';
	if (alarm)
		writer_raw(out, TEXT("\033[1;31m"));
	writer_raw(out, t);
	if (alarm)
		writer_raw(out, TEXT("\033[m"));
}

static void write_cells(const struct grid *g, const struct text *cell, struct writer *out)
{
	int owed = 0; /* blanks, written only before something */
	for (int c = 0; c < g->columns; c++) {
		int rest = g->width[c] - text_width(cell[c]);
		if (g->no_empty && !g->filled[c] && g->used > (size_t)g->columns)
			continue;
		if (g->right[c])
			owed += rest;
		if (cell[c].n) {
			pad(out, owed);
			write_cell(g, c, cell[c], out);
			owed = 0;
		}
		owed += (g->right[c] ? 0 : rest) + 2;
	}
	writer_raw(out, TEXT("\n"));
}

void grid_write(const struct grid *g, struct writer *out)
{
	for (size_t i = 0; i < g->used; i += (size_t)g->columns)
		write_cells(g, g->cell + i, out);
}

void grid_measure(struct grid *g, const struct text *cell)
{
	for (int c = 0; c < g->columns; c++)
		shown(g, cell[c], c);
	arena_empty(&g->arena);
}

void grid_write_row(struct grid *g, const struct text *cell, struct writer *out)
{
	struct text row[GRID_COLUMNS];
	for (int c = 0; c < g->columns; c++)
		row[c] = shown(g, cell[c], c);
	write_cells(g, row, out);
	arena_empty(&g->arena);
}

void grid_free(struct grid *g)
{
	arena_free(&g->arena);
	free(g->cell);
}
