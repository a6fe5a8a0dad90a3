/* Messages that wait, one behind the other, where there may be no memory for one more: the caller then writes or drops it, and the tool goes
 * on. Whoever cannot go on without memory uses memory.h. */
#ifndef AS_BACKLOG_H
#define AS_BACKLOG_H

#include <stddef.h>

/* Initialise with { 0 }; free `bytes` with free(3). */
struct backlog {
	char *bytes;
	size_t n, room;
};

/* Adds n bytes, which the caller fills; valid until the next call. Returns NULL, with nothing added, where there is no memory. */
char *backlog_add(struct backlog *, size_t n);

#endif
