#include "notice.h"

#include <stdlib.h>

uint64_t event_columns(void)
{
	return column_bit(T_CASE) | column_bit(T_TASK) | column_bit(T_SEVERITY) | column_bit(T_BY) | column_bit(T_STORE) | column_bit(T_RULE);
}

void write_events(const struct firings *f, struct when now, struct writer *out)
{
	char time[WHEN_ROOM];
	char *note = NULL;
	size_t room = 0;
	struct text task[TASK_COLUMNS], field[JOURNAL_COLUMNS] = { { "", 0 } };
	writer_row(out, journal_column, JOURNAL_COLUMNS);
	field[J_TIME] = when_text(now, time);
	field[J_EVENT] = event_word[EV_ESCALATE];
	for (size_t i = 0; i < f->n; i++) {
		const struct firing *firing = &f->firing[i];
		task_fields(firing->task, f->columns, task);
		size_t need = task[T_RULE].n + task[T_BY].n + 4;
		if (need > room)
			note = xrealloc(note, room = 2 * need, 1);
		memcpy(note, task[T_RULE].p, task[T_RULE].n); /* NOLINT(clang-analyzer-core.NonNullParamChecker): need is at least 4 */
		memcpy(note + task[T_RULE].n, " by ", 4);
		memcpy(note + task[T_RULE].n + 4, task[T_BY].p, task[T_BY].n);
		field[J_CASE] = task[T_CASE];
		field[J_TASK] = task[T_TASK];
		field[J_RESULT] = firing->rung->name;
		field[J_SEVERITY] = task[T_SEVERITY];
		field[J_TO] = *firing->rung->to;
		field[J_DUE] = task[T_BY];
		field[J_STORE] = task[T_STORE];
		field[J_NOTE] = (struct text){ note, need };
		writer_row(out, field, JOURNAL_COLUMNS);
	}
	free(note);
}

uint64_t notice_columns(void)
{
	return event_columns() | column_bit(T_CUSTOMER) | column_bit(T_PHONE) | column_bit(T_CATEGORY) | column_bit(T_BRAND) |
	       column_bit(T_MODEL) | column_bit(T_OPENED) | column_bit(T_OWNER) | column_bit(T_NOTE);
}

/* A field of a notice, two blanks before it, where it has something to say. */
static void put(struct writer *out, const char *before, struct text t)
{
	if (!t.n)
		return;
	writer_raw(out, text_of(before));
	writer_shown(out, t);
}

static void write_notice(const struct firing *firing, uint64_t columns, struct when now, struct writer *out)
{
	struct text task[TASK_COLUMNS];
	struct when by = WHEN_NONE;
	task_fields(firing->task, columns, task);
	when_parse(task[T_BY], &by);
	put(out, "", task[T_CASE]);
	put(out, "  ", task[T_TASK]);
	put(out, "  ", task[T_SEVERITY]);
	put(out, "  by ", task[T_BY]);
	if (when_given(by) && overdue(now, by))
		writer_raw(out, TEXT(" (late)"));
	put(out, "  [", firing->rung->name);
	writer_raw(out, TEXT("]\n   "));
	put(out, " ", task[T_CUSTOMER]);
	put(out, " ", task[T_PHONE]);
	put(out, "  ", task[T_CATEGORY]);
	put(out, " ", task[T_BRAND]);
	put(out, " ", task[T_MODEL]);
	put(out, "  opened ", task[T_OPENED]);
	put(out, "  owner ", task[T_OWNER]);
	put(out, "\n    ", task[T_NOTE]);
	writer_raw(out, TEXT("\n"));
}

void write_notices(const struct firings *f, struct when now, struct writer *out)
{
	struct names people = { 0 };
	uint32_t *to = xcalloc(f->n + 1, sizeof *to), n = 0;
	for (size_t i = 0; i < f->n; i++) {
		to[i] = names_add(&people, *f->firing[i].rung->to);
		n = to[i] > n ? to[i] : n;
	}
	for (uint32_t person = 1; person <= n; person++) {
		writer_print(out, "To: %.*s\n\n", (int)names_text(&people, person).n, names_text(&people, person).p);
		for (size_t i = 0; i < f->n; i++)
			if (to[i] == person)
				write_notice(&f->firing[i], f->columns, now, out);
		writer_raw(out, TEXT("\n"));
	}
	names_free(&people);
	free(to);
}
