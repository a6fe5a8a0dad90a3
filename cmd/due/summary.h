/* Shows how a day stands on one screen: for each task how many stand, are due, are late and were promised (as-rules(7) 8). */
#ifndef AS_DUE_SUMMARY_H
#define AS_DUE_SUMMARY_H

#include "bytes/pool.h"
#include "bytes/writer.h"
#include "face.h"
#include "rules/policy.h"

struct summary {
	civil_day day;   /* the day to which `due` and `promised` refer */
	struct when end; /* the moment to which `late` refers: now, or the end of another day */
	struct pool tasks;
	struct counts {
		size_t stand, due, late, promised;
	} *counts;       /* by the number of the task in `tasks` */
	size_t room;
};

/* Counts a task. A wait may end at an hour, too, but is no promise: only calls are promised. */
void summary_add(struct summary *, const struct task_row *);

/* Writes a line for each task, in the policy's order, and their sum. */
void summary_write(const struct summary *, const struct policy *, struct face *, struct writer *);

void summary_free(struct summary *);

#endif
