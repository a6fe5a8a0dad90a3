#include "tally.h"

#include <stdlib.h>

#include "cases/follow.h"

void tally_start(struct tally *t, const struct parts *parts, struct range range)
{
	*t = (struct tally){ .parts = parts, .range = range };
}

static struct counting *add(struct tally *t, const struct counting *asked)
{
	t->counting = xgrow(t->counting, t->n, &t->room, sizeof *t->counting);
	return t->counting[t->n++] = asked->report->start(asked);
}

struct counting *tally_by(struct tally *t, const struct report *report, const struct keys *keys)
{
	return add(t, &(struct counting){ .report = report, .policy = t->parts->policy, .now = t->parts->now, .keys = *keys,
					  .range = t->range });
}

static void count_case(struct tally *t, const struct course *course)
{
	for (size_t i = 0; i < t->n; i++)
		t->counting[i]->report->add(t->counting[i], course);
}

static void count_part(const struct cases *cases, void *tally)
{
	struct tally *t = tally;
	struct courses courses;
	struct course course;
	bool callbacks = false, issues_only = true;
	for (size_t i = 0; i < t->n; i++) {
		callbacks = callbacks || t->counting[i]->report->callbacks;
		issues_only = issues_only && t->counting[i]->report->issues_only;
	}
	courses_start(&courses, cases);
	courses.without_callbacks = !callbacks;
	for (size_t i = 0; i < cases->record_n; i++) {
		const struct case_record *record = case_at(cases, i);
		if ((record->raises || !issues_only) && course_follow(&course, &courses, record) && !course.voided)
			count_case(t, &course);
	}
	courses_free(&courses);
}

/* Takes over what a thread has counted. */
static void merge(struct tally *t, struct tally *part)
{
	for (size_t i = 0; i < t->n; i++)
		t->counting[i]->report->merge(t->counting[i], part->counting[i]);
	tally_free(part);
}

void tally_count(struct tally *t)
{
	const struct parts *parts = t->parts;
	struct tally *part = xcalloc(parts->n, sizeof *part);
	for (unsigned i = 0; i < parts->n; i++) {
		tally_start(&part[i], parts, t->range);
		for (size_t k = 0; k < t->n; k++)
			add(&part[i], t->counting[k]);
	}
	parts_each(parts, count_part, part, sizeof *part);
	for (unsigned i = 0; i < parts->n; i++)
		merge(t, &part[i]);
	free(part);
	for (size_t i = 0; i < t->n; i++)
		t->counting[i]->report->finish(t->counting[i]);
}

struct range tally_days(const struct tally *t)
{
	struct range seen = { t->parts->now.day, t->parts->now.day };
	for (const struct cases *c = t->parts->cases; c < t->parts->cases + t->parts->n; c++)
		for (size_t i = 0; i < c->event_n; i++)
			if (!c->event[i].unseen && c->event[i].day < seen.from)
				seen.from = c->event[i].day;
	if (seen.from < t->range.from)
		seen.from = t->range.from;
	if (seen.to > t->range.to)
		seen.to = t->range.to;
	return seen;
}

void tally_free(struct tally *t)
{
	for (size_t i = 0; i < t->n; i++)
		t->counting[i]->report->free(t->counting[i]);
	free(t->counting);
}
