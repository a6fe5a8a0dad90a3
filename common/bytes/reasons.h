/* Messages counted by their reason, so that a file of a million bad lines is told in twenty (as-rules(7) 1).
 *
 * Two messages have one reason when they differ only in what stands in '...' and in words of ASCII characters that hold a digit:
 * names, places, numbers. */
#ifndef AS_REASONS_H
#define AS_REASONS_H

#include <stddef.h>
#include <stdint.h>

enum { REASON_LINES = 20 }; /* a run writes so many messages of one reason */

/* What messages of one reason have alike; never 0. */
uint64_t reason_of(const char *message);

struct reason {
	uint64_t hash;
	size_t count;
	char *next; /* the line behind the last one written, which is freed with the reasons; NULL: there is none, or no memory for it */
};

/* Start with { 0 }. */
struct reasons {
	struct reason *entry; /* in the order of their first messages */
	uint32_t *index;      /* an open table: a place in entry, from 1 */
	size_t used, size; /* size: of the table, a power of two */
};

/* Counts n messages of this reason; gives the reason, which stands until the next count. NULL: there is no memory for it, so the message
 * has to be written. */
struct reason *reasons_count(struct reasons *, uint64_t hash, size_t n);

void reasons_free(struct reasons *);

#endif
