/* A register that comes every day: its rows against what the journal has of their cases (as-rules(7) 10). An edited text, a date that was
 * replaced or has vanished is pointed out, and with --amend taken back. */
#ifndef AS_REGISTER_H
#define AS_REGISTER_H

#include "standing.h"

/* An event of the batch by its case. */
struct register_event {
	uint64_t case_hash;
	uint32_t row, event;
};

struct reg {
	struct batch *batch;
	struct standing *entries;
	struct when now;
	bool amend;
	struct register_event *event; /* of all rows that are not refused, by case */
	size_t n;
	struct when first, last;      /* of the complaints of the rows */
};

/* What an event of a row is beside the entries. */
enum against {
	AGAINST_NOTHING, /* no entry of another content is it */
	AGAINST_STATUS,  /* the case has come so far already: it is no news */
	AGAINST_EDITED,  /* `old` is the same entry with other words */
};

/* Once the batch is read and the entries are settled. */
void register_start(struct reg *, struct batch *, struct standing *, bool amend, struct when now);

enum against register_look(const struct reg *, const struct batch_event *, struct stands **old);

/* What the row does not say any more: after its events were looked at. */
void register_row(struct reg *, const struct batch_row *);

/* The words of the entries of a complaint's own minute, as people see them: they would stand before an event of another kind that is written in
 * its place, and do nothing. Empty: there are none. Kept in the batch's arena. */
struct text register_of_its_minute(const struct reg *, const struct stands *opening);

/* A retract of now of the entry, on account of the row. */
void register_take_back(struct reg *, const struct batch_row *, struct stands *);

/* Where a delivery stands in the journal at another time than this one, takes it back. True: it did, or *there: this very time stands. */
bool register_moves_delivery(struct reg *, const struct batch_row *, const struct batch_event *, bool *there);

void register_free(struct reg *);

#endif
