/* Which rungs of the policy's ladders fire for a task (as-rules(7) 9; R027, R082, R089, R118, R144, R155 to R158). */
#ifndef AS_ESCALATE_LADDER_H
#define AS_ESCALATE_LADDER_H

#include "bytes/sort.h"
#include "rules/policy.h"
#include "tasks/stream.h"

struct firing {
	struct text_start name; /* of the case */
	const struct kept_task *task;
	const struct rung *rung;
	size_t place; /* of the rung in its ladder */
};

struct firings {
	uint64_t columns; /* to be kept of the tasks, a bit each: case and task at least */
	struct arena arena;
	struct firing *firing;
	size_t n, room;
	size_t recipients; /* no firing has more of them */
};

/* Adds the rungs that fire for the task at now. What `escalated` of the task names has fired; so has, where since is given, at since,
 * what would have fired before it. */
void ladder_climb(struct firings *, const struct policy *, const struct table *, const struct task_row *, struct when now,
		  struct when since);

/* Orders by case, task and place. */
void firings_order(struct firings *);

/* When the rung fired last, by a task's list of NAME@TIME; false if it did not. */
bool rung_fired(struct text escalated, struct text name, struct when *fired);

void firings_free(struct firings *);

#endif
