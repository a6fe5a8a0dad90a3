#include "batch.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "bytes/search.h"
#include "events.h"
#include "foreign/short_rows.h"
#include "journal/append.h"
#include "midnight.h"
#include "required.h"

struct reading {
	struct batch *batch;
	const struct batch_options *options;
	struct row_rules rules;  /* its delimiter is that of the open file */
	struct records *records;
	struct record given;     /* the header that the user gave */
	struct columns columns;
	size_t file_first;       /* the first row of the open file */
	struct short_rows short_rows;
	struct arena scratch; /* belongs to the records that were read at once */
};

void batch_refuse(struct batch *b, struct batch_row *row, const char *why)
{
	row->fate = ROW_REFUSED;
	b->whys = xgrow(b->whys, b->whys_n, &b->whys_room, sizeof *b->whys);
	b->whys[b->whys_n++] = (struct batch_why){ (uint32_t)(row - b->rows), arena_text(&b->arena, (struct text){ why, strlen(why) + 1 }).p };
}

static int why_cmp(const void *a, const void *b)
{
	const struct batch_why *x = a, *y = b;
	return (x->row > y->row) - (x->row < y->row);
}

void batch_settle(struct batch *b)
{
	if (b->whys_n)
		qsort(b->whys, b->whys_n, sizeof *b->whys, why_cmp);
}

const char *batch_why(const struct batch *b, const struct batch_row *row)
{
	struct batch_why key = { .row = (uint32_t)(row - b->rows) };
	const struct batch_why *why = bsearch(&key, b->whys, b->whys_n, sizeof *b->whys, why_cmp);
	return why->text;
}

const struct batch_row *batch_row_of(const struct batch *b, size_t event)
{
	size_t i; /* the row behind the last one that begins at this event or before it */
	BINARY_SEARCH(i, b->rows_n, b->rows[i].first <= event);
	return &b->rows[i ? i - 1 : 0];
}

static struct batch_row *add_row(struct reading *r, const struct record *record, struct text raw)
{
	struct batch *b = r->batch;
	b->rows = xgrow_large(b->rows, b->rows_n, &b->rows_room, sizeof *b->rows);
	struct batch_row *row = &b->rows[b->rows_n];
	*row = (struct batch_row){ .file = (b->files_n - 1) % FILES_MOST, .line = (uint32_t)record->line, .first = (uint32_t)b->events_n };
	if (r->options->keep_raw) {
		b->raws = xgrow(b->raws, b->rows_n, &b->raws_room, sizeof *b->raws);
		b->raws[b->rows_n] = arena_text(&b->arena, raw);
	}
	b->rows_n++;
	return row;
}

void batch_remark(struct batch *b, const struct batch_row *row, const char *what)
{
	struct text t = { what, strlen(what) + 1 };
	b->notes = xgrow(b->notes, b->notes_n, &b->notes_room, sizeof *b->notes);
	b->notes[b->notes_n++] = (struct batch_note){ (uint32_t)(row - b->rows), arena_text(&b->arena, t).p };
}

/* Passes over a record that is no row, or that nobody has filled in. */
static void pass_over(struct reading *r, const struct record *record, const struct row_events *found)
{
	struct batch *b = r->batch;
	for (size_t i = 0; i < found->notes; i++)
		say_at(record->file, record->line, "note: %s", found->note[i]);
	if (found->total && b->totals++ == 0)
		say("%s:%lu: note: a line of totals is no row", record->file, record->line);
	b->blank += found->blank;
}

/* Notes the store of a row. A list has few stores, and most differ in their last letter: the one met last with that letter is compared
 * before any is looked up. */
static void keep_store(struct batch *b, struct text store)
{
	uint32_t *met = &b->met[store.n ? (unsigned char)store.p[store.n - 1] % STORES_MET : 0];
	if (!b->stores.used || !text_eq(pool_text(&b->stores, *met), store))
		*met = pool_add(&b->stores, store);
}

static void keep_person(struct batch *b, const struct row_events *found)
{
	b->persons = xgrow(b->persons, b->persons_n, &b->persons_room, sizeof *b->persons);
	b->persons[b->persons_n++] = (struct batch_person){ (uint32_t)b->rows_n - 1, arena_text(&b->arena, found->customer),
							    arena_text(&b->arena, found->called) };
}

static void read_row(struct reading *r, const struct record *record)
{
	struct batch *b = r->batch;
	struct row_events found;
	row_read(&r->rules, &r->columns, record, &r->scratch, &found);
	midnight_restore(b, r->file_first, r->rules.times); /* also by the hour of a row that is refused */
	if (found.why && r->options->strict)
		fail("%s:%lu: %s", record->file, record->line, found.why);
	if ((found.blank || found.total) && !found.why) {
		pass_over(r, record, &found);
		return;
	}
	short_rows_count(&r->short_rows, record, found.is_short);
	struct batch_row *row = add_row(r, record, found.raw);
	for (size_t i = 0; i < found.notes; i++)
		batch_remark(b, row, found.note[i]);
	if (found.why) {
		batch_refuse(b, row, found.why);
		return;
	}
	keep_store(b, found.event[0].field[J_STORE]);
	if (found.customer.n || found.called.n)
		keep_person(b, &found);
	row->events = found.n & 0xfU;
	row->marks = found.marks & 0x3fU;
	b->marks |= found.marks;
	row->status = found.status & 3U;
	b->hashed = b->hashed || found.hashed;
	for (size_t i = 0; i < found.n; i++) {
		b->events = xgrow_large(b->events, b->events_n, &b->events_room, sizeof *b->events);
		event_pack(b, &found.event[i], found.plain, &b->events[b->events_n++]);
	}
	if (b->required)
		required_look(b->required, b->rows_n - 1, found.event, found.n);
}

static void read_header(struct reading *r, const struct record *record)
{
	const char *format = record->bad ? columns_other_format(record->raw) : NULL;
	if (format)
		fail("%s:%lu: %s, not CSV: save it as CSV", record->file, record->line, format);
	if (record->bad)
		fail("%s:%lu: %s", record->file, record->line, record->bad);
	bool quiet = r->options->form && r->options->form->quiet;
	columns_bind(&r->columns, r->rules.headers, record, r->rules.delimiter, quiet ? UNUSED_NONE : UNUSED_ALL);
	if (r->rules.type == INTAKE_COMPLAINT)
		r->batch->brings[r->batch->files_n - 1] = columns_bring(&r->columns);
	for (size_t i = 0; i < r->columns.bound_n; i++)
		r->batch->has[r->batch->files_n - 1] |= UINT64_C(1) << r->columns.bound[i];
	if (r->batch->required)
		required_header(r->batch->required, &r->columns, record, r->batch->rows_n);
}

/* Notes the form of the first file for the rejects, which have one header, one delimiter and one encoding, so that they can be corrected
 * and read again. */
static void keep_form(struct reading *r, const struct record *record, struct form form, bool bom)
{
	struct batch *b = r->batch;
	struct text header = r->options->header.n ? r->options->header : record->raw;
	if (!b->header.n) {
		b->header = arena_text(&b->arena, header);
		b->form = form;
		b->bom = bom;
	} else if (r->options->keep_raw && (!text_eq(b->header, header) || b->form.delimiter != form.delimiter)) {
		fail("--rejects: %s is written in another way than the file before it: give it a run of its own", record->file);
	}
}

static void begin_file(struct reading *r, const struct record *record)
{
	bool bom;
	struct form form = records_form(r->records, &bom);
	struct batch *b = r->batch;
	short_rows_end(&r->short_rows, false);
	if (b->files_n == FILES_MOST)
		fail("%s: more than %d files in one run", record->file, FILES_MOST);
	b->files = xgrow(b->files, b->files_n, &b->files_room, sizeof *b->files);
	b->brings = xgrow(b->brings, b->files_n, &b->brings_room, sizeof *b->brings);
	b->brings[b->files_n] = 0;
	b->has = xgrow(b->has, b->files_n, &b->has_room, sizeof *b->has);
	b->has[b->files_n] = 0;
	b->files[b->files_n++] = record->file;
	r->file_first = b->rows_n;
	times_file(r->rules.times);
	if (r->rules.fill)
		fill_forget(r->rules.fill);
	if (!r->options->form)
		return;
	r->rules.delimiter = form.delimiter;
	keep_form(r, record, form, bom);
	if (r->options->header.n) {
		r->given.file = record->file;
		r->given.line = record->line;
		read_header(r, &r->given);
	}
}

/* Notes the encoding of a file, which may only be known at its end. */
static void keep_encoding(struct reading *r)
{
	bool bom;
	struct batch *b = r->batch;
	struct form form = records_form(r->records, &bom);
	if (!r->options->form || form.ascii)
		return;
	bool other = !b->form.ascii && (b->form.encoding ? !form.encoding || strcmp(b->form.encoding, form.encoding) != 0 : form.encoding != NULL);
	if (r->options->keep_raw && other)
		fail("--rejects: the files have other encodings: give each a run of its own");
	b->form.encoding = form.encoding;
	b->form.ascii = false;
}

void batch_start(struct batch *b)
{
	packed_start(&b->lines, b->beside);
	writer_row(&b->lines.lines, journal_column, JOURNAL_COLUMNS);
	b->header_n = b->lines.lines.used;
}

void batch_read(struct batch *b, char *const *files, size_t n, const struct batch_options *options)
{
	bool journal = !options->form;
	struct reading r = { .batch = b, .options = options, .rules = options->rules };
	struct form_chooser chooser = form_chooser(options->form);
	const struct record *record;
	if (options->form && options->header.n) {
		r.given = form_header(options->rules.headers, options->header, &b->arena);
		options->form->fields = r.given.n;
	}
	r.records = records_open(files, n, (struct records_options){ .foreign = !journal, .delimiter = options->rules.delimiter, .encoding = options->encoding,
		.chooser = journal ? NULL : &chooser, .headless = options->header.n > 0, .loose = !journal && options->form->loose,
		.open = journal ? journal_open : NULL });
	batch_start(b);
	for (size_t got; (got = records_batch(r.records, &record));) {
		for (; got > 0; got--, record++) {
			if (record->first)
				begin_file(&r, record);
			if (record->header)
				read_header(&r, record);
			else
				read_row(&r, record);
		}
		keep_encoding(&r);
		arena_empty(&r.scratch);
	}
	short_rows_end(&r.short_rows, false);
	records_close(r.records);
	arena_free(&r.scratch);
}

void batch_forget(struct batch *b)
{
	arena_free(&b->arena);
	free(b->rows);
	free(b->raws);
	free(b->events);
	free(b->whys);
	free(b->notes);
	free(b->brings);
	free(b->has);
	free(b->extras);
	free(b->persons);
	pool_free(&b->stores);
	free(b->files);
	*b = (struct batch){ .lines = b->lines, .header_n = b->header_n };
}

void batch_free(struct batch *b)
{
	batch_forget(b);
	packed_free(&b->lines);
	*b = (struct batch){ 0 };
}
