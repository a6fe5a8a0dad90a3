/* The cases of a batch, and those that are looked for beside them: of which of them events exist. */
#ifndef AS_CASE_SET_H
#define AS_CASE_SET_H

#include "batch.h"

enum { CASES_WANTED_MOST = 1000 };

struct case_set {
	struct batch *batch;
	uint64_t *slot; /* a hash table, made when it is first needed */
	size_t size;
	uint64_t wanted[CASES_WANTED_MOST]; /* text_checksum of the names of the cases that are looked for */
	size_t wanted_n;
};

/* Adds a case that is to be looked for; at most CASES_WANTED_MOST such cases. */
void case_set_want(struct case_set *, struct text name);

/* Is the case in the set? `case_hash` is text_hash of its name. */
bool case_set_has(struct case_set *, uint64_t case_hash);

/* Notes that a journal has an event of the case, which is in the set. */
void case_set_found(struct case_set *, uint64_t case_hash);

/* Was that noted? */
bool case_set_in_journal(const struct case_set *, uint64_t case_hash);

/* Was that noted of the case of this event, or does an event of the batch open it? */
bool case_set_exists(struct case_set *, const struct batch_event *);

void case_set_free(struct case_set *);

#endif
