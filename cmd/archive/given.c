#include "given.h"

#include <stdlib.h>

#include "cases/follow.h"

void given_add(struct given *g, const struct course *course, struct when after)
{
	for (const struct step *step = course->step; step < course->step + course->steps; step++) {
		const struct event *e = step->event;
		if (e->event != EV_CALL || e->task || step->task == TASK_HISTORY)
			continue;
		if (when_given(after) && is_seen(event_when(e), after))
			continue;
		struct text task = step->task == TASK_CONFIRM ? TEXT("confirm") : course->policy->callbacks[step->task].name;
		g->entry = xgrow(g->entry, g->n, &g->room, sizeof *g->entry);
		g->entry[g->n++] = (struct given_task){ position_of(course->cases, e), task };
	}
}

/* The record of a chosen case that has lines later than now, or NULL. */
static const struct case_record *chosen_late(const struct survey *s, const uint32_t *chosen, struct text name)
{
	if (names_find(&s->late, name) == UINT32_MAX)
		return NULL;
	const struct case_record *record = cases_find(&s->cases, name);
	return record && chosen[record->number] ? record : NULL;
}

static bool any_late(const struct survey *s, const uint32_t *chosen)
{
	for (uint32_t i = 1; i < s->late.used; i++)
		if (chosen_late(s, chosen, names_text(&s->late, i)))
			return true;
	return false;
}

static void read_chosen(struct cases *to, const struct survey *s, const struct held_journals *files, const uint32_t *chosen)
{
	struct table *table = table_open_held(files->name, files->n, &journal_format, true, files->file);
	const struct row *from;
	struct journal_row row;
	table_hash(table, J_CASE);
	while ((from = table_next(table)))
		if (chosen_late(s, chosen, row_field(from, J_CASE)) && !journal_row_parse(from, &row))
			cases_take(to, from, &row);
	table_close(table);
}

void given_add_late(struct given *g, const struct survey *s, const struct held_journals *files, const uint32_t *chosen)
{
	struct cases all;
	struct course course;
	if (!any_late(s, chosen))
		return;
	cases_start(&all, s->cases.policy, (struct when){ DAY_MAX, MINUTES_A_DAY - 1 });
	all.positions = true;
	read_chosen(&all, s, files, chosen);
	course_start(&course, &all);
	for (size_t i = 0; i < all.record_n; i++) {
		struct case_record *record = case_at(&all, i);
		record->sampled_out = cases_find(&s->cases, case_name(record))->sampled_out;
		if (course_follow(&course, record))
			given_add(g, &course, s->cases.now);
	}
	course_free(&course);
	cases_free(&all);
}

static int by_position(const void *a, const void *b)
{
	const struct given_task *x = a, *y = b;
	return (x->position > y->position) - (x->position < y->position);
}

void given_sort(struct given *g)
{
	if (g->n)
		qsort(g->entry, g->n, sizeof *g->entry, by_position);
}
