#include "work.h"

#include <stdio.h>

#include "bytes/formula.h"
#include "foreign/moment.h"
#include "foreign/seconds.h"

const char *work_reason(struct arena *arena, struct text what, struct text value, const char *why)
{
	enum { ROOM = 480 };
	char *to = arena_get(arena, ROOM);
	value = text_fit(value, 60);
	if (value.n)
		snprintf(to, ROOM, "%.*s '%.*s': %s", (int)what.n, what.p, (int)value.n, value.p, _(why));
	else
		snprintf(to, ROOM, "%.*s: %s", (int)what.n, what.p, _(why));
	return to;
}

void work_refuse(struct work *w, int column, struct text value, const char *why)
{
	if (!w->out->why)
		w->out->why = work_reason(w->arena, column_said(column), value, why);
	w->simple = false;
}

void work_remark(struct work *w, const char *what)
{
	if (w->out->notes < ROW_NOTES)
		w->out->note[w->out->notes++] = what;
}

/* ---- single fields, cleaned ---- */

static struct text clean_closely(struct work *w, int column, struct text raw)
{
	struct text t;
	const char *why = clean_text(raw, w->arena, &t);
	if (why)
		work_refuse(w, column, no_text, why);
	return why ? no_text : t;
}

/* Does the policy map the word, even though it looks like "nothing" or an error? */
static bool means_something(struct work *w, int column, struct text t)
{
	return meanings_mapped(w->rules->meanings, column) && meanings_find(w->rules->meanings, column, t).known;
}

/* A field of rejects without the apostrophes that were put before formulas. */
static struct text as_refused(struct work *w, struct text raw)
{
	char *to = arena_get(w->arena, raw.n);
	return (struct text){ to, formula_bare(to, raw) };
}

static bool is_wrapped(struct text t)
{
	return text_starts(clean_edges(t), TEXT("=\""));
}

/* Does what looks wrapped for a spreadsheet stay so? What people wrote in their own words does, unless the time, slip or telephone number of
 * the row is wrapped as well: then a program has wrapped them all. */
static bool stays_wrapped(const struct work *w, int column)
{
	bool own_words = column == J_CUSTOMER || column == J_ADDRESS || column == J_NOTE || column == J_ACTOR || column == J_TO;
	return own_words && !is_wrapped(columns_field(w->columns, w->record, J_TIME)) && !is_wrapped(columns_field(w->columns, w->record, J_SLIP)) &&
	       !is_wrapped(columns_field(w->columns, w->record, J_PHONE));
}

struct text work_text_closely(struct work *w, int column, struct text raw)
{
	if (w->out->why || !raw.n)
		return no_text;
	if (w->columns->of_rejects)
		raw = as_refused(w, raw);
	struct text t = w->clean ? clean_simple(raw) : clean_closely(w, column, raw);
	if (text_starts(t, TEXT("=\"")) && !stays_wrapped(w, column))
		t = clean_unwrap(t);
	const char *error = clean_error(t);
	if (error) {
		work_refuse(w, column, t, error);
		return no_text;
	}
	return clean_is_nothing(t) && !means_something(w, column, t) ? no_text : t;
}

static void refuse_unknown(struct work *w, int column, struct text t)
{
	const struct policy *p = w->rules->policy;
	if (!meanings_refuses(p, column))
		return;
	enum { LEAD = 60 };
	char *why = arena_get(w->arena, LEAD + KNOWN_ROOM), known[KNOWN_ROOM];
	meanings_known(p, column, known);
	snprintf(why, LEAD + KNOWN_ROOM, _("the policy knows %s"), known);
	work_refuse(w, column, t, why);
}

struct text work_word(struct work *w, int column)
{
	struct text t = work_text(w, column);
	if (!t.n)
		return no_text;
	struct meaning found = meanings_find(w->rules->meanings, column, t);
	if (!found.known && meanings_asks(w->rules->policy, column)) {
		w->out->marks |= MARK_UNKNOWN;
		refuse_unknown(w, column, t);
	}
	return found.word;
}

/* An id of a house that writes slashes in ids, with `slash` in place of each of them. */
static struct text without_slash(struct work *w, struct text t, struct text slash)
{
	t = clean_narrow(t, w->arena);
	if (!memchr(t.p, '/', t.n))
		return t;
	char *to = arena_get(w->arena, t.n * slash.n);
	size_t used = 0;
	for (size_t i = 0; i < t.n; i++) {
		bool is = t.p[i] == '/';
		memcpy(to + used, is ? slash.p : t.p + i, is ? slash.n : 1);
		used += is ? slash.n : 1;
	}
	return (struct text){ to, used };
}

struct text work_id(struct work *w, int column)
{
	struct text t = meanings_word(w->rules->meanings, column, work_text(w, column)), id;
	if (!t.n)
		return no_text;
	struct text slash = w->rules->policy->intake.type[w->rules->type].slash;
	const char *why = clean_id(slash.n ? without_slash(w, t, slash) : t, w->arena, &id);
	if (why)
		work_refuse(w, column, t, why);
	return why ? no_text : id;
}

struct text work_store(struct work *w)
{
	struct text store = work_id(w, J_STORE);
	return store.n ? store : w->rules->store;
}

/* Both texts with something between them, or the one of them that is not empty. */
static struct text joined_texts(struct work *w, struct text a, struct text between, struct text b)
{
	if (!a.n || !b.n)
		return a.n ? a : b;
	char *to = arena_get(w->arena, a.n + between.n + b.n);
	memcpy(to, a.p, a.n);
	memcpy(to + a.n, between.p, between.n);
	memcpy(to + a.n + between.n, b.p, b.n);
	return (struct text){ to, a.n + between.n + b.n };
}

/* Notes what is odd about a telephone number, typed as t, that is accepted. */
static void look_at_phone(struct work *w, int column, struct text t)
{
	const struct phone *phone = &w->out->phone;
	if (phone->doubt[0])
		work_remark(w, work_reason(w->arena, column_said(column), t, phone->doubt));
	if (phone->local)
		w->out->marks |= MARK_LOCAL;
	for (size_t i = 0; i < phone->more_n; i++)
		w->more = joined_texts(w, w->more, TEXT("; "), phone->more[i]);
}

/* Notes that the first of two numbers can't be called, and why. */
static void look_at_first(struct work *w, int column, struct text t, const char *why)
{
	enum { ROOM = 160 };
	char *what = arena_get(w->arena, ROOM);
	snprintf(what, ROOM, _("%s; the number of the other column is taken"), _(why));
	work_remark(w, work_reason(w->arena, column_said(column), t, what));
}

static const char *parse_phone(const struct work *w, struct text t, struct phone *phone)
{
	const struct intake_rules *intake = &w->rules->policy->intake;
	return phone_parse(t, intake->country, intake->trunk, phone);
}

/* What a cell says of a number; empty if that there is none. */
static struct text number_in(struct text cell)
{
	return cell.n && synonym_is_no_phone(cell) ? no_text : cell;
}

/* The same of the column that stands in. */
static struct text other_number(struct work *w, int column)
{
	int other = column == J_PHONE ? w->columns->stand_in : -1;
	return other >= 0 && (size_t)other < w->record->n ? number_in(work_text_closely(w, column, record_field(w->record, (size_t)other))) : no_text;
}

/* Notes a good number of the column that stands in, beside one that needs nobody to do so; what is wrong in it refuses nothing. */
static void look_at_other(struct work *w, int column)
{
	struct text other = other_number(w, column);
	struct phone phone;
	w->out->why = NULL;
	if (other.n && !parse_phone(w, other, &phone) && !text_eq(phone_text(&phone), phone_text(&w->out->phone)))
		w->out->marks |= MARK_SECOND;
}

/* The telephone number of a column, or of the one that stands in where it has none that can be called. */
struct text work_phone(struct work *w, int column)
{
	struct text t = number_in(work_text(w, column));
	const char *why = t.n ? parse_phone(w, t, &w->out->phone) : NULL;
	struct text other = !t.n || why ? other_number(w, column) : no_text;
	const char *other_why = other.n ? parse_phone(w, other, &w->out->phone) : NULL;
	if (why && other.n && !other_why)
		look_at_first(w, column, t, why);
	if (other.n && (!t.n || !other_why)) {
		t = other;
		why = other_why;
	}
	if (why)
		work_refuse(w, column, t, why);
	if (!t.n || w->out->why)
		return no_text;
	look_at_phone(w, column, t);
	if (!other.n)
		look_at_other(w, column);
	return phone_text(&w->out->phone);
}

/* The note of a row, followed by what else stood in the cell of its telephone number. */
struct text work_note(struct work *w)
{
	struct text t = meanings_mapped(w->rules->meanings, J_NOTE) ? work_word(w, J_NOTE) : work_text(w, J_NOTE);
	return w->more.n ? joined_texts(w, t, TEXT("; "), w->more) : t;
}

static struct text date_of(struct text t)
{
	bool digit = t.n && t.p[0] >= '0' && t.p[0] <= '9';
	return !digit && clean_is_no_date(t) ? no_text : t;
}

/* Reads the time of a column, with the hour of its own column. Returns false if there is none, or if the row is refused. */
static bool read_timed(struct work *w, int column, struct timed *timed)
{
	struct text date = date_of(work_narrow(w, column)), clock = date_of(work_clock(w, column));
	enum apart apart = w->columns->apart[column];
	const char *note, *why;
	if (apart && column != J_TIME && !(apart == DATE_COUNTS ? date.n : clock.n)) {
		w->out->marks |= date.n || clock.n ? MARK_APART : 0;
		return false;
	}
	if (column != J_TIME && (!date.n || clean_is_zero(date)) && (!clock.n || clean_is_zero(clock)))
		return false;
	if (w->out->why || (!date.n && !clock.n))
		return false;
	why = times_read_apart(w->rules->times, date, clock, apart, w->arena, timed, &note);
	if (why == moment_none && column != J_TIME)
		return false;
	if (why)
		work_refuse(w, column, joined_texts(w, date, TEXT(" "), clock), why);
	else if (note == times_vague)
		w->out->marks |= MARK_VAGUE;
	else if (note == times_one)
		w->out->marks |= MARK_APART;
	else if (note)
		work_remark(w, note);
	return !why;
}

/* The time as text. Remembers for the column that it is a midnight that may be a date; mark_bare recognises the text by its address. */
static struct text keep_moment(struct work *w, int column, const struct timed *timed)
{
	char room[WHEN_ROOM];
	bool bare;
	struct when when = times_settle(w->rules->times, column, timed, &bare);
	struct text time = arena_text(w->arena, when_text(when, room));
	if (bare && !w->any_bare)
		memset(w->bare, 0, sizeof w->bare);
	if (bare || w->any_bare)
		w->bare[times_bit(column)] = bare ? time.p : NULL;
	w->any_bare |= bare;
	if (timed->has_offset)
		w->zoned |= UINT32_C(1) << times_bit(column);
	return time;
}

struct text work_moment(struct work *w, int column)
{
	struct times *times = w->rules->times;
	struct text raw = columns_field(w->columns, w->record, column);
	bool alone = w->columns->clock[column] < 0;
	size_t notes = w->out->notes;
	struct timed timed;
	struct text date;
	if (w->out->why || (!raw.n && alone))
		return no_text;
	if (alone && times_met_date(times, raw, &date))
		return arena_text(w->arena, date);
	if (!alone || !times_met(times, raw, &timed)) {
		if (!read_timed(w, column, &timed))
			return no_text;
		if (alone && w->out->notes == notes) /* such a note is for every row with this time */
			times_keep(times, raw, &timed);
	}
	return keep_moment(w, column, &timed);
}

/* A number of seconds; any other text stays as it is, and the check of the event refuses it. */
static struct text get_seconds(struct work *w, int column)
{
	struct text t = work_narrow(w, column);
	uint64_t seconds;
	if (!t.n || !seconds_parse(t, &seconds))
		return t;
	char *to = arena_get(w->arena, NUMBER_ROOM);
	return (struct text){ to, number_format(seconds, to) };
}

/* A field of the row, read as its column says (common/words/columns.def). */
struct text work_field(struct work *w, int column)
{
	switch ((enum read_as)column_row[column].reading) {
	case READ_ID:
		return work_id(w, column);
	case READ_CODE:
		return meanings_word(w->rules->meanings, column, work_narrow(w, column));
	case READ_WORD:
		return work_word(w, column);
	case READ_PHONE:
		return work_phone(w, column);
	case READ_MOMENT:
		return work_moment(w, column);
	case READ_NUMBER:
		return get_seconds(w, column);
	case READ_TEXT:
		break;
	}
	if (column == J_NOTE)
		return work_note(w);
	return w->rules->meanings->plain >> column & 1 ? work_text(w, column) : work_word(w, column);
}
