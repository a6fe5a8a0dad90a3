/* What is already there: the events of the journal for the cases of this run, and those this run has accepted (formats 10,
 * duplicates). Takes memory for the events of those cases only, however long the journal is. */
#ifndef AS_KNOWN_H
#define AS_KNOWN_H

#include "batch.h"
#include "cards.h"
#include "odd.h"

struct known_place {
	const char *file;
	unsigned long line;
};

struct known_entry {
	uint64_t hash, content; /* hash 0: free */
	struct known_place place;
};

struct known {
	struct known_entry *table;
	size_t used, size; /* size: a power of two */
	bool *has_case;    /* by case number: some event of it is there */
	bool any_journal;  /* one was read: what it does not have is unknown */
};

enum verdict {
	EVENT_NEW,
	EVENT_SAME,  /* key and content are there */
	EVENT_OTHER, /* the key is there, with other content */
};

/* Reads journals for the cases of the batch. cards, odd: NULL, or told every event of those cases. Says which lines are not
 * understood, a bad event only where it is of such a case; then STATUS_REJECTED. */
int known_read(struct known *, const struct batch *, char *const *files, size_t n, input_opener *open, struct cards *cards,
		struct odd *odd);

/* Asks memory for what known_look of this key will need. */
void known_fetch(const struct known *, uint64_t key);

/* *place: where the other one stands. */
enum verdict known_look(const struct known *, uint64_t key, uint64_t content, struct known_place *place);

void known_add(struct known *, uint64_t key, uint64_t content, struct known_place place);

/* Starts it for a batch whose cases are all known by number. */
void known_start(struct known *, const struct batch *);

void known_free(struct known *);

#endif
