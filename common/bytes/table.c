#include "bytes/table.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/classify.h"
#include "bytes/diag.h"
#include "bytes/memory.h"

/* A lookup table for eight neighbouring fields of the file: the bits of the fields that are filled, as an index, give the bits of their
 * columns.
 *
 * PERF NOTES. This turns eight fields into columns at once, whatever the order of the columns in the file. */
struct lookup {
	uint64_t columns[256];
};

/* Neighbouring fields of the file whose columns are neighbours, too, in the same order. */
struct run {
	size_t column, field, n; /* the first column, the first field, and how many there are */
};

struct table {
	const struct table_format *format;
	struct records *records;
	struct table_options options;
	bool rejected;
	off_t header_end;
	size_t header_n; /* the number of fields of the header of the open file */
	int *place;    /* for each field of the file: its column, or columns + i for the i-th of the other columns */
	size_t place_capacity;
	uint8_t field_of[64]; /* for each column that the file has: its field */
	struct lookup *lookup; /* one for each eight fields of the file */
	bool in_order; /* see table_in_order */
	const struct record *record; /* a batch of records, and how many of them were looked at */
	size_t record_n, looked;
	struct row row[RECORDS_BATCH];
	size_t row_n, given;
	struct text *whole; /* the result of table_whole */
	struct run *run;    /* the runs that table_line copies, by column */
	size_t run_n, run_room;
	struct text *other_name; /* the result of table_other */
	size_t other_n;
	struct arena names;
};

const struct row *row_of_fields(struct own_row *own, const struct text *field, int n)
{
	static const uint8_t same[64] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
		26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54,
		55, 56, 57, 58, 59, 60, 61, 62, 63 };
	assert(n <= 64);
	own->record = (struct record){ .n = (size_t)n, .field = field };
	own->row = (struct row){ .record = &own->record, .field_of = same, .filled = texts_filled(field, (size_t)n) };
	return &own->row;
}

struct table *table_open(char *const *files, size_t n, const struct table_format *format, struct table_options options)
{
	assert(format->columns <= 64);
	struct table *t = xcalloc(1, sizeof *t);
	t->format = format;
	t->options = options;
	t->records = records_open(files, n, (struct records_options){ .open = options.open, .held = options.held, .source = options.source,
		.behind = options.behind });
	return t;
}

const struct text *table_other(const struct table *t, size_t *n)
{
	*n = t->other_n;
	return t->other_name;
}

static void refuse_header(const struct table *t, const struct record *header, int missing)
{
	struct text raw = header->raw;
	if (t->format->is_row && t->format->is_row(header))
		fail("%s:%lu: the header is lost, this line is an entry: as-journal(5) says how to put it back", header->file, header->line);
	fail("%s:%lu: column '%s' is missing; the file has: %.*s", header->file, header->line,
	     t->format->column[missing].p, (int)(raw.n < 500 ? raw.n : 500), raw.p);
}

/* The place of a column that is not of the format: the first of the other columns of this name that no earlier field of the file has
 * taken. */
static int place_other(struct table *t, size_t field, struct text name)
{
	size_t i;
	for (i = 0; i < t->other_n; i++) {
		bool taken = !text_eq(t->other_name[i], name);
		for (size_t before = 0; before < field && !taken; before++)
			taken = t->place[before] == t->format->columns + (int)i;
		if (!taken)
			break;
	}
	if (i == t->other_n) {
		t->other_name = xrealloc(t->other_name, t->other_n + 1, sizeof *t->other_name);
		t->other_name[t->other_n++] = arena_text(&t->names, name);
	}
	return t->format->columns + (int)i;
}

/* The field that has this column, or -1. A column that stands in the header twice ends the tool. */
static int find_column(const struct table *t, const struct record *header, int column)
{
	int field = -1;
	for (size_t i = 0; i < header->n; i++) {
		if (!text_eq(text_trim(record_field(header, i)), t->format->column[column]))
			continue;
		if (field >= 0)
			fail("%s:%lu: column '%s' is there twice", header->file, header->line, t->format->column[column].p);
		field = (int)i;
	}
	return field;
}

/* The field that has this place, or header_n if none has. */
static size_t field_at(const struct table *t, size_t place)
{
	size_t field = 0;
	while (field < t->header_n && t->place[field] != (int)place)
		field++;
	return field;
}

static void note_runs(struct table *t, size_t places)
{
	t->run_n = 0;
	for (size_t column = 0; column < places; column++) {
		size_t field = field_at(t, column);
		struct run *last = t->run_n ? &t->run[t->run_n - 1] : NULL;
		if (field == t->header_n)
			continue;
		if (last && last->column + last->n == column && last->field + last->n == field) {
			last->n++;
			continue;
		}
		t->run = xgrow(t->run, t->run_n, &t->run_room, sizeof *t->run);
		t->run[t->run_n++] = (struct run){ column, field, 1 };
	}
}

/* Notes the field of each column, and makes room for whole rows, in which columns that the file lacks stay empty. */
static void note_places(struct table *t)
{
	size_t lookups = t->header_n / 8 + 1, places = (size_t)t->format->columns + t->other_n;
	t->lookup = xrealloc(t->lookup, lookups, sizeof *t->lookup);
	memset(t->lookup, 0, lookups * sizeof *t->lookup);
	size_t hashed = SIZE_MAX;
	t->in_order = t->header_n == (size_t)t->format->columns;
	for (size_t i = 0; i < t->header_n; i++) {
		int place = t->place[i];
		t->in_order = t->in_order && place == (int)i;
		if (place >= t->format->columns)
			continue;
		if (t->options.hashed & column_bit(place))
			hashed = i;
		t->field_of[place] = (uint8_t)i;
		for (unsigned filled = 0; filled < 256; filled++)
			t->lookup[i / 8].columns[filled] |= filled >> i % 8 & 1 ? column_bit(place) & ~t->options.unwanted : 0;
	}
	records_hash(t->records, hashed, t->header_n, t->options.wanted, t->options.context);
	t->whole = xrealloc(t->whole, places, sizeof *t->whole);
	for (size_t i = 0; i < places; i++)
		t->whole[i] = TEXT("");
	note_runs(t, places);
}

static void bind(struct table *t, const struct record *header)
{
	if (header->bad)
		fail("%s:%lu: %s", header->file, header->line, header->bad);
	if (header->n > t->place_capacity)
		t->place = xrealloc(t->place, t->place_capacity = header->n, sizeof *t->place);
	for (size_t i = 0; i < header->n; i++)
		t->place[i] = -1;
	for (int c = 0; c < t->format->columns; c++) {
		int field = find_column(t, header, c);
		if (field >= 0)
			t->place[field] = c;
	}
	for (int i = 0; i < t->format->required_n; i++)
		if (find_column(t, header, t->format->required[i]) < 0)
			refuse_header(t, header, t->format->required[i]);
	for (size_t i = 0; i < header->n; i++)
		if (t->place[i] < 0)
			t->place[i] = place_other(t, i, text_trim(record_field(header, i)));
	t->header_n = header->n;
	note_places(t);
}

static void reject(struct table *t, const struct record *record, const char *why)
{
	if (t->options.told) {
		t->options.told(t->options.told_context, record, why);
		t->rejected = true;
		return;
	}
	if (t->options.quiet)
		return;
	if (t->options.strict)
		fail("%s:%lu: %s", record->file, record->line, why);
	say_at(record->file, record->line, "%s", why);
	t->rejected = true;
}

void table_reject(struct table *t, const struct row *row, const char *format, ...)
{
	char why[512];
	va_list list;
	va_start(list, format);
	vsnprintf(why, sizeof why, _(format), list);
	va_end(list);
	reject(t, row->record, why);
}

static bool is_bad(const struct table *t, const struct record *record)
{
	return record->bad || record->n != t->header_n;
}

static void reject_record(struct table *t, const struct record *record)
{
	char why[160];
	snprintf(why, sizeof why, _("%zu fields, but the header has %zu"), record->n, t->header_n);
	reject(t, record, record->bad ? record->bad : why);
}

/* The wanted columns of n <= 64 fields, from there on, in which there is something. */
static inline uint64_t filled_columns(const struct table *t, const struct record *record, size_t from, size_t n)
{
	uint64_t columns = 0, filled = record->field ? texts_filled(record->field + from, n) : index_filled(record->position + from, n);
	for (const struct lookup *lookup = t->lookup + from / 8; filled; filled >>= 8, lookup++)
		columns |= lookup->columns[filled & 0xff];
	return columns;
}

/* The records that come next and are good, as rows.
 *
 * PERF NOTES. The places in the batches are kept in variables, and the first 64 fields, which are nearly always all, stand before the loop over the
 * others: 1.2 % of as-schedule's instructions. */
static void take_good(struct table *t)
{
	const struct record *record = t->record + t->looked, *end = t->record + t->record_n;
	struct row *row = t->row + t->row_n;
	for (; record < end && !record->header && !is_bad(t, record); record++) {
		size_t first = record->n < 64 ? record->n : 64;
		uint64_t filled = filled_columns(t, record, 0, first);
		for (size_t from = first; from < record->n; from += 64)
			filled |= filled_columns(t, record, from, record->n - from < 64 ? record->n - from : 64);
		*row++ = (struct row){ record, t->field_of, filled, record->hash, (uint32_t)record->number,
				       t->options.bytes ? records_byte(t->records, record) : 0 };
	}
	t->looked = (size_t)(record - t->record);
	t->row_n = (size_t)(row - t->row);
}

const struct text *table_whole(struct table *t, const struct row *row)
{
	for (size_t i = 0; i < t->header_n; i++)
		t->whole[t->place[i]] = record_field(row->record, i);
	return t->whole;
}

size_t table_line(const struct table *t, const struct row *row, size_t columns, char *out)
{
	const struct record *r = row->record;
	char *to = out;
	size_t commas = 0;
	if (r->field || !row_is_written_so(r->raw, r->n))
		return 0;
	for (const struct run *run = t->run; run < t->run + t->run_n; run++) {
		for (; commas < run->column; commas++)
			*to++ = ',';
		struct text first = record_field(r, run->field), last = record_field(r, run->field + run->n - 1);
		size_t n = (size_t)(last.p + last.n - first.p);
		bytes_copy(to, first.p, n);
		to += n;
		commas += run->n - 1;
	}
	for (; commas < columns - 1; commas++)
		*to++ = ',';
	*to++ = '\n';
	return (size_t)(to - out);
}

bool table_in_order(const struct table *t)
{
	return t->in_order;
}

static void begin_file(struct table *t, const struct record *header)
{
	bind(t, header);
	if (t->options.bytes)
		t->header_end = records_done(t->records).byte;
}

off_t table_header_end(const struct table *t)
{
	return t->header_end;
}

struct records_mark table_done(const struct table *t)
{
	return records_done(t->records);
}

void table_piece(struct table *t, size_t file, off_t from, off_t to)
{
	t->looked = t->record_n = t->row_n = t->given = 0;
	records_piece(t->records, file, from, to);
}

static bool read_more(struct table *t)
{
	t->looked = 0;
	t->record_n = records_batch(t->records, &t->record);
	return t->record_n > 0;
}

size_t table_rows(struct table *t, const struct row **rows)
{
	*rows = t->row;
	t->row_n = 0;
	for (;;) {
		if (t->looked == t->record_n && !read_more(t))
			return 0;
		take_good(t);
		if (t->row_n)
			return t->row_n; /* messages about the rows come before those about what follows */
		const struct record *record = &t->record[t->looked++];
		if (record->header)
			begin_file(t, record);
		else
			reject_record(t, record);
	}
}

const struct row *table_next(struct table *t)
{
	const struct row *rows;
	if (t->given == t->row_n) {
		t->given = 0;
		if (!table_rows(t, &rows))
			return NULL;
	}
	return &t->row[t->given++];
}

bool table_empty(const struct table *t)
{
	return records_empty(t->records);
}

int table_close(struct table *t)
{
	int status = t->rejected ? STATUS_REJECTED : STATUS_FINE;
	records_close(t->records);
	free(t->place);
	free(t->lookup);
	free(t->whole);
	free(t->run);
	free(t->other_name);
	arena_free(&t->names);
	free(t);
	return status;
}
