#include "batch.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "journal/append.h"
#include "midnight.h"

/* ---- events as lines ---- */

uint64_t event_key(const struct journal_event *e, uint64_t case_hash)
{
	const struct text *f = e->field;
	uint64_t part[6] = { case_hash, e->word };
	size_t n = 2;
	if (e->word != EV_DELIVERY) {
		part[n++] = text_hash(f[J_TIME]);
		part[n++] = text_hash(f[J_TASK]);
	}
	if (e->word == EV_ESCALATE) {
		part[n++] = text_hash(f[J_RESULT]);
		part[n++] = text_hash(f[J_SEVERITY]);
	}
	return text_hash((struct text){ (const char *)part, n * sizeof *part });
}

uint64_t event_content(const struct journal_event *e)
{
	uint64_t part[3] = { 0 };
	bool extra = e->word == EV_COMPLAINT || e->word == EV_ENQUIRY; /* a complaint's `to` is no part of what it is: a register may grow */
	for (int c = 0; c < J_BATCH; c++) {
		if (!e->field[c].n || (extra && c == J_TO))
			continue;
		part[1] = (uint64_t)c;
		part[2] = text_hash(e->field[c]);
		part[0] = text_hash((struct text){ (const char *)part, sizeof part });
	}
	return part[0];
}

void batch_pack(struct batch *b, const struct journal_event *e, bool plain, struct batch_event *out)
{
	struct writer *lines = &b->lines;
	size_t at = lines->used;
	if (plain)
		writer_plain_row(lines, e->field, JOURNAL_COLUMNS);
	else
		writer_row(lines, e->field, JOURNAL_COLUMNS);
	*out = (struct batch_event){ .key = event_key(e, text_hash(e->field[J_CASE])), .at = at & LINES_MOST, .word = e->word & 0xffU,
				     .bare = e->bare & 0xfU, .bare_due = e->bare_due };
}

/* Behind the field that begins at p. */
static const char *field_end(const char *p)
{
	if (*p != '"') {
		while (*p != ',' && *p != '\n')
			p++;
		return p;
	}
	for (p++; p[0] != '"' || p[1] == '"'; p++)
		p += *p == '"';
	return p + 1;
}

void event_written(const struct batch *b, const struct batch_event *event, struct text field[JOURNAL_COLUMNS])
{
	const char *p = b->lines.buffer + event->at;
	for (int c = 0; c < JOURNAL_COLUMNS; c++) {
		const char *end = field_end(p);
		field[c] = (struct text){ p, (size_t)(end - p) };
		p = end + 1;
	}
}

/* A quoted field without its quotes. */
static struct text unquoted(struct text t, struct arena *arena)
{
	t = (struct text){ t.p + 1, t.n - 2 };
	if (!t.n || !memchr(t.p, '"', t.n))
		return t;
	char *out = arena_get(arena, t.n);
	size_t used = 0;
	for (size_t i = 0; i < t.n; i++) {
		out[used++] = t.p[i];
		i += t.p[i] == '"';
	}
	return (struct text){ out, used };
}

void event_unpack(struct batch *b, const struct batch_event *event, struct journal_event *e)
{
	event_written(b, event, e->field);
	e->word = (enum event_word)event->word;
	for (int c = 0; c < JOURNAL_COLUMNS; c++)
		if (e->field[c].n && e->field[c].p[0] == '"')
			e->field[c] = unquoted(e->field[c], &b->arena);
}

struct text event_time(const struct batch *b, const struct batch_event *event)
{
	const char *from = b->lines.buffer + event->at;
	return (struct text){ from, (size_t)(field_end(from) - from) };
}

uint64_t event_case(struct batch *b, const struct batch_event *event)
{
	const char *from = field_end(b->lines.buffer + event->at) + 1;
	struct journal_event e;
	if (*from != '"')
		return text_hash((struct text){ from, (size_t)(field_end(from) - from) });
	event_unpack(b, event, &e);
	return text_hash(e.field[J_CASE]);
}

/* ---- rows ---- */

struct reading {
	struct batch *batch;
	const struct batch_options *options;
	struct columns columns;
	size_t file_first;    /* the first row of the open file */
	struct arena scratch; /* of the records that are read at once */
};

void batch_refuse(struct batch *b, struct batch_row *row, const char *why)
{
	row->fate = ROW_REFUSED;
	row->why = (uint32_t)b->whys_n;
	b->whys = xgrow(b->whys, b->whys_n, &b->whys_room, sizeof *b->whys);
	b->whys[b->whys_n++] = arena_text(&b->arena, (struct text){ why, strlen(why) + 1 }).p;
}

const char *batch_why(const struct batch *b, const struct batch_row *row)
{
	return b->whys[row->why];
}

const struct batch_row *batch_row_of(const struct batch *b, size_t event)
{
	size_t low = 0, high = b->rows_n; /* the last row that begins with this event or before it */
	while (high - low > 1) {
		size_t middle = (low + high) / 2;
		if (b->rows[middle].first <= event)
			low = middle;
		else
			high = middle;
	}
	return &b->rows[low];
}

static struct batch_row *add_row(struct reading *r, const struct record *record)
{
	struct batch *b = r->batch;
	b->rows = xgrow(b->rows, b->rows_n, &b->rows_room, sizeof *b->rows);
	struct batch_row *row = &b->rows[b->rows_n];
	*row = (struct batch_row){ .file = record->file, .line = (uint32_t)record->line, .first = (uint32_t)b->events_n };
	if (r->options->keep_raw) {
		b->raws = xgrow(b->raws, b->rows_n, &b->raws_room, sizeof *b->raws);
		b->raws[b->rows_n] = arena_text(&b->arena, record->raw);
	}
	b->rows_n++;
	return row;
}

/* Of the row that was added last. */
static void keep_notes(struct batch *b, const struct row_events *found)
{
	for (size_t i = 0; i < found->notes; i++) {
		struct text t = { found->note[i], strlen(found->note[i]) + 1 };
		b->notes = xgrow(b->notes, b->notes_n, &b->notes_room, sizeof *b->notes);
		b->notes[b->notes_n++] = (struct batch_note){ (uint32_t)b->rows_n - 1, arena_text(&b->arena, t).p };
	}
}

static void read_row(struct reading *r, const struct record *record)
{
	struct batch *b = r->batch;
	struct row_events found;
	row_read(&r->options->rules, &r->columns, record, &r->scratch, &found);
	if (found.why && r->options->strict)
		fail("%s:%lu: %s", record->file, record->line, found.why);
	if (found.blank && !found.why) {
		for (size_t i = 0; i < found.notes; i++)
			say_at(record->file, record->line, "note: %s", found.note[i]);
		b->blank++;
		return;
	}
	struct batch_row *row = add_row(r, record);
	keep_notes(b, &found);
	if (found.why) {
		batch_refuse(b, row, found.why);
		return;
	}
	midnight_restore(b, r->file_first, r->options->rules.times);
	row->events = (uint8_t)found.n;
	row->marks = found.marks;
	for (size_t i = 0; i < found.n; i++) {
		b->events = xgrow(b->events, b->events_n, &b->events_room, sizeof *b->events);
		batch_pack(b, &found.event[i], found.plain, &b->events[b->events_n++]);
	}
}

static void read_header(struct reading *r, const struct record *record)
{
	const struct row_rules *rules = &r->options->rules;
	const char *format = record->bad ? columns_other_format(record->raw) : NULL;
	if (format)
		fail("%s:%lu: %s, not CSV: save it as CSV", record->file, record->line, format);
	if (record->bad)
		fail("%s:%lu: %s", record->file, record->line, record->bad);
	columns_bind(&r->columns, rules->headers, record, rules->delimiter, false);
	times_file(rules->times);
	r->file_first = r->batch->rows_n;
}

void batch_read(struct batch *b, char *const *files, size_t n, const struct batch_options *options)
{
	bool journal = options->rules.type == INTAKE_JOURNAL;
	struct reading r = { .batch = b, .options = options };
	struct records *records = records_open(files, n, (struct records_options){ .foreign = !journal,
		.delimiter = options->rules.delimiter, .encoding = options->encoding, .open = journal ? journal_open : NULL });
	const struct record *record;
	writer_open_memory(&b->lines);
	writer_row(&b->lines, journal_column, JOURNAL_COLUMNS);
	b->header_n = b->lines.used;
	for (size_t got; (got = records_batch(records, &record));) {
		for (; got > 0; got--, record++)
			if (record->header)
				read_header(&r, record);
			else
				read_row(&r, record);
		arena_empty(&r.scratch);
	}
	records_close(records);
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
	*b = (struct batch){ .lines = b->lines, .header_n = b->header_n };
}

void batch_free(struct batch *b)
{
	batch_forget(b);
	writer_close(&b->lines);
	*b = (struct batch){ 0 };
}
