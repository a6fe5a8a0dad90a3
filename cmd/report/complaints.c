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
	{ WORD("issues"), WORD("件数"), COUNT, .over = ISSUES },
	{ WORD("period_issues"), WORD("本期件数"), COUNT, .over = PERIOD_ISSUES },
	{ WORD("share"), WORD("占比"), SHARE, .over = ISSUES, .under = PERIOD_ISSUES },
	{ WORD("complaints"), WORD("申诉"), COUNT, .over = COMPLAINT_EVENTS },
	{ WORD("enquiries"), WORD("咨询"), COUNT, .over = ENQUIRY_EVENTS },
	{ WORD("replied"), WORD("已回复"), COUNT, .over = REPLIED },
	{ WORD("replied_on_time"), WORD("按时回复"), COUNT, .over = REPLIED_ON_TIME },
	{ WORD("reply_owed"), WORD("应回复"), COUNT, .over = REPLY_OWED },
	{ WORD("reply_rate"), WORD("按时回复率"), SHARE, .over = REPLIED_ON_TIME, .under = REPLY_OWED },
	{ WORD("reply_hours_p50"), WORD("回复小时中位"), IN_HOURS, .measure = REPLY, .percent = 50 },
	{ WORD("reply_hours_p90"), WORD("回复小时九成"), IN_HOURS, .measure = REPLY, .percent = 90 },
	{ WORD("resolved"), WORD("已解决"), COUNT, .over = RESOLVED },
	{ WORD("resolved_on_time"), WORD("按时解决"), COUNT, .over = RESOLVED_ON_TIME },
	{ WORD("resolve_owed"), WORD("应解决"), COUNT, .over = RESOLVE_OWED },
	{ WORD("resolve_rate"), WORD("按时解决率"), SHARE, .over = RESOLVED_ON_TIME, .under = RESOLVE_OWED },
	{ WORD("resolve_hours_p50"), WORD("解决小时中位"), IN_HOURS, .measure = RESOLVE, .percent = 50 },
	{ WORD("resolve_hours_p90"), WORD("解决小时九成"), IN_HOURS, .measure = RESOLVE, .percent = 90 },
	{ WORD("on_the_spot"), WORD("当场解决"), COUNT, .over = ON_THE_SPOT },
	{ WORD("open"), WORD("未结案"), COUNT, .over = OPEN },
	{ WORD("unanswered"), WORD("未回复"), COUNT, .over = UNANSWERED },
	{ WORD("unconfirmed"), WORD("待确认"), COUNT, .over = UNCONFIRMED },
	{ WORD("reopened"), WORD("重开"), COUNT, .over = REOPENED },
	{ WORD("escalated"), WORD("已升级"), COUNT, .over = ESCALATED },
};

/* Counted as the policy counts minutes for the severity that the issue had then; whole days where one of the hours is not known. Rounding
 * keeps the order: percentiles can be of tenths. */
static uint32_t tenths_of_an_hour(const struct calendar *clock, struct when from, struct when to)
{
	if (from.minute == NO_HOUR || to.minute == NO_HOUR)
		return (uint32_t)(to.day - from.day) * 240;
	return (uint32_t)((calendar_minutes(clock, from, to) + 3) / 6);
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
		figures_measure(f, group, REPLY, tenths_of_an_hour(policy_clock(c->policy, i->replied_as), i->opened.when, i->replied));
	}
	if (i->resolved) {
		figures_count(f, group, RESOLVED, 1);
		figures_count(f, group, RESOLVED_ON_TIME, i->resolved_on_time);
		figures_measure(f, group, RESOLVE, tenths_of_an_hour(policy_clock(c->policy, i->resolved_as), i->opened.when, i->resolved_at));
	}
}

static void add_issue(struct figures *f, const struct course *c, const struct issue *i)
{
	const struct pool *words = &c->cases->words;
	struct fact fact = { .day = i->opened.when.day, .course = c, .kind = pool_text(words, i->kind),
			     .channel = pool_text(words, i->channel), .actor = pool_text(words, i->owner),
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
	{ REPLIED_ON_TIME, REPLY_OWED, 0, { "Answered in time", "按时回复" },
	  { "{1} answered in time of {2} that were owed an answer", "应回复 {2} 件，按时回复 {1} 件" } },
	{ RESOLVED_ON_TIME, RESOLVE_OWED, 0, { "Resolved in time", "按时解决" },
	  { "{1} resolved in time of {2} that were owed a solution", "应解决 {2} 件，按时解决 {1} 件" } },
	{ UNANSWERED, ISSUES, 0, { "Still unanswered", "未回复" },
	  { "{1} open without an answer of {2} issues", "共 {2} 件，未结案且未回复 {1} 件" } },
	{ OPEN, ISSUES, 0, { "Still open", "未结案" }, { "{1} open of {2} issues", "共 {2} 件，未结案 {1} 件" } },
	{ 0 },
};

static void fill_share(struct bar *bar, const struct counting *c, size_t row, enum language in)
{
	(void)in;
	bar->part[0] = figures_sum(c, row, ISSUES);
	picture_note_rate(bar, "", bar->part[0], figures_sum(c, row, PERIOD_ISSUES));
}

static void draw_by_kind(const struct counting *c, const struct drawing *d)
{
	static const struct series issues[] = { { { "issues", "件数" }, "good" } };
	static const char *const title[LANGUAGES] = { "Issues by kind, with their share", "各类问题及占比" };
	struct chart chart = { .in = d->in, .title = title[d->in], .series = issues, .series_n = 1 };
	picture_rows(&chart, c, fill_share);
	chart_bars(&chart, d->out);
	chart_free(&chart);
}

/* A severity and the time it gives for a reply. */
static struct text severity_label(const struct policy *policy, struct text severity, enum language in, struct arena *arena)
{
	char within[DURATION_ROOM];
	int place = policy_severity(policy, severity);
	struct duration reply = place >= 0 ? policy->severities[place].deadline[DL_REPLY] : (struct duration){ 0 };
	size_t room = severity.n + DURATION_ROOM + 32, n = 0;
	char *label = arena_get(arena, room);
	if (reply.unit != UNIT_NONE)
		n = duration_label(reply, in, within);
	else
		n = (size_t)snprintf(within, sizeof within, "%s", in == CHINESE ? "无时限" : "no deadline");
	int used = snprintf(label, room, in == CHINESE ? "%.*s（%.*s）" : "%.*s (%.*s)", (int)severity.n, severity.p, (int)n, within);
	return (struct text){ label, (size_t)used };
}

static void note_hours(struct bar *bar, const struct counting *c, size_t row, enum language in)
{
	char room[FIGURE_ROOM];
	for (size_t i = 0; i < c->report->figures_n; i++) {
		const struct figure *figure = &c->report->figure[i];
		struct text hours = figure->type == IN_HOURS && figure->measure == REPLY ? figures_text(c, row, figure, room) : TEXT("");
		size_t n = strlen(bar->note);
		if (hours.n)
			snprintf(bar->note + n, NOTE_ROOM - n, in == CHINESE ? "；%d %% 在 %.*s 小时内" : "; %d %% within %.*s h", figure->percent,
				 (int)hours.n, hours.p);
	}
}

static const struct series replies[] = {
	{ { "answered in time", "按时回复" }, "good" },
	{ { "answered late", "逾期回复" }, "between" },
	{ { "late, never answered", "逾期未回复" }, "bad" },
	{ { "not due yet", "未到期" }, "open" },
};

static void fill_replies(struct bar *bar, const struct counting *c, size_t row, enum language in)
{
	int64_t replied = figures_sum(c, row, REPLIED), owed = figures_sum(c, row, REPLY_OWED);
	bar->part[0] = figures_sum(c, row, REPLIED_ON_TIME);
	bar->part[1] = replied - bar->part[0];
	bar->part[2] = owed - replied;
	bar->part[3] = figures_sum(c, row, ISSUES) - owed;
	picture_note_rate(bar, in == CHINESE ? "按时 " : "in time ", bar->part[0], owed);
	note_hours(bar, c, row, in);
}

/* First replies, in time and late, beside what each severity of the policy allows. */
static void draw_by_severity(const struct counting *c, const struct drawing *d)
{
	static const char *const title[LANGUAGES] = { "First answer against its deadline, by severity", "首次回复与时限，按严重程度" };
	struct arena arena = { 0 };
	struct chart chart = { .in = d->in, .title = title[d->in], .series = replies, .series_n = 4, .alike = true };
	picture_rows(&chart, c, fill_replies);
	for (size_t i = 0; i < chart.bars; i++)
		chart.bar[i].label = severity_label(c->policy, chart.bar[i].label, d->in, &arena);
	chart_bars(&chart, d->out);
	chart_free(&chart);
	arena_free(&arena);
}

static const struct picture pictures[] = { { J_KIND, draw_by_kind }, { J_SEVERITY, draw_by_severity }, { BY_TIME, NULL } };

const struct report complaints_report = {
	.name = WORD("complaints"), FIGURES(columns), .whole = PERIOD_ISSUES, .part = ISSUES, .issues_only = true, .add = add,
	.tiles = tiles, .pictures = pictures,
	.title = { "Complaints", "申诉" },
	.about = { "Issues that were opened in the period by a complaint, an enquiry or a dissatisfied call, and what has become of them since. "
		   "Owed is an answer, or a solution, that was given or whose deadline has passed. Hours are those of the policy, from the "
		   "opening; p50 is what half of them took at most.",
		   "本期由申诉、咨询或不满意的回访引起的问题，以及后来怎样了。应回复、应解决是已经做到的，加上期限已过而没有做到的。"
		   "小时从问题提出时算起，按规则集的工作时间计；中位是半数不超过的值，九成是九成不超过的值。" },
};
