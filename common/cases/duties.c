#include "cases/duties.h"

#include <stdlib.h>

#include "bytes/search.h"

int duty_of_case(const struct policy *p, struct text name)
{
	return name.p[0] == '@' ? policy_duty(p, (struct text){ name.p + 1, name.n - 1 }) : -1;
}

/* ---- on which days something was entered ---- */

enum { MET_NEVER = INT16_MAX };

/* Makes room for the day, and for some days around it. */
static void met_grow(struct met_days *m, civil_day day)
{
	enum { SPARE = 512 };
	civil_day first = m->n && m->first < day ? m->first : day - SPARE;
	civil_day end = m->n && m->first + (civil_day)m->n > day ? m->first + (civil_day)m->n : day + SPARE;
	size_t n = (size_t)(end - first);
	int16_t *minute = xmalloc(n, sizeof *minute);
	for (size_t i = 0; i < n; i++)
		minute[i] = MET_NEVER;
	if (m->n)
		memcpy(minute + (m->first - first), m->minute, m->n * sizeof *minute);
	free(m->minute);
	*m = (struct met_days){ first, minute, n };
}

static void met_note(struct met_days *m, civil_day day, int16_t minute)
{
	if (day < m->first || day - m->first >= (civil_day)m->n)
		met_grow(m, day);
	int16_t *there = &m->minute[day - m->first];
	if (minute < *there)
		*there = minute;
}

/* Finds the first entry on a day from .. to, both included; false if there is none. */
static bool met_between(const struct met_days *m, civil_day from, civil_day to, struct duty_done *found)
{
	civil_day first = from > m->first ? from : m->first, end = m->first + (civil_day)m->n;
	for (civil_day day = first; day <= to && day < end; day++)
		if (m->minute[day - m->first] != MET_NEVER) {
			*found = (struct duty_done){ DAY_UNKNOWN, day, m->minute[day - m->first] };
			return true;
		}
	return false;
}

/* ---- notes ---- */

static int met_event(const struct duty *duty)
{
	return duty->met.n ? event_find(duty->met) : -1;
}

void duty_notes_start(struct duty_notes *notes, const struct policy *policy)
{
	*notes = (struct duty_notes){ .policy = policy };
	if (policy->duties_n)
		notes->list = xcalloc(policy->duties_n, sizeof *notes->list);
	for (size_t i = 0; i < policy->duties_n; i++)
		if (policy->duties[i].met.n)
			notes->asked |= UINT32_C(1) << met_event(&policy->duties[i]);
}

static void keep(struct duty_list *list, struct duty_done done)
{
	list->done = xgrow(list->done, list->n, &list->room, sizeof *list->done);
	list->done[list->n++] = done;
}

static void take_duty(struct duty_notes *notes, const struct course *c)
{
	int duty = duty_of_case(notes->policy, case_name(c->record));
	for (size_t i = 0; duty >= 0 && i < c->steps; i++) {
		const struct event *e = c->step[i].event;
		if (e->event == EV_DONE)
			keep(&notes->list[duty], (struct duty_done){ c->step[i].detail->due.day, e->day, minute_of_day(e) });
	}
}

void duty_notes_take(struct duty_notes *notes, const struct course *c)
{
	if (case_is_duty(c->record)) {
		take_duty(notes, c);
		return;
	}
	for (size_t i = 0; notes->asked && i < c->steps; i++) {
		const struct event *e = c->step[i].line;
		if (notes->asked >> e->event & 1 && !is_others(c, &c->step[i]))
			met_note(&notes->met[e->event], e->day, minute_of_day(e));
	}
}

void duty_notes_merge(struct duty_notes *notes, const struct duty_notes *part)
{
	for (size_t i = 0; i < notes->policy->duties_n; i++)
		for (size_t k = 0; k < part->list[i].n; k++)
			keep(&notes->list[i], part->list[i].done[k]);
	for (int event = 0; event < EVENT_WORDS; event++) {
		const struct met_days *m = &part->met[event];
		for (size_t i = 0; i < m->n; i++)
			if (m->minute[i] != MET_NEVER)
				met_note(&notes->met[event], m->first + (civil_day)i, m->minute[i]);
	}
}

/* Orders entries by the occurrence that they mean, then in case order. */
static int done_cmp(const void *a, const void *b)
{
	const struct duty_done *x = a, *y = b;
	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return (x->minute > y->minute) - (x->minute < y->minute);
}

void duty_notes_finish(struct duty_notes *notes)
{
	for (size_t i = 0; i < notes->policy->duties_n; i++)
		if (notes->list[i].n)
			qsort(notes->list[i].done, notes->list[i].n, sizeof *notes->list[i].done, done_cmp);
}

void duty_notes_free(struct duty_notes *notes)
{
	for (size_t i = 0; i < notes->policy->duties_n; i++)
		free(notes->list[i].done);
	free(notes->list);
	for (int event = 0; event < EVENT_WORDS; event++)
		free(notes->met[event].minute);
}

/* ---- occurrences ---- */

/* Finds the first entry that means the occurrence `due` and is dated `from` or later; false if there is none. */
static bool first_done(const struct duty_list *list, civil_day due, civil_day from, struct duty_done *found)
{
	const struct duty_done least = { due, from, INT16_MIN };
	size_t i;
	BINARY_SEARCH(i, list->n, done_cmp(&list->done[i], &least) < 0);
	if (i == list->n || list->done[i].due != due)
		return false;
	*found = list->done[i];
	return true;
}

static bool is_before(const struct duty_done *a, const struct duty_done *b)
{
	return a->day != b->day ? a->day < b->day : a->minute < b->minute;
}

/* Is the entry later than `by`? One without hour is in time on the whole day of `by`. */
static bool is_late(const struct duty_done *done, struct when by)
{
	bool has_hour = done->minute >= 0 && done->minute < MINUTES_A_DAY;
	return done->day > by.day || (done->day == by.day && by.minute != NO_HOUR && has_hour && done->minute > by.minute);
}

/* Finds the first entry that fulfils the occurrence; false if there is none. */
static bool first_meeting(const struct duty_notes *notes, size_t duty, const struct occurrence *o, struct duty_done *first)
{
	const struct duty_list *list = &notes->list[duty];
	civil_day end = o->next == DAY_UNKNOWN ? DAY_MAX + 1 : o->next, last = o->by.day < end ? o->by.day : end - 1;
	int event = met_event(&notes->policy->duties[duty]);
	struct duty_done found;
	bool any = first_done(list, o->day, DAY_MIN, first) && first->day < end;
	if (first_done(list, DAY_UNKNOWN, o->day, &found) && found.day < end && (!any || is_before(&found, first))) {
		*first = found;
		any = true;
	}
	if (event >= 0 && met_between(&notes->met[event], o->day, last, &found) && (!any || is_before(&found, first))) {
		*first = found;
		any = true;
	}
	return any;
}

struct occurrence duty_occurrence(const struct duty_notes *notes, size_t duty, civil_day day)
{
	const struct duty *rules = &notes->policy->duties[duty];
	const struct occurrences days = duty_occurrences(notes->policy, rules);
	struct occurrence o = { .day = day, .met_at = WHEN_NONE };
	struct duty_done first;
	if (day == DAY_UNKNOWN)
		return o;
	o.next = occurrence_after(&days, day);
	o.by = duty_by(notes->policy, rules, day);
	o.met = first_meeting(notes, duty, &o, &first);
	if (!o.met)
		return o;
	o.late = is_late(&first, o.by);
	o.met_at = (struct when){ first.day, (int16_t)(first.minute < MINUTES_A_DAY ? first.minute : NO_HOUR) };
	return o;
}

struct occurrence duty_standing(const struct duty_notes *notes, size_t duty, civil_day day)
{
	const struct occurrences days = duty_occurrences(notes->policy, &notes->policy->duties[duty]);
	return duty_occurrence(notes, duty, occurrence_until(&days, day));
}

struct occurrence duty_to_come(const struct duty_notes *notes, size_t duty, civil_day day)
{
	const struct occurrences days = duty_occurrences(notes->policy, &notes->policy->duties[duty]);
	struct occurrence o = duty_occurrence(notes, duty, occurrence_after(&days, day));
	while (o.met)
		o = duty_occurrence(notes, duty, o.next);
	return o;
}
