#include "batch.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "journal/append.h"

/* ---- events, packed ---- */

uint64_t event_key(const struct journal_event *e, uint32_t case_id)
{
	const struct text *f = e->field;
	uint64_t part[6] = { case_id, text_hash(f[J_EVENT]) };
	if (!text_eq(f[J_EVENT], event_word[EV_DELIVERY])) {
		part[2] = text_hash(f[J_TIME]);
		part[3] = text_hash(f[J_TASK]);
	}
	if (text_eq(f[J_EVENT], event_word[EV_ESCALATE])) {
		part[4] = text_hash(f[J_RESULT]);
		part[5] = text_hash(f[J_SEVERITY]);
	}
	return text_hash((struct text){ (const char *)part, sizeof part });
}

enum { LONG = 255 }; /* a length from here on has four bytes of its own */

static char *pack_field(char *p, int column, struct text t)
{
	uint32_t length = (uint32_t)t.n;
	*p++ = (char)column;
	*p++ = (char)(length < LONG ? length : LONG);
	if (length >= LONG)
		p = (char *)memcpy(p, &length, 4) + 4;
	return (char *)memcpy(p, t.p, length) + length;
}

/* Packs the event into room that grows; told: without what does not make it another event. */
static struct packed pack_into(const struct journal_event *e, bool told, char **room, size_t *size)
{
	size_t n = 0;
	for (int c = 0; c < JOURNAL_COLUMNS; c++)
		n += e->field[c].n;
	if (n + (size_t)6 * JOURNAL_COLUMNS > *size)
		*room = xrealloc(*room, *size = 2 * n + (size_t)6 * JOURNAL_COLUMNS, 1);
	char *p = *room;
	for (int c = 0; c < JOURNAL_COLUMNS; c++)
		if (e->field[c].n && !(told && c == J_TO))
			p = pack_field(p, c, e->field[c]);
	return (struct packed){ *room, (uint32_t)(p - *room) };
}

void event_unpack(struct packed packed, struct journal_event *e)
{
	*e = (struct journal_event){ 0 };
	for (const char *p = packed.p; p < packed.p + packed.n;) {
		struct text *field = &e->field[(unsigned char)*p];
		uint32_t length = (unsigned char)p[1];
		p += 2;
		if (length == LONG) {
			memcpy(&length, p, 4);
			p += 4;
		}
		*field = (struct text){ p, length };
		p += length;
	}
}

/* A complaint's `to` is no part of what it is: a register may grow. */
static bool to_is_extra(const struct journal_event *e)
{
	return e->field[J_TO].n && (text_eq(e->field[J_EVENT], event_word[EV_COMPLAINT]) ||
				    text_eq(e->field[J_EVENT], event_word[EV_ENQUIRY]));
}

static uint64_t hash_of(struct packed packed)
{
	return text_hash((struct text){ packed.p, packed.n });
}

uint64_t event_content(const struct journal_event *e, char **room, size_t *size)
{
	return hash_of(pack_into(e, to_is_extra(e), room, size));
}

/* ---- rows ---- */

struct reading {
	struct batch *batch;
	const struct batch_options *options;
	struct columns columns;
	struct arena scratch; /* of a few rows */
	char *room;
	size_t room_size;
};

void batch_refuse(struct batch *b, struct batch_row *row, const char *why)
{
	row->fate = ROW_REFUSED;
	row->why = arena_text(&b->arena, (struct text){ why, strlen(why) + 1 }).p;
}

static void pack(struct batch *b, const struct journal_event *e, char **room, size_t *size, struct batch_event *out)
{
	uint64_t content = to_is_extra(e) ? event_content(e, room, size) : 0;
	struct packed packed = pack_into(e, false, room, size);
	uint32_t case_id = names_add(&b->cases, e->field[J_CASE]);
	*out = (struct batch_event){
		.packed = { arena_text(&b->arena, (struct text){ packed.p, packed.n }).p, packed.n },
		.key = event_key(e, case_id),
		.content = content ? content : hash_of(packed),
		.case_id = case_id,
		.opens_case = event_opens_case(e),
		.delivery = text_eq(e->field[J_EVENT], event_word[EV_DELIVERY]),
	};
}

void batch_pack(struct batch *b, const struct journal_event *e, struct batch_event *out)
{
	char *room = NULL;
	size_t size = 0;
	pack(b, e, &room, &size, out);
	free(room);
}

static struct batch_row *add_row(struct reading *r, const struct record *record)
{
	struct batch *b = r->batch;
	b->rows = xgrow(b->rows, b->rows_n, &b->rows_room, sizeof *b->rows);
	struct batch_row *row = &b->rows[b->rows_n++];
	*row = (struct batch_row){ .file = record->file, .line = (uint32_t)record->line, .first = (uint32_t)b->events_n };
	if (r->options->keep_raw)
		row->raw = arena_text(&b->arena, record->raw);
	return row;
}

static void read_row(struct reading *r, const struct record *record)
{
	struct batch *b = r->batch;
	struct row_events found;
	row_read(&r->options->rules, &r->columns, record, &r->scratch, &found);
	if (found.note)
		say("%s:%lu: note: %s", record->file, record->line, found.note);
	if (found.why && r->options->strict)
		fail("%s:%lu: %s", record->file, record->line, found.why);
	if (found.blank && !found.why) {
		b->blank++;
		return;
	}
	struct batch_row *row = add_row(r, record);
	if (found.why) {
		batch_refuse(b, row, found.why);
		return;
	}
	row->events = (uint8_t)found.n;
	row->ahead = found.ahead;
	for (size_t i = 0; i < found.n; i++) {
		b->events = xgrow(b->events, b->events_n, &b->events_room, sizeof *b->events);
		pack(b, &found.event[i], &r->room, &r->room_size, &b->events[b->events_n++]);
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
	char delimiter = r->options->delimiter;
	if (!delimiter)
		delimiter = ',';
	columns_bind(&r->columns, record, rules->type, rules->policy, rules->store.n > 0, delimiter);
}

void batch_read(struct batch *b, char *const *files, size_t n, const struct batch_options *options)
{
	enum { ROWS_A_SCRATCH = 1024 };
	bool journal = options->rules.type == INTAKE_JOURNAL;
	struct reading r = { .batch = b, .options = options };
	struct records *records = records_open(files, n, (struct records_options){ .foreign = !journal,
		.delimiter = options->delimiter, .encoding = options->encoding, .open = journal ? journal_open : NULL });
	struct record record;
	while (records_next(records, &record)) {
		if (record.header)
			read_header(&r, &record);
		else
			read_row(&r, &record);
		if (record.number % ROWS_A_SCRATCH == 0)
			arena_free(&r.scratch);
	}
	records_close(records);
	arena_free(&r.scratch);
	free(r.room);
}

void batch_free(struct batch *b)
{
	arena_free(&b->arena);
	names_free(&b->cases);
	free(b->rows);
	free(b->events);
	*b = (struct batch){ 0 };
}
