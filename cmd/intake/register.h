/* Compares the rows of a register that comes every day with what the journal has of their cases (as-rules(7) 10). An edited text, or a date
 * that was replaced or has vanished, is reported, and with --amend taken back. */
#ifndef AS_REGISTER_H
#define AS_REGISTER_H

#include "standing.h"

/* An event of the batch, sorted by its case. */
struct register_event {
	uint64_t case_hash;
	uint32_t row, event;
};

struct register_taken {
	size_t extra; /* the retract, an index into the extras of the batch */
	struct stands *entry;
};

struct reg {
	struct batch *batch;
	struct standing *entries;
	struct when now;
	bool amend;
	struct register_event *event; /* the events of all rows that are not refused, by case */
	size_t n;
	struct register_taken *taken; /* what the run takes back */
	size_t taken_n, taken_room;
	uint8_t *contradicted;        /* by the events of the batch: another row says otherwise */
	struct when first, last;      /* the earliest and latest time of the complaints of the rows */
};

/* How an event of a row relates to the entries of the journal. */
enum against {
	AGAINST_NOTHING, /* no entry of other content corresponds to it */
	AGAINST_STATUS,  /* the case has come that far already, so it is no news */
	AGAINST_EDITED,  /* `old` is the same entry with other words */
};

/* Sets it up; to be called once the batch is read and the entries are settled. */
void register_start(struct reg *, struct batch *, struct standing *, bool amend, struct when now);

/* Compares an event; *old is set for AGAINST_EDITED. */
enum against register_look(const struct reg *, const struct batch_event *, struct stands **old);

/* Does another row of the run say otherwise: give the delivery another time, or the entry of this time other words? Which row is right nobody
 * knows, and what the one writes the other would take back, in every run. Known with --amend only. */
bool register_contradicts(const struct reg *, const struct batch_event *);

/* Does a delivery of the case stand in the journal at this time? */
bool register_has_delivery(const struct reg *, const struct batch_event *);

/* The complaint of the journal that a complaint of the run takes the place of, because only its time was edited; NULL if there is none. */
const struct stands *register_moved(const struct reg *, const struct batch_event *);

/* Reports, or takes back, what the row does not say any more; to be called after its events were looked at. */
void register_row(struct reg *, const struct batch_row *);

/* The labels of the entries at the time of a complaint: an event of another kind that is written in its place would stand behind them, and
 * they would do nothing. Empty if there are none. Kept in the batch's arena. */
struct text register_of_its_minute(const struct reg *, const struct stands *opening);

/* Adds a retract, of the time `now`, of the entry, on account of the row. */
void register_take_back(struct reg *, const struct batch_row *, struct stands *);

/* Drops the extras from this one on, because the row is refused, and lets stand again what they took back. */
void register_give_back(struct reg *, size_t extras);

/* If the journal has the delivery at another time, takes that one back. Returns true if it did so, or if this very time exists; *there
 * tells which. */
bool register_moves_delivery(struct reg *, const struct batch_row *, const struct batch_event *, bool *there);

void register_free(struct reg *);

#endif
