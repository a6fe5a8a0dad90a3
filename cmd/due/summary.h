/* How a day stands, in one screen: of each task how many there are, are due, are late, were promised (as-rules(7) 8). */
#ifndef AS_DUE_SUMMARY_H
#define AS_DUE_SUMMARY_H

#include "bytes/pool.h"
#include "bytes/writer.h"
#include "face.h"
#include "rules/policy.h"

struct summary {
	civil_day day;   /* that due and promised mean, */
	struct when end; /* and the moment that late means: now, or the end of another day */
	struct pool tasks;
	struct counts {
		size_t stand, due, late, promised;
	} *counts;       /* by number of the task */
	size_t room;
};

/* Counts a task. A wait, which may end at an hour, is no promise: only calls are promised. */
void summary_add(struct summary *, const struct task_row *);

/* Writes the table, tasks in the policy's order, and their sum. */
void summary_write(const struct summary *, const struct policy *, struct face *, struct writer *);

void summary_free(struct summary *);

#endif
