/* The firings for the journal: escalate events, as as-intake -t journal takes them (as-rules(7) 9). */
#ifndef AS_ESCALATE_EVENTS_H
#define AS_ESCALATE_EVENTS_H

#include "bytes/writer.h"
#include "people.h"

/* One event a firing, or nothing where quiet is set and there is none. `to` NULL: those of which all recipients were sent a message, or,
 * where sent is NULL, all. Else those that this recipient is to be told of, as told to him alone. */
struct event_choice {
	const char *to;
	const struct sent *sent;
	bool quiet;
};
void write_events(const struct firings *, const struct event_choice *, struct when now, struct writer *);

/* The task columns that it needs, a bit each; with_sent: where it is asked what was sent. */
uint64_t event_columns(bool with_sent);

#endif
