/* The task stream, as the tools after as-schedule read it: as-rules(7) 7. */
#ifndef AS_TASK_STREAM_H
#define AS_TASK_STREAM_H

#include "bytes/memory.h"
#include "bytes/table.h"
#include "time/civil.h"
#include "words/task.h"

struct task_row {
	struct when due, by, opened; /* WHEN_NONE where the field is empty */
	const struct row *row; /* that it came from, by enum task_column */
};

/* One that is kept, in an arena: those of its fields that its keeper asks for, of columns a bit each, with a mark behind each. Where they
 * are all fields of a plain row (see bytes/classify.h) that makes it the row as it is written: commas, and a line end. Else each mark is a
 * line end, which no field holds. */
struct kept_task {
	uint32_t n : 31;
	uint32_t plain : 1;
	char bytes[];
};
static const uint64_t all_task_columns = (UINT64_C(1) << TASK_COLUMNS) - 1;

/* The fields of one that was kept with these columns, the others left alone; one field of one that was kept with all of them. */
void task_fields(const struct kept_task *, uint64_t columns, struct text field[TASK_COLUMNS]);
struct text task_field(const struct kept_task *, enum task_column);

/* Opens the tasks in these files (none: standard input), which must have the columns due, task and case. A row with a bad time, without
 * one of those three, or made under a policy of another name is rejected; strict: the first of them ends the tool with status 2. */
struct task_stream {
	struct table *table;
	struct text policy; /* the name of the one in force */
};
void tasks_open(struct task_stream *, char *const *files, size_t n, bool strict, struct text policy);

/* The next task; false at the end. A stream of not one byte ends the tool with status 2: whatever should have written it has failed, for
 * a list of no tasks has its header. */
bool task_next(struct task_stream *, struct task_row *);

/* Keeps the row that task_next gave last. */
const struct kept_task *task_keep(struct arena *, const struct table *, const struct task_row *, uint64_t columns);

#endif
