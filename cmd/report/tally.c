#include "tally.h"

#include <stdlib.h>

#include "cases/follow.h"

const struct report *const reports[REPORTS] = {
	[CALLBACKS] = &callbacks_report, [SATISFACTION] = &satisfaction_report, [COMPLAINTS] = &complaints_report,
};

void tally_start(struct tally *t, const struct parts *parts, struct range range)
{
	*t = (struct tally){ .parts = parts, .range = range };
}

struct figures *tally_by(struct tally *t, const struct report *report, struct keys keys)
{
	struct figures *f = &t->figures[t->n++];
	figures_start(f, report, &keys, t->range);
	return f;
}

void tally_repeats(struct tally *t)
{
	t->with_repeats = true;
	repeats_start(&t->repeats, t->range);
}

static void count_case(struct tally *t, const struct course *course)
{
	for (size_t i = 0; i < t->n; i++)
		t->figures[i].report->add(&t->figures[i], course);
	if (t->with_repeats)
		repeats_add(&t->repeats, course);
}

static bool asks_callbacks(const struct tally *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->figures[i].report->callbacks)
			return true;
	return false;
}

static bool asks_issues_only(const struct tally *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (!t->figures[i].report->issues)
			return false;
	return !t->with_repeats;
}

static void count_part(const struct cases *cases, void *tally)
{
	struct course course;
	course_start(&course, cases);
	course.without_callbacks = !asks_callbacks(tally);
	bool issues_only = asks_issues_only(tally);
	for (size_t i = 0; i < cases->record_n; i++) {
		const struct case_record *record = case_at(cases, i);
		if ((record->raises || !issues_only) && course_follow(&course, record) && !course.voided)
			count_case(tally, &course);
	}
	course_free(&course);
}

/* Asks for what another was asked for. */
static void ask_like(struct tally *t, const struct tally *other)
{
	tally_start(t, other->parts, other->range);
	for (size_t i = 0; i < other->n; i++)
		tally_by(t, other->figures[i].report, other->figures[i].keys);
	if (other->with_repeats)
		tally_repeats(t);
}

static void merge(struct tally *t, const struct tally *part)
{
	for (size_t i = 0; i < t->n; i++)
		figures_merge(&t->figures[i], &part->figures[i]);
	if (t->with_repeats)
		repeats_merge(&t->repeats, &part->repeats);
}

void tally_count(struct tally *t)
{
	const struct parts *parts = t->parts;
	struct tally *part = xcalloc(parts->n, sizeof *part);
	for (unsigned i = 0; i < parts->n; i++)
		ask_like(&part[i], t);
	parts_each(parts, count_part, part, sizeof *part);
	for (unsigned i = 0; i < parts->n; i++) {
		merge(t, &part[i]);
		tally_free(&part[i]);
	}
	free(part);
	for (size_t i = 0; i < t->n; i++)
		figures_finish(&t->figures[i]);
	if (t->with_repeats)
		repeats_finish(&t->repeats);
}

void tally_free(struct tally *t)
{
	for (size_t i = 0; i < t->n; i++)
		figures_free(&t->figures[i]);
	if (t->with_repeats)
		repeats_free(&t->repeats);
}
