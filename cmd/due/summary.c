#include "summary.h"

#include <stdlib.h>

#include "bytes/text_table.h"
#include "bytes/pool.h"

enum { TASK, STAND, DUE, LATE, PROMISED, COLUMNS };

static const struct text header[LANGUAGES][COLUMNS] = {
	[ENGLISH] = { WORD("task"), WORD("all"), WORD("due"), WORD("late"), WORD("promised") },
	[CHINESE] = { WORD("任务"), WORD("现有"), WORD("应办"), WORD("超期"), WORD("当日约定") },
};
static const struct text sum_label[LANGUAGES] = { [ENGLISH] = WORD("sum"), [CHINESE] = WORD("合计") };

void summary_add(struct summary *s, const struct task_row *task)
{
	size_t known = s->tasks.used;
	struct text name = row_field(task->row, T_TASK);
	uint32_t number = pool_add(&s->tasks, name);
	s->counts = xgrow(s->counts, number, &s->room, sizeof *s->counts);
	struct counts *c = &s->counts[number];
	if (number >= known)
		*c = (struct counts){ 0 };
	bool promised = task->due.minute != NO_HOUR && is_call_task(name);
	c->stand++;
	c->due += task->due.day <= s->day;
	c->late += when_given(task->by) && overdue(s->end, task->by);
	c->promised += promised && task->due.day == s->day;
}

/* A line of the table. Call-backs have the order of the policy, and the tools' tasks behind them theirs. */
struct line {
	struct task_name name;
	struct text text;
	/* the index of the call-back, or of the call-back or duty that the name ends in; a name without one stands behind them */
	size_t callback;
	const struct counts *counts;
};

static int line_cmp(const void *a, const void *b)
{
	const struct line *x = a, *y = b;
	if (x->name.kind != y->name.kind)
		return x->name.kind < y->name.kind ? -1 : 1;
	if (x->callback != y->callback)
		return x->callback < y->callback ? -1 : 1;
	return text_cmp(x->text, y->text);
}

static struct line *order(const struct summary *s, const struct policy *p, size_t n)
{
	struct line *line = xmalloc(n, sizeof *line);
	for (size_t i = 0; i < n; i++) {
		struct text text = pool_text(&s->tasks, (uint32_t)i + 1);
		struct task_name name = task_name_of(text);
		int place = name.kind == TK_DUTY ? policy_duty(p, name.of) : policy_callback(p, name.of);
		line[i] = (struct line){ name, text, (size_t)place, &s->counts[i + 1] };
	}
	if (n)
		qsort(line, n, sizeof *line, line_cmp);
	return line;
}

static void add_row(struct text_table *table, struct text name, const struct counts *c)
{
	const size_t count[] = { c->stand, c->due, c->late, c->promised };
	char digits[COLUMNS][NUMBER_ROOM];
	struct text cell[COLUMNS] = { [TASK] = name };
	for (int i = STAND; i < COLUMNS; i++) {
		size_t n = number_format(count[i - STAND], digits[i]);
		cell[i] = (struct text){ digits[i], n };
	}
	text_table_row(table, cell);
}

void summary_write(const struct summary *s, const struct policy *p, struct face *face, struct writer *out)
{
	size_t n = s->tasks.used ? s->tasks.used - 1 : 0;
	struct line *line = order(s, p, n);
	struct counts sum = { 0 };
	char moment[WHEN_ROOM];
	struct text_table table;
	text_table_start(&table, COLUMNS);
	for (int c = STAND; c < COLUMNS; c++)
		table.right[c] = true;
	text_table_row(&table, header[face->in]);
	for (size_t i = 0; i < n; i++) {
		const struct counts *c = line[i].counts;
		arena_empty(&face->arena);
		add_row(&table, face_task(face, line[i].text), c);
		sum = (struct counts){ sum.stand + c->stand, sum.due + c->due, sum.late + c->late, sum.promised + c->promised };
	}
	add_row(&table, sum_label[face->in], &sum);
	writer_shown(out, p->name);
	writer_raw(out, TEXT("  "));
	writer_raw(out, when_text(s->end, moment));
	writer_raw(out, TEXT("\n\n"));
	text_table_write(&table, out);
	text_table_free(&table);
	free(line);
}

void summary_free(struct summary *s)
{
	pool_free(&s->tasks);
	free(s->counts);
}
