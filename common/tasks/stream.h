/* The task stream, as the tools after as-schedule read it: as-rules(7) 7. */
#ifndef AS_TASK_STREAM_H
#define AS_TASK_STREAM_H

#include "bytes/memory.h"
#include "bytes/table.h"
#include "time/civil.h"
#include "words/task.h"

struct task_row {
	struct when due, by, opened; /* WHEN_NONE where the field is empty */
	const struct row *row; /* the fields, by enum task_column; valid until the next task */
};

/* A task kept in an arena: the fields of some columns, each followed by a terminator. If all columns of a plain row (see bytes/classify.h)
 * are kept, these are the bytes of the row as written: commas, and a line feed at its end. Else every terminator is a line feed, which no
 * field can hold. */
struct kept_task {
	uint32_t n : 31;
	uint32_t plain : 1;
	char bytes[];
};
static const uint64_t all_task_columns = (UINT64_C(1) << TASK_COLUMNS) - 1;

/* Splits a kept task. The first takes the columns with which it was kept (a bit each) and leaves the other fields alone; the second gives
 * one field of a task that was kept with all columns. */
void task_fields(const struct kept_task *, uint64_t columns, struct text field[TASK_COLUMNS]);
struct text task_field(const struct kept_task *, enum task_column);

/* Opens the tasks in these files (none: standard input), which must have the columns due, task and case. A row with a bad time, without
 * one of those three, or made under a policy of another name is rejected; strict: the first of them ends the tool with status 2. */
struct task_stream {
	struct table *table;
	struct text policy; /* the name of the one in force */
};
void tasks_open(struct task_stream *, char *const *files, size_t n, bool strict, struct text policy);

/* The next task; false at the end. An empty list of tasks has its header; a stream without a single byte means that the tool before this one
 * in the pipe has failed, and ends this one with status 2. */
bool task_next(struct task_stream *, struct task_row *);

/* Keeps the task that task_next gave last, with these columns (a bit each). The arena owns it. */
const struct kept_task *task_keep(struct arena *, const struct table *, const struct task_row *, uint64_t columns);

#endif
