/* The entries that stand in the journals for the cases of a run: for lists that come again with edits (as-rules(7) 10). Takes memory for
 * the lines of those cases only. */
#ifndef AS_STANDING_H
#define AS_STANDING_H

#include "batch.h"

struct stands {
	uint64_t case_hash, name; /* name: what retracts call it by; of a retract, what it takes back */
	struct when time;
	size_t position;          /* of its first line, then of its last */
	size_t last;
	uint8_t word;             /* enum event_word */
	bool gone;                /* this run takes it back */
	struct text field[J_NOTE + 1]; /* only those below are kept: time, case, task, actor, to, due, phone, note */
};

/* Starts with { 0 }. */
struct standing {
	struct stands *entry;
	size_t n, room;
	struct arena arena;
};

/* Takes a line in, in the order of the journals. */
void standing_take(struct standing *, const struct journal_event *, uint64_t case_hash);

/* Once all are in: leaves what stands, by case, then in case order. */
void standing_settle(struct standing *);

/* Those of a case; *n: how many, 0 and NULL where there are none. */
struct stands *standing_of(const struct standing *, uint64_t case_hash, size_t *n);

void standing_free(struct standing *);

#endif
