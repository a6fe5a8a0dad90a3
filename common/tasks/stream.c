#include "tasks/stream.h"

struct table *task_open(char *const *files, size_t n, const struct table_format *format, bool strict)
{
	struct table *table = table_open(files, n, format, strict, NULL);
	table_want(table, column_bit(T_DUE) | column_bit(T_SLOT) | column_bit(T_BY) | column_bit(T_TASK) | column_bit(T_CASE) |
		   column_bit(T_STORE) | column_bit(T_SEVERITY) | column_bit(T_OPENED) | column_bit(T_ESCALATED));
	return table;
}

static bool parse(struct table *table, const struct row *row, enum task_column column, struct when *out)
{
	struct text t = row->field[column];
	*out = WHEN_NONE;
	if (!t.n || when_parse(t, out))
		return true;
	table_reject(table, row, "bad %s '%.*s'", task_column[column].p, (int)text_fit(t, 60).n, t.p);
	return false;
}

bool task_next(struct table *table, struct task_row *out)
{
	const struct row *row = &out->row;
	while (table_next(table, &out->row)) {
		if (!row->field[T_CASE].n || !row->field[T_TASK].n || !row->field[T_DUE].n) {
			table_reject(table, row, "no %s", !row->field[T_CASE].n ? "case" : row->field[T_DUE].n ? "task" : "due");
			continue;
		}
		out->field = row->field;
		if (parse(table, row, T_DUE, &out->due) && parse(table, row, T_BY, &out->by) && parse(table, row, T_OPENED, &out->opened))
			return true;
	}
	return false;
}

struct task_row task_keep(struct arena *arena, struct table *table, const struct task_row *row)
{
	const struct text *from = table_whole(table, &row->row);
	struct task_row kept = *row;
	size_t n = 0;
	for (int i = 0; i < TASK_COLUMNS; i++)
		n += from[i].n;
	struct text *field = arena_get(arena, TASK_COLUMNS * sizeof *field + n);
	char *bytes = (char *)(field + TASK_COLUMNS);
	for (int i = 0; i < TASK_COLUMNS; i++) {
		field[i] = (struct text){ bytes, from[i].n };
		if (from[i].n)
			memcpy(bytes, from[i].p, from[i].n);
		bytes += from[i].n;
	}
	kept.field = field;
	return kept;
}

bool is_call_task(struct text task)
{
	return word_find(deadline_word, DEADLINE_WORDS, task) < 0 && !text_eq(task, TEXT("contact")) &&
	       !text_eq(task, TEXT("destroy")) && !text_starts(task, TEXT("unreached."));
}

bool task_fits(struct text task, struct text name)
{
	return text_eq(task, name) || (text_eq(name, TEXT("unreached")) && text_starts(task, TEXT("unreached.")));
}
