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
	bool quiet;
	size_t header_n; /* of the file being read */
	int *place; /* of each of our columns in the file, or -1 */
	struct text *field;
	struct text *other_name, *other_field; /* of table_other */
	int *other_place; /* of each in the file, or -1 */
	size_t other_n;
	struct arena names;
};

static struct table *open_with(char *const *files, size_t n, const struct table_format *format, bool strict,
			       struct records_options options)
{
	struct table *t = xcalloc(1, sizeof *t);
	t->format = format;
	t->strict = strict;
	t->place = xmalloc((size_t)format->columns, sizeof *t->place);
	t->field = xcalloc((size_t)format->columns, sizeof *t->field);
	t->records = records_open(files, n, options);
	return t;
}

struct table *table_open(char *const *files, size_t n, const struct table_format *format, bool strict, records_opener *open)
{
	return open_with(files, n, format, strict, (struct records_options){ .open = open });
}

struct table *table_open_held(char *const *files, size_t n, const struct table_format *format, bool strict,
			      const struct held_file *held)
{
	return open_with(files, n, format, strict, (struct records_options){ .held = held });
}

void table_quiet(struct table *t)
{
	t->quiet = true;
}

const struct text *table_other(const struct table *t, size_t *n)
{
	*n = t->other_n;
	return t->other_name;
}

static void refuse_header(const struct table *t, const struct record *header, int missing)
{
	struct text raw = header->raw;
	fail("%s:%lu: column '%s' is missing; the file has: %.*s", header->file, header->line,
	     t->format->column[missing].p, (int)(raw.n < 500 ? raw.n : 500), raw.p);
}

/* The place of a column that is not ours among the others: the first of its name that this file has not taken yet. */
static size_t place_other(struct table *t, struct text name)
{
	for (size_t i = 0; i < t->other_n; i++)
		if (t->other_place[i] < 0 && text_eq(t->other_name[i], name))
			return i;
	size_t n = t->other_n + 1;
	t->other_name = xrealloc(t->other_name, n, sizeof *t->other_name);
	t->other_field = xrealloc(t->other_field, n, sizeof *t->other_field);
	t->other_place = xrealloc(t->other_place, n, sizeof *t->other_place);
	t->other_name[t->other_n] = arena_text(&t->names, name);
	return t->other_n++;
}

static bool is_ours(const struct table *t, struct text name)
{
	for (int c = 0; c < t->format->columns; c++)
		if (text_eq(name, t->format->column[c]))
			return true;
	return false;
}

static void bind_others(struct table *t, const struct record *header)
{
	for (size_t i = 0; i < t->other_n; i++)
		t->other_place[i] = -1;
	for (size_t i = 0; i < header->n; i++) {
		struct text name = text_trim(header->field[i]);
		if (is_ours(t, name))
			continue;
		size_t place = place_other(t, name);
		t->other_place[place] = (int)i;
	}
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
	bind_others(t, header);
	t->header_n = header->n;
}

static void reject(struct table *t, const char *file, unsigned long line, const char *why)
{
	if (t->quiet)
		return;
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
		for (size_t i = 0; i < t->other_n; i++)
			t->other_field[i] = t->other_place[i] < 0 ? (struct text){ "", 0 } : record.field[t->other_place[i]];
		*row = (struct row){ record.file, record.line, (uint32_t)record.number, t->field, t->other_field };
		return true;
	}
	return false;
}

int table_close(struct table *t)
{
	int status = t->rejected ? STATUS_REJECTED : STATUS_FINE;
	records_close(t->records);
	free(t->place);
	free(t->field);
	free(t->other_name);
	free(t->other_field);
	free(t->other_place);
	arena_free(&t->names);
	free(t);
	return status;
}
