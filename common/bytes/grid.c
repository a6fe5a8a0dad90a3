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

void grid_row(struct grid *g, const struct text *cell)
{
	for (int c = 0; c < g->columns; c++) {
		g->cell = xgrow(g->cell, g->used, &g->room, sizeof *g->cell);
		struct text copy = cut(g, cell[c], g->most[c]);
		copy = text_without_controls(copy, (char *)copy.p);
		g->cell[g->used++] = copy;
	}
}

static void pad(struct writer *out, int n)
{
	while (n-- > 0)
		writer_raw(out, TEXT(" "));
}

void grid_write(const struct grid *g, struct writer *out)
{
	int width[GRID_COLUMNS] = { 0 };
	for (size_t i = 0; i < g->used; i++) {
		int w = text_width(g->cell[i]), c = (int)(i % (size_t)g->columns);
		if (w > width[c])
			width[c] = w;
	}
	for (size_t i = 0; i < g->used; i += (size_t)g->columns) {
		int owed = 0; /* blanks, written only before something */
		for (int c = 0; c < g->columns; c++) {
			struct text t = g->cell[i + (size_t)c];
			int rest = width[c] - text_width(t);
			if (g->right[c])
				owed += rest;
			if (t.n) {
				pad(out, owed);
				writer_raw(out, t);
				owed = 0;
			}
			owed += (g->right[c] ? 0 : rest) + 2;
		}
		writer_raw(out, TEXT("\n"));
	}
}

void grid_free(struct grid *g)
{
	arena_free(&g->arena);
	free(g->cell);
}
