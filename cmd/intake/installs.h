/* The dates of installation that the journal has: a later list with another one silently changes nothing, or the first call-back. */
#ifndef AS_INSTALLS_H
#define AS_INSTALLS_H

#include "bytes/text.h"
#include "time/civil.h"

struct install {
	uint64_t case_hash;
	uint64_t entry;     /* the name of its entry */
	const char *file;
	unsigned long line; /* `line` and `byte` as in struct dedup_place */
	uint64_t byte;
	char time[WHEN_ROOM];
	uint8_t time_n;
};

struct installs {
	struct install *entry;
	size_t n, room;
	bool sorted;
};

/* Adds one. Initialise with { 0 }. */
void installs_take(struct installs *, struct install);

/* Forgets those that were taken back. */
void installs_settle(struct installs *, bool (*stands)(const void *context, uint64_t entry), const void *context);

/* The first one that was added of the case's installations at another time; NULL if there is none, or if this time exists, too. */
const struct install *installs_other(struct installs *, uint64_t case_hash, struct text time);

void installs_free(struct installs *);

#endif
