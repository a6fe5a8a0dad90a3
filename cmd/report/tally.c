#include "tally.h"

#include <stdlib.h>

#include "cases/follow.h"

void tally_start(struct tally *t, const struct shards *shards, struct range range)
{
	*t = (struct tally){ .shards = shards, .range = range };
}

static struct counting *add(struct tally *t, const struct counting *asked)
{
	t->counting = xgrow(t->counting, t->n, &t->room, sizeof *t->counting);
	return t->counting[t->n++] = asked->report->start(asked);
}

struct counting *tally_by(struct tally *t, const struct report *report, const struct keys *keys)
{
	return add(t, &(struct counting){ .report = report, .policy = t->shards->policy, .now = t->shards->now, .keys = *keys,
					  .range = t->range });
}

static void count_case(struct tally *t, const struct course *course)
{
	bool hidden = course->voided || case_is_duty(course->record);
	for (size_t i = 0; i < t->n; i++)
		if (!hidden || t->counting[i]->report->every_case)
			t->counting[i]->report->add(t->counting[i], course);
}

static void count_shard(const struct cases *cases, void *tally)
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
		if ((record->raises || !issues_only) && course_follow(&course, &courses, record))
			count_case(t, &course);
	}
	courses_free(&courses);
}

/* Takes over what a thread has counted. */
static void merge(struct tally *t, struct tally *shard)
{
	for (size_t i = 0; i < t->n; i++)
		t->counting[i]->report->merge(t->counting[i], shard->counting[i]);
	tally_free(shard);
}

void tally_count(struct tally *t)
{
	const struct shards *shards = t->shards;
	struct tally *shard = xcalloc(shards->n, sizeof *shard);
	for (unsigned i = 0; i < shards->n; i++) {
		tally_start(&shard[i], shards, t->range);
		for (size_t k = 0; k < t->n; k++)
			add(&shard[i], t->counting[k]);
	}
	shards_each(shards, count_shard, shard, sizeof *shard);
	for (unsigned i = 0; i < shards->n; i++)
		merge(t, &shard[i]);
	free(shard);
	for (size_t i = 0; i < t->n; i++)
		t->counting[i]->report->finish(t->counting[i]);
}

struct range tally_days(const struct tally *t)
{
	struct range seen = { t->shards->now.day, t->shards->now.day };
	for (const struct cases *c = t->shards->cases; c < t->shards->cases + t->shards->n; c++)
		for (size_t i = 0; i < c->event_n; i++)
			if (!c->event[i].unseen && c->event[i].day < seen.from)
				seen.from = c->event[i].day;
	if (t->shards->first_day < seen.from)
		seen.from = t->shards->first_day;
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
