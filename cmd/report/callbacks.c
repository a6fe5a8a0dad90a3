/* Call-backs, by the date on which they open: who was reached, how often it was tried, and was it in time. */
#include <stdio.h>

#include "pictures.h"

/* What is counted, as bits. */
enum {
	ELIGIBLE = 1 << 0, PLANNED = 1 << 1, ATTEMPTED = 1 << 2, CB_REACHED = 1 << 3, CB_REFUSED = 1 << 4, UNREACHED = 1 << 5,
	OPTEDOUT = 1 << 6, CB_PENDING = 1 << 7, ATTEMPTS = 1 << 8, ON_TIME = 1 << 9,
};

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
	    !in_range(f->counting.range, s->window.opens))
		return;
	const struct call *last = s->last_attempt >= 0 ? call_of(c->cases, c->step[s->last_attempt].event) : NULL;
	struct fact fact = { .day = s->window.opens, .course = c, .task = c->policy->callbacks[callback].name,
			     .actor = names_text(&c->cases->words, last ? last->actor : 0) };
	uint32_t group = figures_group(f, &fact);
	figures_count(f, group, ELIGIBLE, 1);
	if (!s->sampled_out)
		add_planned(f, group, &s->window, last);
}

static void add(struct counting *counting, const struct course *c)
{
	for (size_t s = 0; course_delivered(c) && s < c->policy->callbacks_n; s++)
		add_callback(figures_of(counting), c, s);
}

/* ---- the page ---- */

static const struct tile tiles[] = {
	{ "Customers reached", CB_REACHED, ELIGIBLE, 0 },
	{ "Reached in time", ON_TIME, PLANNED, CB_PENDING },
	{ NULL, 0, 0, 0 },
};

static const struct series outcomes[] = {
	{ "reached in time", "good" }, { "reached late", "fair" }, { "refused", "between" }, { "unreached", "bad" },
	{ "opted out", "other" }, { "pending", "open" },
};

static void fill_outcomes(struct bar *bar, const struct counting *c, size_t row)
{
	int64_t on_time = figures_sum(c, row, ON_TIME);
	memcpy(bar->part, (int64_t[SERIES_MOST]){ on_time, figures_sum(c, row, CB_REACHED) - on_time, figures_sum(c, row, CB_REFUSED),
						  figures_sum(c, row, UNREACHED), figures_sum(c, row, OPTEDOUT),
						  figures_sum(c, row, CB_PENDING) }, sizeof bar->part);
}

static void draw_outcomes(const struct counting *c, struct range days, struct writer *out)
{
	char title[64];
	struct arena arena = { 0 };
	snprintf(title, sizeof title, "Call-backs by outcome and %s of opening", key_word[c->keys.key[0]].p);
	struct chart chart = { .title = title, .series = outcomes, .series_n = 6 };
	picture_periods(&chart, c, days, &arena, fill_outcomes);
	chart_columns(&chart, out);
	chart_free(&chart);
	arena_free(&arena);
}

static const struct picture pictures[] = { { BY_TIME, draw_outcomes }, { BY_TIME, NULL } };

const struct report callbacks_report = {
	.name = WORD("callbacks"), FIGURES(columns), .callbacks = true, .calls = true, .add = add, .tiles = tiles, .pictures = pictures,
	.title = "Call-backs",
	.about = "Those that opened in the period. Eligible are all, planned those in the sample; pending ones are not done yet. In time is "
		 "reached by the last day of the call-back. Beside each rate stands what it was made of.",
};
