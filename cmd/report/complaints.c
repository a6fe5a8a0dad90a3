/* Issues, by the date on which they open: answered and resolved how soon, and what became of them. */
#include "reports.h"

enum { REPLY, RESOLVE };

static const struct figure columns[] = {
	{ WORD("issues"), COUNT, .over = ISSUES },
	{ WORD("period_issues"), COUNT, .over = PERIOD_ISSUES },
	{ WORD("share"), SHARE, .over = ISSUES, .under = PERIOD_ISSUES },
	{ WORD("complaints"), COUNT, .over = COMPLAINT_EVENTS },
	{ WORD("enquiries"), COUNT, .over = ENQUIRY_EVENTS },
	{ WORD("replied"), COUNT, .over = REPLIED },
	{ WORD("replied_on_time"), COUNT, .over = REPLIED_ON_TIME },
	{ WORD("reply_hours_p50"), IN_HOURS, .measure = REPLY, .percent = 50 },
	{ WORD("reply_hours_p90"), IN_HOURS, .measure = REPLY, .percent = 90 },
	{ WORD("resolved"), COUNT, .over = RESOLVED },
	{ WORD("resolve_hours_p50"), IN_HOURS, .measure = RESOLVE, .percent = 50 },
	{ WORD("resolve_hours_p90"), IN_HOURS, .measure = RESOLVE, .percent = 90 },
	{ WORD("on_the_spot"), COUNT, .over = ON_THE_SPOT },
	{ WORD("open"), COUNT, .over = OPEN },
	{ WORD("reopened"), COUNT, .over = REOPENED },
	{ WORD("escalated"), COUNT, .over = ESCALATED },
};

/* Elapsed clock time; whole days where one of the hours is not known. Rounding keeps the order: percentiles can be of tenths. */
static uint32_t tenths_of_an_hour(struct when from, struct when to)
{
	int64_t minutes = ((int64_t)to.day - from.day) * MINUTES_A_DAY;
	if (from.minute != NO_HOUR && to.minute != NO_HOUR)
		minutes += to.minute - from.minute;
	return (uint32_t)((minutes + 3) / 6);
}

static void add_issue(struct figures *f, const struct course *c, const struct issue *i)
{
	const struct names *words = &c->cases->words;
	struct fact fact = { .day = i->opened.when.day, .course = c, .kind = names_text(words, i->kind),
			     .channel = names_text(words, i->channel), .actor = names_text(words, i->owner),
			     .severity = i->severity >= 0 ? c->policy->severities[i->severity].name : TEXT("") };
	uint32_t group = figures_group(f, &fact);
	figures_count(f, group, ISSUES, 1);
	figures_count(f, group, COMPLAINT_EVENTS, i->complaints);
	figures_count(f, group, ENQUIRY_EVENTS, i->enquiries);
	figures_count(f, group, ON_THE_SPOT, i->on_the_spot);
	figures_count(f, group, OPEN, i->open);
	figures_count(f, group, REOPENED, i->reopened);
	figures_count(f, group, ESCALATED, i->escalated);
	if (when_given(i->replied)) {
		figures_count(f, group, REPLIED, 1);
		figures_count(f, group, REPLIED_ON_TIME, i->replied_on_time);
		figures_measure(f, group, REPLY, tenths_of_an_hour(i->opened.when, i->replied));
	}
	if (i->resolved) {
		figures_count(f, group, RESOLVED, 1);
		figures_measure(f, group, RESOLVE, tenths_of_an_hour(i->opened.when, i->resolved_at));
	}
}

static void add(struct figures *f, const struct course *c)
{
	for (size_t i = 0; i < c->issues; i++) {
		const struct issue *issue = course_issue(c, i);
		if (in_range(f->range, issue->opened.when.day))
			add_issue(f, c, issue);
	}
}

const struct report complaints_report = { .name = WORD("complaints"), .figure = columns,
					  .figures_n = sizeof columns / sizeof *columns, .issues = true,
					  .whole = PERIOD_ISSUES, .part = ISSUES, .add = add };
