#include "cases/course.h"

#include <stdlib.h>

void course_start(struct course *c, const struct cases *cases)
{
	size_t openings = cases->policy->callbacks_n * OPENINGS;
	*c = (struct course){ .cases = cases, .policy = cases->policy, .opening = xmalloc(openings, sizeof *c->opening) };
	for (size_t i = 0; i < openings; i++)
		c->opening[i].base = DAY_MIN - 1;
}

void course_free(struct course *c)
{
	free(c->step);
	free(c->past);
	free(c->opening);
}

static int step_cmp(const void *a, const void *b)
{
	const struct step *x = a, *y = b;
	return order_cmp(order_of(x->event), order_of(y->event));
}

/* The events of a case that comes up soon, which lie scattered in memory, are asked for before they are used. */
__attribute__((always_inline)) static inline void fetch_ahead(const struct cases *c, const struct case_record *record)
{
	enum { AHEAD = 6 };
	if (c->record + c->record_n - record <= AHEAD)
		return;
	record += AHEAD;
	for (uint32_t i = 0; i < record->events; i++)
		__builtin_prefetch(&c->event[c->order[record->first + i]]);
	__builtin_prefetch(c->card + (size_t)record->card * CARD_UNIT);
}

static void gather(struct course *c)
{
	const struct cases *cases = c->cases;
	bool sorted = true;
	fetch_ahead(cases, c->record);
	c->steps = 0;
	for (uint32_t i = 0; i < c->record->events; i++) {
		const struct event *e = &cases->event[cases->order[c->record->first + i]];
		if (e->unseen)
			continue;
		c->step = xgrow(c->step, c->steps, &c->room, sizeof *c->step);
		c->step[c->steps] = (struct step){ .event = e, .task = TASK_HISTORY, .detail = event_detail(cases, e),
						   .card = event_card(cases, e) };
		if (c->steps && step_cmp(&c->step[c->steps - 1], &c->step[c->steps]) > 0)
			sorted = false;
		c->steps++;
	}
	if (!sorted)
		qsort(c->step, c->steps, sizeof *c->step, step_cmp);
}

bool course_take(struct course *c, const struct case_record *record)
{
	size_t begins = offsetof(struct course, card), ends = offsetof(struct course, callback) + c->policy->callbacks_n * sizeof *c->callback;
	c->record = record;
	gather(c);
	memset((char *)c + begins, 0, ends - begins);
	for (int i = 0; i < CARD_FIELDS; i++)
		c->card[i].p = "";
	c->service = TEXT("");
	c->delivery = c->install = c->appoint = c->optout = -1;
	c->number = (struct number_state){ .since = WHEN_NONE, .found = DAY_MIN };
	c->issue_closed = c->last_day = DAY_MIN;
	for (size_t s = 0; s < c->policy->callbacks_n; s++)
		c->callback[s].sampled_out = record->sampled_out >> s & 1;
	return c->steps > 0;
}

bool callback_stands(const struct course *c, size_t callback, struct when *due, int *slot)
{
	const struct callback_state *s = &c->callback[callback];
	if (!s->applies || !s->based || s->sampled_out || s->never_opens)
		return false;
	return window_stands(&s->window, c->policy, c->number.found, due, slot);
}

bool confirm_stands(const struct course *c, struct when *due, int *slot)
{
	if (!issue_confirm_pending(&c->issue, c->policy))
		return false;
	return window_stands(&c->issue.confirm, c->policy, c->number.found, due, slot);
}
