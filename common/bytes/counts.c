#include "bytes/counts.h"

#include <stdlib.h>

void counts_start(struct counts *c, size_t fields)
{
	*c = (struct counts){ .fields = fields };
}

static void make_room(struct counts *c, size_t n)
{
	if (n <= c->key_room)
		return;
	c->key_room = 2 * n;
	c->key = xrealloc(c->key, c->key_room, 1);
}

/* Joins the fields of a row to one key, which stays valid until the next call. */
static struct text key_of(struct counts *c, const struct text *field)
{
	size_t used = 0;
	for (size_t i = 0; i < c->fields; i++) {
		make_room(c, used + field[i].n + 1);
		bytes_copy(c->key + used, field[i].p, field[i].n);
		used += field[i].n;
		c->key[used++] = 0;
	}
	return (struct text){ c->key, used };
}

uint32_t counts_add(struct counts *c, const struct text *field, size_t times)
{
	size_t rows = c->rows.used;
	uint32_t row = pool_add(&c->rows, key_of(c, field));
	c->count = xgrow(c->count, row, &c->count_room, sizeof *c->count);
	c->count[row] = row < rows ? c->count[row] + times : times;
	return row;
}

uint32_t counts_find(struct counts *c, const struct text *field)
{
	uint32_t row = pool_find(&c->rows, key_of(c, field));
	return row == UINT32_MAX ? 0 : row;
}

static int row_cmp(const void *a, const void *b, void *counts)
{
	const struct pool *rows = &((struct counts *)counts)->rows;
	return text_cmp(pool_text(rows, *(const uint32_t *)a), pool_text(rows, *(const uint32_t *)b));
}

size_t counts_sort(struct counts *c)
{
	size_t rows = c->rows.used ? c->rows.used - 1 : 0;
	c->order = xrealloc(c->order, rows, sizeof *c->order);
	for (size_t i = 0; i < rows; i++)
		c->order[i] = (uint32_t)i + 1;
	if (rows)
		qsort_r(c->order, rows, sizeof *c->order, row_cmp, c);
	return rows;
}

uint32_t counts_row(const struct counts *c, size_t place, struct text *field)
{
	const char *p = pool_text(&c->rows, c->order[place]).p;
	for (size_t i = 0; i < c->fields; i++, p += strlen(p) + 1)
		field[i] = text_of(p);
	return c->order[place];
}

void counts_free(struct counts *c)
{
	pool_free(&c->rows);
	free(c->count);
	free(c->key);
	free(c->order);
}
