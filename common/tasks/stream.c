#include "tasks/stream.h"

struct table *task_open(char *const *files, size_t n, const struct table_format *format, bool strict)
{
	return table_open(files, n, format, strict, NULL);
}

static bool parse(struct table *table, const struct row *row, enum task_column column, struct when *out)
{
	struct text t = row_field(row, column);
	*out = WHEN_NONE;
	if (!t.n || when_parse(t, out))
		return true;
	table_reject(table, row, "bad %s '%.*s'", task_column[column].p, (int)text_fit(t, 60).n, t.p);
	return false;
}

bool task_next(struct table *table, struct task_row *out)
{
	const uint64_t needed = column_bit(T_CASE) | column_bit(T_TASK) | column_bit(T_DUE);
	const struct row *row;
	while ((row = table_next(table))) {
		if ((row->filled & needed) != needed) {
			table_reject(table, row, "no %s", !(row->filled & column_bit(T_CASE)) ? "case" :
				     row->filled & column_bit(T_DUE) ? "task" : "due");
			continue;
		}
		out->row = row;
		if (parse(table, row, T_DUE, &out->due) && parse(table, row, T_BY, &out->by) && parse(table, row, T_OPENED, &out->opened))
			return true;
	}
	return false;
}

struct kept_task task_keep(struct arena *arena, struct table *table, const struct task_row *row)
{
	const struct text *field = table_whole(table, row->row);
	uint32_t at[TASK_COLUMNS + 1] = { 0 };
	for (int i = 0; i < TASK_COLUMNS; i++)
		at[i + 1] = at[i] + (uint32_t)field[i].n;
	uint32_t *kept = arena_get(arena, sizeof at + at[TASK_COLUMNS]);
	char *bytes = (char *)(kept + TASK_COLUMNS + 1);
	memcpy(kept, at, sizeof at);
	for (int i = 0; i < TASK_COLUMNS; i++)
		if (field[i].n)
			memcpy(bytes + at[i], field[i].p, field[i].n);
	return (struct kept_task){ row->due, row->by, row->opened, kept };
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
