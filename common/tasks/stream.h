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

/* One that is kept, in an arena: its fields with a mark behind each. Where the row is plain (see bytes/plain.h) that makes it the row
 * that is written: commas, and a line end. Else each mark is a line end, which no field holds. */
struct kept_task {
	uint32_t n : 31;
	uint32_t plain : 1;
	char bytes[];
};

struct text task_field(const struct kept_task *, enum task_column);
void task_fields(const struct kept_task *, struct text field[TASK_COLUMNS]);

/* Opens task streams: see table_open. */
struct table *task_open(char *const *files, size_t n, const struct table_format *, bool strict);

/* The next task; rows with a bad time, or without due, case or task, are rejected. False at the end. */
bool task_next(struct table *, struct task_row *);

/* A row of the table's last ones, with all its fields, or with these columns only, a bit each. */
const struct kept_task *task_keep(struct arena *, struct table *, const struct row *);
const struct kept_task *task_keep_some(struct arena *, const struct row *, uint64_t columns);

/* Is it a call to a customer: a call-back or confirm. */
bool is_call_task(struct text task);

/* Does a task fit a name from a user's list? `unreached` means every unreached.NAME. */
bool task_fits(struct text task, struct text name);

#endif
