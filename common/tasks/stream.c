#include "tasks/stream.h"

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
	struct row row;
	while (table_next(table, &row)) {
		if (!row.field[T_CASE].n || !row.field[T_TASK].n || !row.field[T_DUE].n) {
			table_reject(table, &row, "no %s", !row.field[T_CASE].n ? "case" : row.field[T_DUE].n ? "task" : "due");
			continue;
		}
		out->field = row.field;
		if (parse(table, &row, T_DUE, &out->due) && parse(table, &row, T_BY, &out->by) &&
		    parse(table, &row, T_OPENED, &out->opened))
			return true;
	}
	return false;
}

struct task_row task_keep(struct arena *arena, const struct task_row *row)
{
	struct task_row kept = *row;
	size_t n = 0;
	for (int i = 0; i < TASK_COLUMNS; i++)
		n += row->field[i].n;
	struct text *field = arena_get(arena, TASK_COLUMNS * sizeof *field + n);
	char *bytes = (char *)(field + TASK_COLUMNS);
	for (int i = 0; i < TASK_COLUMNS; i++) {
		field[i] = (struct text){ bytes, row->field[i].n };
		if (field[i].n)
			memcpy(bytes, row->field[i].p, field[i].n);
		bytes += field[i].n;
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
