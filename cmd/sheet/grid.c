#include "grid.h"

#include <stdlib.h>

#include "bytes/memory.h"

/* Marks a row that is left out; no text holds this byte. */
#define DROPPED "\1"

void grid_row(struct grid *g, uint32_t row)
{
	if (!g->cells.buffer)
		writer_open_memory(&g->cells);
	for (; g->rows <= row; g->rows++)
		if (g->rows)
			writer_raw(&g->cells, TEXT("\n"));
	g->row = g->cells.used;
	g->columns = 0;
}

void grid_cell(struct grid *g, uint32_t column, struct text t)
{
	if (!t.n)
		return;
	for (; g->columns < column; g->columns++)
		writer_raw(&g->cells, (struct text){ "", 1 });
	writer_raw(&g->cells, t);
	writer_raw(&g->cells, (struct text){ "", 1 });
	g->columns++;
	g->widest = g->columns > g->widest ? g->columns : g->widest;
}

void grid_drop_row(struct grid *g)
{
	g->cells.used = g->row;
	writer_raw(&g->cells, TEXT(DROPPED));
	g->columns = 0;
}

void grid_merge(struct grid *g, struct merged m)
{
	g->merged = xgrow(g->merged, g->merged_n, &g->merged_room, sizeof *g->merged);
	g->merged[g->merged_n++] = m;
}

void grid_free(struct grid *g)
{
	if (g->cells.buffer)
		writer_close(&g->cells);
	free(g->merged);
}

/* ---- what is merged ---- */

static int merged_cmp(const void *x, const void *y)
{
	const struct merged *a = x, *b = y;
	return (a->first_row > b->first_row) - (a->first_row < b->first_row);
}

/* A pass over the rows, from the first to the last. */
struct walk {
	const struct grid *grid;
	const char *at;
	uint32_t row;
	size_t next;        /* index of the next merged range: it begins in this row or below */
	uint32_t *covered;  /* for each column: the row, from 1, up to which a merged cell above covers it */
	struct text *field; /* the fields of the row, up to the last one that is filled */
	uint32_t columns;
	bool dropped;
};

/* Empties the fields that merged cells cover. */
static void cover(struct walk *w)
{
	const struct grid *g = w->grid;
	for (uint32_t c = 0; c < w->columns; c++)
		if (w->covered[c] > w->row)
			w->field[c] = TEXT("");
	for (; w->next < g->merged_n && g->merged[w->next].first_row == w->row; w->next++) {
		const struct merged *m = &g->merged[w->next];
		for (uint32_t c = m->first_column; c <= m->last_column && c < g->widest; c++) {
			if (c > m->first_column && c < w->columns)
				w->field[c] = TEXT("");
			w->covered[c] = m->last_row + 1 > w->covered[c] ? m->last_row + 1 : w->covered[c];
		}
	}
	while (w->columns && !w->field[w->columns - 1].n)
		w->columns--;
}

static void walk_start(struct walk *w, const struct grid *g)
{
	*w = (struct walk){ .grid = g, .at = g->cells.buffer };
	w->covered = xcalloc(g->widest + 1, sizeof *w->covered);
	w->field = xcalloc(g->widest + 1, sizeof *w->field);
}

static void walk_end(struct walk *w)
{
	free(w->covered);
	free(w->field);
}

/* Splits the row w->row. */
static void walk_row(struct walk *w)
{
	w->columns = 0;
	w->dropped = *w->at == DROPPED[0];
	w->at += w->dropped;
	while (*w->at != '\n') {
		const char *end = w->at + strlen(w->at);
		w->field[w->columns++] = (struct text){ w->at, (size_t)(end - w->at) };
		w->at = end + 1;
	}
	w->at++;
	cover(w);
}

/* ---- writing ---- */

struct size {
	uint32_t rows, columns;
	uint64_t bytes; /* the least number of bytes, without quotes */
};

static struct size measure(const struct grid *g)
{
	struct walk w;
	struct size size = { 0 };
	walk_start(&w, g);
	for (; w.row < g->rows; w.row++) {
		walk_row(&w);
		if (w.columns)
			size.rows = w.row + 1;
		size.columns = w.columns > size.columns ? w.columns : size.columns;
	}
	size.bytes = g->cells.used + (uint64_t)size.rows * size.columns;
	walk_end(&w);
	return size;
}

bool grid_write(struct grid *g, struct writer *out, uint64_t most)
{
	struct walk w;
	if (!g->rows)
		return true;
	writer_raw(&g->cells, TEXT("\n"));
	if (g->merged_n)
		qsort(g->merged, g->merged_n, sizeof *g->merged, merged_cmp);
	struct size size = measure(g);
	if (size.bytes > most)
		return false;
	walk_start(&w, g);
	for (; w.row < size.rows; w.row++) {
		walk_row(&w);
		for (uint32_t c = w.columns; c < size.columns; c++)
			w.field[c] = TEXT("");
		if (!w.dropped)
			writer_row(out, w.field, size.columns);
	}
	walk_end(&w);
	return true;
}
