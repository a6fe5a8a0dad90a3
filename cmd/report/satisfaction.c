/* Satisfaction, by the date of the call: what customers who were reached said, on the whole and of each aspect. */
#include "pictures.h"

/* What is counted, as bits. */
enum {
	CALLS = 1 << 0, SATISFIED = 1 << 1, NEUTRAL = 1 << 2, DISSATISFIED = 1 << 3,
	GIVEN = 1 << 4, CONTENT = 1 << 7, /* of the first aspect; those of the others follow, a bit each */
};

#define ASPECT(name, place) \
	{ WORD(name "_given"), COUNT, .over = GIVEN << (place) }, { WORD(name "_satisfied"), COUNT, .over = CONTENT << (place) }

static const struct figure columns[] = {
	{ WORD("calls"), COUNT, .over = CALLS },
	{ WORD("satisfied"), COUNT, .over = SATISFIED },
	{ WORD("neutral"), COUNT, .over = NEUTRAL },
	{ WORD("dissatisfied"), COUNT, .over = DISSATISFIED },
	{ WORD("csat"), SHARE, .over = SATISFIED, .under = CALLS },
	ASPECT("product", 0), ASPECT("delivery", 1), ASPECT("install", 2),
};

static const unsigned count_of[SCORE_WORDS] = {
	[SC_SATISFIED] = SATISFIED, [SC_NEUTRAL] = NEUTRAL, [SC_DISSATISFIED] = DISSATISFIED,
};

/* What it counted for; where the policy does not have that, as it is written: policies change, journals do not. */
static struct text task_of(const struct course *c, const struct step *step)
{
	if (step->task == TASK_HISTORY)
		return names_text(&c->cases->tasks, event_task(c->cases, step->event));
	return step->task == TASK_CONFIRM ? TEXT("confirm") : c->policy->callbacks[step->task].name;
}

static void add_call(struct figures *f, const struct course *c, const struct step *step)
{
	const struct names *words = &c->cases->words;
	const struct call *call = call_of(c->cases, step->event);
	struct text severity = names_text(words, step->detail->severity);
	struct fact fact = { .day = step->event->day, .course = c, .task = task_of(c, step), .actor = names_text(words, call->actor),
			     .kind = names_text(words, step->detail->kind), .channel = names_text(words, step->detail->channel),
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

static const struct tile tiles[] = { { "Satisfied", SATISFIED, CALLS, 0 }, { NULL, 0, 0, 0 } };

static void fill_scores(struct bar *bar, const struct counting *c, size_t row)
{
	bar->part[0] = figures_sum(c, row, SATISFIED);
	bar->part[1] = figures_sum(c, row, NEUTRAL);
	bar->part[2] = figures_sum(c, row, DISSATISFIED);
	picture_note_rate(bar, "", bar->part[0], figures_sum(c, row, CALLS));
}

static void draw_by_vendor(const struct counting *c, struct range days, struct writer *out)
{
	(void)days;
	static const struct series scores[] = { { "satisfied", "good" }, { "neutral", "between" }, { "dissatisfied", "bad" } };
	struct chart chart = { .title = "Satisfaction by vendor", .series = scores, .series_n = 3, .alike = true };
	picture_rows(&chart, c, fill_scores);
	chart_bars(&chart, out);
	chart_free(&chart);
}

static const struct picture pictures[] = { { J_VENDOR, draw_by_vendor }, { BY_TIME, NULL } };

const struct report satisfaction_report = {
	.name = WORD("satisfaction"), FIGURES(columns), .calls = true, .add = add, .tiles = tiles, .pictures = pictures,
	.title = "Satisfaction",
	.about = "Calls in the period in which the customer gave a score; csat is satisfied of all.",
};
