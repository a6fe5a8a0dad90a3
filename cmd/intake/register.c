#include "register.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/pool.h"
#include "bytes/search.h"
#include "events.h"
#include "same.h"
#include "words/labels.h"

enum { NOTE_ROOM = 400, WORD_ROOM = 40 };

static int event_cmp(const void *a, const void *b)
{
	const struct register_event *x = a, *y = b;
	if (x->case_hash != y->case_hash)
		return x->case_hash < y->case_hash ? -1 : 1;
	return (x->event > y->event) - (x->event < y->event);
}

static bool opens(unsigned word)
{
	return opens_issue((enum event_word)word);
}

/* What a row says of an entry: rows that name the same one and say different things contradict each other. */
struct saying_of {
	uint64_t entry, what;
	uint32_t event;
};

static int saying_cmp(const void *a, const void *b)
{
	const struct saying_of *x = a, *y = b;
	if (x->entry != y->entry)
		return x->entry < y->entry ? -1 : 1;
	return (x->what > y->what) - (x->what < y->what);
}

/* A delivery is one entry of its case, whose time may be said; of other events the time tells which entry it is. */
static struct saying_of saying_of_event(struct batch *b, uint32_t number)
{
	const struct batch_event *event = &b->events[number];
	struct journal_event e;
	event_unpack(b, event, &e);
	uint64_t time = text_hash(without_midnight(e.field[J_TIME])), word = opens(event->word) ? EV_COMPLAINT : event->word;
	if (event->word == EV_DELIVERY)
		return (struct saying_of){ word, time, number };
	return (struct saying_of){ text_hash((struct text){ (const char *)(uint64_t[]){ word, time }, 2 * sizeof time }), event_content(&e), number };
}

/* Marks the events of one case that contradict each other. */
static void mark_case(struct reg *r, struct saying_of *all, size_t n)
{
	qsort(all, n, sizeof *all, saying_cmp);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && all[end].entry == all[i].entry;)
			end++;
		for (size_t k = i; k < end && all[i].what != all[end - 1].what; k++)
			r->contradicted[all[k].event] = 1;
	}
}

static void find_contradictions(struct reg *r)
{
	struct saying_of *all = NULL;
	size_t room = 0, n;
	r->contradicted = xcalloc(r->batch->events_n + 1, sizeof *r->contradicted);
	for (size_t i = 0, end; i < r->n; i = end) {
		for (end = i + 1; end < r->n && r->event[end].case_hash == r->event[i].case_hash;)
			end++;
		n = 0;
		for (size_t k = i; k < end && r->event[i].row != r->event[end - 1].row; k++) {
			if (r->batch->events[r->event[k].event].by_status)
				continue;
			all = xgrow(all, n, &room, sizeof *all);
			all[n++] = saying_of_event(r->batch, r->event[k].event);
		}
		if (n)
			mark_case(r, all, n);
	}
	free(all);
}

/* What a complaint of the register and one of the journal have in common. */
struct opening_key {
	uint64_t case_hash, time;
};

/* Marks the complaints of the journal of which the run has a row. */
static void mark_listed(struct reg *r)
{
	struct pool rows = { 0 };
	for (size_t i = 0; i < r->n; i++) {
		const struct batch_event *event = &r->batch->events[r->event[i].event];
		struct opening_key key = { r->event[i].case_hash, text_hash(without_midnight(event_time(r->batch, event))) };
		if (opens(event->word))
			pool_add(&rows, (struct text){ (const char *)&key, sizeof key });
	}
	for (struct stands *e = r->entries->entry; e < r->entries->entry + r->entries->n; e++) {
		struct opening_key key = { e->case_hash, text_hash(without_midnight(e->field[J_TIME])) };
		e->listed = opens(e->word) && pool_find(&rows, (struct text){ (const char *)&key, sizeof key }) != UINT32_MAX;
	}
	pool_free(&rows);
}

void register_start(struct reg *r, struct batch *b, struct standing *entries, bool amend, struct when now)
{
	*r = (struct reg){ .batch = b, .entries = entries, .now = now, .amend = amend, .first = WHEN_NONE, .last = WHEN_NONE };
	r->event = xmalloc(b->events_n + 1, sizeof *r->event);
	for (uint32_t i = 0; i < b->rows_n; i++)
		for (uint32_t k = 0; k < b->rows[i].events; k++) {
			const struct batch_event *event = &b->events[b->rows[i].first + k];
			struct when when;
			r->event[r->n++] = (struct register_event){ event_case(b, event), i, b->rows[i].first + k };
			if (!opens_case((enum event_word)event->word) || !when_parse(event_time(b, event), &when))
				continue;
			if (r->n == 1 || when_cmp(when, r->first) < 0)
				r->first = when;
			if (r->n == 1 || when_cmp(when, r->last) > 0)
				r->last = when;
		}
	if (r->n)
		qsort(r->event, r->n, sizeof *r->event, event_cmp);
	mark_listed(r);
	if (amend)
		find_contradictions(r);
}

/* The first event of the case; r->event + r->n if there is none. */
static const struct register_event *events_of(const struct reg *r, uint64_t case_hash)
{
	size_t i;
	BINARY_SEARCH(i, r->n, r->event[i].case_hash < case_hash);
	return r->event + i;
}

static bool same_time(struct text a, struct text b)
{
	return text_eq(without_midnight(a), without_midnight(b));
}

static size_t rows_of(const struct reg *r, uint64_t case_hash)
{
	size_t n = 0;
	for (const struct register_event *e = events_of(r, case_hash); e < r->event + r->n && e->case_hash == case_hash; e++)
		n += opens(r->batch->events[e->event].word);
	return n;
}

/* The complaint of the journal to which a row's complaint belongs: the one of its time, or, with *moved set, the only one left of the case
 * if the row is the only one left, too. NULL if there is none. */
static struct stands *opening_of(const struct reg *r, const struct batch_event *event, bool *moved)
{
	uint64_t hash = event_case(r->batch, event);
	struct text time = event_time(r->batch, event);
	struct stands *other = NULL;
	size_t n, others = 0;
	struct stands *entry = standing_of(r->entries, hash, &n);
	*moved = false;
	for (size_t i = 0; i < n; i++) {
		if (!opens(entry[i].word))
			continue;
		if (same_time(entry[i].field[J_TIME], time))
			return &entry[i];
		if (!entry[i].listed) {
			other = &entry[i];
			others++;
		}
	}
	*moved = others == 1 && rows_of(r, hash) == 1;
	return *moved ? other : NULL;
}

/* The complaint event of the row. */
static const struct batch_event *complaint_of(const struct reg *r, const struct batch_row *row)
{
	return &r->batch->events[row->first];
}

/* The entries of the row's complaint, up to the next complaint of the case; *n is their number, the opening included. */
static struct stands *owned(const struct reg *r, const struct batch_row *row, size_t *n, bool *moved)
{
	struct stands *opening = opening_of(r, complaint_of(r, row), moved);
	*n = 0;
	if (!opening)
		return NULL;
	const struct stands *end = r->entries->entry + r->entries->n;
	do
		++*n;
	while (opening + *n < end && opening[*n].case_hash == opening->case_hash && (!opens(opening[*n].word) || opening[*n].gone));
	return opening;
}

enum against register_look(const struct reg *r, const struct batch_event *event, struct stands **old)
{
	const struct batch_row *row = batch_row_of(r->batch, (size_t)(event - r->batch->events));
	size_t n;
	bool moved;
	if (event->by_status) {
		struct stands *entry = owned(r, row, &n, &moved);
		for (size_t i = 0; i < n; i++)
			if (entry[i].word == event->word && !entry[i].gone)
				return AGAINST_STATUS;
		return AGAINST_NOTHING;
	}
	uint64_t hash = event_case(r->batch, event);
	struct text time = event_time(r->batch, event);
	struct stands *entry = standing_of(r->entries, hash, &n);
	for (size_t i = 0; i < n; i++) {
		bool same = opens(event->word) ? opens(entry[i].word) : entry[i].word == event->word;
		if (!same || entry[i].gone || !same_time(entry[i].field[J_TIME], time))
			continue;
		*old = &entry[i];
		return AGAINST_EDITED;
	}
	return AGAINST_NOTHING;
}

bool register_contradicts(const struct reg *r, const struct batch_event *event)
{
	return r->contradicted && r->contradicted[event - r->batch->events];
}

bool register_has_delivery(const struct reg *r, const struct batch_event *event)
{
	size_t n;
	const struct stands *entry = standing_of(r->entries, event_case(r->batch, event), &n);
	for (size_t i = 0; i < n; i++)
		if (entry[i].word == EV_DELIVERY && !entry[i].gone && same_time(entry[i].field[J_TIME], event_time(r->batch, event)))
			return true;
	return false;
}

struct text register_of_its_minute(const struct reg *r, const struct stands *opening)
{
	const struct stands *end = r->entries->entry + r->entries->n;
	char said[NOTE_ROOM];
	size_t n = 0;
	for (const struct stands *e = opening + 1; e < end && e->case_hash == opening->case_hash; e++) {
		/* behind a bare date all other events of its day come anyway */
		bool behind = opening->time.minute != NO_HOUR || e->word == EV_APPOINT;
		if (e->gone || !behind || when_cmp(e->time, opening->time) != 0)
			continue;
		struct text word = event_said(e->word);
		n += (size_t)snprintf(said + n, sizeof said - n, "%s%.*s", n ? ", " : "", (int)word.n, word.p);
		if (n > sizeof said - WORD_ROOM)
			break;
	}
	return arena_text(&r->batch->arena, (struct text){ said, n });
}

void register_take_back(struct reg *r, const struct batch_row *row, struct stands *old)
{
	struct batch *b = r->batch;
	struct journal_event e = { .word = EV_RETRACT };
	struct journal_event of;
	char now[WHEN_ROOM];
	event_unpack(b, complaint_of(r, row), &of);
	e.field[J_TIME] = when_text(r->now, now);
	e.field[J_CASE] = of.field[J_CASE];
	e.field[J_EVENT] = event_word[EV_RETRACT];
	e.field[J_KIND] = event_word[old->word];
	e.field[J_DUE] = old->field[J_TIME];
	e.field[J_TASK] = old->field[J_TASK];
	r->taken = xgrow(r->taken, r->taken_n, &r->taken_room, sizeof *r->taken);
	r->taken[r->taken_n++] = (struct register_taken){ b->extras_n, old };
	event_pack_extra(b, row, &e);
	old->gone = true;
}

void register_give_back(struct reg *r, size_t extras)
{
	for (; r->taken_n && r->taken[r->taken_n - 1].extra >= extras; r->taken_n--)
		r->taken[r->taken_n - 1].entry->gone = false;
	r->batch->extras_n = extras;
}

bool register_moves_delivery(struct reg *r, const struct batch_row *row, const struct batch_event *event, bool *there)
{
	size_t n;
	bool moved = false;
	struct stands *entry = standing_of(r->entries, event_case(r->batch, event), &n);
	*there = false;
	for (size_t i = 0; i < n; i++) {
		if (entry[i].word != EV_DELIVERY || entry[i].gone)
			continue;
		if (same_time(entry[i].field[J_TIME], event_time(r->batch, event)))
			*there = true;
		else {
			register_take_back(r, row, &entry[i]);
			moved = true;
		}
	}
	return moved;
}

/* ---- dates that are not there any more ---- */

/* Would the row have yielded such an event if it had its date? */
static bool is_brought(const struct reg *r, const struct batch_row *row, const struct stands *opening, const struct stands *e, size_t n)
{
	uint32_t brings = r->batch->brings[row->file];
	bool then = same_time(e->field[J_TIME], opening->field[J_TIME]);
	if (row->status && (e->word == EV_CLOSE || (e->word == EV_RESOLVE && row->status == STATUS_OPEN)))
		return true;
	if (e->word == EV_APPOINT && !then)
		return false;
	if (brings >> e->word & 1 && !opens(e->word) && e->word != EV_DELIVERY)
		return true;
	if (then && brings >> EV_COMPLAINT & 1 && (e->word == EV_REPLY || e->word == EV_RESOLVE || e->word == EV_CLOSE))
		return true;
	for (size_t i = 0; e->word == EV_RESOLVE && brings >> EV_DELIVERY & 1 && i < n; i++)
		if (opening[i].word == EV_CLOSE && same_time(opening[i].field[J_TIME], e->field[J_TIME]))
			return true;
	return false;
}

/* Does a row of the case still say it? *other is set if the row has another date for it. */
static bool is_said(const struct reg *r, const struct batch_row *row, const struct stands *e, bool *other)
{
	*other = false;
	for (const struct register_event *of = events_of(r, e->case_hash); of < r->event + r->n && of->case_hash == e->case_hash; of++) {
		const struct batch_event *event = &r->batch->events[of->event];
		if (event->word != e->word)
			continue;
		if (event->by_status || same_time(event_time(r->batch, event), e->field[J_TIME]))
			return true;
		*other = *other || &r->batch->rows[of->row] == row;
	}
	return false;
}

/* Is the entry such as the register would have written it? */
static bool is_its_own(const struct stands *e)
{
	return !e->field[J_ACTOR].n && !e->field[J_NOTE].n && (!e->field[J_TO].n || e->word == EV_ASSIGN);
}

/* Does anything come after the entry that may rest on it? Its own successor, the other date that the row has, does not. */
static bool comes_after(const struct reg *r, const struct batch_row *row, const struct stands *e)
{
	bool other;
	const struct stands *end = r->entries->entry + r->entries->n;
	for (const struct stands *next = e + 1; next < end && next->case_hash == e->case_hash; next++)
		if (!next->gone && next->word != EV_AMEND && next->word != EV_ESCALATE && !(next->word == e->word && is_said(r, row, next, &other)))
			return true;
	return false;
}

static void point_out(struct reg *r, const struct batch_row *row, const struct stands *e, bool other, const char *more)
{
	char what[NOTE_ROOM];
	struct text name = event_said(e->word), time = e->field[J_TIME], by = text_fit(e->field[J_ACTOR].n ? e->field[J_ACTOR] : e->field[J_TO], 40);
	struct journal_event of;
	event_unpack(r->batch, complaint_of(r, row), &of);
	struct text of_case = text_fit(of.field[J_CASE], 60);
	snprintf(what, sizeof what, _("%.*s: the register has %s %.*s date, the journal has %.*s%s%.*s%s"), (int)of_case.n, of_case.p,
		 other ? _("another") : _("no"), (int)name.n, name.p, (int)time.n, time.p, by.n ? _(" by ") : "", (int)by.n, by.p, more);
	say_at(batch_file(r->batch, row), row->line, "note: %s", what); /* reported for duplicates, too */
}

/* Has the event no date of its own, because it has the complaint's? Then it is taken back with the complaint, and an assign with its
 * handler. */
static bool has_no_date(const struct stands *opening, const struct stands *e, bool other)
{
	return same_time(opening->field[J_TIME], e->field[J_TIME]) && (opening->gone || (e->word == EV_ASSIGN && !other));
}

/* Does the time lie between the first and the last of the run's complaints? */
static bool is_within(const struct reg *r, struct when time)
{
	return when_cmp(time, r->first) >= 0 && when_cmp(time, r->last) <= 0;
}

const struct stands *register_moved(const struct reg *r, const struct batch_event *event)
{
	bool moved;
	const struct stands *old = opening_of(r, event, &moved);
	return moved && r->amend && is_within(r, old->time) ? old : NULL;
}

void register_row(struct reg *r, const struct batch_row *row)
{
	size_t n;
	bool moved, other;
	struct stands *opening = owned(r, row, &n, &moved);
	if (moved) {
		bool within = is_within(r, opening->time);
		point_out(r, row, opening, true, within && r->amend ? _(": it is taken back") : "");
		if (!within || !r->amend)
			return;
		register_take_back(r, row, opening);
	}
	for (size_t i = n; i-- > 1;) { /* the last one is taken back first */
		struct stands *e = &opening[i];
		if (e->gone || !is_brought(r, row, opening, e, n) || is_said(r, row, e, &other))
			continue;
		if (!is_its_own(e))
			point_out(r, row, e, other, "");
		else if (!has_no_date(opening, e, other) && comes_after(r, row, e))
			point_out(r, row, e, other, _(": what came after it stands on it"));
		else if (!r->amend)
			point_out(r, row, e, other, _(": --amend takes it back"));
		else
			register_take_back(r, row, e);
	}
}

void register_free(struct reg *r)
{
	free(r->event);
	free(r->taken);
	free(r->contradicted);
	*r = (struct reg){ 0 };
}
