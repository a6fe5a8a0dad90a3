#include "foreign/short_rows.h"

#include "bytes/diag.h"

void short_rows_end(struct short_rows *s, bool quiet)
{
	if (s->n && !s->all_alike && !quiet)
		say("%s:%lu: note: rows with fewer fields than the header: %zu; what is missing is empty", s->file, s->line, s->n);
	*s = (struct short_rows){ 0 };
}
