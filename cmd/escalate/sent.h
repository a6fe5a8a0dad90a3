/* What was sent to whom, while the message to somebody else failed: events for one recipient, as as-escalate --to writes them, kept by
 * whoever sends the messages. Nobody is told twice for another's sake. */
#ifndef AS_ESCALATE_SENT_H
#define AS_ESCALATE_SENT_H

#include "bytes/pool.h"
#include "rules/policy.h"
#include "tasks/stream.h"

struct sent {
	struct pool keys;  /* of case, task, severity, rung, deadline and recipient */
	struct when *time;  /* by key: the latest */
	size_t room;
};

/* Reads the file, or ends the tool with status 2. A bad line, such as a full disk leaves behind, is told and passed over: its recipient is
 * told twice, which does less harm than nobody at all. */
void sent_read(struct sent *, char *path);

/* Was the recipient sent this rung of the task, since the task was opened and later than the rung fired by the journal? */
bool sent_covers(const struct sent *, const struct text task[TASK_COLUMNS], const struct rung *, struct text recipient);

void sent_free(struct sent *);

#endif
