/* Visits, by their date: how often somebody was at a customer's about a complaint. */
#include "figures.h"

/* What is counted, as bits. */
enum { VISITS = 1 << 0 };

static const struct figure columns[] = {
	{ WORD("visits"), WORD("上门次数"), COUNT, .over = VISITS },
};

static void add(struct counting *counting, const struct course *c)
{
	struct figures *f = figures_of(counting);
	for (size_t i = 0; i < c->steps; i++) {
		struct fact fact = { .day = c->step[i].event->day, .course = c };
		if (c->step[i].event->event == EV_VISIT && in_range(counting->range, fact.day))
			figures_count(f, figures_group(f, &fact), VISITS, 1);
	}
}

const struct report visits_report = {
	.name = WORD("visits"), FIGURES(columns), .add = add,
	.title = { "Visits", "上门" },
	.about = { "Visits in the period.", "本期内的上门。" },
};
