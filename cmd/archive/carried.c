#include "carried.h"

#include "bytes/sort.h"

void carried_add(struct carried *c, const struct survey *survey, const struct course *course)
{
	uint32_t first;
	if (!course->others)
		return;
	struct carried_optout entry = { .record = course->record, .owner = course->others->record, .time = event_when(&course->others_event) };
	survey_span(survey, course->record, &first, &entry.after);
	c->entry = xgrow(c->entry, c->n, &c->room, sizeof *c->entry);
	c->entry[c->n++] = entry;
}

static inline bool in_order(const void *none, const struct carried_optout *x, const struct carried_optout *y)
{
	(void)none;
	return x->after <= y->after;
}

DEFINE_SORT(sort_optouts, struct carried_optout, in_order)

void carried_choose(struct carried *c, const uint32_t *chosen)
{
	size_t n = 0;
	for (size_t i = 0; i < c->n; i++)
		if (chosen[c->entry[i].record->number] || chosen[c->entry[i].owner])
			c->entry[n++] = c->entry[i];
	c->n = n;
	sort_optouts(c->entry, n, NULL);
}
