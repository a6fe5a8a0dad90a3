/* The task stream, as the tools after as-schedule read it (formats 7). */
#ifndef AS_TASK_STREAM_H
#define AS_TASK_STREAM_H

#include "bytes/memory.h"
#include "bytes/table.h"
#include "time/civil.h"
#include "words/words.h"

struct task_row {
	struct when due, by, opened; /* WHEN_NONE where the field is empty */
	const struct row *row; /* that it came from, by enum task_column */
};

/* One with all its fields, in an arena. */
struct kept_task {
	struct when due, by, opened;
	const uint32_t *at; /* where each field begins, and the last ends, among the bytes behind these places */
};

static inline struct text task_field(const struct kept_task *t, enum task_column column)
{
	const char *bytes = (const char *)(t->at + TASK_COLUMNS + 1);
	return (struct text){ bytes + t->at[column], t->at[column + 1] - t->at[column] };
}

static inline void task_fields(const struct kept_task *t, struct text field[TASK_COLUMNS])
{
	for (int i = 0; i < TASK_COLUMNS; i++)
		field[i] = task_field(t, (enum task_column)i);
}

/* Opens task streams: see table_open. */
struct table *task_open(char *const *files, size_t n, const struct table_format *, bool strict);

/* The next task; rows with a bad time, or without due, case or task, are rejected. False at the end. */
bool task_next(struct table *, struct task_row *);

/* The row that task_next gave last, with all its fields. */
struct kept_task task_keep(struct arena *, struct table *, const struct task_row *);

/* Is it a call to a customer: a call-back or confirm. */
bool is_call_task(struct text task);

/* Does a task fit a name from a user's list? `unreached` means every unreached.NAME. */
bool task_fits(struct text task, struct text name);

#endif
