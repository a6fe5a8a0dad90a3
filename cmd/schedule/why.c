#include "why.h"

#include <stdio.h>

#include "cases/ending.h"
#include "lines.h"

/* Times and durations in a line of text; a few at once. */
static const char *said(struct when t)
{
	static char room[8][WHEN_ROOM + 1];
	static int next;
	char *out = room[next++ % 8];
	out[when_format(t, out)] = 0;
	return out;
}

static const char *said_day(civil_day day)
{
	return said(date(day));
}

static const char *said_duration(struct duration d)
{
	static char room[4][DURATION_ROOM];
	static int next;
	char *out = room[next++ % 4];
	out[duration_format(d, out)] = 0;
	return out;
}

#define TXT(t) (int)(t).n, (t).p

/* ---- who ---- */

static void write_card(const struct course *c, struct writer *out)
{
	static const enum column shown[] = { J_STORE, J_CUSTOMER, J_PHONE, J_CLASS, J_SERVICE, J_CATEGORY, J_BRAND, J_MODEL };
	writer_shown(out, case_name(c->record));
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
		struct text t = course_card(c, shown[i]);
		if (!t.n)
			continue;
		writer_raw(out, TEXT("  "));
		writer_shown(out, t);
	}
	writer_print(out, "\nas of %s under the policy %.*s\n", said(c->cases->now), TXT(c->policy->name));
}

/* ---- windows ---- */

static void write_rolled(civil_day raw, civil_day day, struct writer *out)
{
	writer_print(out, " = %s", said_day(raw));
	if (raw != day)
		writer_print(out, ", closed, so %s", said_day(day));
}

static void write_window(const struct course *c, const struct window *w, struct writer *out)
{
	struct window first;
	civil_day opens = calendar_days(&c->policy->calendar, w->base, w->rules.after, 1);
	window_open(&first, w->rules, window_opening(c->policy, w->rules, w->base));
	struct duration after = w->rules.after;
	bool before = after.n < 0;
	if (before)
		after.n = -after.n;
	writer_print(out, "    opens %s %c %s", said_day(w->base), before ? '-' : '+', said_duration(after));
	write_rolled(opens, first.opens, out);
	writer_print(out, "; closes + %s", said_duration(w->rules.within));
	write_rolled(calendar_days(&c->policy->calendar, opens, w->rules.within, 1), first.closes, out);
	writer_raw(out, TEXT("\n"));
	if (w->opens != first.opens)
		writer_print(out, "    held while an issue was open; from its end: opens %s, closes %s\n", said_day(w->opens),
			     said_day(w->closes));
	else if (w->closes != first.closes)
		writer_print(out, "    closes %s, after a promise\n", said_day(w->closes));
}

static void write_attempts(const struct window *w, struct writer *out)
{
	if (!w->attempts) {
		writer_raw(out, TEXT("    no attempt yet\n"));
		return;
	}
	struct text result = result_word[w->last_result];
	writer_print(out, "    %d attempt%s, the last %s %.*s", w->attempts, w->attempts == 1 ? "" : "s", said(w->last), TXT(result));
	if (w->rules.attempts)
		writer_print(out, ", of %d", w->rules.attempts);
	writer_raw(out, TEXT("\n"));
}

static void write_slots(const struct course *c, const struct window *w, struct writer *out)
{
	for (size_t i = 0; i < c->policy->slots_n; i++)
		writer_print(out, "%s%.*s %d", i ? ", " : "", TXT(c->policy->slots[i].name), w->used[i]);
}

/* Where the next attempt comes from. */
static void write_next(const struct course *c, const struct window *w, struct writer *out)
{
	int slot;
	struct when due = window_next(w, c->policy, c->number.found, &slot);
	writer_print(out, "    next: %s", said(due));
	if (when_given(w->promise)) {
		writer_raw(out, TEXT(", as promised"));
	} else if (w->attempts) {
		writer_print(out, ", %s after the last", said_duration(w->rules.every));
		if (slot >= 0) {
			writer_print(out, ", in the slot used least: %.*s (", TXT(c->policy->slots[slot].name));
			write_slots(c, w, out);
			writer_raw(out, TEXT(")"));
		}
	} else {
		writer_raw(out, TEXT(", when it opens, any time"));
	}
	if (due.day > w->closes)
		writer_print(out, "; past closes, so no task until it lapses after %s", said_day(w->closes));
	writer_raw(out, TEXT("\n"));
	if (c->number.wrong && w->opens <= c->cases->now.day && due.day <= w->closes)
		writer_print(out, "    the number was found wrong on %s: contact stands instead\n", said(c->number.since));
}

static void write_standing(const struct course *c, const struct window *w, struct writer *out)
{
	static const char *const settled[] = { [REACHED] = "reached", [REFUSED] = "refused", [WAIVED] = "signed off",
					       [OPTED_OUT] = "ended by the customer's wish for no more calls" };
	if (w->lapsed)
		writer_print(out, "    lapsed, as of %s: %s\n", said(w->lapsed_at),
			     when_given(w->exhausted) && w->lapsed_at.day == w->exhausted.day ? "the attempts ran out"
											       : "closes is past");
	if (w->outcome != PENDING)
		writer_print(out, "    %s on %s: no task\n", settled[w->outcome], said_day(w->settled));
	else if (c->voided || c->destroyed)
		writer_print(out, "    %s: no task\n", c->destroyed ? "the record was destroyed" : "the card was withdrawn");
	else if (w->lapsed)
		writer_raw(out, TEXT("    waits for a supervisor to sign it off\n"));
	else if (w->held)
		writer_print(out, "    held since %s by the open issue: no task\n", said_day(w->held_on));
	else
		write_next(c, w, out);
}

/* ---- call-backs ---- */

static void write_no_base(const struct course *c, const struct callback *rules, struct writer *out)
{
	switch (rules->from) {
	case FROM_CALLBACK:
		writer_print(out, ": not open, %.*s has not ended\n", TXT(c->policy->callbacks[rules->from_callback].name));
		break;
	case FROM_INSTALL:
		writer_raw(out, TEXT(": not open, not installed yet\n"));
		break;
	default:
		writer_raw(out, TEXT(": not open, no visit is agreed\n"));
	}
}

static void write_base(const struct course *c, const struct callback *rules, const struct callback_state *s, struct writer *out)
{
	const char *const from[] = { [FROM_DELIVERY] = course_delivered(c) ? "delivered" : "complained", [FROM_INSTALL] = "finished", [FROM_APPOINTMENT] = "visit agreed for" };
	if (rules->from == FROM_CALLBACK)
		writer_print(out, ": %.*s ended %s\n", TXT(c->policy->callbacks[rules->from_callback].name), said_day(s->base));
	else
		writer_print(out, ": %s %s\n", from[rules->from], said_day(s->base));
}

static void write_callback(const struct course *c, size_t i, struct writer *out)
{
	const struct callback *rules = &c->policy->callbacks[i];
	const struct callback_state *s = &c->callback[i];
	writer_print(out, "  %.*s", TXT(rules->name));
	if (!s->applies) {
		struct text service = c->service;
		writer_raw(out, TEXT(": not for service "));
		writer_shown(out, service);
		writer_raw(out, TEXT("\n"));
		return;
	}
	if (!s->based && !s->never_opens) {
		write_no_base(c, rules, out);
		return;
	}
	if (s->based)
		write_base(c, rules, s, out);
	if (s->never_opens) {
		writer_print(out, "%s the customer wanted no more calls on %s, before it opened: no task\n", s->based ? "   " : ":",
			     said_day(s->opted_out));
		return;
	}
	write_window(c, &s->window, out);
	if (s->sampled_out) {
		writer_print(out, "    not in the sample: ends at its opening, no task\n");
		return;
	}
	write_attempts(&s->window, out);
	write_standing(c, &s->window, out);
}

/* Of a case without delivery only those are named that apply: most do to deliveries only. */
static void write_callbacks(const struct course *c, struct writer *out)
{
	bool opened = course_opener(c) >= 0, any = false;
	writer_raw(out, TEXT("\ncall-backs\n"));
	for (size_t i = 0; opened && i < c->policy->callbacks_n; i++) {
		if (!course_delivered(c) && !c->callback[i].applies)
			continue;
		write_callback(c, i, out);
		any = true;
	}
	if (!any && !course_delivered(c))
		writer_raw(out, TEXT("  none: the case has no delivery\n"));
}

/* ---- the issue ---- */

static void write_move(void *out, const struct waits_move *m)
{
	writer_print(out, "\n      waits from %s to %s: ", said(m->from), said(m->to));
	if (m->by.minute == NO_HOUR)
		writer_print(out, "+ %lld days = %s", (long long)m->n, said(m->by));
	else
		writer_print(out, "+ %lld minutes = %s", (long long)m->n, said(m->by));
}

static void write_waits(const struct course *c, enum deadline_word d, const struct deadline *deadline, struct writer *out)
{
	const struct issue *i = &c->issue;
	const struct waiting *waiting = &i->waiting[d];
	struct when until;
	if (waiting->n == waiting->first)
		return;
	movable_each(&deadline->moved, waiting, policy_clock(c->policy, i->severity), write_move, out);
	size_t late = waiting_late(waiting);
	if (late)
		writer_print(out, "\n      %zu wait%s, begun when it was past, change%s nothing", late, late == 1 ? "" : "s", late == 1 ? "s" : "");
	if (issue_waits(i, d, c->cases->now, &until))
		writer_print(out, "\n      due when the wait ends: %s", said(until));
}

static void write_deadline(const struct course *c, enum deadline_word d, struct writer *out)
{
	static const char *const source[] = { [BY_SEVERITY] = "", [BY_EXTEND] = ", moved by decision to ",
					      [BY_APPOINT] = ", agreed with the customer for ", [BY_CUSTOMER] = ", the customer asked for " };
	const struct issue *i = &c->issue;
	struct duration after = i->severity >= 0 ? c->policy->severities[i->severity].deadline[d] : (struct duration){ 0 };
	struct deadline deadline;
	if (after.unit == UNIT_NONE)
		return;
	if (!issue_deadline(i, c->policy, d, &deadline)) {
		writer_print(out, "    %s: met\n", deadline_word[d].p);
		return;
	}
	writer_print(out, "    %s: owed since %s, + %s = %s", deadline_word[d].p, said(deadline.opened), said_duration(after),
		     said(calendar_deadline(policy_clock(c->policy, i->severity), deadline.opened, after)));
	if (deadline.source != BY_SEVERITY)
		writer_print(out, "%s%s", source[deadline.source], said(d == DL_REPLY ? deadline.by : deadline.moved.set));
	write_waits(c, d, &deadline, out);
	writer_raw(out, overdue(c->cases->now, deadline.by) ? TEXT(": late\n") : TEXT("\n"));
}

static void write_issue(const struct course *c, struct writer *out)
{
	const struct issue *i = &c->issue;
	writer_raw(out, TEXT("\nissues\n"));
	if (!c->issues) {
		writer_raw(out, TEXT("  none\n"));
		return;
	}
	if (c->issues > 1)
		writer_print(out, "  %zu earlier, closed\n", c->issues - 1);
	writer_print(out, "  opened %s", said(i->opened.when));
	if (i->severity >= 0)
		writer_print(out, ", %.*s", TXT(c->policy->severities[i->severity].name));
	if (!i->open) {
		writer_print(out, ", closed %s\n", said_day(i->closed.day));
		return;
	}
	if (when_cmp(i->start.when, i->opened.when) != 0)
		writer_print(out, ", reopened %s", said(i->start.when));
	writer_raw(out, TEXT(", open\n"));
	for (int d = 0; d < DEADLINE_WORDS; d++)
		write_deadline(c, (enum deadline_word)d, out);
	if (issue_confirm_pending(i, c->policy)) {
		writer_print(out, "  confirm: resolved %s\n", said(i->resolved_at));
		write_window(c, &i->confirm, out);
		write_attempts(&i->confirm, out);
		write_standing(c, &i->confirm, out);
	}
}

/* ---- the end ---- */

static void write_end(const struct course *c, struct writer *out)
{
	struct ending e = ending_of(c);
	writer_print(out, "\nstate: %s", archive_state_word[e.state].p);
	if (e.complete)
		writer_print(out, ", complete since %s", said_day(e.completed));
	if (e.state == ST_EXPIRED)
		writer_print(out, ", to be destroyed from %s on", said_day(e.expires));
	writer_raw(out, TEXT("\n"));
}

static void write_tasks(const struct course *c, const struct tasks *t, struct writer *out)
{
	writer_raw(out, TEXT("\ntasks\n"));
	if (!t->n)
		writer_print(out, "  none%s\n", c->destroyed ? ": the record was destroyed" : c->voided ? ": the card was withdrawn" : "");
	for (size_t i = 0; i < t->n; i++) {
		const struct task *task = t->sorted[i].task;
		const struct duty *duty = &t->duty[task->duty];
		struct text escalated = t->more[task->more].escalated;
		writer_print(out, "  %.*s: due %s", TXT(duty->name), said(task->due));
		if (task->slot >= 0)
			writer_print(out, " %.*s", TXT(c->policy->slots[task->slot].name));
		writer_print(out, ", by %s, from %.*s", said(task->by), TXT(duty->rule));
		if (escalated.n)
			writer_raw(out, TEXT("; told: ")), writer_shown(out, escalated);
		writer_raw(out, TEXT("\n"));
	}
}

void why_write(const struct course *c, const struct tasks *tasks, struct writer *out)
{
	write_card(c, out);
	lines_write(c, out);
	write_callbacks(c, out);
	write_issue(c, out);
	write_end(c, out);
	write_tasks(c, tasks, out);
}
