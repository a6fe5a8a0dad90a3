#include "tally.h"

#include "cases/follow.h"

const struct report *const reports[REPORTS] = {
	[CALLBACKS] = &callbacks_report, [SATISFACTION] = &satisfaction_report, [COMPLAINTS] = &complaints_report,
};

void tally_start(struct tally *t, const struct cases *cases, struct range range)
{
	*t = (struct tally){ .cases = cases, .range = range };
}

struct figures *tally_by(struct tally *t, const struct report *report, struct keys keys)
{
	struct figures *f = &t->figures[t->n++];
	figures_start(f, report, &keys, t->range);
	return f;
}

void tally_repeats(struct tally *t)
{
	t->with_repeats = true;
	repeats_start(&t->repeats, t->cases, t->range);
}

static void count_case(struct tally *t, const struct course *course)
{
	for (size_t i = 0; i < t->n; i++)
		t->figures[i].report->add(&t->figures[i], course);
	if (t->with_repeats)
		repeats_add(&t->repeats, course);
}

void tally_count(struct tally *t)
{
	struct course course;
	course_start(&course, t->cases);
	for (size_t i = 0; i < t->cases->record_n; i++)
		if (course_follow(&course, &t->cases->record[i]) && !course.voided)
			count_case(t, &course);
	course_free(&course);
	for (size_t i = 0; i < t->n; i++)
		figures_finish(&t->figures[i]);
	if (t->with_repeats)
		repeats_finish(&t->repeats);
}

void tally_free(struct tally *t)
{
	for (size_t i = 0; i < t->n; i++)
		figures_free(&t->figures[i]);
	if (t->with_repeats)
		repeats_free(&t->repeats);
}
