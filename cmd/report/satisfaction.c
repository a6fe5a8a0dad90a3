/* Satisfaction, by the date of the call: what customers who were reached said, on the whole and of each aspect. */
#include "pictures.h"

/* What is counted, as bits. */
enum {
	CALLS = 1 << 0, SATISFIED = 1 << 1, NEUTRAL = 1 << 2, DISSATISFIED = 1 << 3,
	GIVEN = 1 << 4, CONTENT = 1 << 7, /* of the first aspect; those of the others follow, a bit each */
};

#define ASPECT(name, chinese, place)                                                   \
	{ WORD(name "_given"), WORD(chinese "评分"), COUNT, .over = GIVEN << (place) }, \
	{ WORD(name "_satisfied"), WORD(chinese "满意"), COUNT, .over = CONTENT << (place) }

static const struct figure columns[] = {
	{ WORD("calls"), WORD("评分通话"), COUNT, .over = CALLS },
	{ WORD("satisfied"), WORD("满意"), COUNT, .over = SATISFIED },
	{ WORD("neutral"), WORD("一般"), COUNT, .over = NEUTRAL },
	{ WORD("dissatisfied"), WORD("不满意"), COUNT, .over = DISSATISFIED },
	{ WORD("csat"), WORD("满意率"), SHARE, .over = SATISFIED, .under = CALLS },
	ASPECT("product", "商品", 0), ASPECT("delivery", "送货", 1), ASPECT("install", "安装", 2),
};

static const unsigned count_of[SCORE_WORDS] = {
	[SC_SATISFIED] = SATISFIED, [SC_NEUTRAL] = NEUTRAL, [SC_DISSATISFIED] = DISSATISFIED,
};

/* What it counted for; where the policy does not have that, as it is written: policies change, journals do not. */
static struct text task_of(const struct course *c, const struct step *step)
{
	if (step->task == TASK_HISTORY)
		return pool_text(&c->cases->tasks, event_task(c->cases, step->event));
	return call_task_name(c->policy, step->task);
}

static void add_call(struct figures *f, const struct course *c, const struct step *step)
{
	const struct pool *words = &c->cases->words;
	const struct call *call = call_of(c->cases, step->event);
	struct text severity = pool_text(words, step->detail->severity);
	struct fact fact = { .day = step->event->day, .course = c, .task = task_of(c, step), .actor = pool_text(words, event_actor(c->cases, step->event)),
			     .kind = pool_text(words, step->detail->kind), .channel = pool_text(words, step->detail->channel),
			     .severity = policy_severity(c->policy, severity) >= 0 ? severity : TEXT("") };
	uint32_t group = figures_group(f, &fact);
	figures_count(f, group, CALLS, 1);
	figures_count(f, group, count_of[step->event->score], 1);
	for (int a = 0; a < ASPECTS; a++) {
		figures_count(f, group, (unsigned)GIVEN << a, call->aspect[a] != SC_NONE);
		figures_count(f, group, (unsigned)CONTENT << a, call->aspect[a] == SC_SATISFIED);
	}
}

static void add(struct counting *counting, const struct course *c)
{
	for (size_t i = 0; i < c->steps; i++) {
		const struct event *e = c->step[i].event;
		if (e->event == EV_CALL && e->result == RE_REACHED && e->score != SC_NONE && in_range(counting->range, e->day))
			add_call(figures_of(counting), c, &c->step[i]);
	}
}

/* ---- the page ---- */

static const struct tile tiles[] = {
	{ SATISFIED, CALLS, 0, { "Satisfied", "满意" },
	  { "{1} satisfied of {2} who gave a score", "评分 {2} 次，满意 {1} 次" } },
	{ 0 },
};

static const struct series scores[] = {
	{ { "satisfied", "满意" }, "good" }, { { "neutral", "一般" }, "between" }, { { "dissatisfied", "不满意" }, "bad" },
};

static void fill_scores(struct bar *bar, const struct counting *c, size_t row, enum language in)
{
	(void)in;
	bar->part[0] = figures_sum(c, row, SATISFIED);
	bar->part[1] = figures_sum(c, row, NEUTRAL);
	bar->part[2] = figures_sum(c, row, DISSATISFIED);
	picture_note_rate(bar, "", bar->part[0], figures_sum(c, row, CALLS));
}

static void draw_by_vendor(const struct counting *c, const struct drawing *d)
{
	static const char *const title[LANGUAGES] = { "Satisfaction by vendor", "各厂商的满意度" };
	struct chart chart = { .in = d->in, .title = title[d->in], .series = scores, .series_n = 3, .alike = true };
	picture_rows(&chart, c, fill_scores);
	chart_bars(&chart, d->out);
	chart_free(&chart);
}

static const struct picture pictures[] = { { J_VENDOR, draw_by_vendor }, { BY_TIME, NULL } };

const struct report satisfaction_report = {
	.name = WORD("satisfaction"), FIGURES(columns), .calls = true, .add = add, .tiles = tiles, .pictures = pictures,
	.title = { "Satisfaction", "满意度" },
	.about = { "Calls in the period in which the customer gave a score; csat is satisfied of all.",
		   "本期内顾客给出评分的通话；满意率是满意的占全部。" },
};
