/* What a person is told: the firings as a list to read, alone or as a whole message (as-rules(7) 9). */
#ifndef AS_ESCALATE_NOTICE_H
#define AS_ESCALATE_NOTICE_H

#include "bytes/writer.h"
#include "people.h"

struct notice {
	const struct firings *firings;
	const struct policy *policy; /* its name and zone stand in messages */
	enum language language;
	struct when now;
};

/* The task columns that it needs, a bit each. */
uint64_t notice_columns(void);

/* A line "To: NAME", an empty line, the firings, an empty line. */
void write_notice(const struct notice *, const struct recipient *, struct writer *);

/* A whole message; parted: one of several, as a mailbox file has them. */
void write_message(const struct notice *, const struct recipient *, struct text address, bool parted, struct writer *);

#endif
