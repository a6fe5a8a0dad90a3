#include "bytes/table.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/diag.h"
#include "bytes/memory.h"

struct table {
	const struct table_format *format;
	struct records *records;
	bool strict;
	bool rejected;
	struct text header; /* of the file being read, owned */
	size_t header_n;
	int *place; /* of each of our columns in the file, or -1 */
	struct text *field;
};

struct table *table_open(char *const *files, size_t n, const struct table_format *format, bool strict, records_opener *open)
{
	struct table *t = xcalloc(1, sizeof *t);
	t->format = format;
	t->strict = strict;
	t->place = xmalloc((size_t)format->columns, sizeof *t->place);
	t->field = xcalloc((size_t)format->columns, sizeof *t->field);
	t->records = records_open(files, n, (struct records_options){ .open = open });
	return t;
}

static void refuse_header(const struct table *t, const struct record *header, int missing)
{
	struct text raw = header->raw;
	fail("%s:%lu: column '%s' is missing; the file has: %.*s", header->file, header->line,
	     t->format->column[missing].p, (int)(raw.n < 500 ? raw.n : 500), raw.p);
}

static void bind(struct table *t, const struct record *header)
{
	if (header->bad)
		fail("%s:%lu: %s", header->file, header->line, header->bad);
	for (int c = 0; c < t->format->columns; c++) {
		t->place[c] = -1;
		for (size_t i = 0; i < header->n; i++) {
			if (!text_eq(text_trim(header->field[i]), t->format->column[c]))
				continue;
			if (t->place[c] >= 0)
				fail("%s:%lu: column '%s' is there twice", header->file, header->line, t->format->column[c].p);
			t->place[c] = (int)i;
		}
	}
	for (int i = 0; i < t->format->required_n; i++)
		if (t->place[t->format->required[i]] < 0)
			refuse_header(t, header, t->format->required[i]);
	char *copy = xrealloc((char *)t->header.p, header->raw.n, 1);
	memcpy(copy, header->raw.p, header->raw.n);
	t->header = (struct text){ copy, header->raw.n };
	t->header_n = header->n;
}

/* So that `cat a.csv b.csv` can be read, with or without a BOM between them. */
static bool is_header_again(const struct table *t, struct text raw)
{
	if (text_starts(raw, TEXT("\xef\xbb\xbf")))
		raw = (struct text){ raw.p + 3, raw.n - 3 };
	return text_eq(raw, t->header);
}

static void reject(struct table *t, const char *file, unsigned long line, const char *why)
{
	if (t->strict)
		fail("%s:%lu: %s", file, line, why);
	say("%s:%lu: %s", file, line, why);
	t->rejected = true;
}

void table_reject(struct table *t, const struct row *row, const char *format, ...)
{
	char why[512];
	va_list list;
	va_start(list, format);
	vsnprintf(why, sizeof why, format, list);
	va_end(list);
	reject(t, row->file, row->line, why);
}

bool table_next(struct table *t, struct row *row)
{
	struct record record;
	while (records_next(t->records, &record)) {
		if (record.header) {
			bind(t, &record);
			continue;
		}
		if (is_header_again(t, record.raw))
			continue;
		if (record.bad) {
			reject(t, record.file, record.line, record.bad);
			continue;
		}
		if (record.n != t->header_n) {
			char why[80];
			snprintf(why, sizeof why, "%zu fields, but the header has %zu", record.n, t->header_n);
			reject(t, record.file, record.line, why);
			continue;
		}
		for (int c = 0; c < t->format->columns; c++)
			t->field[c] = t->place[c] < 0 ? (struct text){ "", 0 } : record.field[t->place[c]];
		*row = (struct row){ record.file, record.line, (uint32_t)record.number, t->field };
		return true;
	}
	return false;
}

int table_close(struct table *t)
{
	int status = t->rejected ? STATUS_REJECTED : STATUS_FINE;
	records_close(t->records);
	free((char *)t->header.p);
	free(t->place);
	free(t->field);
	free(t);
	return status;
}
