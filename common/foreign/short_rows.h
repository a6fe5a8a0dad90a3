/* Rows of a list with fewer fields than its header. Where all rows of a file lack the same number of fields, the program that wrote it leaves off
 * empty ones; else something may be lost (as-rules(7) 10). */
#ifndef AS_SHORT_ROWS_H
#define AS_SHORT_ROWS_H

#include "bytes/records.h"

/* Of the open file. Initialise with { 0 }. */
struct short_rows {
	size_t rows, n; /* all rows, the short ones */
	const char *file;
	unsigned long line; /* the line of the first short row, */
	size_t fields;      /* and how many fields that has */
	bool all_alike; /* every row is short by the same number of fields */
};

static inline void short_rows_count(struct short_rows *s, const struct record *row, bool is_short)
{
	bool first = s->rows++ == 0;
	if (is_short && s->n++ == 0) {
		s->file = row->file;
		s->line = row->line;
		s->fields = row->n;
		s->all_alike = first;
	}
	s->all_alike = s->all_alike && is_short && row->n == s->fields;
}

/* At the end of a file: says that something may be lost, unless the caller is to be quiet, and begins anew. */
void short_rows_end(struct short_rows *, bool quiet);

#endif
