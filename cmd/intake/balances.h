/* What was taken back (as-rules(7) 3): how many times more often an entry was written than retracts took it back, for the entries that
 * retracts of the journals or of the batch name, and for no others. An entry is known by its event_entry. */
#ifndef AS_BALANCES_H
#define AS_BALANCES_H

#include "batch.h"

struct balances_names {
	uint64_t *name;
	size_t n, room;
};

/* Initialise with { 0 }. */
struct balances {
	struct balances_names written, taken; /* by lines of the journals: by those that are no retracts, and by those that are */
	size_t retracts;         /* how many retracts journals and batch have, once settled; 0: every entry stands */
	struct balance *balance; /* a hash table of the entries that retracts name, if there are any */
	size_t size;
};

/* Takes a line of a journal in: a retract, and what it takes back, or another line. */
void balances_take(struct balances *, enum event_word, uint64_t entry);

/* Finds out which entries stand; to be called after all journals are read, before the functions below. */
void balances_settle(struct balances *, struct batch *);

/* Does an entry stand? `balances` is a struct balances. */
bool balances_stand(const void *balances, uint64_t entry);

/* Does an event do something although the same line exists: is it a retract whose entry stands, or an entry that was taken back? */
bool balances_open(const struct balances *, const struct journal_event *);

/* Takes an event of the batch in, which will be written. */
void balances_add(struct balances *, const struct journal_event *);

/* For a retract, once the batch is decided: do all retracts of its entry take back more than was written? */
bool balances_lack(const struct balances *, const struct journal_event *retract);

void balances_free(struct balances *);

#endif
