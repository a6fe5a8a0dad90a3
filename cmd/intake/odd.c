#include "odd.h"

#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "cases/follow.h"
#include "events.h"
#include "whose.h"
#include "words/labels.h"

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

static void take_one(struct odd *o, struct batch *b, const struct batch_event *event, uint32_t row, uint32_t *row_of, uint32_t *n)
{
	struct journal_event e;
	size_t before = o->cases.event_n;
	event_unpack(b, event, &e);
	odd_take(o, e.field);
	if (o->cases.event_n > before)
		row_of[(*n)++] = row;
}

/* The row of each new event, by its position; the caller frees the array. */
static uint32_t *take_batch(struct odd *o, struct batch *b)
{
	uint32_t *row_of = xmalloc(b->events_n + b->extras_n, sizeof *row_of), n = 0;
	for (size_t i = 0; i < b->extras_n; i++)
		take_one(o, b, &b->extras[i].event, b->extras[i].row, row_of, &n);
	for (size_t i = 0; i < b->rows_n; i++) {
		const struct batch_row *row = &b->rows[i];
		for (uint32_t k = row->first; k < row->first + row->events; k++)
			if (b->events[k].wanted)
				take_one(o, b, &b->events[k], (uint32_t)i, row_of, &n);
	}
	return row_of;
}

/* What the steps of a case so far have ended. */
struct ended {
	uint64_t over; /* bits: call-backs whose customer was reached, or wants no more calls */
	const char *all; /* NULL, or why nothing comes of later steps */
};

/* Is the step another call for a call-back that is over? */
static bool is_over(struct ended *ended, const struct step *step)
{
	const struct event *e = step->event;
	if (e->event != EV_CALL || step->task < 0 || step->task == TASK_CONFIRM)
		return false;
	uint64_t bit = UINT64_C(1) << step->task;
	bool was = ended->over & bit;
	if (e->result == RE_REACHED || e->result == RE_REFUSED)
		ended->over |= bit;
	return was;
}

/* Is the event work on a case, from which something should follow? */
static bool is_work(enum event_word event)
{
	switch (event) {
	case EV_VOID:
	case EV_DESTROY:
	case EV_OPTOUT:
	case EV_RETRACT:
	case EV_AMEND:
	case EV_ESCALATE:
	case EV_WAIVE:
		return false;
	default:
		return true;
	}
}

/* Why nothing comes of the step, because the case has ended before; or NULL. */
static const char *is_late(struct ended *ended, enum event_word event)
{
	const char *why = is_work(event) ? ended->all : NULL;
	if (event == EV_VOID && !ended->all)
		ended->all = _("the case is void: nothing comes of it");
	if (event == EV_DESTROY)
		ended->all = _("the case was destroyed: nothing comes of it");
	return why;
}

/* Why the step changes nothing, or less than its writer may think; or NULL. */
static const char *odd_step(const struct course *course, size_t s, struct ended *ended)
{
	const struct step *step = &course->step[s];
	bool again = is_over(ended, step);
	const char *late = is_late(ended, step->event->event);
	if (late)
		return late;
	if (step->idle)
		return step->idle;
	if (step->event->event == EV_CALL && (int)s < course_opener(course))
		return _("before its case began");
	if (step->event->event == EV_CALL && step->task >= 0 && step->task != TASK_CONFIRM && !step->attempt && !again)
		return _("its call-back was not open at that time");
	return again ? _("the customer was reached for this call-back already") : NULL;
}

static void say_case(const struct course *course, const struct case_record *record, const struct odd *o, const struct batch *b, size_t first,
		     const uint32_t *row_of)
{
	struct ended ended = { 0 };
	for (size_t s = 0; s < course->steps; s++) {
		const struct step *step = &course->step[s];
		size_t number = (size_t)(step->event - o->cases.event);
		const char *what = odd_step(course, s, &ended);
		if (!what || number < first)
			continue;
		const struct batch_row *row = &b->rows[row_of[number - first]];
		struct text event = event_said(step->event->event);
		say_at(batch_file(b, row), row->line, "note: %.*s %.*s: %s", (int)record->name_n, case_name(record).p, (int)event.n, event.p,
		       what);
	}
}

void odd_say(struct odd *o, struct batch *b)
{
	size_t first = o->cases.event_n;
	whose_say(&o->cases, b);
	uint32_t *row_of = take_batch(o, b);
	struct courses courses;
	struct course course;
	courses_start(&courses, &o->cases);
	courses.asks_idle = true;
	for (size_t i = 0; i < o->cases.record_n; i++) {
		const struct case_record *record = case_at(&o->cases, i);
		course_follow(&course, &courses, record);
		say_case(&course, record, o, b, first, row_of);
	}
	courses_free(&courses);
	free(row_of);
}

void odd_free(struct odd *o)
{
	cases_free(&o->cases);
}
