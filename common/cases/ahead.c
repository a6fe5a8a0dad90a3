#include "cases/ahead.h"

#include <stdlib.h>

static void look_up(struct ahead *a, const struct cases *c, uint32_t first)
{
	uint32_t next[AHEAD_CASES] = { 0 };
	uint32_t n = c->record_n - first < AHEAD_CASES ? (uint32_t)(c->record_n - first) : AHEAD_CASES;
	bool more = true;
	a->first = first;
	a->n = n;
	for (uint32_t i = 0; i < n; i++) {
		const struct case_record *record = case_at(c, first + i);
		a->from[i + 1] = a->from[i] + record->events;
		next[i] = record->latest;
		__builtin_prefetch(card_at(&c->cards, record->card));
	}
	while (a->room < a->from[n])
		a->event = xgrow(a->event, a->room, &a->room, sizeof *a->event);
	for (size_t step = 1; more; step++) {
		more = false;
		for (uint32_t i = 0; i < n; i++) {
			if (a->from[i + 1] < a->from[i] + step)
				continue;
			a->event[a->from[i + 1] - step] = next[i];
			__builtin_prefetch(&c->event[next[i]]);
			next[i] = c->before[next[i]];
			more = true;
		}
	}
}

const uint32_t *ahead_events(struct ahead *a, const struct cases *c, const struct case_record *record)
{
	if (record->number - a->first >= a->n)
		look_up(a, c, record->number);
	return a->event + a->from[record->number - a->first];
}

void ahead_free(struct ahead *a)
{
	free(a->event);
}
