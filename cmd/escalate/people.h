/* Who is told of which firings (as-rules(7) 9). */
#ifndef AS_ESCALATE_PEOPLE_H
#define AS_ESCALATE_PEOPLE_H

#include "bytes/pool.h"
#include "ladder.h"
#include "sent.h"

/* Whom a rung tells of a task, each once, in the policy's order: owner and handler are the task's, or left out where it has none; where
 * nobody is left, the rung's name stands. `to` has room for firings.recipients; gives how many. */
size_t recipients(const struct rung *, const struct text task[TASK_COLUMNS], struct text *to);

/* Could `name` be told of anything: is it in a ladder of the policy, as a recipient or as the rung that nobody is left for, or does the row
 * say it is its owner or handler? */
bool ladders_name(const struct policy *, struct text name);
bool row_names(const struct row *, struct text name);

struct recipient {
	struct text name;
	const struct firing **firing; /* in their order */
	size_t n, room;
};

/* The recipients in the order of their first firings, without what was sent to them already (sent NULL: nothing). */
struct people {
	struct pool names;
	struct recipient *recipient;
	size_t n;
};
void people_gather(struct people *, const struct firings *, const struct sent *);
void people_free(struct people *);

#endif
