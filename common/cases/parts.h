/* The cases of some journals in parts: each part has its own cases, whole, and is read and worked on by a thread of its own. What the
 * journals hold, what is wrong with them and in which order that is said does not depend on how many parts there are. */
#ifndef AS_PARTS_H
#define AS_PARTS_H

#include "cases/optouts.h"

struct parts {
	const struct policy *policy;
	struct when now;
	bool figures;        /* of cases, set before reading */
	bool audited;        /* likewise */
	struct text watched; /* likewise */
	uint64_t unused;     /* columns that nobody looks at, a bit each; likewise */
	struct cases *cases; /* one for each part */
	unsigned n;
	struct optouts optouts;
};

void parts_start(struct parts *, const struct policy *, struct when now);

/* Reads the n journals named (none: standard input): on as many threads as there are processors where they are large enough to be
 * worth it, or as many as $AS_THREADS says; on one where the order of all cases counts, or they can't be read twice. Gives the
 * status; strict: see table_open. */
int parts_read(struct parts *, char *const *files, size_t n, bool strict);

/* Does the work on each part, with its own piece of `context`, an array of things of `size` bytes. */
typedef void part_work(const struct cases *, void *context);
void parts_each(const struct parts *parts, part_work *work, void *context, size_t size);

void parts_free(struct parts *);

#endif
