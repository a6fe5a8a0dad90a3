#include "given.h"

#include "bytes/sort.h"
#include "cases/follow.h"

/* The call as it would be if it named the task that it counts for, and the name of that task. */
static struct event filled_in(const struct course *c, const struct step *step, struct text *name)
{
	struct event e = *step->event;
	bool confirm = step->task == TASK_CONFIRM;
	e.task = (uint8_t)(confirm ? task_confirm(c->policy) : step->task + 1);
	*name = call_task_name(c->policy, step->task);
	return e;
}

static bool same_key(const struct course *c, const struct step *step, const struct event *call)
{
	const struct event *e = step->event;
	return e->event == EV_CALL && e->result == call->result && event_task(c->cases, e) == call->task;
}

/* Would that call be one entry with another call, or be taken back (as-rules(7) 12, 14)? */
static bool would_join(const struct course *c, const struct step *step, const struct event *call)
{
	const struct step *first = c->step, *end = first + c->steps;
	int64_t minute = case_minute(call);
	for (const struct step *s = step; s > first && case_minute(s[-1].event) == minute; s--)
		if (same_key(c, s - 1, call))
			return true;
	for (const struct step *s = step + 1; s < end && case_minute(s->event) == minute; s++)
		if (same_key(c, s, call))
			return true;
	for (const struct step *s = first; c->settled && s < end; s++)
		if (s->event->event == EV_RETRACT && retract_names(c->cases, s->event, call))
			return true;
	return false;
}

static void give(struct given *g, const struct course *c, const struct event *line, struct text task)
{
	g->entry = xgrow(g->entry, g->n, &g->room, sizeof *g->entry);
	g->entry[g->n++] = (struct given_task){ position_of(c->cases, line), task };
}

void given_add(struct given *g, const struct course *c, struct when after)
{
	const struct further *further = c->aside.further, *end = further + c->aside.further_n;
	for (size_t i = 0; i < c->steps; i++) {
		const struct step *step = &c->step[i];
		struct text task;
		if (step->event->event != EV_CALL || step->event->task || step->task == TASK_HISTORY)
			continue;
		if (when_given(after) && is_seen(event_when(step->event), after))
			continue;
		struct event call = filled_in(c, step, &task);
		if (would_join(c, step, &call))
			continue;
		give(g, c, step->line, task);
		while (further < end && case_minute(further->line) < case_minute(&call))
			further++;
		for (const struct further *f = further; f < end && case_minute(f->line) == case_minute(&call); f++)
			if (f->entry == i)
				give(g, c, f->line, task);
	}
}

/* The record of a chosen case that has lines later than now; NULL if the name belongs to none. */
static const struct case_record *chosen_late(const struct survey *s, const uint32_t *chosen, struct text name)
{
	if (pool_find(&s->late, name) == UINT32_MAX)
		return NULL;
	const struct case_record *record = cases_find(&s->cases, name);
	return record && chosen[record->number] ? record : NULL;
}

static bool any_late(const struct survey *s, const uint32_t *chosen)
{
	for (uint32_t i = 1; i < s->late.used; i++)
		if (chosen_late(s, chosen, pool_text(&s->late, i)))
			return true;
	return false;
}

static void read_chosen(struct cases *to, const struct survey *s, const struct held_journals *files, const uint32_t *chosen)
{
	struct table *table = table_open(files->name, files->n, &journal_format, (struct table_options){ .held = files->file, .strict = true,
		.hashed = column_bit(J_CASE) });
	const struct row *from;
	struct journal_row row;
	while ((from = table_next(table)))
		if (chosen_late(s, chosen, row_field(from, J_CASE)) && !journal_row_parse(from, &row))
			cases_take(to, from, &row);
	table_close(table);
}

void given_add_late(struct given *g, const struct survey *s, const struct held_journals *files, const uint32_t *chosen)
{
	struct cases all;
	struct courses courses;
	struct course course;
	if (!any_late(s, chosen))
		return;
	cases_start(&all, s->cases.policy, (struct when){ DAY_MAX, MINUTES_A_DAY - 1 });
	all.positions = true;
	all.optouts = s->cases.optouts;
	read_chosen(&all, s, files, chosen);
	courses_start(&courses, &all);
	for (size_t i = 0; i < all.record_n; i++) {
		struct case_record *record = case_at(&all, i);
		record->sampled_out = cases_find(&s->cases, case_name(record))->sampled_out;
		if (course_follow(&course, &courses, record))
			given_add(g, &course, s->cases.now);
	}
	courses_free(&courses);
	cases_free(&all);
}

static inline bool in_order(const void *none, const struct given_task *x, const struct given_task *y)
{
	(void)none;
	return x->position <= y->position;
}

DEFINE_SORT(sort_tasks, struct given_task, in_order)

void given_sort(struct given *g)
{
	sort_tasks(g->entry, g->n, NULL);
}
