/* Duties of the house, by the date of their occurrences up to now: done in time, done late, missed, or standing (as-rules(7) 19). */
#include "cases/duties.h"
#include "pictures.h"

/* What is counted, as bits. */
enum { ON_TIME = 1 << 0, LATE = 1 << 1, MISSED = 1 << 2, STANDING = 1 << 3, OCCURRENCES = ON_TIME | LATE | MISSED | STANDING };

static const struct figure columns[] = {
	{ WORD("occurrences"), WORD("应办次数"), COUNT, .over = OCCURRENCES },
	{ WORD("done"), WORD("已办"), COUNT, .over = ON_TIME | LATE },
	{ WORD("on_time"), WORD("按时"), COUNT, .over = ON_TIME },
	{ WORD("late"), WORD("迟办"), COUNT, .over = LATE },
	{ WORD("missed"), WORD("漏办"), COUNT, .over = MISSED },
	{ WORD("standing"), WORD("待办"), COUNT, .over = STANDING },
	{ WORD("on_time_rate"), WORD("按时率"), SHARE, .over = ON_TIME, .under = OCCURRENCES, .less = STANDING },
};

struct duties {
	struct figures figures;
	struct duty_notes notes;
};

static struct duties *duties_of(struct counting *counting)
{
	return (struct duties *)counting;
}

static bool applies(const struct policy *p)
{
	return p->duties_n > 0;
}

static struct counting *start(const struct counting *asked)
{
	struct duties *d = xcalloc(1, sizeof *d);
	duty_notes_start(&d->notes, asked->policy);
	return figures_start_in(&d->figures, asked);
}

static void add(struct counting *counting, const struct course *c)
{
	duty_notes_take(&duties_of(counting)->notes, c);
}

static void merge(struct counting *counting, const struct counting *part)
{
	duty_notes_merge(&duties_of(counting)->notes, &((const struct duties *)part)->notes);
}

static void count_duty(struct duties *d, size_t duty)
{
	const struct counting *c = &d->figures.counting;
	const struct duty *rules = &c->policy->duties[duty];
	const struct occurrences days = duty_occurrences(c->policy, rules);
	civil_day last = c->range.to < c->now.day ? c->range.to : c->now.day, day = occurrence_after(&days, c->range.from - 1);
	while (day != DAY_UNKNOWN && day <= last) {
		struct occurrence o = duty_occurrence(&d->notes, duty, day);
		bool missed = !o.met && o.next != DAY_UNKNOWN && o.next <= c->now.day;
		uint32_t group = figures_group(&d->figures, &(struct fact){ .day = day, .task = rules->name });
		figures_count(&d->figures, group, o.met ? (o.late ? LATE : ON_TIME) : missed ? MISSED : STANDING, 1);
		day = o.next;
	}
}

static void finish(struct counting *counting)
{
	struct duties *d = duties_of(counting);
	duty_notes_finish(&d->notes);
	for (size_t duty = 0; duty < counting->policy->duties_n; duty++)
		count_duty(d, duty);
	figures_finish(counting);
}

static void free_duties(struct counting *counting)
{
	duty_notes_free(&duties_of(counting)->notes);
	figures_free(counting);
}

/* ---- the page ---- */

static const struct tile tiles[] = {
	{ ON_TIME, OCCURRENCES, STANDING, { "Duties on time", "例行按时" },
	  { "{1} on time of {2} that were due", "应办 {2} 次，按时 {1} 次" } },
	{ 0 },
};

static const struct series fates[] = {
	{ { "on time", "按时" }, "good" }, { { "late", "迟办" }, "between" }, { { "missed", "漏办" }, "bad" },
	{ { "standing", "待办" }, "open" },
};

static void fill_fates(struct bar *bar, const struct counting *c, size_t row, enum language in)
{
	(void)in;
	for (int i = 0; i < 4; i++)
		bar->part[i] = figures_sum(c, row, 1U << i);
	picture_note_rate(bar, "", bar->part[0], figures_sum(c, row, OCCURRENCES) - bar->part[3]);
}

static void draw_by_duty(const struct counting *c, const struct drawing *d)
{
	static const char *const title[LANGUAGES] = { "Duties", "各项例行" };
	struct chart chart = { .in = d->in, .title = title[d->in], .series = fates, .series_n = 4, .alike = true };
	picture_rows(&chart, c, fill_fates);
	chart_bars(&chart, d->out);
	chart_free(&chart);
}

static const struct picture pictures[] = { { J_TASK, draw_by_duty }, { BY_TIME, NULL } };

const struct report duties_report = {
	.name = WORD("duties"), .every_case = true, .applies = applies, .start = start, .add = add, .merge = merge, .finish = finish, .row = figures_row,
	.free = free_duties, .figure = columns, .figures_n = sizeof columns / sizeof *columns, .tiles = tiles, .pictures = pictures,
	.title = { "Duties", "例行" },
	.about = { "What the house does on fixed days, by the day; on_time_rate is on time of all that do not stand any more.",
		   "本机构定期办理的事项，按应办日期；按时率是按时办毕的占已过期次数。" },
};
