#include "snapshot/span.h"

/* Up to STEP days are stored exactly, longer spans in units of DAYS_A_STEP days. */
enum { STEP = 200, DAYS_A_STEP = 30 };

civil_day case_span_last(struct case_span span)
{
	if (span.last == UINT8_MAX)
		return DAY_MAX;
	return span.first + span.last + (span.last > STEP ? (span.last - STEP) * (DAYS_A_STEP - 1) : 0);
}

static uint8_t in_steps(civil_day days)
{
	if (days <= STEP)
		return (uint8_t)(days < 0 ? 0 : days);
	civil_day steps = (days - STEP + DAYS_A_STEP - 1) / DAYS_A_STEP;
	return steps < UINT8_MAX - STEP ? (uint8_t)(STEP + steps) : UINT8_MAX;
}

static void stretch(struct range *range, civil_day day)
{
	range->from = day < range->from ? day : range->from;
	range->to = day > range->to ? day : range->to;
}

struct range *case_days(const struct cases *c)
{
	struct range *days = xmalloc(c->record_n + 1, sizeof *days);
	for (size_t i = 0; i < c->record_n; i++)
		days[i] = (struct range){ DAY_MAX, DAY_MIN };
	for (size_t i = 0; i < c->event_n; i++) { /* in the order of the journal, because the lines of a case lie scattered in memory */
		const struct event *e = &c->event[i];
		struct when due = event_detail(c, e)->due;
		if (e->event == EV_DESTROY)
			continue;
		stretch(&days[c->owner[i]], e->day);
		if (when_given(due))
			stretch(&days[c->owner[i]], due.day);
	}
	return days;
}

struct case_span case_span_of(struct range days)
{
	civil_day first = days.from < 0 ? 0 : days.from > UINT16_MAX ? UINT16_MAX : days.from;
	return (struct case_span){ (uint16_t)first, in_steps(days.to < first ? 0 : days.to - first) };
}
