#include "events.h"

#include "same.h"

static void keep_earliest(struct batch *b, struct text time)
{
	enum { DAY = 10 };
	if (time.n >= DAY && (!*b->earliest || memcmp(time.p, b->earliest, DAY) < 0))
		memcpy(b->earliest, time.p, DAY);
}

void event_pack(struct batch *b, const struct journal_event *e, bool plain, struct batch_event *out)
{
	struct journal_event unnumbered;
	size_t at;
	struct writer *lines = packed_writer(&b->lines, &at);
	if (e->field[J_BATCH].n) { /* an event that comes from a journal has a number; this run gives its own */
		unnumbered = *e;
		unnumbered.field[J_BATCH] = TEXT("");
		e = &unnumbered;
	}
	b->words |= UINT32_C(1) << e->word;
	if (opens_case(e->word))
		keep_earliest(b, e->field[J_TIME]);
	if (plain)
		writer_plain_row(lines, e->field, JOURNAL_COLUMNS);
	else
		writer_row(lines, e->field, JOURNAL_COLUMNS);
	if (b->number.n) { /* the number is the last column */
		char *end = writer_room(lines, b->number.n) - 1;
		bytes_copy(end, b->number.p, b->number.n);
		end[b->number.n] = '\n';
		lines->used += b->number.n;
	}
	*out = (struct batch_event){ .key = event_key(e, text_hash(e->field[J_CASE])), .at = at & LINES_MOST, .word = e->word & 0xffU,
				     .bare = e->bare & 0xfU, .bare_due = e->bare_due, .by_status = e->by_status };
}

void event_pack_behind(struct batch *b, struct journal_event *e, struct batch_event *event)
{
	for (int c = 0; c < JOURNAL_COLUMNS; c++) /* packing moves the lines in which they may lie */
		e->field[c] = arena_text(&b->arena, e->field[c]);
	event_pack(b, e, false, event);
	b->amended = true;
}

void event_pack_extra(struct batch *b, const struct batch_row *row, struct journal_event *e)
{
	b->extras = xgrow(b->extras, b->extras_n, &b->extras_room, sizeof *b->extras);
	struct batch_extra *extra = &b->extras[b->extras_n++];
	extra->row = (uint32_t)(row - b->rows);
	event_pack_behind(b, e, &extra->event);
}

/* The end of the field that begins at p. */
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

void event_written(struct batch *b, const struct batch_event *event, struct text field[JOURNAL_COLUMNS])
{
	const char *p = packed_line(&b->lines, event->at);
	for (int c = 0; c < JOURNAL_COLUMNS; c++) {
		const char *end = field_end(p);
		field[c] = (struct text){ p, (size_t)(end - p) };
		p = end + 1;
	}
}

/* The field without its quotes. */
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
	e->bare = event->bare;
	e->bare_due = event->bare_due;
	e->by_status = event->by_status;
	for (int c = 0; c < JOURNAL_COLUMNS; c++)
		if (e->field[c].n && e->field[c].p[0] == '"')
			e->field[c] = unquoted(e->field[c], &b->arena);
}

struct text event_time(struct batch *b, const struct batch_event *event)
{
	const char *from = packed_line(&b->lines, event->at);
	return (struct text){ from, (size_t)(field_end(from) - from) };
}

uint64_t event_case(struct batch *b, const struct batch_event *event)
{
	const char *from = field_end(packed_line(&b->lines, event->at)) + 1;
	struct journal_event e;
	if (*from != '"')
		return text_hash((struct text){ from, (size_t)(field_end(from) - from) });
	event_unpack(b, event, &e);
	return text_hash(e.field[J_CASE]);
}
