#include "tasks/stream.h"

#include "bytes/classify.h"
#include "bytes/diag.h"

static bool parse(struct table *table, const struct row *row, enum task_column column, struct when *out)
{
	struct text t = row_field(row, (int)column);
	*out = WHEN_NONE;
	if (!t.n || when_parse(t, out))
		return true;
	table_reject(table, row, "bad %s '%.*s'", task_column[column].p, (int)text_fit(t, 60).n, t.p);
	return false;
}

/* Gives what is wrong with the row, whose fields it names, or NULL. */
static const char *lacks(uint64_t filled)
{
	return !(filled & column_bit(T_CASE)) ? "case" : !(filled & column_bit(T_DUE)) ? "due" : !(filled & column_bit(T_TASK)) ? "task" : NULL;
}

void tasks_open(struct task_stream *s, char *const *files, size_t n, bool strict, struct text policy)
{
	static const int required[] = { T_DUE, T_TASK, T_CASE };
	static const struct table_format format = { task_column, TASK_COLUMNS, required, 3, NULL };
	s->policy = policy;
	s->table = table_open(files, n, &format, (struct table_options){ .strict = strict });
}

/* A pipe whose tools follow different policies would write a list that is right under neither of them. */
static bool same_policy(struct task_stream *s, const struct row *row)
{
	struct text policy = row_field(row, T_POLICY);
	if (!policy.n || text_eq(policy, s->policy))
		return true;
	table_reject(s->table, row, "made under the policy '%.*s', but here '%.*s' is in force", (int)text_fit(policy, 60).n, policy.p,
		     (int)text_fit(s->policy, 60).n, s->policy.p);
	return false;
}

bool task_next(struct task_stream *s, struct task_row *out)
{
	const struct row *row;
	while ((row = table_next(s->table))) {
		const char *lack = lacks(row->filled);
		out->row = row;
		if (lack)
			table_reject(s->table, row, "no %s", lack);
		else if (same_policy(s, row) && parse(s->table, row, T_DUE, &out->due) && parse(s->table, row, T_BY, &out->by) &&
			 parse(s->table, row, T_OPENED, &out->opened))
			return true;
	}
	if (table_empty(s->table))
		fail("no tasks came in, not even a header: what should have written them has failed");
	return false;
}

static struct kept_task *keep(struct arena *arena, size_t n, bool plain)
{
	struct kept_task *kept = arena_get(arena, sizeof *kept + n);
	kept->n = (uint32_t)n & INT32_MAX;
	kept->plain = plain;
	return kept;
}

static const struct kept_task *keep_plain(struct arena *arena, struct text raw)
{
	struct kept_task *kept = keep(arena, raw.n + 1, true);
	memcpy(kept->bytes, raw.p, raw.n);
	kept->bytes[raw.n] = '\n';
	return kept;
}

const struct kept_task *task_keep(struct arena *arena, const struct table *table, const struct task_row *task, uint64_t columns)
{
	const struct row *row = task->row;
	if (columns == all_task_columns && table_in_order(table) && row_is_written_so(row->record->raw, TASK_COLUMNS))
		return keep_plain(arena, row->record->raw);
	struct text field[TASK_COLUMNS];
	size_t bytes = 0, fields = 0;
	for (uint64_t rest = columns; rest; rest &= rest - 1, fields++) {
		field[fields] = row_field(row, __builtin_ctzll(rest));
		bytes += field[fields].n + 1;
	}
	struct kept_task *kept = keep(arena, bytes, false);
	char *out = kept->bytes;
	for (size_t i = 0; i < fields; i++) {
		memcpy(out, field[i].p, field[i].n);
		out += field[i].n;
		*out++ = '\n';
	}
	return kept;
}

/* Gives the field at *left and moves *left behind the terminator of the field. */
static inline struct text next_field(const struct kept_task *t, const char **left)
{
	const char *p = *left, *line_end = t->bytes + t->n - 1;
	char mark = t->plain ? ',' : '\n';
	const char *end = *p == mark ? p : memchr(p, mark, (size_t)(line_end - p));
	end = end ? end : line_end;
	*left = end + 1;
	return (struct text){ p, (size_t)(end - p) };
}

struct text task_field(const struct kept_task *t, enum task_column column)
{
	const char *left = t->bytes;
	for (int i = 0; i < (int)column; i++)
		next_field(t, &left);
	return next_field(t, &left);
}

void task_fields(const struct kept_task *t, uint64_t columns, struct text field[TASK_COLUMNS])
{
	const char *left = t->bytes;
	for (uint64_t rest = columns; rest; rest &= rest - 1)
		field[__builtin_ctzll(rest)] = next_field(t, &left);
}
