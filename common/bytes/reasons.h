/* Counts messages by their reason, so that a file with a million bad lines yields twenty messages (as-rules(7) 1).
 *
 * Two messages have the same reason when they differ only in what stands in '...' and in words of ASCII characters that contain a digit:
 * names, places, numbers. */
#ifndef AS_REASONS_H
#define AS_REASONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bytes/backlog.h"

enum { REASON_LINES = 20 }; /* how many messages of one reason a run writes */

/* A hash of what all messages of one reason have in common; never 0. */
uint64_t reason_of(const char *message);

struct reason {
	uint64_t hash;
	size_t count;
	bool kept;   /* false: every line was written, or there was no memory for the next one */
	size_t next; /* where in `lines` the first line begins that was not written; it ends in NUL */
};

/* Initialise with { 0 }. */
struct reasons {
	struct reason *entry; /* in the order of the first message of each */
	uint32_t *index;      /* a hash table: for each slot an index into `entry`, plus 1; 0: free */
	size_t used, size; /* `size` is that of the table, a power of two */
	struct backlog lines;
};

/* Makes room for the reasons that a run has, nearly always all of them, so that none is lost when memory runs out later. Returns false
 * without memory. */
bool reasons_reserve(struct reasons *);

/* Counts a message of a reason, and returns the reason; valid until the next call. Returns NULL without memory: then the message must be
 * written. */
struct reason *reasons_count(struct reasons *, uint64_t hash);

/* Keeps the first line of the reason that is not written. */
void reasons_keep(struct reasons *, struct reason *, const char *line, size_t n);

void reasons_free(struct reasons *);

#endif
