#include "odd.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "cases/follow.h"
#include "whose.h"

void odd_start(struct odd *o, const struct policy *policy)
{
	*o = (struct odd){ 0 };
	cases_start(&o->cases, policy, (struct when){ DAY_MAX, MINUTES_A_DAY - 1 });
}

void odd_take(struct odd *o, const struct text field[JOURNAL_COLUMNS])
{
	struct journal_row row;
	struct own_row own;
	row_of_fields(&own, field, JOURNAL_COLUMNS);
	own.row.hash = text_hash(field[J_CASE]);
	if (journal_row_parse(&own.row, &row))
		return;
	cases_add(&o->cases, &own.row, &row, false);
}

/* The row that each new event came from, by position. */
static uint32_t *take_batch(struct odd *o, struct batch *b)
{
	uint32_t *row_of = xmalloc(b->events_n, sizeof *row_of), n = 0;
	for (size_t i = 0; i < b->rows_n; i++) {
		const struct batch_row *row = &b->rows[i];
		for (uint32_t k = row->first; k < row->first + row->events; k++) {
			struct journal_event e;
			if (!b->events[k].wanted)
				continue;
			event_unpack(b, &b->events[k], &e);
			size_t before = o->cases.event_n;
			odd_take(o, e.field);
			if (o->cases.event_n > before)
				row_of[n++] = (uint32_t)i;
		}
	}
	return row_of;
}

void odd_say(struct odd *o, struct batch *b)
{
	size_t first = o->cases.event_n;
	whose_say(&o->cases, b);
	uint32_t *row_of = take_batch(o, b);
	struct courses courses;
	struct course course;
	courses_start(&courses, &o->cases);
	for (size_t i = 0; i < o->cases.record_n; i++) {
		const struct case_record *record = case_at(&o->cases, i);
		course_follow(&course, &courses, record);
		for (size_t s = 0; s < course.steps; s++) {
			const struct step *step = &course.step[s];
			size_t number = (size_t)(step->event - o->cases.event);
			bool early = step->event->event == EV_CALL && (int)s < course_opener(&course);
			const char *what = step->idle ? step->idle : early ? "before its case began" : NULL;
			if (!what || number < first)
				continue;
			const struct batch_row *row = &b->rows[row_of[number - first]];
			struct text event = event_word[step->event->event];
			say_at(batch_file(b, row), row->line, "note: %.*s %.*s: %s", (int)record->name_n, case_name(record).p, (int)event.n, event.p,
			       what);
		}
	}
	courses_free(&courses);
	free(row_of);
}

void odd_free(struct odd *o)
{
	cases_free(&o->cases);
}
