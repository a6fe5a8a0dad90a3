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

void quoted_start(struct quoted *q, char delimiter, bool foreign, struct arena *store)
{
	if (csv_init(&q->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		fail("out of memory");
	csv_set_delim(&q->parser, (unsigned char)delimiter);
	if (!foreign)
		csv_set_space_func(&q->parser, never);
	q->fields_n = q->rows = 0;
	q->store = store;
}

bool quoted_take(struct quoted *q, struct text piece)
{
	if (csv_parse(&q->parser, piece.p, piece.n, on_field, on_row, q) == piece.n && csv_error(&q->parser) == 0)
		return true;
	if (csv_error(&q->parser) == CSV_ENOMEM)
		fail("out of memory");
	return false;
}

bool quoted_end(struct quoted *q)
{
	bool fine = csv_fini(&q->parser, on_field, on_row, q) == 0;
	if (csv_error(&q->parser) == CSV_ENOMEM)
		fail("out of memory");
	return fine;
}

void quoted_free(struct quoted *q)
{
	csv_free(&q->parser);
}
