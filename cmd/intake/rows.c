#include "rows.h"

#include <stdio.h>

#include "bytes/catalogue.h"
#include "bytes/classify.h"
#include "bytes/diag.h"
#include "foreign/total.h"
#include "journal/row.h"
#include "sheet.h"
#include "work.h"

/* ---- delivery ---- */

static void read_delivery(struct work *w)
{
	struct journal_event *e = work_add(w, EV_DELIVERY, no_text, no_text);
	work_take_fields(w, e);
	work_require(w, e, J_TIME);
	work_require(w, e, J_SLIP);
	work_require(w, e, J_PHONE);
	work_require(w, e, J_STORE);
	e->field[J_CASE] = work_slip_case(w, e->field[J_STORE], e->field[J_SLIP]);
	struct text installed = work_moment(w, F_INSTALLED);
	struct when there, delivered;
	if (!installed.n)
		return;
	work_add(w, EV_INSTALL, installed, e->field[J_CASE]);
	if (when_parse(installed, &there) && when_parse(e->field[J_TIME], &delivered) && there.day < delivered.day)
		work_remark(w, work_reason(w->arena, column_said(F_INSTALLED), installed, _("before its delivery")));
}

/* ---- journal ---- */

static void read_journal(struct work *w)
{
	struct journal_event *e = work_add(w, EV_CALL, no_text, no_text);
	for (int c = 0; c < J_BATCH; c++) { /* the number of a run is not taken from the file */
		const char *why = clean_controls(columns_field(w->columns, w->record, c), w->arena, &e->field[c]);
		if (why)
			work_refuse(w, c, no_text, why);
	}
}

/* Refuses the row if the tools that read the journal would reject one of its events. What was noted about its fields is said when it comes again,
 * corrected. */
static void check(struct work *w, size_t notes)
{
	struct journal_row row;
	for (size_t i = 0; i < w->out->n && !w->out->why; i++) {
		struct own_row own;
		const char *why = journal_row_parse(row_of_fields(&own, w->out->event[i].field, JOURNAL_COLUMNS), &row);
		if (why)
			w->out->why = arena_text(w->arena, (struct text){ why, strlen(why) + 1 }).p;
		else
			w->out->event[i].word = row.event;
	}
	if (w->out->why)
		w->out->notes = notes;
}

/* Adds notes on fields of an event, of another list than a call sheet, that have no effect. */
static void look_at_event(struct work *w, const struct journal_event *e)
{
	const char *what[EVENT_REMARKS];
	size_t n = event_remarks(e, w->rules->policy, w->arena, what);
	for (size_t i = 0; i < n; i++)
		work_remark(w, what[i]);
}

/* ---- rows ---- */

static bool is_blank(const struct work *w)
{
	struct text t;
	for (size_t i = 0; i < w->record->n; i++)
		if (clean_cell(record_field(w->record, i), w->clean, w->arena, &t) || t.n)
			return false;
	return true;
}

static const char *joined(struct arena *arena, const char *why, const char *hint)
{
	size_t room = strlen(why) + strlen(hint) + 1;
	char *to = arena_get(arena, room);
	snprintf(to, room, "%s%s", why, hint);
	return to;
}

/* Why the reader refused the record, with a hint at the cause. */
static const char *why_bad(const struct record *record, struct arena *arena)
{
	bool escaped = record->raw.n && memmem(record->raw.p, record->raw.n, "\\\"", 2);
	return escaped ? joined(arena, record->bad, _(": quotes are doubled in CSV, a backslash does nothing")) : record->bad;
}

/* Ends the tool for a value in a column without header, which makes the whole file doubtful. */
static void check_unnamed(const struct work *w)
{
	for (size_t i = 0; i < w->columns->unnamed_n; i++) {
		size_t at = w->columns->unnamed[i];
		struct text t = at < w->record->n ? record_field(w->record, at) : no_text;
		if (t.n && (clean_cell(t, w->clean, w->arena, &t) || t.n))
			fail("%s:%lu: a value in column %zu, but column %zu has no header: give it one, or empty it", w->record->file,
			     w->record->line, at + 1, at + 1);
	}
}

/* Checks whether a refused row is a header again. If it has other columns, those of the rows below it are not known, and the tool ends. */
static void check_header_again(struct work *w)
{
	struct text time = columns_field(w->columns, w->record, J_TIME);
	for (size_t i = 0; i < time.n; i++)
		if (time.p[i] >= '0' && time.p[i] <= '9')
			return;
	enum header header = columns_header(w->columns, w->rules->headers, w->record);
	if (header == OTHER_HEADER)
		fail("%s:%lu: another header: give each table in a file of its own", w->record->file, w->record->line);
	if (header == SAME_HEADER)
		w->out->why = _("the header again, written in another way");
}

/* Refuses a row with too many fields, which are probably shifted; too few are allowed in foreign files only. */
static void check_length(struct work *w)
{
	enum { ROOM = 160 };
	size_t n = w->record->n, most = w->columns->n;
	if (n == most || (n < most && w->rules->type != INTAKE_JOURNAL))
		return;
	char *why = arena_get(w->arena, ROOM);
	snprintf(why, ROOM, _("%zu fields, but the header has %zu"), n, most);
	w->out->why = why;
}

/* Marks the events whose times are such midnights. */
static void mark_bare(struct work *w)
{
	for (struct journal_event *e = w->out->event; w->any_bare && e < w->out->event + w->out->n; e++)
		for (size_t bit = 1; bit < sizeof w->bare / sizeof *w->bare; bit++) {
			if (w->bare[bit] && w->bare[bit] == e->field[J_TIME].p)
				e->bare = (uint8_t)bit;
			if (w->bare[bit] && w->bare[bit] == e->field[J_DUE].p)
				e->bare_due = true;
		}
}

/* Reads a record that is known to be a row. */
static void read_whole(struct work *w)
{
	static void (*const readers[INTAKE_TYPES])(struct work *) = { read_delivery, work_complaint, work_sheet, read_journal };
	const struct record *record = w->record;
	struct row_events *out = w->out;
	enum intake_type type = w->rules->type;
	if (w->columns->unnamed_n)
		check_unnamed(w);
	check_length(w);
	if (record->cut && record->n < w->columns->n)
		work_remark(w, _("the last row has no line end and is short: was the file cut off?"));
	if (!w->clean && type != INTAKE_JOURNAL && text_starts(record->raw, TEXT("\xef\xbb\xbf")))
		out->why = _("a byte order mark inside the file: were files joined, and this one had no header?");
	w->simple = w->clean && !w->columns->of_rejects;
	size_t notes = out->notes;
	if (!out->why)
		readers[type](w);
	if (!out->why && !out->blank && type >= INTAKE_SHEET)
		check(w, notes);
	else if (!out->why && out->n && *out->event[0].field[J_CASE].p == '@')
		work_refuse(w, J_CASE, out->event[0].field[J_CASE], _("what begins with @ is a duty of the house, no customer"));
	if (!out->why && !out->blank && type != INTAKE_SHEET)
		look_at_event(w, &out->event[0]);
	if (out->why && type != INTAKE_JOURNAL)
		check_header_again(w);
	if (!out->why)
		mark_bare(w);
	for (size_t i = 0; i < out->n && !out->why; i++)
		if (text_cmp(out->event[i].field[J_TIME], w->rules->now) > 0)
			out->marks |= MARK_AHEAD;
}

/* Which classes of bytes occur in the record that need quotes or cleaning, apart from blanks at the ends of fields. Fields between
 * positions of the index have no quotes and no delimiters in them. */
static unsigned odd_of(const struct record *record, char delimiter)
{
	if (!record->field && !record->bad && delimiter == ',')
		return text_needs_cleaning(record->raw) ? NEEDS_CLEANING : 0;
	unsigned odd = HOLDS_QUOTE | NEEDS_CLEANING | (delimiter == ',' ? 0 : HOLDS_COMMA);
	return classify(record->raw).holds & odd;
}

void row_read(const struct row_rules *rules, const struct columns *columns, const struct record *record, struct arena *arena,
	      struct row_events *out)
{
	/* cppcheck-suppress ctuuninitvar -- it is filled in here */
	const unsigned odd = odd_of(record, rules->delimiter);
	bool foreign = rules->type != INTAKE_JOURNAL;
	struct work w; /* w.bare is initialised when it is needed */
	w.rules = rules, w.columns = columns, w.record = record, w.arena = arena, w.out = out;
	w.more = no_text, w.any_bare = false, w.zoned = 0, w.clean = !(odd & NEEDS_CLEANING);
	struct record filled;
	struct text field[FIELDS_MOST];
	out->n = out->notes = 0;
	out->customer = no_text;
	out->called = no_text;
	out->marks = 0;
	out->status = STATUS_UNSAID;
	out->hashed = false;
	out->raw = record->raw;
	out->why = record->bad ? why_bad(record, arena) : NULL;
	out->blank = !record->bad && is_blank(&w);
	out->total = foreign && !out->blank && !record->bad && is_total(record, columns, w.clean, arena);
	out->is_short = foreign && !record->bad && record->n < columns->n;
	out->plain = !odd && foreign && !columns->of_rejects && !text_holds(rules->store, HOLDS_COMMA | HOLDS_QUOTE | NEEDS_CLEANING);
	if (out->blank || out->total || out->why)
		return;
	if (rules->fill && fill_record(rules->fill, &rules->policy->intake.type[rules->type], columns, record, rules->delimiter, &filled, field, arena)) {
		unsigned more = odd_of(&filled, rules->delimiter);
		w.record = &filled;
		w.clean = !(more & NEEDS_CLEANING);
		out->plain = out->plain && !more;
		out->raw = filled.raw;
	}
	read_whole(&w);
}
