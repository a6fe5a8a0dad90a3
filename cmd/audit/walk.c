#include "walk.h"

#include "cases/follow.h"
#include "claims.h"

/* The wanted rules, grouped by how they judge. */
struct active {
	struct audit *audit;
	const struct rule *entry[EVENT_WORDS][RULES], *talk[RULES], *course[RULES], *watch[RULES]; /* entry: by event */
	size_t entry_n[EVENT_WORDS], talk_n, course_n, watch_n;
};

static void sort_rules(struct active *a)
{
	for (int r = 0; r < RULES; r++) {
		if (!(a->audit->asked->rules >> r & 1))
			continue;
		for (int e = 0; e < EVENT_WORDS; e++)
			if (rules[r]->events >> e & 1)
				a->entry[e][a->entry_n[e]++] = rules[r];
		if (rules[r]->talk && !a->audit->claims)
			a->talk[a->talk_n++] = rules[r];
		if (rules[r]->course)
			a->course[a->course_n++] = rules[r];
		if (rules[r]->watch)
			a->watch[a->watch_n++] = rules[r];
	}
}

/* What has happened in a case so far; index CALLBACKS_MOST stands for confirm. */
struct trail {
	const struct step *call[CALLBACKS_MOST + 1];  /* the last call for each task */
	const struct step *reached[CALLBACKS_MOST + 1]; /* the call that reached the customer, for each call-back */
	const struct step *resolved; /* what resolved the latest issue, unless it was reopened */
};

/* Nothing has happened. The places of call-backs that the policy does not have are never looked at. */
static void start_trail(struct trail *t, const struct policy *p)
{
	memset(t->call, 0, p->callbacks_n * sizeof *t->call);
	memset(t->reached, 0, p->callbacks_n * sizeof *t->reached);
	t->call[TASK_CONFIRM] = t->reached[TASK_CONFIRM] = t->resolved = NULL;
}

/* Is the step a call for a call-back that the case still has? A later delivery may take it from a case that a complaint opened. */
static bool is_attempt(const struct course *c, const struct step *step)
{
	return step->task != TASK_HISTORY && step->task != TASK_CONFIRM && step->attempt && c->callback[step->task].applies;
}

/* Notes an entry that was judged. */
static void pass(struct trail *t, const struct entry *entry)
{
	const struct step *step = entry->step;
	const struct event *e = step->event;
	bool raises = e->event == EV_COMPLAINT || e->event == EV_ENQUIRY ||
		      (e->event == EV_CALL && e->result == RE_REACHED && e->score == SC_DISSATISFIED);
	if (raises)
		t->resolved = NULL;
	if (e->event == EV_RESOLVE && !step->idle)
		t->resolved = step;
	if (e->event != EV_CALL || step->task == TASK_HISTORY)
		return;
	t->call[step->task] = step;
	if (entry->attempt && e->result == RE_REACHED && !t->reached[step->task])
		t->reached[step->task] = step;
}

/* Judges a reached call by the seconds of its own entry. */
static void judge_talk(const struct active *a, const struct entry *e)
{
	int32_t seconds = call_of(e->course->cases, e->step->event)->seconds;
	struct saying saying;
	for (size_t r = 0; r < a->talk_n; r++)
		if (a->talk[r]->talk(a->audit->asked->policy, seconds, &saying))
			found_entry(a->audit, a->talk[r], e, saying);
}

static void judge_entries(const struct active *a, const struct course *c)
{
	struct trail trail;
	start_trail(&trail, c->policy);
	for (const struct step *step = c->step; step < c->step + c->steps; step++) {
		bool call = step->event->event == EV_CALL && step->task != TASK_HISTORY;
		if (is_others(c, step))
			continue;
		struct entry entry = { c, step, call ? trail.call[step->task] : NULL, call ? trail.reached[step->task] : NULL, trail.resolved,
				       call && is_attempt(c, step) };
		const struct rule *const *rule = a->entry[step->event->event];
		for (size_t r = 0; r < a->entry_n[step->event->event]; r++)
			rule[r]->entry(a->audit, rule[r], &entry);
		if (a->talk_n && step->event->event == EV_CALL && step->event->result == RE_REACHED)
			judge_talk(a, &entry);
		pass(&trail, &entry);
	}
}

static void watch(void *active, struct course *c, size_t step)
{
	struct active *a = active;
	for (size_t r = 0; r < a->watch_n; r++)
		a->watch[r]->watch(a->audit, a->watch[r], c, step);
}

void walk_cases(const struct cases *cases, void *audit)
{
	struct active active = { .audit = audit };
	struct audit *a = audit;
	struct courses courses;
	struct course course;
	sort_rules(&active);
	courses_start(&courses, cases);
	courses.asks_idle = true;
	courses.watch = active.watch_n ? watch : NULL;
	courses.watcher = &active;
	for (size_t i = 0; i < cases->record_n; i++) {
		size_t before = a->n;
		a->told_confirm = false;
		a->told_number = WHEN_NONE;
		if (!course_follow(&course, &courses, case_at(cases, i)))
			continue;
		for (size_t k = before; k < a->n; k++) /* the watching rules knew an earlier state of the card */
			a->finding[k].store = course_card(&course, J_STORE);
		if (a->claims)
			claims_take(a->claims, &course);
		if (course.destroyed || course.voided) { /* nobody is blamed in such a case */
			a->n = before;
			continue;
		}
		judge_entries(&active, &course);
		for (size_t r = 0; r < active.course_n; r++)
			active.course[r]->course(a, active.course[r], &course);
	}
	courses_free(&courses);
}
