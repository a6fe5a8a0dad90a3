#include "ladder.h"

#include <stdlib.h>

/* Minutes since 1970-01-01T00:00. */
typedef int64_t minutes;

static minutes minutes_of(civil_day day, int minute)
{
	return (minutes)day * MINUTES_A_DAY + minute;
}

static minutes start_of(struct when t)
{
	return minutes_of(t.day, t.minute == NO_HOUR ? 0 : t.minute);
}

/* The time that `at` of the rung gives for the task, as written and in minutes. A date counts as its end, but `opened` alone as its 00:00.
 * False: the task has no such time. */
static bool find_at(const struct calendar *clock, const struct rung *rung, const struct task_row *task, struct when *at, minutes *moment)
{
	bool by = rung->anchor == AT_BY;
	struct when anchor = by ? task->by : task->opened;
	if (!when_given(anchor))
		return false;
	*at = anchor;
	if (rung->after.unit != UNIT_NONE)
		*at = calendar_add(clock, anchor, rung->after, 1, by);
	*moment = !by && rung->after.unit == UNIT_NONE ? start_of(*at) : when_end(*at);
	return true;
}

/* at + k * repeat, counted at once from `at`: month by month would lose the 31st. */
static minutes repeat_at(const struct calendar *clock, const struct rung *rung, struct when at, minutes moment, int k)
{
	if (is_clock_kind(rung->repeat)) {
		civil_day day = (civil_day)((moment - minutes_of(DAY_MIN, 0)) / MINUTES_A_DAY) + DAY_MIN;
		at = (struct when){ day, (int16_t)(moment - minutes_of(day, 0)) };
	}
	return when_end(calendar_add(clock, at, rung->repeat, k, false));
}

/* The latest repeat at or before now; false: there was none yet. */
static bool latest_repeat(const struct calendar *clock, const struct rung *rung, struct when at, minutes moment, minutes now,
			  minutes *latest)
{
	int low = 0, high = 1;
	while (high < 1 << 28 && repeat_at(clock, rung, at, moment, high) <= now) {
		low = high;
		high *= 2;
	}
	while (low + 1 < high) {
		int middle = low + (high - low) / 2;
		if (repeat_at(clock, rung, at, moment, middle) <= now)
			low = middle;
		else
			high = middle;
	}
	*latest = repeat_at(clock, rung, at, moment, low);
	return low > 0;
}

bool rung_fired(struct text escalated, struct text name, struct when *fired)
{
	struct text item;
	bool found = false;
	while (text_item(&escalated, ' ', &item)) {
		struct when t;
		if (item.n <= name.n || item.p[name.n] != '@' || !text_starts(item, name) ||
		    !when_parse((struct text){ item.p + name.n + 1, item.n - name.n - 1 }, &t))
			continue;
		if (!found || when_end(t) > when_end(*fired))
			*fired = t;
		found = true;
	}
	return found;
}

static bool fires(const struct calendar *clock, const struct rung *rung, const struct task_row *task, struct when now, struct when since)
{
	struct when at;
	struct when last;
	minutes moment, latest, fired = 0, present = start_of(now);
	if (!find_at(clock, rung, task, &at, &moment) || moment > present)
		return false;
	bool has_fired = rung_fired(row_field(task->row, T_ESCALATED), rung->name, &last);
	if (has_fired)
		fired = when_end(last);
	if (when_given(since) && moment < start_of(since)) {
		if (!has_fired || fired < start_of(since))
			fired = start_of(since);
		has_fired = true;
	}
	if (!has_fired)
		return true;
	return rung->repeat.unit != UNIT_NONE && latest_repeat(clock, rung, at, moment, present, &latest) && latest > fired;
}

/* The ladder of the row's task, and the calendar by which its minutes are counted. */
static const struct rung *ladder_of(const struct policy *p, const struct row *row, const struct task_name *task, size_t *n, const struct calendar **clock)
{
	bool deadline = is_deadline_kind(task->kind) || task->kind == TK_CONFIRM;
	int severity = deadline ? policy_severity(p, row_field(row, T_SEVERITY)) : -1;
	*clock = policy_clock(p, severity);
	return policy_ladder(p, task, severity, n);
}

/* Is the rung for this task? `unreached` is for every unreached.NAME. */
static bool looks_at(const struct rung *rung, struct text task, enum task_kind kind)
{
	return text_eq(rung->task, task) || (kind == TK_UNREACHED && text_eq(rung->task, task_kind_label[ENGLISH][TK_UNREACHED]));
}

/* An upper bound for the recipients of the rung: `owner` stands for several where the duty has several, separated by semicolons. */
static size_t most_recipients(const struct rung *rung, const struct task_row *task, enum task_kind kind)
{
	struct text owner = row_field(task->row, T_OWNER);
	size_t n = rung->to_n;
	for (size_t i = 0; kind == TK_DUTY && i < owner.n; i++)
		n += owner.p[i] == ';';
	return n;
}

void ladder_climb(struct firings *f, const struct policy *p, const struct table *tasks, const struct task_row *task, struct when now,
		  struct when since)
{
	size_t n;
	const struct calendar *clock;
	struct text name = row_field(task->row, T_TASK);
	struct task_name known = task_name_of(name);
	const struct rung *ladder = ladder_of(p, task->row, &known, &n, &clock);
	const struct kept_task *kept = NULL;
	if (known.kind == TK_DUTY && when_given(task->opened) && start_of(task->opened) > start_of(now))
		return; /* nobody is told of a duty before its day, however early a rung counts back from by */
	for (size_t i = 0; i < n; i++) {
		if (!looks_at(&ladder[i], name, known.kind) || !fires(clock, &ladder[i], task, now, since))
			continue;
		if (!kept)
			kept = task_keep(&f->arena, tasks, task, f->columns);
		f->firing = xgrow(f->firing, f->n, &f->room, sizeof *f->firing);
		f->firing[f->n++] = (struct firing){ text_start(row_field(task->row, T_CASE)), kept, &ladder[i], i };
		size_t most = most_recipients(&ladder[i], task, known.kind);
		f->recipients = most > f->recipients ? most : f->recipients;
	}
}

static inline bool in_order(const void *firings, const struct firing *x, const struct firing *y)
{
	int order = text_start_cmp(x->name, y->name);
	if (order)
		return order < 0;
	if (x->task == y->task)
		return x->place <= y->place;
	struct text a[TASK_COLUMNS], b[TASK_COLUMNS];
	task_fields(x->task, ((const struct firings *)firings)->columns, a);
	task_fields(y->task, ((const struct firings *)firings)->columns, b);
	order = text_cmp(a[T_CASE], b[T_CASE]);
	if (!order)
		order = text_cmp(a[T_TASK], b[T_TASK]);
	return order ? order < 0 : x->place <= y->place;
}

DEFINE_SORT(sort_firings, struct firing, in_order)

void firings_order(struct firings *f)
{
	sort_firings(f->firing, f->n, f);
}

void firings_free(struct firings *f)
{
	arena_free(&f->arena);
	free(f->firing);
}
