#include "rows.h"

#include <stdio.h>

#include "bytes/catalogue.h"
#include "bytes/classify.h"
#include "bytes/diag.h"
#include "bytes/formula.h"
#include "bytes/fold.h"
#include "foreign/moment.h"
#include "foreign/seconds.h"
#include "foreign/total.h"
#include "journal/row.h"
#include "words/labels.h"
#include "sheet.h"

/* A row at work. Once it is refused, whatever is still taken from it is empty. */
struct work {
	const struct row_rules *rules;
	const struct columns *columns;
	const struct record *record;
	struct arena *arena;
	struct row_events *out;
	struct text more;  /* what else the cells of telephone numbers say, for the note */
	const char *bare[TIMES_BITS]; /* by times_bit, if any_bare: the text of a midnight that is taken for a date */
	bool any_bare;
	uint32_t zoned;       /* by times_bit, a bit each: a zone was written behind it */
	bool clean;  /* no field holds what has to be cleaned, but for blanks around it */
	bool simple; /* it is clean, and not refused: nearly every field is taken as it stands */
};

static const struct text nothing = { "", 0 };

static const char *reason(struct arena *arena, struct text what, struct text value, const char *why)
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

static void refuse(struct work *w, int column, struct text value, const char *why)
{
	if (!w->out->why)
		w->out->why = reason(w->arena, column_said(column), value, why);
	w->simple = false;
}

/* Static, or in the row's arena. */
static void remark(struct work *w, const char *what)
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
		refuse(w, column, nothing, why);
	return why ? nothing : t;
}

/* The policy may know the word all the same. */
static bool means_something(struct work *w, int column, struct text t)
{
	return meanings_mapped(w->rules->meanings, column) && meanings_find(w->rules->meanings, column, t).known;
}

/* A field of rejects without the apostrophes that were put before formulas inside it. */
static struct text as_refused(struct work *w, struct text raw)
{
	char *to = arena_get(w->arena, raw.n);
	return (struct text){ to, formula_bare(to, raw) };
}

static __attribute__((noinline)) struct text get_closely(struct work *w, int column, struct text raw)
{
	if (w->out->why || !raw.n)
		return nothing;
	if (w->columns->of_rejects)
		raw = as_refused(w, raw);
	struct text t = w->clean ? clean_simple(raw) : clean_closely(w, column, raw);
	const char *error = clean_error(t);
	if (error) {
		refuse(w, column, t, error);
		return nothing;
	}
	return clean_is_nothing(t) && !means_something(w, column, t) ? nothing : t;
}

/* A field that belongs to the column, clean; a word for nothing is empty. */
static inline struct text get_text_of(struct work *w, int column, struct text raw)
{
	return w->simple && raw.n && clean_as_it_stands(raw) ? raw : get_closely(w, column, raw);
}

/* Most files have few of the columns. */
static inline struct text get_text(struct work *w, int column)
{
	return get_text_of(w, column, columns_field_untrimmed(w->columns, w->record, column));
}

static inline struct text get_narrow_of(struct work *w, int column, struct text raw)
{
	struct text t = get_text_of(w, column, raw);
	return t.n ? clean_narrow(t, w->arena) : nothing;
}

static inline struct text get_narrow(struct work *w, int column)
{
	return get_narrow_of(w, column, columns_field(w->columns, w->record, column));
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
	refuse(w, column, t, why);
}

static struct text get_word(struct work *w, int column)
{
	struct text t = get_text(w, column);
	if (!t.n)
		return nothing;
	struct meaning found = meanings_find(w->rules->meanings, column, t);
	if (!found.known && meanings_asks(w->rules->policy, column)) {
		w->out->marks |= MARK_UNKNOWN;
		refuse_unknown(w, column, t);
	}
	return found.word;
}

/* Ids of a house that writes them with slashes, with another character in their place. */
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

static struct text get_id(struct work *w, int column)
{
	struct text t = get_text(w, column), id;
	if (!t.n)
		return nothing;
	struct text slash = w->rules->policy->intake.type[w->rules->type].slash;
	const char *why = clean_id(slash.n ? without_slash(w, t, slash) : t, w->arena, &id);
	if (why)
		refuse(w, column, t, why);
	return why ? nothing : id;
}

static struct text get_store(struct work *w)
{
	struct text store = get_id(w, J_STORE);
	return store.n ? store : w->rules->store;
}

/* Both with something between, or the one of them that is not empty. */
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

/* What is odd about a telephone number, typed as t, that is taken. */
static void look_at_phone(struct work *w, int column, struct text t)
{
	const struct phone *phone = &w->out->phone;
	if (phone->doubt[0])
		remark(w, reason(w->arena, column_said(column), t, phone->doubt));
	if (phone->local)
		w->out->marks |= MARK_LOCAL;
	for (size_t i = 0; i < phone->more_n; i++)
		w->more = joined_texts(w, w->more, TEXT("; "), phone->more[i]);
}

/* The one that a row has. */
static struct text get_phone(struct work *w, int column)
{
	struct text t = clean_unwrap(get_text(w, column));
	if (!t.n)
		return nothing;
	const char *why = phone_parse(t, w->rules->policy->intake.country, w->rules->policy->intake.trunk, &w->out->phone);
	if (why)
		refuse(w, column, t, why);
	if (why)
		return nothing;
	look_at_phone(w, column, t);
	return phone_text(&w->out->phone);
}

/* The note of a row, with what stood beside its telephone number behind it. */
static struct text get_note(struct work *w)
{
	struct text t = get_text(w, J_NOTE);
	return w->more.n ? joined_texts(w, t, TEXT("; "), w->more) : t;
}

static struct text date_of(struct text t)
{
	bool digit = t.n && t.p[0] >= '0' && t.p[0] <= '9';
	return !digit && clean_is_no_date(t) ? nothing : t;
}

/* Reads the time of a column, and the hour beside it; false: there is none, or it is refused. */
static bool read_timed(struct work *w, int column, struct timed *timed)
{
	int hour = w->columns->clock[column];
	struct text raw = hour >= 0 && (size_t)hour < w->record->n ? record_field(w->record, (size_t)hour) : nothing;
	struct text date = date_of(get_narrow(w, column)), clock = date_of(get_narrow_of(w, column, raw));
	const char *note, *why;
	if (w->out->why || (!date.n && !clock.n))
		return false;
	why = times_read(w->rules->times, date, clock, w->arena, timed, &note);
	if (why == moment_none && column != J_TIME)
		return false;
	if (why)
		refuse(w, column, joined_texts(w, date, TEXT(" "), clock), why);
	else if (note == times_vague)
		w->out->marks |= MARK_VAGUE;
	else if (note)
		remark(w, note);
	return !why;
}

/* Remembers the field that a midnight which may be none is written to: whoever has it in an event has this very text. */
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

static struct text get_moment(struct work *w, int column)
{
	struct times *times = w->rules->times;
	struct text raw = columns_field(w->columns, w->record, column);
	bool alone = w->columns->clock[column] < 0;
	size_t notes = w->out->notes;
	struct timed timed;
	struct text date;
	if (w->out->why || (!raw.n && alone))
		return nothing;
	if (alone && times_met_date(times, raw, &date))
		return arena_text(w->arena, date);
	if (!alone || !times_met(times, raw, &timed)) {
		if (!read_timed(w, column, &timed))
			return nothing;
		if (alone && w->out->notes == notes) /* a note is for every row that has this time */
			times_keep(times, raw, &timed);
	}
	return keep_moment(w, column, &timed);
}

/* Seconds; anything else is for whoever reads the event to refuse. */
static struct text get_seconds(struct work *w, int column)
{
	struct text t = get_narrow(w, column);
	uint64_t seconds;
	if (!t.n || !seconds_parse(t, &seconds))
		return t;
	char *to = arena_get(w->arena, NUMBER_ROOM);
	return (struct text){ to, number_format(seconds, to) };
}

/* A field of the row, read as its column is (common/words/columns.def). */
static struct text get(struct work *w, int column)
{
	switch ((enum read_as)column_row[column].reading) {
	case READ_ID:
		return get_id(w, column);
	case READ_CODE:
		return clean_unwrap(get_narrow(w, column));
	case READ_WORD:
		return get_word(w, column);
	case READ_PHONE:
		return get_phone(w, column);
	case READ_MOMENT:
		return get_moment(w, column);
	case READ_NUMBER:
		return get_seconds(w, column);
	case READ_TEXT:
		break;
	}
	if (column == J_NOTE && !meanings_mapped(w->rules->meanings, column))
		return get_note(w);
	return w->rules->meanings->plain >> column & 1 ? get_text(w, column) : get_word(w, column);
}

/* ---- what events are made of ---- */

static struct journal_event *add_event(struct work *w, enum event_word word, struct text time, struct text name)
{
	struct journal_event *e = &w->out->event[w->out->n++];
	*e = (struct journal_event){ 0 };
	e->field[J_TIME] = time;
	e->field[J_CASE] = name;
	e->field[J_EVENT] = event_word[word];
	e->word = word;
	return e;
}

/* The fields of the row that the journal has as well, but for the names of case and event, and those that are there already. What a sheet
 * shows of the card is no correction. */
static void take_fields(struct work *w, struct journal_event *e)
{
	bool sheet = w->rules->type == INTAKE_SHEET;
	for (size_t i = 0; i < w->columns->bound_n; i++) {
		int c = w->columns->bound[i];
		if (e->field[c].n || c == J_CASE || c == J_EVENT || (sheet && c >= CARD_FIRST && c <= CARD_LAST))
			continue;
		e->field[c] = w->rules->meanings->plain >> c & 1 ? get_text(w, c) : get(w, c);
	}
	if (!sheet && !e->field[J_STORE].n)
		e->field[J_STORE] = w->rules->store;
}

static void require(struct work *w, const struct journal_event *e, int column)
{
	if (!e->field[column].n)
		refuse(w, column, nothing, _("empty"));
}

/* STORE-SLIP, STORE-SLIP-ITEM; what is empty is left out with its dash. Empty without a slip. */
static struct text slip_case(struct work *w, struct text store, struct text slip)
{
	struct text item = get_id(w, F_ITEM);
	if (!slip.n)
		return nothing;
	struct text part[] = { store, slip, item };
	char *name = w->out->name;
	size_t n = 0;
	for (int i = 0; i < 3; i++) {
		if (!part[i].n)
			continue;
		if (n)
			name[n++] = '-';
		bytes_copy(name + n, part[i].p, part[i].n);
		n += part[i].n;
	}
	return clean_squeeze((struct text){ name, n }, w->arena);
}

static void add_dated(struct work *w, int column, enum event_word word, const struct journal_event *of)
{
	struct text time = get_moment(w, column);
	if (time.n)
		add_event(w, word, time, of->field[J_CASE]);
}

/* ---- delivery ---- */

static void read_delivery(struct work *w)
{
	struct journal_event *e = add_event(w, EV_DELIVERY, nothing, nothing);
	take_fields(w, e);
	require(w, e, J_TIME);
	require(w, e, J_SLIP);
	require(w, e, J_PHONE);
	require(w, e, J_STORE);
	e->field[J_CASE] = slip_case(w, e->field[J_STORE], e->field[J_SLIP]);
	struct text installed = get_moment(w, F_INSTALLED);
	struct when there, delivered;
	if (!installed.n)
		return;
	add_event(w, EV_INSTALL, installed, e->field[J_CASE]);
	if (when_parse(installed, &there) && when_parse(e->field[J_TIME], &delivered) && there.day < delivered.day)
		remark(w, reason(w->arena, column_said(F_INSTALLED), installed, _("before its delivery")));
}

/* A promise or an appointment that is far away is a mistyped year. */
static void look_at_promise(struct work *w, int column, struct text time, struct text due)
{
	enum { PROMISE_MOST = 400 }; /* days */
	struct when when, until;
	if (when_parse(time, &when) && when_parse(due, &until) && until.day - when.day > PROMISE_MOST)
		refuse(w, column, due, _("more than 400 days after its call: is the year mistyped?"));
}

/* ---- complaint ---- */

const struct text row_status_word[ROW_STATUSES] = { WORD("open"), WORD("resolved"), WORD("closed") };

static uint64_t fnv1a(uint64_t hash, struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		hash = (hash ^ (unsigned char)t.p[i]) * 0x100000001b3ULL;
	return hash;
}

struct text row_hashed_case(const struct journal_event *e, struct arena *arena)
{
	struct text store = e->field[J_STORE], time = e->field[J_TIME];
	uint64_t hash = fnv1a(0xcbf29ce484222325ULL, time);
	hash = fnv1a(fnv1a(hash, TEXT("|")), e->field[J_PHONE]);
	hash = fnv1a(fnv1a(hash, TEXT("|")), e->field[J_NOTE]);
	size_t room = store.n + 32;
	char *name = arena_get(arena, room);
	int n = snprintf(name, room, "%.*s%sC%.4s%.2s%.2s-%08x", (int)store.n, store.p, store.n ? "-" : "", time.p, time.p + 5,
			 time.p + 8, (unsigned)(hash >> 32));
	return clean_squeeze((struct text){ name, (size_t)n }, arena);
}

static struct text complaint_case(struct work *w, const struct journal_event *e)
{
	struct text name = clean_squeeze(get_id(w, J_CASE), w->arena);
	if (!name.n)
		name = slip_case(w, e->field[J_STORE], e->field[J_SLIP]);
	if (name.n || w->out->why)
		return name;
	if (!e->field[J_PHONE].n) {
		refuse(w, J_CASE, nothing, _("empty, and so are slip and phone: whose complaint is it?"));
		return nothing;
	}
	w->out->hashed = true;
	return row_hashed_case(e, w->arena);
}

/* A complaint at work: what its row says of its end. */
struct ending {
	const struct journal_event *complaint;
	struct text replied, resolved, closed; /* by its columns */
	bool by_status; /* the status column says so, and no date does */
};

/* Solved on the spot: replied, resolved and, where the house does not ask afterwards, closed just then, unless a column says when. */
static void solve_on_the_spot(struct work *w, struct ending *end)
{
	struct text written = get_narrow(w, F_ON_THE_SPOT), then = end->complaint->field[J_TIME];
	bool spot;
	if (!synonym_yes(written, &spot))
		refuse(w, F_ON_THE_SPOT, written, _("neither yes nor no"));
	if (!spot)
		return;
	end->replied = end->replied.n ? end->replied : then;
	end->resolved = end->resolved.n ? end->resolved : then;
	if (!end->closed.n && w->rules->policy->intake.on_the_spot == SPOT_CLOSE)
		end->closed = then;
}

/* How far the complaint has come, for a register without such dates: since its last change, or now. */
static void end_by_status(struct work *w, struct ending *end)
{
	struct text written = meanings_mapped(w->rules->meanings, F_STATUS) ? get_text(w, F_STATUS) : nothing;
	if (!written.n)
		return;
	struct text changed = get_moment(w, F_CHANGED);
	struct text word = meanings_find(w->rules->meanings, F_STATUS, written).word;
	int status = word_find(row_status_word, ROW_STATUSES, word);
	if (status < 0) {
		remark(w, reason(w->arena, column_said(F_STATUS), written, _("intake.complaint.values does not say what it means")));
		return;
	}
	w->out->status = (enum row_status)(status + 1);
	if (status + 1 == STATUS_OPEN || end->resolved.n || end->closed.n)
		return;
	end->by_status = true;
	end->resolved = changed.n ? changed : w->rules->now;
	if (status + 1 == STATUS_CLOSED)
		end->closed = end->resolved;
}

/* What is closed was resolved, then at the latest. */
static void add_ending(struct work *w, const struct journal_event *complaint)
{
	struct ending end = { complaint, get_moment(w, F_REPLIED), get_moment(w, F_RESOLVED), get_moment(w, F_CLOSED), false };
	solve_on_the_spot(w, &end);
	end_by_status(w, &end);
	if (!end.resolved.n)
		end.resolved = end.closed;
	if (end.replied.n)
		add_event(w, EV_REPLY, end.replied, complaint->field[J_CASE]);
	if (end.resolved.n)
		add_event(w, EV_RESOLVE, end.resolved, complaint->field[J_CASE])->by_status = end.by_status;
	if (end.closed.n)
		add_event(w, EV_CLOSE, end.closed, complaint->field[J_CASE])->by_status = end.by_status;
}

/* Whoever handles it had it from the beginning, where no date says since when. */
static void add_handler(struct work *w, struct journal_event *complaint)
{
	struct text assigned = get_moment(w, F_ASSIGNED), to = complaint->field[J_TO];
	complaint->field[J_TO] = nothing;
	if (assigned.n || to.n)
		add_event(w, EV_ASSIGN, assigned.n ? assigned : complaint->field[J_TIME], complaint->field[J_CASE])->field[J_TO] = to;
}

static void add_appointment(struct work *w, const struct journal_event *complaint)
{
	struct text due = get_moment(w, F_APPOINTED), time = complaint->field[J_TIME];
	if (!due.n)
		return;
	add_event(w, EV_APPOINT, time, complaint->field[J_CASE])->field[J_DUE] = due;
	look_at_promise(w, F_APPOINTED, time, due);
}

static void read_complaint(struct work *w)
{
	struct text kind = get_text(w, J_KIND);
	bool enquiry = kind.n && meanings_find(w->rules->meanings, J_KIND, kind).enquiry;
	struct journal_event *e = add_event(w, enquiry ? EV_ENQUIRY : EV_COMPLAINT, nothing, nothing);
	take_fields(w, e);
	require(w, e, J_TIME);
	if (w->out->why)
		return;
	e->field[J_CASE] = complaint_case(w, e);
	add_appointment(w, e);
	add_handler(w, e);
	add_dated(w, F_VISITED, EV_VISIT, e);
	add_ending(w, e);
}

/* ---- sheet ---- */

static struct text sheet_case(struct work *w)
{
	struct text name = clean_squeeze(get_id(w, J_CASE), w->arena);
	if (!name.n && w->columns->at[J_SLIP] >= 0)
		name = slip_case(w, get_store(w), get_id(w, J_SLIP));
	if (!name.n)
		refuse(w, J_CASE, nothing, _("empty"));
	return name;
}

/* The event that a row stands for, or EVENT_WORDS and the row is refused. */
static enum event_word sheet_event(struct work *w, struct text result, struct text newphone)
{
	struct text word = get_word(w, J_EVENT);
	if (result.n)
		return EV_CALL;
	if (newphone.n)
		return EV_AMEND;
	if (!word.n)
		return EV_CALL;
	int event = event_find(word);
	if (event < 0)
		refuse(w, J_EVENT, word, _("unknown"));
	else if (event == EV_DELIVERY || event == EV_COMPLAINT || event == EV_ENQUIRY || event == EV_DESTROY)
		refuse(w, J_EVENT, word, _("not in a sheet"));
	else if (event == EV_AMEND)
		refuse(w, F_NEWPHONE, nothing, _("empty: an amend in a sheet gives a number"));
	return event < 0 ? EVENT_WORDS : (enum event_word)event;
}

/* What shows that a converter has shifted times, and that somebody mistyped a promise. */
static void look_at_call(struct work *w, const struct journal_event *e)
{
	const struct policy *p = w->rules->policy;
	struct text time = e->field[J_TIME], due = e->field[J_DUE];
	struct when when, until;
	if (w->out->why || !when_parse(time, &when))
		return;
	if (w->zoned >> times_bit(J_TIME) & 1)
		remark(w, reason(w->arena, column_said(J_TIME), time, _("it was written with a zone: has a converter shifted it?")));
	if (e->word == EV_CALL && p->slots_n && when.minute != NO_HOUR && policy_slot(p, when) < 0)
		remark(w, reason(w->arena, column_said(J_TIME), time, _("outside every slot: has a converter shifted it?")));
	if ((e->word != EV_CALL && e->word != EV_APPOINT && e->word != EV_EXTEND) || !when_parse(due, &until))
		return;
	if (e->word != EV_EXTEND)
		look_at_promise(w, J_DUE, time, due);
}

static bool has_score(struct work *w)
{
	return get_word(w, J_SCORE).n || get_word(w, J_SCORE_PRODUCT).n || get_word(w, J_SCORE_DELIVERY).n || get_word(w, J_SCORE_INSTALL).n;
}

/* Nobody has worked a row without a time; but who has entered something else may think that he has. */
static void leave_blank(struct work *w)
{
	struct sheet_row row = { .event = get_word(w, J_EVENT), .newphone = get_narrow(w, F_NEWPHONE), .result = get_text(w, J_RESULT).n,
				 .score = has_score(w), .due = get_narrow(w, J_DUE).n };
	const char *what = sheet_left_out(&row, get_note(w).n);
	w->out->blank = true;
	w->out->why = NULL;
	if (what)
		remark(w, what);
}

/* What the sheet shows of the case is not taken in, but may say that the row is another one's. */
static void look_at_shown(struct work *w)
{
	const char *why = w->out->why;
	struct text phone = clean_unwrap(get_text(w, J_PHONE));
	const struct intake_rules *intake = &w->rules->policy->intake;
	w->out->customer = get_text(w, J_CUSTOMER);
	w->out->why = why; /* what is not taken in refuses nothing */
	if (phone.n && !phone_parse(phone, intake->country, intake->trunk, &w->out->shown))
		w->out->called = phone_text(&w->out->shown);
}

static void look_at_row(struct work *w, struct sheet_row *row, const struct journal_event *e)
{
	const char *what[SHEET_REMARKS];
	if (w->out->why)
		return;
	row->taken = e;
	row->score = e->word == EV_AMEND && has_score(w); /* which an amend does not take */
	size_t n = sheet_remarks(row, w->rules->policy, w->arena, what);
	for (size_t i = 0; i < n; i++)
		remark(w, what[i]);
}

static void read_sheet(struct work *w)
{
	if (!get_narrow(w, J_TIME).n && !w->out->why) {
		leave_blank(w);
		return;
	}
	struct text time = get_moment(w, J_TIME), name = sheet_case(w);
	struct text result = get_word(w, J_RESULT), newphone = get_phone(w, F_NEWPHONE);
	struct text actor = get_text(w, J_ACTOR), note = get_note(w);
	struct sheet_row row = { .event = get_word(w, J_EVENT), .newphone = newphone, .result = result.n, .now = w->rules->now };
	look_at_shown(w);
	enum event_word word = sheet_event(w, result, newphone);
	if (name.n && *name.p == '@' && result.n)
		refuse(w, J_RESULT, result, _("a duty has none: put the time, and leave result empty"));
	if (w->out->why)
		return;
	struct journal_event *e = add_event(w, word, time, name);
	if (word == EV_AMEND) {
		e->field[J_ACTOR] = actor;
		e->field[J_NOTE] = note;
		e->field[J_PHONE] = newphone;
		look_at_row(w, &row, e);
		return;
	}
	take_fields(w, e);
	look_at_call(w, e);
	look_at_row(w, &row, e);
	if (newphone.n) {
		e = add_event(w, EV_AMEND, time, name);
		e->field[J_ACTOR] = actor;
		e->field[J_PHONE] = newphone;
	}
}

/* ---- journal ---- */

static void read_journal(struct work *w)
{
	struct journal_event *e = add_event(w, EV_CALL, nothing, nothing);
	for (int c = 0; c < J_BATCH; c++) { /* which run wrote a line is not for others to say */
		const char *why = clean_controls(columns_field(w->columns, w->record, c), w->arena, &e->field[c]);
		if (why)
			refuse(w, c, nothing, why);
	}
}

/* What the tools that read the journal would reject is not written into it. */
static void check(struct work *w)
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
}

/* What does nothing in an event of another list than a sheet. */
static void look_at_event(struct work *w, const struct journal_event *e)
{
	const char *what[EVENT_REMARKS];
	size_t n = event_remarks(e, w->rules->policy, w->arena, what);
	for (size_t i = 0; i < n; i++)
		remark(w, what[i]);
}

/* ---- rows ---- */

static bool is_blank(const struct work *w)
{
	struct text t;
	for (size_t i = 0; i < w->record->n; i++) {
		struct text raw = record_field(w->record, i);
		if (w->clean ? clean_simple(raw).n > 0 : clean_text(raw, w->arena, &t) || t.n)
			return false;
	}
	return true;
}

static const char *joined(struct arena *arena, const char *why, const char *hint)
{
	size_t room = strlen(why) + strlen(hint) + 1;
	char *to = arena_get(arena, room);
	snprintf(to, room, "%s%s", why, hint);
	return to;
}

/* Why the reader could not make sense of it, and what it looks like. */
static const char *why_bad(const struct work *w)
{
	struct text raw = w->record->raw;
	bool escaped = raw.n && memmem(raw.p, raw.n, "\\\"", 2);
	return escaped ? joined(w->arena, w->record->bad, _(": quotes are doubled in CSV, a backslash does nothing")) : w->record->bad;
}

/* What makes a whole foreign file doubtful: a value that no header explains. */
static void check_unnamed(const struct work *w)
{
	for (size_t i = 0; i < w->columns->unnamed_n; i++) {
		size_t at = w->columns->unnamed[i];
		struct text t = at < w->record->n ? record_field(w->record, at) : nothing;
		if (t.n && (clean_text(t, w->arena, &t) || t.n))
			fail("%s:%lu: a value in column %zu, but column %zu has no header: give it one, or empty it", w->record->file,
			     w->record->line, at + 1, at + 1);
	}
}

/* A refused row may be a header, written in another way or of other columns: then those of what stands below it are not known. */
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

/* Too many fields are shifted ones; too few are allowed in foreign files only. */
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

/* Tells the events which of their times are such midnights. */
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

/* Reads the row, once it is known to be one. */
static void read_whole(struct work *w)
{
	static void (*const readers[INTAKE_TYPES])(struct work *) = { read_delivery, read_complaint, read_sheet, read_journal };
	const struct record *record = w->record;
	struct row_events *out = w->out;
	enum intake_type type = w->rules->type;
	if (w->columns->unnamed_n)
		check_unnamed(w);
	check_length(w);
	if (record->cut && record->n < w->columns->n)
		remark(w, _("the last row has no line end and is short: was the file cut off?"));
	if (!w->clean && type != INTAKE_JOURNAL && text_starts(record->raw, TEXT("\xef\xbb\xbf")))
		out->why = _("a byte order mark inside the file: were files joined, and this one had no header?");
	w->simple = w->clean && !w->columns->of_rejects;
	if (!out->why)
		readers[type](w);
	if (!out->why && !out->blank && type >= INTAKE_SHEET)
		check(w);
	else if (!out->why && out->n && *out->event[0].field[J_CASE].p == '@')
		refuse(w, J_CASE, out->event[0].field[J_CASE], _("what begins with @ is a duty of the house, no customer"));
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

/* What some field of the record holds that would need quotes or cleaning, but for blanks at its ends. What lies between the positions of the
 * index has no quotes, and no delimiter inside. */
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
	struct work w; /* w.bare is set up where it is needed */
	w.rules = rules, w.columns = columns, w.record = record, w.arena = arena, w.out = out;
	w.more = nothing, w.any_bare = false, w.zoned = 0, w.clean = !(odd & NEEDS_CLEANING);
	struct record filled;
	struct text field[FIELDS_MOST];
	out->n = out->notes = 0;
	out->customer = out->called = nothing;
	out->marks = 0;
	out->status = STATUS_UNSAID;
	out->hashed = false;
	out->raw = record->raw;
	out->why = record->bad ? why_bad(&w) : NULL;
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
