#include "cases/follow.h"

#include "bytes/catalogue.h"
#include "bytes/fold.h"
#include "cases/callbacks.h"

/* ---- the card ---- */

static void lay_over(struct course *c, const unsigned char *card)
{
	if (!c->card_laid) {
		for (int i = 0; i < CARD_FIELDS; i++)
			c->card[i] = TEXT("");
		card_unpack(c->only_card, c->card);
		c->card_laid = true;
		c->only_card = NULL;
	}
	card_unpack(card, c->card);
}

/* Lays the card of a line over the card of the case. Most cases have one card, and further rows only repeat some of it, such as the
 * store. */
static void lay_card(struct course *c, const struct event *line)
{
	const unsigned char *card = event_card(c->cases, line);
	c->last_more = line->more;
	if (!card || (c->only_card && card_says(c->only_card, card)))
		return;
	struct text phone = c->number.wrong ? course_card(c, J_PHONE) : TEXT("");
	if (!c->only_card && !c->card_laid)
		c->only_card = card;
	else
		lay_over(c, card);
	if (c->number.wrong && !text_eq(phone, course_card(c, J_PHONE))) {
		c->number.wrong = false;
		c->number.found = line->day;
	}
}

/* ---- the number ---- */

static void note_number(struct course *c, const struct event *e)
{
	if (e->result == RE_REACHED || e->result == RE_REFUSED) {
		if (c->number.wrong)
			c->number.found = e->day;
		c->number.wrong = false;
	} else if ((e->result == RE_WRONG_NUMBER || e->result == RE_DEAD_NUMBER) && !c->number.wrong) {
		c->number.wrong = true;
		c->number.since = event_when(e);
		c->number.result = e->result;
	}
}

/* ---- call tasks ---- */

/* The task of a call that names none: among the call tasks that stood just before it and were open, the one due earliest; among equals
 * confirm, then the order of the policy (as-rules(7) 3). */
static int task_of_call(struct course *c, size_t i)
{
	civil_day day = c->step[i].event->day;
	struct when due, best = WHEN_NONE;
	int slot;
	int task = TASK_HISTORY;
	if (c->voided || c->destroyed || c->number.wrong)
		return TASK_HISTORY;
	if (confirm_stands(c, &due, &slot) && c->issue->confirm.opens <= day) {
		task = TASK_CONFIRM;
		best = due;
	}
	callbacks_advance(c, i, day);
	for (size_t s = 0; s < c->policy->callbacks_n; s++) {
		if (!callback_stands(c, s, &due, &slot) || c->callback[s].at.window.opens > day)
			continue;
		if (task == TASK_HISTORY || when_cmp(due, best) < 0) {
			task = (int)s;
			best = due;
		}
	}
	return task;
}

/* What a call or a waive counts for. */
static int task_of(struct course *c, size_t i)
{
	const struct event *e = c->step[i].event;
	if (e->task == 0)
		return e->event == EV_CALL ? task_of_call(c, i) : TASK_HISTORY;
	if (e->task == task_confirm(c->policy))
		return TASK_CONFIRM;
	return e->task <= c->policy->callbacks_n ? e->task - 1 : TASK_HISTORY;
}

/* ---- the issue ---- */

/* The severity of an issue: as written, else by the first entry of assess that fits, else the default (as-rules(7) 5). -1: the policy has
 * none. */
static int assess(struct course *c, const struct step *step)
{
	const struct policy *p = c->policy;
	const struct pool *words = &c->cases->words;
	if (!p->complaints)
		return -1;
	int written = policy_severity(p, pool_text(words, step->detail->severity));
	if (written >= 0)
		return written;
	struct text have[ASSESS_KEYS] = {
		[AS_EVENT] = event_word[step->event->event],
		[AS_CLASS] = course_card(c, J_CLASS),
		[AS_CHANNEL] = pool_text(words, step->detail->channel),
		[AS_KIND] = pool_text(words, step->detail->kind),
		[AS_SERVICE] = course_card(c, J_SERVICE),
	};
	for (size_t i = 0; i < p->assess_n; i++) {
		bool fits = true;
		for (int k = 0; k < ASSESS_KEYS; k++)
			fits = fits && (!p->assess[i].key[k].p || fold_same(p->assess[i].key[k], have[k]));
		if (fits)
			return p->assess[i].severity;
	}
	return p->default_severity;
}

static struct occasion occasion_of(struct course *c, const struct step *step)
{
	const struct detail *d = step->detail;
	return (struct occasion){
		.when = event_when(step->event), .event = step->event->event,
		.severity = assess(c, step),
		.kind = d->kind, .channel = d->channel, .actor = event_actor(c->cases, step->event), .due = d->due,
	};
}

static void raise_issue(struct course *c, const struct step *step)
{
	struct occasion o = occasion_of(c, step);
	struct courses *run = c->run;
	if (!c->issue->open) {
		run->issue = xgrow(run->issue, ++c->issues, &run->issues_room, sizeof *run->issue);
		c->issue = &run->issue[c->issues];
		*c->issue = (struct issue){ .room = &run->issue_room };
	}
	issue_raise(c->issue, &o);
}

static void follow_call(struct course *c, const struct step *step)
{
	const struct event *e = step->event;
	bool dissatisfied = e->result == RE_REACHED && e->score == SC_DISSATISFIED;
	note_number(c, e);
	if (step->task == TASK_CONFIRM && c->issue->open) {
		int32_t before = c->issue->confirm.attempts;
		issue_confirm_call(c->issue, c->policy, event_when(e), e->result, step->detail->due, dissatisfied);
		if (c->issue->confirm.attempts > before)
			c->confirm_agent = event_actor(c->cases, e);
	}
	if (dissatisfied)
		raise_issue(c, step);
}

/* The deadline of a wait or resume; DEADLINE_WORDS: both of them. */
static enum deadline_word waited_for(const struct course *c, const struct event *e)
{
	if (!e->task)
		return DEADLINE_WORDS;
	return e->task == task_of_deadline(c->policy, DL_VISIT) ? DL_VISIT : DL_RESOLVE;
}

/* Follows an event on an open issue. */
static void follow_issue(struct course *c, const struct step *step)
{
	const struct event *e = step->event;
	struct issue *i = c->issue;
	switch (e->event) {
	case EV_ASSIGN:
		issue_assign(i, step->detail->to);
		break;
	case EV_VISIT:
		issue_visit(i);
		break;
	case EV_REPLY:
		issue_reply(i, c->policy, event_when(e));
		break;
	case EV_EXTEND:
		for (int d = 0; d < DEADLINE_WORDS; d++)
			if (e->task == task_of_deadline(c->policy, (enum deadline_word)d))
				issue_extend(i, (enum deadline_word)d, step->detail->due);
		break;
	case EV_WAIT:
		issue_wait(i, c->policy, waited_for(c, e), event_when(e), step->detail->due);
		break;
	case EV_RESUME:
		issue_resume(i, waited_for(c, e), event_when(e));
		break;
	case EV_RESOLVE:
		if (!i->resolved)
			i->handler = event_actor(c->cases, e);
		issue_resolve(i, c->policy, event_when(e), c->optout >= 0);
		break;
	case EV_CLOSE:
		issue_close(i, event_when(e));
		break;
	case EV_OPTOUT:
		issue_opt_out(i, event_when(e));
		break;
	case EV_WAIVE:
		if (step->task == TASK_CONFIRM)
			issue_confirm_waive(i, event_when(e));
		break;
	case EV_ESCALATE:
		issue_escalate(i);
		break;
	default:
		break;
	}
}

/* ---- the walk ---- */

static void note_first(int *first, int i)
{
	if (*first < 0)
		*first = i;
}

/* Follows a delivery, complaint or enquiry, which may open the case. The first delivery decides on the call-backs; before it, the first
 * complaint or enquiry does. */
static void open_case(struct course *c, int *first, int i)
{
	bool opens = !course_delivered(c) && *first < 0;
	note_first(first, i);
	if (opens)
		callbacks_choose(c);
}

/* Why an event changes nothing, because it comes at the wrong time; NULL if it does what it says. */
static const char *idle(const struct course *c, const struct step *step)
{
	const char *not_open = _("no issue is open at that time");
	const struct event *e = step->event;
	bool open = c->issue->open;
	if (e->event == EV_CALL)
		return step->task == TASK_CONFIRM && !(open && c->issue->resolved) ? _("no issue is resolved at that time") : NULL;
	switch (e->event) {
	case EV_COMPLAINT:
		return open && when_cmp(c->issue->opened.when, event_when(e)) == 0 && e->minute != NO_HOUR
			? _("the issue was opened in the same minute; this joins it") : NULL;
	case EV_ASSIGN:
	case EV_VISIT:
	case EV_REPLY:
	case EV_EXTEND:
	case EV_RESUME:
		return open ? NULL : not_open;
	case EV_WAIT:
		return !open ? not_open : wait_lasts(event_when(e), step->detail->due) ? NULL : _("its end is not later than its begin");
	case EV_RESOLVE:
		return !open ? not_open : c->issue->resolved ? _("the issue is resolved already") : NULL;
	case EV_CLOSE:
		return c->issues ? NULL : not_open;
	default:
		return NULL;
	}
}

/* The first step from i on that resolves or closes an issue; c->steps if there is none. i must not decrease from call to call. */
static size_t next_end(struct course *c, size_t i)
{
	if (c->next_end < i)
		c->next_end = i;
	while (c->next_end < c->steps) {
		enum event_word event = c->step[c->next_end].event->event;
		if (event == EV_RESOLVE || event == EV_CLOSE)
			break;
		c->next_end++;
	}
	return c->next_end;
}

/* When the event stands in case order: without hour at the beginning of its day, or in its last minute. */
static struct when moment_of(const struct event *e)
{
	int minute = minute_of_day(e);
	return (struct when){ e->day, (int16_t)(minute < 0 ? 0 : minute < MINUTES_A_DAY ? minute : MINUTES_A_DAY - 1) };
}

/* Passes the time to an open issue before it hears of step i. A resolve without hour is in time on its whole day: the issue is not promoted
 * on that day, whatever else happens on it (as-rules(7) 14). */
static void pass_time(struct course *c, size_t i, struct when when)
{
	const struct event *end = next_end(c, i) < c->steps ? c->step[c->next_end].event : NULL;
	bool in_time = end && end->event == EV_RESOLVE && end->minute == NO_HOUR && end->day == when.day;
	issue_promote(c->issue, c->policy, in_time ? (struct when){ when.day, 0 } : when);
	if (c->issue->resolved)
		window_pass(&c->issue->confirm, when.day);
}

/* Follows an event that is no call. */
static void follow_event(struct course *c, struct step *step, int i)
{
	switch (step->event->event) {
	case EV_DELIVERY:
		open_case(c, &c->delivery, i);
		break;
	case EV_INSTALL:
		note_first(&c->install, i);
		break;
	case EV_APPOINT:
		c->appoint = i;
		if (c->issue->open)
			issue_appoint(c->issue, step->detail->due);
		break;
	case EV_COMPLAINT:
	case EV_ENQUIRY:
		open_case(c, &c->complaint, i);
		raise_issue(c, step);
		break;
	case EV_VOID:
		c->voided = true;
		break;
	case EV_DESTROY:
		c->destroyed = true;
		break;
	case EV_OPTOUT:
		note_first(&c->optout, i);
		step->concerns_all = true;
		/* fall through */
	default:
		if (c->issue->open)
			follow_issue(c, step);
	}
}

static void follow_step(struct course *c, size_t i)
{
	struct step *step = &c->step[i];
	const struct event *e = step->event;
	bool was_open = c->issue->open;
	if (c->run->watch)
		c->run->watch(c->run->watcher, c, i);
	if (was_open)
		pass_time(c, i, moment_of(e));
	if (e->event == EV_CALL || e->event == EV_WAIVE)
		step->task = task_of(c, i);
	if (c->run->asks_idle)
		step->idle = idle(c, step);
	if (step->line->more != c->last_more)
		lay_card(c, step->line);
	if (e->event == EV_CALL)
		follow_call(c, step);
	else
		follow_event(c, step, (int)i);
	if (e->event != EV_ESCALATE && !is_others(c, step))
		c->last_day = e->day;
	if (was_open == c->issue->open)
		return;
	step->opens_issue = !was_open;
	step->closes_issue = was_open;
	step->concerns_all = true;
	if (was_open)
		c->issue_closed = e->day;
}

/* Follows a case some of whose lines belong to earlier entries. */
static void follow_settled(struct course *c)
{
	const struct further *further = c->aside.further, *end = further + c->aside.further_n;
	for (size_t i = 0; i < c->steps; i++) {
		while (further < end && !is_others(c, &c->step[i]) && event_cmp(further->line, c->step[i].line) < 0)
			lay_card(c, further++->line);
		follow_step(c, i);
	}
	while (further < end)
		lay_card(c, further++->line);
}

bool course_follow(struct course *c, struct courses *run, const struct case_record *record)
{
	struct when now = run->cases->now;
	if (!course_take(c, run, record))
		return false;
	if (c->aside.further_n)
		follow_settled(c);
	else
		for (size_t i = 0, n = c->steps; i < n; i++)
			follow_step(c, i);
	if (run->watch)
		run->watch(run->watcher, c, c->steps);
	if (!run->without_callbacks)
		callbacks_finish(c, now.day);
	if (c->issue->open)
		pass_time(c, c->steps, now);
	return true;
}
