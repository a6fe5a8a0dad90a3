#include "cases/course.h"

#include <stdlib.h>

#include "bytes/search.h"
#include "cases/optouts.h"

/* The last day from which the whole period has passed by `now`; counted from any later day it has not. */
static civil_day past_end(const struct calendar *calendar, struct duration period, civil_day now)
{
	civil_day past = DAY_MIN - 1, not_past = DAY_MAX + 1;
	if (period.unit == UNIT_NONE)
		return past;
	while (past + 1 < not_past) {
		civil_day day = past + (not_past - past) / 2;
		if (calendar_days(calendar, day, period, 1) < now)
			past = day;
		else
			not_past = day;
	}
	return past;
}

void courses_start(struct courses *r, const struct cases *cases)
{
	const struct policy *p = cases->policy;
	size_t openings = p->callbacks_n * OPENINGS;
	*r = (struct courses){
		.cases = cases, .policy = p, .opening = xmalloc(openings, sizeof *r->opening),
		.callback = xcalloc(p->callbacks_n, sizeof *r->callback),
	};
	for (size_t i = 0; i < openings; i++)
		r->opening[i].base = DAY_MIN - 1;
	r->issue = xgrow(r->issue, 0, &r->issues_room, sizeof *r->issue);
	r->issue[0] = (struct issue){ 0 };
	r->past_end[KEEP] = past_end(&p->calendar, p->keep, cases->now.day);
	r->past_end[KEEP_COMPLAINTS] = past_end(&p->calendar, p->keep_complaints, cases->now.day);
	r->past_end[CEILING] = past_end(&p->calendar, p->ceiling, cases->now.day);
}

void courses_free(struct courses *r)
{
	free(r->step);
	aside_free(&r->aside);
	free(r->issue);
	issue_room_free(&r->issue_room);
	free(r->opening);
	free(r->callback);
	left_free(&r->left);
}

static int step_cmp(const void *a, const void *b)
{
	const struct step *x = a, *y = b;
	return event_cmp(x->line, y->line);
}

/* Makes room for one step more than `steps`. */
static void make_room(struct courses *r, size_t steps)
{
	while (r->step_room <= steps)
		r->step = xgrow(r->step, r->step_room, &r->step_room, sizeof *r->step);
}

/* Collects the seen lines of the case in case order, from the chain that begins with its last event in the input. */
static void gather(struct course *c)
{
	const struct cases *cases = c->cases;
	uint32_t place = c->record->latest, events = c->record->events;
	int64_t behind = INT64_MAX;
	unsigned once = 0, again = 0;
	bool sorted = true, rising = true;
	make_room(c->run, events);
	struct step *end = c->run->step + events, *step = end;
	for (uint32_t i = 0; i < events; i++) {
		const struct event *e = &cases->event[place];
		place = e->before;
		if (e->unseen)
			continue;
		*--step = (struct step){ .event = e, .line = e, .task = TASK_HISTORY, .detail = event_detail(cases, e) };
		int64_t minute = case_minute(e);
		sorted = sorted && minute <= behind;
		rising = rising && minute < behind;
		behind = minute;
		again |= once & 1U << e->event;
		once |= 1U << e->event;
	}
	c->step = step;
	c->steps = (size_t)(end - step);
	if (!sorted)
		qsort(c->step, c->steps, sizeof *c->step, step_cmp);
	c->settled = !rising || once >> EV_RETRACT & 1 || again >> EV_DELIVERY & 1;
}

static struct text phone_in(const struct course *c, const struct event *line)
{
	return card_find(event_card(c->cases, line), J_PHONE);
}

struct text course_phone(const struct course *c)
{
	const struct further *further = c->aside.further + c->aside.further_n;
	struct text phone = TEXT("");
	for (const struct step *step = c->step + c->steps; step > c->step && !phone.n; step--) {
		while (further > c->aside.further && !phone.n && event_cmp(further[-1].line, step[-1].line) > 0)
			phone = phone_in(c, (--further)->line);
		if (!phone.n)
			phone = phone_in(c, step[-1].line);
	}
	return phone;
}

/* Adds a step for the optout of another case with the same telephone number, if there is one: at its time or, if that is before the first
 * event of this case, at the time of that, behind all events of the same time. */
static void hear_others(struct course *c)
{
	const struct optout *o = optout_of(c->cases->optouts, course_phone(c));
	size_t at = 0;
	if (!o || (o->cases == c->cases && o->record == c->record->number))
		return;
	while (at < c->steps && before_optout(c->cases, c->step[at].line, o))
		at++;
	c->others = o;
	c->others_event = (struct event){ .event = EV_OPTOUT, .day = o->event->day, .minute = o->event->minute };
	if (at == 0) {
		const struct event *first = c->step[0].line;
		c->others_event.day = first->day;
		c->others_event.minute = (int16_t)(first->minute == NO_HOUR ? 0 : first->minute);
		while (at < c->steps && case_minute(c->step[at].line) <= case_minute(&c->others_event))
			at++;
	}
	memmove(c->step + at + 1, c->step + at, (c->steps++ - at) * sizeof *c->step);
	c->step[at] = (struct step){ .event = &c->others_event, .line = &c->others_event, .task = TASK_HISTORY,
				     .detail = event_detail(c->cases, &c->others_event) };
	for (size_t i = 0; i < c->aside.further_n; i++)
		c->aside.further[i].entry += c->aside.further[i].entry >= at;
}

static void settle(struct course *c)
{
	c->steps = entries_settle(c->cases, c->step, c->steps, &c->run->aside);
	c->aside = c->run->aside;
}

bool course_take(struct course *c, struct courses *run, const struct case_record *record)
{
	*c = (struct course){
		.run = run, .cases = run->cases, .policy = run->policy, .record = record, .callback = run->callback, .card = run->card,
		.service = TEXT(""),
		.delivery = -1, .complaint = -1, .install = -1, .appoint = -1, .optout = -1,
		.number = { .since = WHEN_NONE, .found = DAY_MIN }, .issue_closed = DAY_MIN, .last_day = DAY_MIN,
		.issue = run->issue,
	};
	issue_room_empty(&run->issue_room);
	for (size_t s = 0; s < c->policy->callbacks_n; s++) {
		c->callback[s].applies = false;
		c->callback[s].sampled_out = record->sampled_out >> s & 1;
	}
	gather(c);
	if (c->settled)
		settle(c);
	if (c->steps && c->cases->optouts)
		hear_others(c);
	return c->steps > 0;
}

/* The step that says what the line says; NULL if the line does not stand, or if another line of its entry counts. */
static const struct step *step_of(const struct step **by_event, size_t n, const struct event *line)
{
	size_t i;
	BINARY_SEARCH(i, n, by_event[i]->event < line);
	return i < n && by_event[i]->event == line ? by_event[i] : NULL;
}

static int by_event(const void *a, const void *b)
{
	const struct step *const *x = a, *const *y = b;
	return ((*x)->event > (*y)->event) - ((*x)->event < (*y)->event);
}

uint32_t course_note(const struct course *c)
{
	const struct cases *cases = c->cases;
	uint32_t holds = 0;
	if (!c->settled || !c->record->note)
		return c->record->note;
	const struct step **sorted = xmalloc(c->steps, sizeof *sorted), *last = NULL, *step;
	for (size_t i = 0; i < c->steps; i++)
		sorted[i] = &c->step[i];
	qsort(sorted, c->steps, sizeof *sorted, by_event);
	for (uint32_t i = c->record->note; i; i = note_at(&cases->notes, i)->other) {
		const struct note *note = note_at(&cases->notes, i);
		if ((step = step_of(sorted, c->steps, &cases->event[note->event])) && (!last || step > last)) {
			last = step;
			holds = i;
		}
	}
	free(sorted);
	return holds;
}

struct text course_card(const struct course *c, enum column column)
{
	struct text t = c->card_laid ? c->card[column - CARD_FIRST] : card_find(c->only_card, column);
	return column == J_SERVICE && !t.n && course_delivered(c) ? service_word[SV_DELIVERY] : t;
}

/* Does the line stand at this place of case order, or before it? */
static bool is_until(const struct event *line, int64_t minute, const struct event *last)
{
	int64_t at = case_minute(line);
	return at < minute || (at == minute && (!last || line <= last));
}

void course_card_until(const struct course *c, int64_t minute, const struct event *last, struct text card[CARD_FIELDS])
{
	const struct further *further = c->aside.further, *end = further + c->aside.further_n;
	bool delivered = false;
	for (int i = 0; i < CARD_FIELDS; i++)
		card[i] = TEXT("");
	for (size_t i = 0; i <= c->steps; i++) {
		const struct event *line = i < c->steps ? c->step[i].line : NULL;
		if (line && is_others(c, &c->step[i]))
			continue;
		for (; further < end && (!line || event_cmp(further->line, line) < 0); further++)
			if (is_until(further->line, minute, last))
				card_unpack(event_card(c->cases, further->line), card);
		if (!line || !is_until(line, minute, last))
			continue;
		card_unpack(event_card(c->cases, line), card);
		delivered = delivered || line->event == EV_DELIVERY;
	}
	if (delivered && !card[J_SERVICE - CARD_FIRST].n)
		card[J_SERVICE - CARD_FIRST] = service_word[SV_DELIVERY];
}

bool callback_stands(const struct course *c, size_t callback, struct when *due, int *slot)
{
	const struct callback_state *s = &c->callback[callback];
	if (!s->applies || !s->based || s->sampled_out || s->never_opens)
		return false;
	return window_stands(&s->at.window, c->policy, c->number.found, due, slot);
}

bool confirm_stands(const struct course *c, struct when *due, int *slot)
{
	if (!issue_confirm_pending(c->issue, c->policy))
		return false;
	return window_stands(&c->issue->confirm, c->policy, c->number.found, due, slot);
}
