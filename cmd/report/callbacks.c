/* Call-backs, by the date on which they open: who was reached, how often it was tried, and was it in time. */
#include "reports.h"

static const struct figure columns[] = {
	{ WORD("eligible"), COUNT, .over = ELIGIBLE },
	{ WORD("planned"), COUNT, .over = PLANNED },
	{ WORD("attempted"), COUNT, .over = ATTEMPTED },
	{ WORD("reached"), COUNT, .over = CB_REACHED },
	{ WORD("refused"), COUNT, .over = CB_REFUSED },
	{ WORD("unreached"), COUNT, .over = UNREACHED },
	{ WORD("optedout"), COUNT, .over = OPTEDOUT },
	{ WORD("pending"), COUNT, .over = CB_PENDING },
	{ WORD("attempts"), COUNT, .over = ATTEMPTS },
	{ WORD("on_time"), COUNT, .over = ON_TIME },
	{ WORD("contact_rate"), SHARE, .over = CB_REACHED | CB_REFUSED, .under = ATTEMPTED },
	{ WORD("callback_rate"), SHARE, .over = CB_REACHED, .under = ELIGIBLE },
	{ WORD("on_time_rate"), SHARE, .over = ON_TIME, .under = PLANNED, .less = CB_PENDING },
	{ WORD("attempts_per_contact"), RATIO, .over = ATTEMPTS, .under = CB_REACHED | CB_REFUSED },
	{ WORD("seconds_p50"), IN_SECONDS, .measure = 0, .percent = 50 },
};

/* One of reached, refused, unreached, optedout and pending: they add up to planned. */
static unsigned outcome_of(const struct window *w)
{
	if (w->outcome == REACHED)
		return CB_REACHED;
	if (w->outcome == REFUSED)
		return CB_REFUSED;
	if (w->lapsed || w->outcome == WAIVED)
		return UNREACHED;
	return w->outcome == OPTED_OUT ? OPTEDOUT : CB_PENDING;
}

static void add_planned(struct figures *f, uint32_t group, const struct window *w, const struct call *last)
{
	unsigned outcome = outcome_of(w);
	figures_count(f, group, PLANNED, 1);
	figures_count(f, group, ATTEMPTED, w->attempts > 0);
	figures_count(f, group, ATTEMPTS, w->attempts);
	figures_count(f, group, outcome, 1);
	if (outcome != CB_REACHED || !last)
		return;
	figures_count(f, group, ON_TIME, w->settled <= w->closes);
	if (last->seconds >= 0)
		figures_measure(f, group, 0, (uint32_t)last->seconds);
}

static void add_callback(struct figures *f, const struct course *c, size_t callback)
{
	const struct callback_state *s = &c->callback[callback];
	if (!s->applies || !s->based || s->never_opens || s->window.opens > c->cases->now.day ||
	    !in_range(f->range, s->window.opens))
		return;
	const struct call *last = s->last_attempt >= 0 ? call_of(c->cases, c->step[s->last_attempt].event) : NULL;
	struct fact fact = { .day = s->window.opens, .course = c, .task = c->policy->callbacks[callback].name,
			     .actor = names_text(&c->cases->words, last ? last->actor : 0) };
	uint32_t group = figures_group(f, &fact);
	figures_count(f, group, ELIGIBLE, 1);
	if (!s->sampled_out)
		add_planned(f, group, &s->window, last);
}

static void add(struct figures *f, const struct course *c)
{
	for (size_t s = 0; course_delivered(c) && s < c->policy->callbacks_n; s++)
		add_callback(f, c, s);
}

const struct report callbacks_report = { .name = WORD("callbacks"), .figure = columns,
					 .figures_n = sizeof columns / sizeof *columns, .callbacks = true, .add = add };
