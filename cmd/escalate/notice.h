/* The firings, for the journal and for people (formats 9). */
#ifndef AS_ESCALATE_NOTICE_H
#define AS_ESCALATE_NOTICE_H

#include "bytes/writer.h"
#include "ladder.h"

/* The task columns that each of them writes, a bit each. */
uint64_t event_columns(void);
uint64_t notice_columns(void);

/* Escalate events, as as-intake -t journal takes them. */
void write_events(const struct firings *, struct when now, struct writer *);

/* One notice a recipient, in the order of their first firing: a line "To: NAME", an empty line, the tasks, an empty line. */
void write_notices(const struct firings *, struct when now, struct writer *);

#endif
