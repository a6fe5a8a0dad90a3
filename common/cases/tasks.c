#include "cases/tasks.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "cases/ending.h"
#include "words/task.h"

/* ---- the names of tasks and rules, made once ---- */

__attribute__((format(printf, 2, 3))) static struct text join(struct arena *arena, const char *format, ...)
{
	va_list list, again;
	va_start(list, format);
	va_copy(again, list);
	int n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	char *p = arena_get(arena, (size_t)n + 1);
	vsnprintf(p, (size_t)n + 1, format, list);
	va_end(list);
	return (struct text){ p, (size_t)n };
}

/* The order of the titles: call-backs, unreached.NAME of each call-back and of confirm, then the single ones, then deadlines by severity,
 * then the duties of the house. */
enum { CONFIRM, CONTACT, DESTROY, DESTROY_RULES = CEILING + 1, SINGLE = DESTROY + DESTROY_RULES };

static uint16_t title_callback(size_t callback)
{
	return (uint16_t)callback;
}

static uint16_t title_unreached(const struct policy *p, size_t callback)
{
	return (uint16_t)(p->callbacks_n + callback);
}

static uint16_t title_single(const struct policy *p, int which)
{
	return (uint16_t)(2 * p->callbacks_n + 1 + (size_t)which);
}

static uint16_t title_deadline(const struct policy *p, int severity, int deadline)
{
	return (uint16_t)(title_single(p, SINGLE) + severity * DEADLINE_WORDS + deadline);
}

static uint16_t title_duty(const struct policy *p, size_t duty)
{
	return (uint16_t)(title_deadline(p, (int)p->severities_n, 0) + duty);
}

void tasks_start(struct tasks *t, const struct cases *cases)
{
	static const struct title single[SINGLE] = {
		[CONFIRM] = { WORD("confirm"), WORD("complaints.confirm") },
		[CONTACT] = { WORD("contact"), WORD("supervision.contact") },
		[DESTROY + KEEP] = { WORD("destroy"), WORD("retention.keep") },
		[DESTROY + KEEP_COMPLAINTS] = { WORD("destroy"), WORD("retention.complaints") },
		[DESTROY + CEILING] = { WORD("destroy"), WORD("retention.ceiling") },
	};
	const struct policy *p = cases->policy;
	*t = (struct tasks){ .cases = cases };
	t->more = xgrow(t->more, 0, &t->more_room, sizeof *t->more);
	t->more[t->more_n++] = (struct task_more){ 0 };
	t->title = arena_get(&t->arena, title_duty(p, p->duties_n) * sizeof *t->title);
	for (size_t s = 0; s < p->callbacks_n; s++) {
		struct text name = p->callbacks[s].name;
		t->title[title_callback(s)] = (struct title){ name, join(&t->arena, "callbacks.%.*s", (int)name.n, name.p) };
		t->title[title_unreached(p, s)].name = task_name_text((struct task_name){ TK_UNREACHED, name }, &t->arena);
	}
	t->title[title_unreached(p, p->callbacks_n)].name = task_name_text((struct task_name){ TK_UNREACHED, TEXT("confirm") }, &t->arena);
	for (size_t s = 0; s <= p->callbacks_n; s++)
		t->title[title_unreached(p, s)].rule = TEXT("supervision.signoff");
	memcpy(&t->title[title_single(p, 0)], single, sizeof single);
	for (size_t s = 0; s < p->severities_n; s++)
		for (int d = 0; d < DEADLINE_WORDS; d++)
			t->title[title_deadline(p, (int)s, d)] = (struct title){ deadline_word[d],
				join(&t->arena, "complaints.severities.%.*s.%s", (int)p->severities[s].name.n, p->severities[s].name.p,
				     deadline_word[d].p) };
	for (size_t i = 0; i < p->duties_n; i++)
		t->title[title_duty(p, i)] = (struct title){ task_name_text((struct task_name){ TK_DUTY, p->duties[i].name }, &t->arena),
			join(&t->arena, "duties.%.*s", (int)p->duties[i].name.n, p->duties[i].name.p) };
}

/* ---- one case ---- */

/* What is being added: the task array, the case, and what all its tasks share. */
struct adding {
	struct tasks *tasks;
	const struct course *course;
	const unsigned char *card; /* NULL: not packed yet, or no card */
	uint32_t note;             /* 0: not looked up yet, or no note */
};

static bool fired_since(const struct event *e, struct when opened)
{
	if (e->day != opened.day)
		return e->day > opened.day;
	return opened.minute == NO_HOUR || e->minute == NO_HOUR || e->minute >= opened.minute;
}

/* Does the firing of a rung still count? If the rung is counted from the deadline, it must have been fired for the present one. A rung that
 * the policy does not have any more counts. */
static bool is_present(const struct adding *a, const struct task *task, int severity, const struct step *fired)
{
	const struct course *c = a->course;
	struct text name = a->tasks->title[task->title].name, rung = pool_text(&c->cases->words, fired->detail->result);
	size_t n;
	const struct task_name of = task_name_of(name);
	const struct rung *ladder = policy_ladder(c->policy, &of, severity, &n);
	for (size_t i = 0; i < n; i++)
		if (ladder[i].anchor == AT_BY && text_eq(ladder[i].name, rung) && task_fits(name, ladder[i].task))
			return when_cmp(fired->detail->due, task->by) == 0;
	return true;
}

/* The steps of the rungs that were fired for the task since it was opened, *n of them; the caller frees the array. */
static size_t *fired_steps(const struct adding *a, const struct task *task, int of_severity, size_t *n)
{
	const struct course *c = a->course;
	size_t *fired = NULL, room = 0;
	uint32_t name = UINT32_MAX;
	*n = 0;
	for (size_t i = 0; i < c->steps; i++) {
		const struct step *step = &c->step[i];
		if (step->event->event != EV_ESCALATE)
			continue;
		if (name == UINT32_MAX)
			name = pool_find(&c->cases->tasks, a->tasks->title[task->title].name);
		int severity = policy_severity(c->policy, pool_text(&c->cases->words, step->detail->severity));
		if (event_task(c->cases, step->event) != name || severity != of_severity || !fired_since(step->event, task->opened) ||
		    !is_present(a, task, severity, step))
			continue;
		fired = xgrow(fired, *n, &room, sizeof *fired);
		fired[(*n)++] = i;
	}
	return fired;
}

/* Keeps only the latest firing of each rung: months of repeats would be too long for a field. */
static void keep_latest(const struct course *c, size_t *fired, size_t n)
{
	size_t *latest = xcalloc(c->cases->words.used + 1, sizeof *latest);
	for (size_t i = 0; i < n; i++)
		latest[c->step[fired[i]].detail->result] = fired[i];
	for (size_t i = 0; i < n; i++)
		if (latest[c->step[fired[i]].detail->result] != fired[i])
			fired[i] = SIZE_MAX;
	free(latest);
}

enum { ESCALATED_MOST = FIELD_MOST / 2 };

/* The field `escalated`: NAME@TIME of the rungs that were fired for the task since it was opened. */
static struct text escalated(const struct adding *a, const struct task *task, int severity)
{
	const struct course *c = a->course;
	size_t n, bytes = 0, used = 0;
	size_t *fired = fired_steps(a, task, severity, &n);
	if (!n)
		return (struct text){ "", 0 };
	for (size_t i = 0; i < n; i++)
		bytes += pool_text(&c->cases->words, c->step[fired[i]].detail->result).n + WHEN_ROOM + 2;
	if (bytes > ESCALATED_MOST)
		keep_latest(c, fired, n);
	char *out = arena_get(&a->tasks->arena, bytes);
	for (size_t i = 0; i < n; i++) {
		if (fired[i] == SIZE_MAX)
			continue;
		const struct step *step = &c->step[fired[i]];
		struct text rung = pool_text(&c->cases->words, step->detail->result);
		if (used)
			out[used++] = ' ';
		memcpy(out + used, rung.p, rung.n);
		used += rung.n;
		out[used++] = '@';
		used += when_format(event_when(step->event), out + used);
	}
	free(fired);
	return (struct text){ out, used };
}

static void put(struct tasks *t, const struct task *task)
{
	t->task = xgrow(t->task, t->n, &t->room, sizeof *t->task);
	t->task[t->n++] = *task;
}

/* Returns its index. */
static uint32_t put_more(struct tasks *t, const struct task_more *more)
{
	t->more = xgrow(t->more, t->more_n, &t->more_room, sizeof *t->more);
	t->more[t->more_n] = *more;
	return (uint32_t)t->more_n++;
}

/* Adds a task, with what all tasks of its case share; of_issue: the task shows the issue. */
static void add(struct adding *a, struct task task, bool of_issue)
{
	const struct course *c = a->course;
	const struct pool *words = &c->cases->words;
	struct tasks *t = a->tasks;
	int severity = of_issue ? c->issue->severity : -1;
	struct text fired = escalated(a, &task, severity);
	if (!a->card)
		a->card = c->only_card || !c->card_laid ? c->only_card : card_pack(&t->arena, c->card);
	task.record = c->record;
	task.card = a->card;
	task.note = a->note ? a->note : (a->note = course_note(c));
	task.delivered = course_delivered(c);
	if (of_issue || fired.n)
		task.more = put_more(t, &(struct task_more){ .severity = severity >= 0 ? c->policy->severities[severity].name : TEXT(""),
			.kind = pool_text(words, of_issue ? c->issue->kind : 0), .owner = pool_text(words, of_issue ? c->issue->owner : 0),
			.handler = pool_text(words, task.attempt && of_issue ? c->issue->handler : 0), .escalated = fired });
	put(t, &task);
}

/* The contact task, which replaces all call tasks that a wrong number blocks. */
struct contact {
	bool wanted;
	civil_day opens; /* the earliest opening of those tasks */
};

static void add_call(struct adding *a, struct contact *contact, const struct window *w, struct task task, bool of_issue)
{
	const struct course *c = a->course;
	if (c->number.wrong && w->opens <= c->cases->now.day) {
		if (!contact->wanted || w->opens < contact->opens)
			contact->opens = w->opens;
		contact->wanted = true;
		return;
	}
	task.by = date(w->closes);
	task.opened = date(w->opens);
	task.attempt = w->attempts + 1;
	task.last = w->last;
	task.last_result = (uint8_t)w->last_result;
	task.base = w->base;
	add(a, task, of_issue);
}

static void add_unreached(struct adding *a, const struct window *w, size_t callback, bool of_issue)
{
	const struct policy *p = a->course->policy;
	if (!w->lapsed || w->outcome != PENDING)
		return;
	civil_day due = day_add(w->lapsed_at.day, (struct duration){ DAYS, 1 }, 1);
	add(a, (struct task){ .title = title_unreached(p, callback), .due = date(due), .slot = -1, .opened = w->lapsed_at,
			      .by = calendar_deadline(&p->calendar, date(due), p->signoff), .last = w->last,
			      .last_result = (uint8_t)w->last_result }, of_issue);
}

/* The agent who made the last attempt. */
static uint32_t agent_of(const struct course *c, const struct callback_state *s)
{
	return s->at.last_attempt >= 0 ? event_actor(c->cases, c->step[s->at.last_attempt].event) : 0;
}

static void add_callbacks(struct adding *a, struct contact *contact)
{
	const struct course *c = a->course;
	for (size_t s = 0; course_opener(c) >= 0 && s < c->policy->callbacks_n; s++) {
		const struct callback_state *state = &c->callback[s];
		struct when due;
		int slot;
		if (callback_stands(c, s, &due, &slot))
			add_call(a, contact, &state->at.window,
				 (struct task){ .title = title_callback(s), .due = due, .slot = (int8_t)slot, .agent = agent_of(c, state) }, false);
		else if (state->applies && state->based && !state->sampled_out && !state->never_opens)
			add_unreached(a, &state->at.window, s, false);
	}
}

static void add_confirm(struct adding *a, struct contact *contact)
{
	const struct course *c = a->course;
	struct when due;
	int slot;
	if (confirm_stands(c, &due, &slot))
		add_call(a, contact, &c->issue->confirm,
			 (struct task){ .title = title_single(c->policy, CONFIRM), .due = due, .slot = (int8_t)slot,
					.agent = c->issue->confirm.attempts ? c->confirm_agent : 0 }, true);
	else if (issue_confirm_pending(c->issue, c->policy))
		add_unreached(a, &c->issue->confirm, c->policy->callbacks_n, true);
}

static void add_contact(struct adding *a, const struct contact *contact)
{
	const struct course *c = a->course;
	if (!contact->wanted)
		return;
	struct when opened = c->number.since;
	if (contact->opens > opened.day)
		opened = date(contact->opens);
	add(a, (struct task){ .title = title_single(c->policy, CONTACT), .due = date(opened.day), .opened = opened, .slot = -1,
			      .by = calendar_deadline(&c->policy->calendar, date(opened.day), c->policy->contact),
			      .last = c->number.since, .last_result = (uint8_t)c->number.result }, false);
}

static void add_deadlines(struct adding *a)
{
	const struct course *c = a->course;
	if (!c->issue->open)
		return;
	for (int d = 0; d < DEADLINE_WORDS; d++) {
		struct when opened, by, due;
		if (!issue_owes(c->issue, c->policy, (enum deadline_word)d, &opened, &by))
			continue;
		if (!issue_waits(c->issue, (enum deadline_word)d, c->cases->now, &due))
			due = date(opened.day);
		add(a, (struct task){ .title = title_deadline(c->policy, c->issue->severity, d), .due = due, .by = by, .opened = opened,
				      .slot = -1, .last = WHEN_NONE }, true);
	}
}

static void add_destroy(struct adding *a)
{
	struct ending e = ending_of(a->course);
	if (e.state != ST_EXPIRED)
		return;
	civil_day by = day_add(e.expires, (struct duration){ DAYS, 30 }, 1);
	add(a, (struct task){ .title = title_single(a->course->policy, DESTROY + (int)e.rule), .due = date(e.expires), .by = date(by),
			      .opened = date(e.counted_from), .slot = -1, .last = WHEN_NONE }, false);
}

void tasks_add(struct tasks *t, const struct course *c)
{
	struct adding a = { .tasks = t, .course = c };
	struct contact contact = { 0 };
	if (c->destroyed)
		return;
	if (!c->voided) {
		add_callbacks(&a, &contact);
		add_confirm(&a, &contact);
		add_contact(&a, &contact);
		add_deadlines(&a);
	}
	add_destroy(&a);
}

/* ---- duties of the house ---- */

/* The names of a duty's owners, separated by "; ". */
static struct text owners(const struct duty *duty, struct arena *arena)
{
	size_t n = 0, used = 0;
	for (size_t i = 0; i < duty->to_n; i++)
		n += duty->to[i].n + 2;
	char *out = arena_get(arena, n + 1);
	for (size_t i = 0; i < duty->to_n; i++) {
		if (i) {
			memcpy(out + used, "; ", 2);
			used += 2;
		}
		memcpy(out + used, duty->to[i].p, duty->to[i].n);
		used += duty->to[i].n;
	}
	return (struct text){ out, used };
}

static struct case_record *duty_record(struct tasks *t, size_t duty)
{
	const struct policy *p = t->cases->policy;
	if (!t->duties)
		t->duties = xaligned(p->duties_n, sizeof *t->duties);
	t->duties[duty] = (struct case_record){ 0 };
	case_set_name(&t->duties[duty], p->duties[duty].in_journal);
	return &t->duties[duty];
}

void tasks_add_duty(struct tasks *t, size_t duty, const struct duty_notes *notes, const struct course *c)
{
	const struct duty *rules = &notes->policy->duties[duty];
	civil_day today = t->cases->now.day;
	const struct occurrence both[] = { duty_standing(notes, duty, today), duty_to_come(notes, duty, today) };
	struct task task = { .record = duty_record(t, duty), .title = title_duty(notes->policy, duty), .slot = -1, .last = WHEN_NONE };
	for (int i = 0; i < 2; i++) {
		const struct occurrence *o = &both[i];
		if (o->day == DAY_UNKNOWN || o->met)
			continue;
		struct when opened = date(o->day);
		task.opened = opened;
		task.due = rules->within.n ? opened : o->by;
		task.by = o->by;
		task.more = put_more(t, &(struct task_more){ .owner = owners(rules, &t->arena),
			.escalated = c ? escalated(&(struct adding){ .tasks = t, .course = c }, &task, -1) : TEXT("") });
		put(t, &task);
	}
}

/* Does a date of the duty depend on open days? */
static bool is_counted_duty(const struct duty *duty)
{
	bool rolls = duty->roll != ROLL_NONE, stays = false;
	for (size_t i = 0; i < duty->on_n; i++) {
		rolls |= duty->on[i].form == ON_OPEN_DAY;
		stays |= duty->on[i].form == ON_DAY;
	}
	return duty->within.n > 0 || (rolls && !stays);
}

static bool is_duty_beyond(const struct policy *p, const struct task *task, civil_day day)
{
	return is_counted_duty(&p->duties[task->title - title_duty(p, 0)]) && (task->opened.day > day || task->by.day > day);
}

bool task_beyond(const struct tasks *t, const struct task *task, civil_day day)
{
	const struct policy *p = t->cases->policy;
	if (task->title >= title_duty(p, 0))
		return is_duty_beyond(p, task, day);
	bool destroy = task->title >= title_single(p, DESTROY) && task->title < title_single(p, SINGLE);
	bool counted = task->by.minute == NO_HOUR || p->calendar.counts_hours;
	return !destroy && ((counted && task->by.day > day) || (task->due.minute == NO_HOUR && task->due.day > day));
}

size_t tasks_beyond(const struct tasks *t, civil_day day)
{
	size_t n = 0;
	for (size_t i = 0; i < t->n; i++)
		n += task_beyond(t, &t->task[i], day);
	return n;
}

void tasks_free(struct tasks *t)
{
	arena_free(&t->arena);
	free(t->task);
	free(t->more);
	free(t->sorted);
	free(t->duties);
}
