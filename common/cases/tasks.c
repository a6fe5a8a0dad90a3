#include "cases/tasks.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "cases/ending.h"

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

void tasks_start(struct tasks *t, const struct cases *cases)
{
	const struct policy *p = cases->policy;
	*t = (struct tasks){ .cases = cases };
	t->unreached = arena_get(&t->arena, (p->callbacks_n + 1) * sizeof *t->unreached);
	t->callback_rule = arena_get(&t->arena, (p->callbacks_n + 1) * sizeof *t->callback_rule);
	for (size_t s = 0; s < p->callbacks_n; s++) {
		struct text name = p->callbacks[s].name;
		t->unreached[s] = join(&t->arena, "unreached.%.*s", (int)name.n, name.p);
		t->callback_rule[s] = join(&t->arena, "callbacks.%.*s", (int)name.n, name.p);
	}
	t->unreached[p->callbacks_n] = TEXT("unreached.confirm");
	t->deadline_rule = arena_get(&t->arena, (p->severities_n + 1) * sizeof *t->deadline_rule);
	for (size_t s = 0; s < p->severities_n; s++)
		for (int d = 0; d < DEADLINE_WORDS; d++)
			t->deadline_rule[s][d] = join(&t->arena, "complaints.severities.%.*s.%s", (int)p->severities[s].name.n,
						      p->severities[s].name.p, deadline_word[d].p);
}

/* ---- one case ---- */

/* What is being added: the task array, the case, and what all its tasks share. */
struct adding {
	struct tasks *tasks;
	const struct course *course;
	const unsigned char *card; /* NULL: not packed yet, or none */
};

static bool fired_since(const struct event *e, struct when opened)
{
	if (e->day != opened.day)
		return e->day > opened.day;
	return opened.minute == NO_HOUR || e->minute == NO_HOUR || e->minute >= opened.minute;
}

/* The rungs fired for the task since it was opened: steps, for the caller to free; *n of them. */
static size_t *fired_steps(const struct course *c, const struct task *task, size_t *n)
{
	size_t *fired = NULL, room = 0;
	uint32_t name = UINT32_MAX;
	*n = 0;
	for (size_t i = 0; i < c->steps; i++) {
		const struct step *step = &c->step[i];
		if (step->event->event != EV_ESCALATE)
			continue;
		if (name == UINT32_MAX)
			name = names_find(&c->cases->tasks, task->name);
		int severity = policy_severity(c->policy, names_text(&c->cases->words, step->detail->severity));
		if (step->event->task != name || severity != task->severity || !fired_since(step->event, task->opened))
			continue;
		fired = xgrow(fired, *n, &room, sizeof *fired);
		fired[(*n)++] = i;
	}
	return fired;
}

/* Leaves of each rung only the latest: a list of months of repeats would be no field any more. */
static void keep_latest(const struct course *c, size_t *fired, size_t n)
{
	size_t *latest = xcalloc(c->cases->words.used + 1, sizeof *latest);
	for (size_t i = 0; i < n; i++)
		latest[c->step[fired[i]].detail->rung] = fired[i];
	for (size_t i = 0; i < n; i++)
		if (latest[c->step[fired[i]].detail->rung] != fired[i])
			fired[i] = SIZE_MAX;
	free(latest);
}

enum { ESCALATED_MOST = FIELD_MOST / 2 };

/* NAME@TIME of the rungs fired for the task since it was opened. */
static struct text escalated(const struct adding *a, const struct task *task)
{
	const struct course *c = a->course;
	size_t n, bytes = 0, used = 0;
	size_t *fired = fired_steps(c, task, &n);
	if (!n)
		return (struct text){ "", 0 };
	for (size_t i = 0; i < n; i++)
		bytes += names_text(&c->cases->words, c->step[fired[i]].detail->rung).n + WHEN_ROOM + 2;
	if (bytes > ESCALATED_MOST)
		keep_latest(c, fired, n);
	char *out = arena_get(&a->tasks->arena, bytes);
	for (size_t i = 0; i < n; i++) {
		if (fired[i] == SIZE_MAX)
			continue;
		const struct step *step = &c->step[fired[i]];
		struct text rung = names_text(&c->cases->words, step->detail->rung);
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

static void add(struct adding *a, struct task task)
{
	const struct course *c = a->course;
	struct tasks *t = a->tasks;
	if (!a->card)
		a->card = c->only_card || !c->card_laid ? c->only_card : card_pack(&t->arena, c->card);
	task.record = c->record;
	task.card = a->card;
	task.delivered = course_delivered(c);
	task.severity = task.of_issue ? c->issue.severity : -1;
	task.kind = task.of_issue ? c->issue.kind : 0;
	task.owner = task.of_issue ? c->issue.owner : 0;
	task.escalated = escalated(a, &task);
	t->task = xgrow(t->task, t->n, &t->room, sizeof *t->task);
	t->task[t->n++] = task;
}

/* Call tasks that a wrong number keeps from standing become one contact task. */
struct contact {
	bool wanted;
	civil_day opens; /* the earliest of theirs */
};

static void add_call(struct adding *a, struct contact *contact, const struct window *w, struct task task)
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
	task.last_result = w->last_result;
	add(a, task);
}

static void add_unreached(struct adding *a, const struct window *w, struct text name, bool of_issue)
{
	const struct policy *p = a->course->policy;
	if (!w->lapsed || w->outcome != PENDING)
		return;
	civil_day due = day_add(w->lapsed_at.day, (struct duration){ DAYS, 1 }, 1);
	add(a, (struct task){ .due = date(due), .by = calendar_deadline(&p->calendar, date(due), p->signoff),
			      .opened = w->lapsed_at, .slot = -1, .last = w->last, .last_result = w->last_result,
			      .of_issue = of_issue, .name = name, .rule = TEXT("supervision.signoff") });
}

static void add_callbacks(struct adding *a, struct contact *contact)
{
	const struct course *c = a->course;
	for (size_t s = 0; course_delivered(c) && s < c->policy->callbacks_n; s++) {
		const struct callback_state *state = &c->callback[s];
		struct when due;
		int slot;
		if (callback_stands(c, s, &due, &slot))
			add_call(a, contact, &state->window, (struct task){ .due = due, .slot = slot,
				 .name = c->policy->callbacks[s].name, .rule = a->tasks->callback_rule[s] });
		else if (state->applies && state->based && !state->sampled_out && !state->never_opens)
			add_unreached(a, &state->window, a->tasks->unreached[s], false);
	}
}

static void add_confirm(struct adding *a, struct contact *contact)
{
	const struct course *c = a->course;
	struct when due;
	int slot;
	if (confirm_stands(c, &due, &slot))
		add_call(a, contact, &c->issue.confirm, (struct task){ .due = due, .slot = slot, .of_issue = true,
			 .name = TEXT("confirm"), .rule = TEXT("complaints.confirm") });
	else if (issue_confirm_pending(&c->issue, c->policy))
		add_unreached(a, &c->issue.confirm, a->tasks->unreached[c->policy->callbacks_n], true);
}

static void add_contact(struct adding *a, const struct contact *contact)
{
	const struct course *c = a->course;
	if (!contact->wanted)
		return;
	struct when opened = c->number.since;
	if (contact->opens > opened.day)
		opened = date(contact->opens);
	add(a, (struct task){ .due = date(opened.day), .opened = opened, .slot = -1,
			      .by = calendar_deadline(&c->policy->calendar, date(opened.day), c->policy->contact),
			      .last = c->number.since, .last_result = c->number.result,
			      .name = TEXT("contact"), .rule = TEXT("supervision.contact") });
}

static void add_deadlines(struct adding *a)
{
	const struct course *c = a->course;
	for (int d = 0; d < DEADLINE_WORDS; d++) {
		struct when opened, by;
		if (issue_owes(&c->issue, c->policy, (enum deadline_word)d, &opened, &by))
			add(a, (struct task){ .due = date(opened.day), .by = by, .opened = opened, .slot = -1, .last = WHEN_NONE,
					      .of_issue = true, .name = deadline_word[d],
					      .rule = a->tasks->deadline_rule[c->issue.severity][d] });
	}
}

static void add_destroy(struct adding *a)
{
	static const struct text rules[] = {
		[KEEP] = WORD("retention.keep"), [KEEP_COMPLAINTS] = WORD("retention.complaints"), [CEILING] = WORD("retention.ceiling"),
	};
	struct ending e = ending_of(a->course);
	if (e.state != ST_EXPIRED)
		return;
	civil_day by = day_add(e.expires, (struct duration){ DAYS, 30 }, 1);
	add(a, (struct task){ .due = date(e.expires), .by = date(by), .opened = date(e.counted_from), .slot = -1,
			      .last = WHEN_NONE, .name = TEXT("destroy"), .rule = rules[e.rule] });
}

void tasks_add(struct tasks *t, const struct course *c)
{
	struct adding a = { t, c, NULL };
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

/* ---- all cases ---- */

static int place_cmp(const void *a, const void *b)
{
	const struct task_place *x = a, *y = b;
	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	int order = text_cmp(case_name(x->task->record), case_name(y->task->record));
	return order ? order : text_cmp(x->task->name, y->task->name);
}

void tasks_sort(struct tasks *t)
{
	t->sorted = xmalloc(t->n, sizeof *t->sorted);
	for (size_t i = 0; i < t->n; i++) {
		struct when due = t->task[i].due;
		t->sorted[i] = (struct task_place){ (int64_t)due.day * (MINUTES_A_DAY + 1) + due.minute + 1, &t->task[i] };
	}
	qsort(t->sorted, t->n, sizeof *t->sorted, place_cmp);
}

/* Room for the fields that have to be put into words. */
struct worded {
	char due[WHEN_ROOM], by[WHEN_ROOM], opened[WHEN_ROOM], attempt[NUMBER_ROOM], last[WHEN_ROOM + 16];
};

static struct text when_text(struct when t, char room[WHEN_ROOM])
{
	return (struct text){ room, when_format(t, room) };
}

static struct text last_text(const struct task *task, char *room)
{
	size_t n = when_format(task->last, room);
	if (!n)
		return (struct text){ "", 0 };
	struct text result = result_word[task->last_result];
	room[n++] = ' ';
	memcpy(room + n, result.p, result.n);
	return (struct text){ room, n + result.n };
}

static void fill(const struct tasks *t, const struct task *task, struct worded *w, struct text *field)
{
	static const enum task_column card_column[] = {
		T_STORE, TASK_COLUMNS, T_CUSTOMER, T_PHONE, T_ADDRESS, T_CLASS, T_SERVICE, T_CATEGORY, T_BRAND, T_MODEL, TASK_COLUMNS,
		T_VENDOR };
	const struct policy *p = t->cases->policy;
	struct text card[CARD_FIELDS] = { { "", 0 } };
	card_unpack(task->card, card);
	if (task->delivered && !card[J_SERVICE - CARD_FIRST].n)
		card[J_SERVICE - CARD_FIRST] = TEXT("delivery");
	for (int i = 0; i < CARD_FIELDS; i++)
		if (card_column[i] != TASK_COLUMNS)
			field[card_column[i]] = card[i];
	field[T_DUE] = when_text(task->due, w->due);
	field[T_BY] = when_text(task->by, w->by);
	field[T_OPENED] = when_text(task->opened, w->opened);
	field[T_SLOT] = task->slot >= 0 ? p->slots[task->slot].name : TEXT("");
	field[T_TASK] = task->name;
	field[T_CASE] = case_name(task->record);
	field[T_ATTEMPT] = (struct text){ w->attempt, task->attempt ? number_format((uint64_t)task->attempt, w->attempt) : 0 };
	field[T_SEVERITY] = task->severity >= 0 ? p->severities[task->severity].name : TEXT("");
	field[T_KIND] = names_text(&t->cases->words, task->kind);
	field[T_OWNER] = names_text(&t->cases->words, task->owner);
	field[T_ESCALATED] = task->escalated;
	field[T_LAST] = last_text(task, w->last);
	field[T_NOTE] = case_note(task->record);
	field[T_RULE] = task->rule;
}

void tasks_write(const struct tasks *t, size_t n, struct writer *out)
{
	struct worded worded;
	struct text field[TASK_COLUMNS];
	size_t *done = xcalloc(n, sizeof *done);
	writer_row(out, task_column, TASK_COLUMNS);
	for (;;) {
		size_t next = n;
		for (size_t i = 0; i < n; i++)
			if (done[i] < t[i].n && (next == n || place_cmp(&t[i].sorted[done[i]], &t[next].sorted[done[next]]) < 0))
				next = i;
		if (next == n)
			break;
		fill(&t[next], t[next].sorted[done[next]++].task, &worded, field);
		writer_row(out, field, TASK_COLUMNS);
	}
	free(done);
}

void tasks_free(struct tasks *t)
{
	arena_free(&t->arena);
	free(t->task);
	free(t->sorted);
}
