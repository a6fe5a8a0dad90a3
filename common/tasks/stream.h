/* The task stream, as the tools after as-schedule read it (formats 7). */
#ifndef AS_TASK_STREAM_H
#define AS_TASK_STREAM_H

#include "bytes/memory.h"
#include "bytes/table.h"
#include "time/civil.h"
#include "words/words.h"

struct task_row {
	const struct text *field; /* by enum task_column: until it is kept, only what task_open says */
	struct when due, by, opened; /* WHEN_NONE where the field is empty */
	struct row row; /* that it came from */
};

/* Opens task streams: see table_open. Their rows have by what a tool chooses tasks: times, task, case, slot, store, severity and
 * escalated; the other fields are empty until task_keep. */
struct table *task_open(char *const *files, size_t n, const struct table_format *, bool strict);

/* The next task; rows with a bad time, or without due, case or task, are rejected. False at the end. */
bool task_next(struct table *, struct task_row *);

/* A copy of the row that task_next gave last, with all its fields; it lives in the arena. */
struct task_row task_keep(struct arena *, struct table *, const struct task_row *);

/* Is it a call to a customer: a call-back or confirm. */
bool is_call_task(struct text task);

/* Does a task fit a name from a user's list? `unreached` means every unreached.NAME. */
bool task_fits(struct text task, struct text name);

#endif
