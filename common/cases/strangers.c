#include "cases/strangers.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"

/* The number of the task if the event is such a call, else 0. Above the last of the policy's own, `known`, are the strangers. */
static uint32_t stranger(const struct cases *c, const struct event *e, uint32_t known)
{
	return e->task > known && e->event == EV_CALL ? event_task(c, e) : 0;
}

civil_day strangers_last(const struct cases *c)
{
	civil_day last = DAY_MIN;
	uint32_t known = task_confirm(c->policy);
	for (const struct event *e = c->event, *end = e + c->event_n; e < end; e++)
		if (e->day > last && stranger(c, e, known))
			last = e->day;
	return last;
}

void strangers_count(struct strangers *s, const struct cases *c)
{
	uint32_t known = task_confirm(c->policy);
	for (const struct event *e = c->event, *end = e + c->event_n; e < end; e++) {
		uint32_t task = stranger(c, e, known);
		if (!task || e->unseen || e->day < strangers_from(c->now.day) || e->day > c->now.day)
			continue;
		uint32_t id = pool_find(&s->names, pool_text(&c->tasks, task));
		if (id == UINT32_MAX) {
			id = pool_add(&s->names, pool_text(&c->tasks, task));
			while (id >= s->room)
				s->calls = xgrow(s->calls, s->room, &s->room, sizeof *s->calls);
			s->calls[id] = 0;
		}
		s->calls[id]++;
	}
}

void strangers_say(const struct strangers *s, const struct policy *policy)
{
	enum { MANY = 10, KNOWN_ROOM = 300 };
	char known[KNOWN_ROOM];
	snprintf(known, sizeof known, "%s", _("none"));
	for (size_t i = 0, n = 0; i < policy->callbacks_n && n < sizeof known; i++)
		n += (size_t)snprintf(known + n, sizeof known - n, "%s%.*s", i ? ", " : "", (int)policy->callbacks[i].name.n,
				      policy->callbacks[i].name.p);
	for (uint32_t id = 1; id < s->names.used; id++) {
		struct text name = text_fit(pool_text(&s->names, id), 60);
		if (s->calls[id] >= MANY)
			say("note: task '%.*s': %zu calls of the last %d days; the policy knows %s", (int)name.n, name.p, s->calls[id],
			    STRANGERS_DAYS, known);
	}
}

void strangers_free(struct strangers *s)
{
	pool_free(&s->names);
	free(s->calls);
	*s = (struct strangers){ 0 };
}
