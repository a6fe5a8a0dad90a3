/* Issues, by the date on which they open: answered and resolved how soon, and what became of them. */
#include <stdio.h>

#include "pictures.h"

/* What is counted, as bits. */
enum {
	ISSUES = 1 << 0, PERIOD_ISSUES = 1 << 1, COMPLAINT_EVENTS = 1 << 2, ENQUIRY_EVENTS = 1 << 3, REPLIED = 1 << 4,
	REPLIED_ON_TIME = 1 << 5, REPLY_OWED = 1 << 6, RESOLVED = 1 << 7, RESOLVED_ON_TIME = 1 << 8, RESOLVE_OWED = 1 << 9,
	ON_THE_SPOT = 1 << 10, OPEN = 1 << 11, UNANSWERED = 1 << 12, UNCONFIRMED = 1 << 13, REOPENED = 1 << 14, ESCALATED = 1 << 15,
};

enum { REPLY, RESOLVE };

static const struct figure columns[] = {
	{ WORD("issues"), COUNT, .over = ISSUES },
	{ WORD("period_issues"), COUNT, .over = PERIOD_ISSUES },
	{ WORD("share"), SHARE, .over = ISSUES, .under = PERIOD_ISSUES },
	{ WORD("complaints"), COUNT, .over = COMPLAINT_EVENTS },
	{ WORD("enquiries"), COUNT, .over = ENQUIRY_EVENTS },
	{ WORD("replied"), COUNT, .over = REPLIED },
	{ WORD("replied_on_time"), COUNT, .over = REPLIED_ON_TIME },
	{ WORD("reply_owed"), COUNT, .over = REPLY_OWED },
	{ WORD("reply_rate"), SHARE, .over = REPLIED_ON_TIME, .under = REPLY_OWED },
	{ WORD("reply_hours_p50"), IN_HOURS, .measure = REPLY, .percent = 50 },
	{ WORD("reply_hours_p90"), IN_HOURS, .measure = REPLY, .percent = 90 },
	{ WORD("resolved"), COUNT, .over = RESOLVED },
	{ WORD("resolved_on_time"), COUNT, .over = RESOLVED_ON_TIME },
	{ WORD("resolve_owed"), COUNT, .over = RESOLVE_OWED },
	{ WORD("resolve_rate"), SHARE, .over = RESOLVED_ON_TIME, .under = RESOLVE_OWED },
	{ WORD("resolve_hours_p50"), IN_HOURS, .measure = RESOLVE, .percent = 50 },
	{ WORD("resolve_hours_p90"), IN_HOURS, .measure = RESOLVE, .percent = 90 },
	{ WORD("on_the_spot"), COUNT, .over = ON_THE_SPOT },
	{ WORD("open"), COUNT, .over = OPEN },
	{ WORD("unanswered"), COUNT, .over = UNANSWERED },
	{ WORD("unconfirmed"), COUNT, .over = UNCONFIRMED },
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

/* What was owed: an answer and a solution that were given, or should have been by now, or by when the issue was closed. */
static void add_owed(struct figures *f, uint32_t group, const struct course *c, const struct issue *i)
{
	bool replied = when_given(i->replied);
	figures_count(f, group, REPLY_OWED, replied || issue_missed(i, c->policy, DL_REPLY, c->cases->now));
	figures_count(f, group, RESOLVE_OWED, i->resolved || issue_missed(i, c->policy, DL_RESOLVE, c->cases->now));
	if (replied) {
		figures_count(f, group, REPLIED, 1);
		figures_count(f, group, REPLIED_ON_TIME, i->replied_on_time);
		figures_measure(f, group, REPLY, tenths_of_an_hour(i->opened.when, i->replied));
	}
	if (i->resolved) {
		figures_count(f, group, RESOLVED, 1);
		figures_count(f, group, RESOLVED_ON_TIME, i->resolved_on_time);
		figures_measure(f, group, RESOLVE, tenths_of_an_hour(i->opened.when, i->resolved_at));
	}
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
	figures_count(f, group, UNANSWERED, i->open && i->reply_owed);
	figures_count(f, group, UNCONFIRMED, i->open && i->resolved);
	figures_count(f, group, REOPENED, i->reopened);
	figures_count(f, group, ESCALATED, i->escalated);
	add_owed(f, group, c, i);
}

static void add(struct counting *counting, const struct course *c)
{
	for (size_t i = 0; i < c->issues; i++) {
		const struct issue *issue = course_issue(c, i);
		if (in_range(counting->range, issue->opened.when.day))
			add_issue(figures_of(counting), c, issue);
	}
}

/* ---- the page ---- */

static const struct tile tiles[] = {
	{ "Replies in time", REPLIED_ON_TIME, REPLIED, 0 },
	{ "Issues resolved", RESOLVED, ISSUES, 0 },
	{ "Issues still open", OPEN, ISSUES, 0 },
	{ NULL, 0, 0, 0 },
};

static void fill_share(struct bar *bar, const struct counting *c, size_t row)
{
	bar->part[0] = figures_sum(c, row, ISSUES);
	picture_note_rate(bar, "", bar->part[0], figures_sum(c, row, PERIOD_ISSUES));
}

static void draw_by_kind(const struct counting *c, struct range days, struct writer *out)
{
	(void)days;
	static const struct series issues[] = { { "issues", "good" } };
	struct chart chart = { .title = "Issues by kind, with their share", .series = issues, .series_n = 1 };
	picture_rows(&chart, c, fill_share);
	chart_bars(&chart, out);
	chart_free(&chart);
}

/* A severity and the time it gives for a reply. */
static struct text severity_label(const struct policy *policy, struct text severity, struct arena *arena)
{
	char within[DURATION_ROOM];
	int place = policy_severity(policy, severity);
	int n = place >= 0 ? (int)duration_format(policy->severities[place].deadline[DL_REPLY], within) : 0;
	size_t room = severity.n + DURATION_ROOM + 32;
	char *label = arena_get(arena, room);
	int used = snprintf(label, room, "%.*s (%s%.*s)", (int)severity.n, severity.p, n ? "" : "no deadline", n, within);
	return (struct text){ label, (size_t)used };
}

static void note_hours(struct bar *bar, const struct counting *c, size_t row)
{
	char room[FIGURE_ROOM];
	for (size_t i = 0; i < c->report->figures_n; i++) {
		const struct figure *figure = &c->report->figure[i];
		struct text hours = figure->type == IN_HOURS && figure->measure == REPLY ? figures_text(c, row, figure, room) : TEXT("");
		size_t n = strlen(bar->note);
		if (hours.n)
			snprintf(bar->note + n, NOTE_ROOM - n, "; %d %% within %.*s h", figure->percent, (int)hours.n, hours.p);
	}
}

static void fill_replies(struct bar *bar, const struct counting *c, size_t row)
{
	int64_t replied = figures_sum(c, row, REPLIED);
	bar->part[0] = figures_sum(c, row, REPLIED_ON_TIME);
	bar->part[1] = replied - bar->part[0];
	bar->part[2] = figures_sum(c, row, ISSUES) - replied;
	picture_note_rate(bar, "in time ", bar->part[0], replied);
	note_hours(bar, c, row);
}

/* First replies, in time and late, beside what each severity of the policy allows. */
static void draw_by_severity(const struct counting *c, struct range days, struct writer *out)
{
	(void)days;
	static const struct series replies[] = { { "replied in time", "good" }, { "replied late", "bad" }, { "no reply yet", "open" } };
	struct arena arena = { 0 };
	struct chart chart = { .title = "First reply against its deadline, by severity", .series = replies, .series_n = 3,
			       .alike = true };
	picture_rows(&chart, c, fill_replies);
	for (size_t i = 0; i < chart.bars; i++)
		chart.bar[i].label = severity_label(c->policy, chart.bar[i].label, &arena);
	chart_bars(&chart, out);
	chart_free(&chart);
	arena_free(&arena);
}

static const struct picture pictures[] = { { J_KIND, draw_by_kind }, { J_SEVERITY, draw_by_severity }, { BY_TIME, NULL } };

const struct report complaints_report = {
	.name = WORD("complaints"), FIGURES(columns), .whole = PERIOD_ISSUES, .part = ISSUES, .issues_only = true, .add = add,
	.tiles = tiles, .pictures = pictures,
	.title = "Complaints",
	.about = "Issues that were opened in the period by a complaint, an enquiry or a dissatisfied call, and what has become of them since. "
		 "Hours are elapsed time from the opening; p50 is what half of them took at most.",
};
