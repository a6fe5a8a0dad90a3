#include "bytes/quoted.h"

#include "bytes/diag.h"

static void on_field(void *p, size_t n, void *data)
{
	struct quoted *q = data;
	if (q->fields_n < q->fields_most)
		q->field[q->fields_n] = arena_text(q->store, (struct text){ p, n });
	q->fields_n++;
}

static void on_row(int c, void *data)
{
	(void)c;
	((struct quoted *)data)->rows++;
}

static int never(unsigned char c)
{
	(void)c;
	return 0;
}

void quoted_open(struct quoted *q, bool foreign)
{
	if (csv_init(&q->parser, CSV_STRICT) != 0)
		fail("out of memory");
	if (!foreign)
		csv_set_space_func(&q->parser, never);
}

void quoted_begin(struct quoted *q, char delimiter, struct text *field, size_t fields_most, struct arena *store)
{
	csv_fini(&q->parser, NULL, NULL, NULL); /* drops an unfinished record */
	csv_set_delim(&q->parser, (unsigned char)delimiter);
	q->field = field;
	q->fields_most = fields_most;
	q->store = store;
	q->fields_n = q->rows = 0;
}

bool quoted_take(struct quoted *q, struct text piece)
{
	if (csv_parse(&q->parser, piece.p, piece.n, on_field, on_row, q) == piece.n && csv_error(&q->parser) == 0)
		return true;
	if (csv_error(&q->parser) == CSV_ENOMEM)
		fail("out of memory");
	return false;
}

void quoted_close(struct quoted *q)
{
	csv_free(&q->parser);
}
