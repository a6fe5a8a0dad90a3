#include "pictures.h"

#include <inttypes.h>
#include <stdio.h>

#include "chart.h"
#include "markup.h"

/* The days that charts go over: those of the range on which something was seen. */
static struct range days_seen(const struct tally *t)
{
	struct range seen = { t->parts->now.day, t->parts->now.day };
	for (const struct cases *c = t->parts->cases; c < t->parts->cases + t->parts->n; c++)
		for (size_t i = 0; i < c->event_n; i++)
			if (!c->event[i].unseen && c->event[i].day < seen.from)
				seen.from = c->event[i].day;
	if (seen.from < t->range.from)
		seen.from = t->range.from;
	if (seen.to > t->range.to)
		seen.to = t->range.to;
	return seen;
}

enum key_word picture_period(const struct tally *t)
{
	static const struct {
		civil_day most;
		enum key_word period;
	} periods[] = { { 45, K_DAY }, { 300, K_WEEK }, { 1900, K_MONTH }, { 6000, K_QUARTER } };
	struct range days = days_seen(t);
	for (size_t i = 0; i < sizeof periods / sizeof *periods; i++)
		if (days.to - days.from < periods[i].most)
			return periods[i].period;
	return K_YEAR;
}

/* ---- call-backs ---- */

static const struct series outcomes[] = {
	{ "reached in time", "good" }, { "reached late", "fair" }, { "refused", "between" }, { "unreached", "bad" },
	{ "opted out", "other" }, { "pending", "open" },
};

static void add_outcomes(struct chart *c, struct text label, const struct figures *f, size_t row)
{
	struct bar *bar = chart_add(c, label);
	int64_t on_time = figures_sum(f, row, ON_TIME);
	memcpy(bar->part, (int64_t[SERIES_MOST]){ on_time, figures_sum(f, row, CB_REACHED) - on_time, figures_sum(f, row, CB_REFUSED),
						  figures_sum(f, row, UNREACHED), figures_sum(f, row, OPTEDOUT),
						  figures_sum(f, row, CB_PENDING) }, sizeof bar->part);
}

/* Days on which nothing opened stand between the others, so that time runs evenly. */
static void fill_time(const struct tally *t, const struct figures *f, struct chart *c, struct arena *arena)
{
	enum key_word period = f->keys.key[0];
	struct range days = days_seen(t);
	char room[PERIOD_ROOM];
	struct text last = TEXT("");
	size_t row = 0;
	for (civil_day day = days.from; day <= days.to && period != K_YEAR; day++) {
		struct text label = { room, period_format(period, day, room) };
		if (text_eq(label, last))
			continue;
		last = arena_text(arena, label);
		for (; row < f->rows && text_cmp(figures_key(f, row, 0), last) < 0; row++)
			add_outcomes(c, figures_key(f, row, 0), f, row);
		if (row < f->rows && text_eq(figures_key(f, row, 0), last))
			add_outcomes(c, last, f, row++);
		else
			chart_add(c, last);
	}
	for (; row < f->rows; row++)
		add_outcomes(c, figures_key(f, row, 0), f, row);
}

void picture_over_time(const struct tally *t, const struct figures *f, struct writer *out)
{
	char title[64];
	struct arena arena = { 0 };
	snprintf(title, sizeof title, "Call-backs by outcome and %s of opening", key_word[f->keys.key[0]].p);
	struct chart chart = { .title = title, .series = outcomes, .series_n = 6 };
	fill_time(t, f, &chart, &arena);
	chart_columns(&chart, out);
	chart_free(&chart);
	arena_free(&arena);
}

/* ---- satisfaction ---- */

/* Appends over / under in percent, and the fraction. */
static void note_rate(struct bar *bar, const char *label, int64_t over, int64_t under)
{
	struct writer w;
	writer_open_memory(&w);
	markup_percent(&w, over, under);
	size_t n = strlen(bar->note);
	snprintf(bar->note + n, NOTE_ROOM - n, "%s%.*s (%" PRId64 "/%" PRId64 ")", label, (int)w.used, w.buffer, over, under);
	writer_close(&w);
}

void picture_by_vendor(const struct figures *f, struct writer *out)
{
	static const struct series scores[] = { { "satisfied", "good" }, { "neutral", "between" }, { "dissatisfied", "bad" } };
	struct chart chart = { .title = "Satisfaction by vendor", .series = scores, .series_n = 3, .alike = true };
	for (size_t row = 0; row < f->rows; row++) {
		struct bar *bar = chart_add(&chart, figures_key(f, row, 0));
		bar->part[0] = figures_sum(f, row, SATISFIED);
		bar->part[1] = figures_sum(f, row, NEUTRAL);
		bar->part[2] = figures_sum(f, row, DISSATISFIED);
		note_rate(bar, "", bar->part[0], figures_sum(f, row, CALLS));
	}
	chart_bars(&chart, out);
	chart_free(&chart);
}

/* ---- complaints ---- */

void picture_by_kind(const struct figures *f, struct writer *out)
{
	static const struct series issues[] = { { "issues", "good" } };
	struct chart chart = { .title = "Issues by kind, with their share", .series = issues, .series_n = 1 };
	for (size_t row = 0; row < f->rows; row++) {
		struct bar *bar = chart_add(&chart, figures_key(f, row, 0));
		bar->part[0] = figures_sum(f, row, ISSUES);
		note_rate(bar, "", bar->part[0], figures_sum(f, row, PERIOD_ISSUES));
	}
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

static void note_hours(struct bar *bar, const struct figures *f, size_t row)
{
	char room[FIGURE_ROOM];
	for (size_t i = 0; i < f->report->figures_n; i++) {
		const struct figure *figure = &f->report->figure[i];
		struct text hours = figure->type == IN_HOURS && figure->measure == 0 ? figures_text(f, row, figure, room) : TEXT("");
		size_t n = strlen(bar->note);
		if (hours.n)
			snprintf(bar->note + n, NOTE_ROOM - n, "; %d %% within %.*s h", figure->percent, (int)hours.n, hours.p);
	}
}

void picture_by_severity(const struct policy *policy, const struct figures *f, struct writer *out)
{
	static const struct series replies[] = { { "replied in time", "good" }, { "replied late", "bad" }, { "no reply yet", "open" } };
	struct arena arena = { 0 };
	struct chart chart = { .title = "First reply against its deadline, by severity", .series = replies, .series_n = 3,
			       .alike = true };
	for (size_t row = 0; row < f->rows; row++) {
		struct bar *bar = chart_add(&chart, severity_label(policy, figures_key(f, row, 0), &arena));
		int64_t replied = figures_sum(f, row, REPLIED);
		bar->part[0] = figures_sum(f, row, REPLIED_ON_TIME);
		bar->part[1] = replied - bar->part[0];
		bar->part[2] = figures_sum(f, row, ISSUES) - replied;
		note_rate(bar, "in time ", bar->part[0], replied);
		note_hours(bar, f, row);
	}
	chart_bars(&chart, out);
	chart_free(&chart);
	arena_free(&arena);
}
