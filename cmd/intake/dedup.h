/* What is already there: the events of the journal for the cases of this run, and those this run has accepted (as-rules(7) 10,
 * duplicates). Takes memory for the events of those cases only, however long the journal is. */
#ifndef AS_DEDUP_H
#define AS_DEDUP_H

#include "batch.h"
#include "cards.h"
#include "standing.h"
#include "installs.h"
#include "odd.h"
#include "snapshot/index.h"

struct dedup_place {
	const char *file;
	unsigned long line; /* 0: it is asked of the index, by */
	uint64_t byte;      /* where it begins */
};

/* An event that a journal has. */
struct dedup_there {
	uint64_t hash, content; /* hash: of its key */
	struct dedup_place place;
};

/* Names of entries, a hash each: see event_name. */
struct dedup_names {
	uint64_t *name;
	size_t n, room;
};

enum { DEDUP_WANTED_MOST = 1000 };

struct dedup {
	struct batch *batch;
	uint32_t *slot;
	uint32_t entry_bits; /* of a slot */
	size_t used, size;
	struct dedup_there *there;
	size_t there_n, there_room;
	uint64_t *cases;   /* an open table of the batch's cases, once it is needed */
	size_t cases_size;
	struct dedup_names written, taken; /* by the journals: each line that is no retract; what the retracts name */
	size_t retracts;         /* of journals and batch */
	struct balance *balance; /* an open table, where there are any: what retracts name */
	size_t balances_size;
	struct installs installs; /* that a journal has, where the batch has any */
	uint64_t wanted[DEDUP_WANTED_MOST]; /* cases that are not in the batch: text_checksum of each name */
	size_t wanted_n;
	struct case_index *index; /* NULL, or where lines of the journal were found */
	struct standing *entries; /* NULL, or told every line of the batch's cases */
	bool any_journal;  /* one was read: what it does not have is unknown */
};

enum verdict {
	EVENT_NEW,   /* also of a retract whose entry stands, and of an entry that was taken back */
	EVENT_SAME,  /* key and content are there */
	EVENT_OTHER, /* the key is there, with other content */
};

/* Reads a journal, or the file held open, for the cases of the batch. cards, odd: NULL, or told every event of those cases. Says which lines are not
 * understood, a bad event only where it is of such a case; then STATUS_REJECTED. */
int dedup_read(struct dedup *, const char *journal, const struct held_file *, struct cards *cards, struct odd *odd);

/* Has the journals read for a case that is not in the batch, too; for DEDUP_WANTED_MOST at most. */
void dedup_want(struct dedup *, struct text name);

/* Has a journal that was read an event of that case, which is in the batch or wanted? */
bool dedup_in_journals(const struct dedup *, uint64_t case_hash);

/* The same of a journal that has an index: only the lines of those cases, and what the index does not speak of. False: nothing was taken, and
 * the journal is to be read whole. */
bool dedup_read_indexed(struct dedup *, struct case_index *, struct cards *, struct odd *, int *status);

/* The number of a line. */
unsigned long dedup_line(const struct dedup *, const struct dedup_place *);

/* Once all journals are read, and before the batch is decided: finds out what stands. */
void dedup_settle(struct dedup *);

/* Of an entry that a journal wrote, by its name, once that is found out: does it stand? */
bool dedup_stands(const void *known, uint64_t entry);

/* Asks memory for what dedup_look of this key will need. */
void dedup_prefetch(const struct dedup *, uint64_t key);

/* *place: where the other one stands. */
enum verdict dedup_look(const struct dedup *, const struct batch_event *, struct dedup_place *place);

/* Takes an event of the batch in that is new, once all journals are read. */
void dedup_add(struct dedup *, const struct batch_event *);

/* Of a retract, once the batch is decided: is there less in journals and batch than they take back? */
bool dedup_lacks_entry(const struct dedup *, const struct batch_event *retract);

/* Is the case of this event there, or opened in the batch? */
bool dedup_has_case(struct dedup *, const struct batch_event *);

/* Has a journal that was read an event of it? */
bool dedup_in_journal(struct dedup *, const struct batch_event *);

/* Starts it for a batch that is read. */
void dedup_start(struct dedup *, struct batch *);

void dedup_free(struct dedup *);

#endif
