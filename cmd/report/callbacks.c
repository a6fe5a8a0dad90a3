/* Call-backs, by the date on which they open: who was reached, how often it was tried, and was it in time. */
#include <stdio.h>
#include <stdlib.h>

#include "pictures.h"

/* What is counted, as bits. */
enum {
	ELIGIBLE = 1 << 0, PLANNED = 1 << 1, ATTEMPTED = 1 << 2, CB_REACHED = 1 << 3, CB_REFUSED = 1 << 4, UNREACHED = 1 << 5,
	OPTEDOUT = 1 << 6, CB_PENDING = 1 << 7, ATTEMPTS = 1 << 8, ON_TIME = 1 << 9, FIRST_DAY = 1 << 10,
	DUE_TODAY = 1 << 11, /* open today and still pending: the first day is not over */
};

static const struct figure columns[] = {
	{ WORD("eligible"), WORD("应回访"), COUNT, .over = ELIGIBLE },
	{ WORD("planned"), WORD("计划回访"), COUNT, .over = PLANNED },
	{ WORD("attempted"), WORD("已拨打"), COUNT, .over = ATTEMPTED },
	{ WORD("reached"), WORD("已接通"), COUNT, .over = CB_REACHED },
	{ WORD("refused"), WORD("拒访"), COUNT, .over = CB_REFUSED },
	{ WORD("unreached"), WORD("未联系上"), COUNT, .over = UNREACHED },
	{ WORD("optedout"), WORD("谢绝回访"), COUNT, .over = OPTEDOUT },
	{ WORD("pending"), WORD("待回访"), COUNT, .over = CB_PENDING },
	{ WORD("attempts"), WORD("拨打次数"), COUNT, .over = ATTEMPTS },
	{ WORD("on_time"), WORD("按时接通"), COUNT, .over = ON_TIME },
	{ WORD("contact_rate"), WORD("联系率"), SHARE, .over = CB_REACHED | CB_REFUSED, .under = ATTEMPTED },
	{ WORD("callback_rate"), WORD("回访率"), SHARE, .over = CB_REACHED, .under = ELIGIBLE },
	{ WORD("on_time_rate"), WORD("按时率"), SHARE, .over = ON_TIME, .under = PLANNED, .less = CB_PENDING },
	{ WORD("attempts_per_contact"), WORD("每次联系拨打"), RATIO, .over = ATTEMPTS, .under = CB_REACHED | CB_REFUSED },
	{ WORD("seconds_p50"), WORD("通话秒数中位"), IN_SECONDS, .measure = 0, .percent = 50 },
	{ WORD("first_day"), WORD("首日回访"), COUNT, .over = FIRST_DAY },
	{ WORD("first_day_rate"), WORD("首日回访率"), SHARE, .over = FIRST_DAY, .under = PLANNED, .less = DUE_TODAY },
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

/* The step of the attempt before that of step i, or -1. */
static int attempt_before(const struct course *c, size_t callback, int i)
{
	do
		i--;
	while (i >= 0 && !(c->step[i].attempt && c->step[i].task == (int)callback));
	return i;
}

static bool tried_on(const struct course *c, size_t callback, civil_day day)
{
	int i = c->callback[callback].at.last_attempt;
	while (i >= 0 && c->step[i].event->day > day)
		i = attempt_before(c, callback, i);
	return i >= 0 && c->step[i].event->day == day;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

/* Each attempt counts for whoever made it, and the call-back as attempted once for each of them. */
static void add_attempts(struct figures *f, const struct fact *of, size_t callback)
{
	const struct course *c = of->course;
	size_t n = 0;
	uint32_t *actor = xmalloc((size_t)c->callback[callback].at.window.attempts, sizeof *actor);
	for (int i = c->callback[callback].at.last_attempt; i >= 0; i = attempt_before(c, callback, i))
		actor[n++] = event_actor(c->cases, c->step[i].event);
	qsort(actor, n, sizeof *actor, by_number);
	for (size_t i = 0; i < n; i++) {
		struct fact fact = *of;
		fact.actor = pool_text(&c->cases->words, actor[i]);
		uint32_t group = figures_group(f, &fact);
		figures_count(f, group, ATTEMPTS, 1);
		figures_count(f, group, ATTEMPTED, i == 0 || actor[i] != actor[i - 1]);
	}
	free(actor);
}

static void add_planned(struct figures *f, const struct fact *fact, uint32_t group, size_t callback, const struct call *last)
{
	const struct course *c = fact->course;
	const struct window *w = &c->callback[callback].at.window;
	unsigned outcome = outcome_of(w);
	figures_count(f, group, PLANNED, 1);
	figures_count(f, group, outcome, 1);
	if (!w->attempts) {
		figures_count(f, group, DUE_TODAY, outcome == CB_PENDING && w->opens == c->cases->now.day);
		return;
	}
	figures_count(f, group, FIRST_DAY, tried_on(c, callback, w->opens));
	if (keys_have(&f->counting.keys, J_ACTOR)) {
		add_attempts(f, fact, callback);
	} else {
		figures_count(f, group, ATTEMPTED, 1);
		figures_count(f, group, ATTEMPTS, w->attempts);
	}
	if (outcome != CB_REACHED)
		return;
	figures_count(f, group, ON_TIME, w->settled <= w->closes);
	if (last && last->seconds >= 0)
		figures_measure(f, group, 0, (uint32_t)last->seconds);
}

/* Counts for the actor of the last attempt, which is the call that reached or refused where there is one. */
static void add_callback(struct figures *f, const struct course *c, size_t callback)
{
	const struct callback_state *s = &c->callback[callback];
	if (!s->applies || !s->based || s->never_opens || s->at.window.opens > c->cases->now.day ||
	    !in_range(f->counting.range, s->at.window.opens))
		return;
	const struct event *attempt = s->at.last_attempt >= 0 ? c->step[s->at.last_attempt].event : NULL;
	const struct call *last = attempt ? call_of(c->cases, attempt) : NULL;
	struct fact fact = { .day = s->at.window.opens, .course = c, .task = c->policy->callbacks[callback].name,
			     .actor = pool_text(&c->cases->words, attempt ? event_actor(c->cases, attempt) : 0) };
	uint32_t group = figures_group(f, &fact);
	figures_count(f, group, ELIGIBLE, 1);
	if (!s->sampled_out)
		add_planned(f, &fact, group, callback, last);
}

static void add(struct counting *counting, const struct course *c)
{
	for (size_t s = 0; s < c->policy->callbacks_n; s++)
		add_callback(figures_of(counting), c, s);
}

/* ---- the page ---- */

static const struct tile tiles[] = {
	{ CB_REACHED, ELIGIBLE, 0, { "Customers reached", "已接通" },
	  { "{1} reached of {2} that were eligible", "应回访 {2} 件，接通 {1} 件" } },
	{ ON_TIME, PLANNED, CB_PENDING, { "Reached in time", "按时接通" },
	  { "{1} reached in time of {2} that are over", "到期或办完 {2} 件，按时接通 {1} 件" } },
	{ FIRST_DAY, PLANNED, DUE_TODAY, { "Tried on the first day", "首日回访" },
	  { "{1} tried on the day they opened of {2} planned", "计划回访 {2} 件，首日拨打 {1} 件" } },
	{ 0 },
};

static const struct series outcomes[] = {
	{ { "reached in time", "按时接通" }, "good" }, { { "reached late", "逾期接通" }, "fair" }, { { "refused", "拒访" }, "between" },
	{ { "unreached", "未联系上" }, "bad" },        { { "opted out", "谢绝回访" }, "other" },   { { "pending", "待回访" }, "open" },
};

static void fill_outcomes(struct bar *bar, const struct counting *c, size_t row, enum language in)
{
	(void)in;
	int64_t on_time = figures_sum(c, row, ON_TIME);
	memcpy(bar->part, (int64_t[SERIES_MOST]){ on_time, figures_sum(c, row, CB_REACHED) - on_time, figures_sum(c, row, CB_REFUSED),
						  figures_sum(c, row, UNREACHED), figures_sum(c, row, OPTEDOUT),
						  figures_sum(c, row, CB_PENDING) }, sizeof bar->part);
}

static void draw_outcomes(const struct counting *c, const struct drawing *d)
{
	char title[64];
	struct arena arena = { 0 };
	const char *period = key_label(c->keys.key[0], d->in).p;
	if (d->in == CHINESE)
		snprintf(title, sizeof title, "回访结果（按开始%s）", period);
	else
		snprintf(title, sizeof title, "Call-backs by outcome and %s of opening", period);
	struct chart chart = { .in = d->in, .title = title, .series = outcomes, .series_n = 6 };
	picture_periods(&chart, c, d->days, &arena, fill_outcomes);
	chart_columns(&chart, d->out);
	chart_free(&chart);
	arena_free(&arena);
}

static const struct picture pictures[] = { { BY_TIME, draw_outcomes }, { BY_TIME, NULL } };

const struct report callbacks_report = {
	.name = WORD("callbacks"), FIGURES(columns), .callbacks = true, .calls = true, .add = add, .tiles = tiles, .pictures = pictures,
	.title = { "Call-backs", "回访" },
	.about = { "Those that opened in the period. Eligible are all, planned those in the sample; pending ones are not done yet. In time is "
		   "reached by the last day of the call-back. Beside each rate stands what it was made of.",
		   "本期开始的回访。应回访为全部，计划回访为抽中的；待回访的尚未办完。按时是指不晚于回访期限的最后一天接通。"
		   "比率下面是它的分子和分母。" },
};
