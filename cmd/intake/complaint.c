#include "work.h"

#include <stdio.h>

#include "bytes/fold.h"

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
	struct text name = clean_squeeze(work_id(w, J_CASE), w->arena);
	if (!name.n)
		name = work_slip_case(w, e->field[J_STORE], e->field[J_SLIP]);
	if (name.n || w->out->why)
		return name;
	if (!e->field[J_PHONE].n) {
		work_refuse(w, J_CASE, no_text, _("empty, and so are slip and phone: whose complaint is it?"));
		return no_text;
	}
	w->out->hashed = true;
	return row_hashed_case(e, w->arena);
}

/* What the row of a complaint says about its end. */
struct ending {
	const struct journal_event *complaint;
	struct text replied, resolved, closed; /* the dates in its columns */
	bool by_status; /* the status column says so, and no date does */
};

/* Handles a complaint that was solved on the spot: replied, resolved and, if the house does not ask afterwards, closed at its own time,
 * unless a column has another one. */
static void solve_on_the_spot(struct work *w, struct ending *end)
{
	struct text written = work_narrow(w, F_ON_THE_SPOT), then = end->complaint->field[J_TIME];
	bool spot;
	if (!synonym_yes(meanings_word(w->rules->meanings, F_ON_THE_SPOT, written), &spot))
		work_refuse(w, F_ON_THE_SPOT, written, fold_same(TEXT("x"), written) ? _("yes or no? write √ or ×") : _("neither yes nor no"));
	if (!spot)
		return;
	end->replied = end->replied.n ? end->replied : then;
	end->resolved = end->resolved.n ? end->resolved : then;
	if (!end->closed.n && w->rules->policy->intake.on_the_spot == SPOT_CLOSE)
		end->closed = then;
}

/* Handles the status column of a register without such dates: it holds since the last change of the row, or since now. */
static void end_by_status(struct work *w, struct ending *end)
{
	struct text written = meanings_mapped(w->rules->meanings, F_STATUS) ? work_text(w, F_STATUS) : no_text;
	if (!written.n)
		return;
	struct text changed = work_moment(w, F_CHANGED);
	struct text word = meanings_find(w->rules->meanings, F_STATUS, written).word;
	int status = word_find(row_status_word, ROW_STATUSES, word);
	if (status < 0) {
		work_remark(w, work_reason(w->arena, column_said(F_STATUS), written, _("intake.complaint.values does not say what it means")));
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

/* Adds the events of the end. What is closed was resolved at that time at the latest. */
static void add_ending(struct work *w, const struct journal_event *complaint)
{
	struct ending end = { complaint, work_moment(w, F_REPLIED), work_moment(w, F_RESOLVED), work_moment(w, F_CLOSED), false };
	solve_on_the_spot(w, &end);
	end_by_status(w, &end);
	if (!end.resolved.n)
		end.resolved = end.closed;
	if (end.replied.n)
		work_add(w, EV_REPLY, end.replied, complaint->field[J_CASE]);
	if (end.resolved.n)
		work_add(w, EV_RESOLVE, end.resolved, complaint->field[J_CASE])->by_status = end.by_status;
	if (end.closed.n)
		work_add(w, EV_CLOSE, end.closed, complaint->field[J_CASE])->by_status = end.by_status;
}

/* Adds the assignment to the handler, at the time of the complaint if no date says since when. */
static void add_handler(struct work *w, struct journal_event *complaint)
{
	struct text assigned = work_moment(w, F_ASSIGNED), to = complaint->field[J_TO];
	complaint->field[J_TO] = no_text;
	if (to.n && synonym_is_nobody(to))
		to = no_text;
	if (assigned.n || to.n)
		work_add(w, EV_ASSIGN, assigned.n ? assigned : complaint->field[J_TIME], complaint->field[J_CASE])->field[J_TO] = to;
}

static void add_appointment(struct work *w, const struct journal_event *complaint)
{
	struct text due = work_moment(w, F_APPOINTED), time = complaint->field[J_TIME];
	if (!due.n)
		return;
	work_add(w, EV_APPOINT, time, complaint->field[J_CASE])->field[J_DUE] = due;
	work_look_at_promise(w, F_APPOINTED, time, due);
}

void work_complaint(struct work *w)
{
	struct text kind = work_text(w, J_KIND);
	bool enquiry = kind.n && meanings_find(w->rules->meanings, J_KIND, kind).enquiry;
	struct journal_event *e = work_add(w, enquiry ? EV_ENQUIRY : EV_COMPLAINT, no_text, no_text);
	work_take_fields(w, e);
	work_require(w, e, J_TIME);
	if (w->out->why)
		return;
	e->field[J_CASE] = complaint_case(w, e);
	add_appointment(w, e);
	add_handler(w, e);
	work_add_dated(w, F_VISITED, EV_VISIT, e);
	add_ending(w, e);
}
