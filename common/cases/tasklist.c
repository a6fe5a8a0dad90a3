/* Sorts the tasks of all cases and writes them as rows. */
#include "cases/tasks.h"

#include <stdlib.h>

/* May x stand before y? Tasks of the same case and due are ordered by the name of the task; `tasks` is any shard, since all have the same
 * names. */
static inline bool in_order(const void *tasks, const struct task_place *x, const struct task_place *y)
{
	if (x->due != y->due)
		return x->due < y->due;
	int order = text_start_cmp(x->name, y->name);
	if (!order)
		order = text_cmp(case_name(x->task->record), case_name(y->task->record));
	if (!order) {
		const struct title *title = ((const struct tasks *)tasks)->title;
		order = text_cmp(title[x->task->title].name, title[y->task->title].name);
	}
	return order <= 0;
}

DEFINE_SORT(sort_places, struct task_place, in_order)

void tasks_sort(struct tasks *t)
{
	t->sorted = xmalloc(t->n, sizeof *t->sorted);
	for (size_t i = 0; i < t->n; i++) {
		const struct task *task = &t->task[i];
		uint64_t due = (uint64_t)(task->due.day - DAY_MIN) * (MINUTES_A_DAY + 1) + (uint64_t)(task->due.minute + 1);
		t->sorted[i] = (struct task_place){ due, text_start(case_name(task->record)), task };
	}
	sort_places(t->sorted, t->n, t);
}

/* Room for the fields that are made of numbers. */
struct worded {
	char due[WHEN_ROOM], by[WHEN_ROOM], opened[WHEN_ROOM], base[WHEN_ROOM], attempt[NUMBER_ROOM], last[WHEN_ROOM + 16];
};

static struct text last_text(const struct task *task, char *room)
{
	size_t n = when_format(task->last, room);
	if (!n)
		return (struct text){ "", 0 };
	struct text result = result_word[task->last_result];
	room[n++] = ' ';
	memcpy(room + n, result.p, result.n);
	return (struct text){ room, n + result.n };
}

static void fill_card(const struct task *task, struct text *field)
{
	struct text card[CARD_FIELDS];
	for (int i = 0; i < CARD_FIELDS; i++)
		card[i] = TEXT("");
	card_unpack(task->card, card);
	for (int i = 0; i < CARD_FIELDS; i++)
		if (column_row[CARD_FIRST + i].task != TASK_COLUMNS)
			field[column_row[CARD_FIRST + i].task] = card[i];
	if (task->delivered && !field[T_SERVICE].n)
		field[T_SERVICE] = service_word[SV_DELIVERY];
}

static void fill(const struct tasks *t, const struct task *task, struct worded *w, struct text *field)
{
	const struct task_more *more = &t->more[task->more];
	fill_card(task, field);
	field[T_DUE] = when_text(task->due, w->due);
	field[T_BY] = when_text(task->by, w->by);
	field[T_OPENED] = when_text(task->opened, w->opened);
	field[T_SLOT] = task->slot >= 0 ? t->cases->policy->slots[task->slot].name : TEXT("");
	field[T_TASK] = t->title[task->title].name;
	field[T_CASE] = case_name(task->record);
	field[T_ATTEMPT] = (struct text){ w->attempt, task->attempt ? number_format((uint64_t)task->attempt, w->attempt) : 0 };
	field[T_SEVERITY] = more->severity;
	field[T_KIND] = more->kind;
	field[T_OWNER] = more->owner;
	field[T_HANDLER] = more->handler;
	field[T_AGENT] = pool_text(&t->cases->words, task->agent);
	field[T_ESCALATED] = more->escalated;
	field[T_LAST] = last_text(task, w->last);
	field[T_NOTE] = task->note ? note_text(note_at(&t->cases->notes, task->note)) : TEXT("");
	field[T_BASE] = task->attempt ? when_text(date(task->base), w->base) : TEXT("");
	field[T_RULE] = t->title[task->title].rule;
	field[T_POLICY] = t->cases->policy->name;
}

/* Prefetches what the rows that come up soon need, since it lies scattered in memory. */
PREFETCHES void prefetch(const struct tasks *t, size_t from)
{
	enum { TASK = 12, RECORD = 8, NOTE = 4 };
	if (from + TASK < t->n)
		__builtin_prefetch(t->sorted[from + TASK].task);
	if (from + RECORD < t->n) {
		const struct task *task = t->sorted[from + RECORD].task;
		__builtin_prefetch(task->record);
		__builtin_prefetch(task->card);
	}
	if (from + NOTE < t->n)
		__builtin_prefetch(note_at(&t->cases->notes, t->sorted[from + NOTE].task->note));
}

void tasks_write(const struct tasks *t, size_t n, struct writer *out)
{
	struct worded worded;
	struct text field[TASK_COLUMNS];
	size_t *done = xcalloc(n, sizeof *done);
	writer_row(out, task_column, TASK_COLUMNS);
	for (;;) {
		size_t next = n;
		for (size_t i = 0; i < n; i++)
			if (done[i] < t[i].n &&
			    (next == n || !in_order(t, &t[next].sorted[done[next]], &t[i].sorted[done[i]])))
				next = i;
		if (next == n)
			break;
		prefetch(&t[next], done[next]);
		fill(&t[next], t[next].sorted[done[next]++].task, &worded, field);
		writer_row(out, field, TASK_COLUMNS);
	}
	free(done);
}
