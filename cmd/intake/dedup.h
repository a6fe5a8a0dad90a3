/* What exists already: the events that the journals have of this run's cases, and those of this run that are accepted (as-rules(7) 10,
 * duplicates). It needs memory for these events only, however long the journal is. */
#ifndef AS_DEDUP_H
#define AS_DEDUP_H

#include "balances.h"
#include "cards.h"
#include "case_set.h"
#include "standing.h"
#include "installs.h"
#include "odd.h"
#include "snapshot/index.h"
#include "today.h"

struct dedup_place {
	const char *file;
	unsigned long line; /* 0: the index finds it, by `byte` */
	uint64_t byte;      /* where the line begins */
};

/* An event that a journal has. */
struct dedup_there {
	uint64_t hash, content, today; /* the hash of its key; event_content as it stands, and in today's form */
	struct dedup_place place;
	uint64_t entry; /* event_entry */
	enum event_word word;
};

struct dedup {
	struct batch *batch;
	struct meanings *meanings;
	struct arena scratch; /* belongs to the line of a journal that is read */
	uint32_t *slot;
	uint32_t entry_bits; /* of a slot */
	size_t used, size;
	struct dedup_there *there;
	size_t there_n, there_room;
	struct case_set cases;
	struct balances balances;
	struct installs installs; /* the installations of the journals, if the batch has any */
	struct case_index *index; /* not NULL: lines of the journal were found by it */
	struct standing *entries; /* not NULL: gets every line of the batch's cases */
	bool any_journal;  /* a journal was read, so a case that it does not have is unknown */
};

enum verdict {
	EVENT_NEW,   /* the journal does not have it; also a retract whose entry stands, and an entry that was taken back */
	EVENT_SAME,  /* key and content exist */
	EVENT_OTHER, /* the key exists with another content */
};

/* Reads a journal (held: not NULL: this open file) for the cases of the batch. cards and odd: not NULL: they get every event of these
 * cases. Reports bad lines, a bad event only if it is of such a case, and then returns STATUS_REJECTED. */
int dedup_read(struct dedup *, const char *journal, const struct held_file *, struct cards *cards, struct odd *odd);

/* The same for a journal with an index: reads only the lines of those cases, and what lies behind the index. Returns false, with nothing
 * taken in, if the journal has to be read whole. */
bool dedup_read_indexed(struct dedup *, struct case_index *, struct cards *, struct odd *, int *status);

/* The line number of a place. */
unsigned long dedup_line(const struct dedup *, const struct dedup_place *);

/* Finds out which entries stand; to be called after all journals are read, before the batch is decided. */
void dedup_settle(struct dedup *);

/* Prefetches the slot that dedup_look will need for this key. */
void dedup_prefetch(const struct dedup *, uint64_t key);

/* Compares an event with what exists; *place is where the other event stands. */
enum verdict dedup_look(const struct dedup *, const struct batch_event *, struct dedup_place *place);

/* Is what exists an event of this run, not of the journals? For an event that is not EVENT_NEW. */
bool dedup_is_of_run(const struct dedup *, const struct batch_event *);

/* Adds an event of the batch that is new; to be called after all journals are read. */
void dedup_add(struct dedup *, const struct batch_event *);

/* Sets it up for a batch that was read. */
void dedup_start(struct dedup *, struct batch *, struct meanings *);

void dedup_free(struct dedup *);

#endif
