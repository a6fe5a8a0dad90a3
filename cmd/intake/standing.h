/* The entries that stand in the journals for the cases of a run, for lists that come again with edits (as-rules(7) 10). It needs memory for
 * the lines of these cases only. */
#ifndef AS_STANDING_H
#define AS_STANDING_H

#include "batch.h"

struct stands {
	uint64_t case_hash, name; /* `name`: its event_entry */
	struct when time;
	size_t position;          /* the position of its first line, and below, of its last one */
	size_t last;
	uint8_t word;             /* enum event_word */
	bool gone;                /* this run takes it back */
	bool listed;              /* a complaint of which the run has a row */
	struct text field[J_NOTE + 1]; /* of a complaint or enquiry all; of others these: time, case, task, actor, to, due, phone, note */
};

/* Initialise with { 0 }. */
struct standing {
	struct stands *entry;
	size_t n, room;
	struct arena arena;
};

/* Adds a line; lines must come in the order of the journals. */
void standing_take(struct standing *, const struct journal_event *, uint64_t case_hash);

/* To be called after all lines: keeps the entries that stand, sorted by case and then in case order. */
void standing_settle(struct standing *);

/* The entries of a case, *n of them; NULL and 0 if there are none. */
struct stands *standing_of(const struct standing *, uint64_t case_hash, size_t *n);

void standing_free(struct standing *);

#endif
