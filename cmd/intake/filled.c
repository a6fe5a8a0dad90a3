#include "work.h"

#include "sheet.h"

static struct text sheet_case(struct work *w)
{
	struct text name = clean_squeeze(work_id(w, J_CASE), w->arena);
	if (!name.n && w->columns->at[J_SLIP] >= 0)
		name = work_slip_case(w, work_store(w), work_id(w, J_SLIP));
	if (!name.n)
		work_refuse(w, J_CASE, no_text, _("empty"));
	return name;
}

/* The event that a row of a call sheet means; EVENT_WORDS if the row is refused. */
static enum event_word sheet_event(struct work *w, struct text result, struct text newphone)
{
	struct text word = work_word(w, J_EVENT);
	if (result.n)
		return EV_CALL;
	if (newphone.n)
		return EV_AMEND;
	if (!word.n)
		return EV_CALL;
	int event = event_find(word);
	if (event < 0)
		work_refuse(w, J_EVENT, word, _("unknown"));
	else if (event == EV_DELIVERY || event == EV_COMPLAINT || event == EV_ENQUIRY || event == EV_DESTROY)
		work_refuse(w, J_EVENT, word, _("not in a sheet"));
	else if (event == EV_AMEND)
		work_refuse(w, F_NEWPHONE, no_text, _("empty: an amend in a sheet gives a number"));
	return event < 0 ? EVENT_WORDS : (enum event_word)event;
}

/* Notes signs that a converter has shifted times, and a mistyped promise. */
static void look_at_call(struct work *w, const struct journal_event *e)
{
	const struct policy *p = w->rules->policy;
	struct text time = e->field[J_TIME], due = e->field[J_DUE];
	struct when when, until;
	if (w->out->why || !when_parse(time, &when))
		return;
	if (w->zoned >> times_bit(J_TIME) & 1)
		work_remark(w, work_reason(w->arena, column_said(J_TIME), time, _("it was written with a zone: has a converter shifted it?")));
	if (e->word == EV_CALL && p->slots_n && when.minute != NO_HOUR && policy_slot(p, when) < 0)
		work_remark(w, work_reason(w->arena, column_said(J_TIME), time, _("outside every slot: has a converter shifted it?")));
	if ((e->word != EV_CALL && e->word != EV_APPOINT && e->word != EV_EXTEND) || !when_parse(due, &until))
		return;
	if (e->word != EV_EXTEND)
		work_look_at_promise(w, J_DUE, time, due);
}

static bool has_score(struct work *w)
{
	return work_word(w, J_SCORE).n || work_word(w, J_SCORE_PRODUCT).n || work_word(w, J_SCORE_DELIVERY).n || work_word(w, J_SCORE_INSTALL).n;
}

/* What a row without a time has beside it, as a note; NULL: nothing that anybody entered. */
static const char *entered(struct work *w)
{
	struct sheet_row row = { .event = work_word(w, J_EVENT), .newphone = work_narrow(w, F_NEWPHONE), .result = work_text(w, J_RESULT).n,
				 .score = has_score(w), .due = work_narrow(w, J_DUE).n };
	return sheet_left_out(&row, work_note(w).n);
}

/* Leaves out a row without a time, which nobody has worked; if something else was entered, a note tells it. An hour alone may be the one that
 * was agreed on; beside what was entered it is a time. Returns false if the row is to be taken in. */
static bool leaves_out(struct work *w)
{
	if (work_narrow(w, J_TIME).n || w->out->why)
		return false;
	const char *what = entered(w);
	w->out->why = NULL; /* in a blank row nothing is refused */
	if (what && (work_clock(w, J_TIME).n || w->out->why))
		return false;
	w->out->blank = true;
	if (what)
		work_remark(w, what);
	return true;
}

/* Looks at what the sheet shows of the case: it is not taken in, but shows whether the row belongs to another case. */
static void look_at_shown(struct work *w)
{
	const char *why = w->out->why;
	struct text phone = work_text(w, J_PHONE);
	const struct intake_rules *intake = &w->rules->policy->intake;
	w->out->customer = work_text(w, J_CUSTOMER);
	w->out->why = why; /* a field that is not taken in does not refuse the row */
	if (phone.n && !phone_parse(phone, intake->country, intake->trunk, &w->out->shown))
		w->out->called = phone_text(&w->out->shown);
}

static void look_at_row(struct work *w, struct sheet_row *row, const struct journal_event *e)
{
	const char *what[SHEET_REMARKS];
	if (w->out->why)
		return;
	row->taken = e;
	row->score = e->word == EV_AMEND && has_score(w); /* an amend does not take a score */
	size_t n = sheet_remarks(row, w->rules->policy, w->arena, what);
	for (size_t i = 0; i < n; i++)
		work_remark(w, what[i]);
}

void work_sheet(struct work *w)
{
	if (leaves_out(w))
		return;
	struct text time = work_moment(w, J_TIME), name = sheet_case(w);
	struct text result = work_word(w, J_RESULT), newphone = work_phone(w, F_NEWPHONE);
	struct text actor = work_text(w, J_ACTOR), note = work_note(w);
	struct sheet_row row = { .event = work_word(w, J_EVENT), .newphone = newphone, .result = result.n, .now = w->rules->now };
	look_at_shown(w);
	enum event_word word = sheet_event(w, result, newphone);
	if (name.n && *name.p == '@' && result.n)
		work_refuse(w, J_RESULT, result, _("a duty has none: put the time, and leave result empty"));
	if (w->out->why)
		return;
	struct journal_event *e = work_add(w, word, time, name);
	if (word == EV_AMEND) {
		e->field[J_ACTOR] = actor;
		e->field[J_NOTE] = note;
		e->field[J_PHONE] = newphone;
		look_at_row(w, &row, e);
		return;
	}
	work_take_fields(w, e);
	look_at_call(w, e);
	look_at_row(w, &row, e);
	if (newphone.n) {
		e = work_add(w, EV_AMEND, time, name);
		e->field[J_ACTOR] = actor;
		e->field[J_PHONE] = newphone;
	}
}
