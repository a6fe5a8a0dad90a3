#include "snapshot/facts.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "cases/changes.h"
#include "cases/ending.h"
#include "cases/follow.h"
#include "snapshot/file.h"

/* A minute since 1970 as the snapshot can hold it; a minute before 1970 becomes 0, which means at any time. */
static uint32_t as_minute(int64_t minute)
{
	return minute < 0 ? 0 : minute < UINT32_MAX ? (uint32_t)minute : UINT32_MAX;
}

/* Follows a case, takes its tasks and fills in its facts. A destroyed case has no more tasks, and its number is needed only for its optout. */
static void fill_in(struct facts *f, struct courses *courses, const struct case_record *record, bool optout, struct tasks *tasks)
{
	struct course course;
	uint32_t later = as_minute(case_later(courses->cases, record));
	enum archive_state state = record->destroyed ? ST_DESTROYED : ST_LIVE;
	*f = (struct facts){ .sampled_out = record->sampled_out, .changes = later };
	if (record->destroyed) {
		if (optout && course_take(&course, courses, record))
			f->phone = phone_hash(course_phone(&course));
	} else if (course_follow(&course, courses, record)) {
		uint32_t by_time = as_minute(course_changes(&course));
		f->changes = by_time < later ? by_time : later;
		f->phone = phone_hash(course_phone(&course));
		state = ending_of(&course).state;
		tasks_add(tasks, &course);
	}
	f->state = (uint8_t)((int)state | (later < UINT32_MAX ? CASE_LATER : 0) | (case_is_duty(record) ? CASE_DUTY : 0) | (optout ? CASE_OPTOUT : 0));
	if (case_is_duty(record))
		f->changes = 0; /* duties are computed anew in every run */
}

struct facts *facts_of_all(const struct cases *c, struct tasks *tasks)
{
	struct facts *facts = xmalloc(c->record_n + 1, sizeof *facts);
	struct range *days = case_days(c);
	bool *optout = xcalloc(c->record_n + 1, sizeof *optout);
	struct courses courses;
	tasks_start(tasks, c);
	courses_start(&courses, c);
	for (size_t i = 0; i < c->optout_n; i++)
		optout[c->optout[i]] = true;
	for (size_t i = 0; i < c->record_n; i++) {
		fill_in(&facts[i], &courses, case_at(c, i), optout[i], tasks);
		facts[i].span = case_span_of(days[i]);
	}
	free(optout);
	free(days);
	courses_free(&courses);
	tasks_sort(tasks);
	return facts;
}
