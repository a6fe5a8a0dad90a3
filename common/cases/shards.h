/* The cases of some journals in shards: each shard has cases of its own, whole, and a thread of its own reads it and works on it. What the
 * tools find and the order of their messages do not depend on how many shards there are. */
#ifndef AS_SHARDS_H
#define AS_SHARDS_H

#include "cases/optouts.h"

struct shards {
	const struct policy *policy;
	struct when now;
	bool figures;        /* of cases, set before reading */
	bool audited, required; /* likewise */
	struct text watched; /* likewise */
	const struct held_file *held; /* the journals, where they are open already; likewise */
	uint64_t unused;     /* columns that nobody looks at, a bit each; likewise */
	bool quiet;          /* bad lines were told before; likewise */
	struct cases *cases; /* one for each shard */
	unsigned n;
	struct optouts optouts;
	civil_day first_day; /* on which something is seen in cases that are not among these; DAY_MAX: there are none */
};

void shards_start(struct shards *, const struct policy *, struct when now);

/* Reads the n journals named (none: standard input): on as many threads as there are processors where they are large enough to be
 * worth it, or as many as $AS_THREADS says; on one where the order of all cases counts, or they can't be read twice. Gives the
 * status; strict: see table_open. */
int shards_read(struct shards *, char *const *files, size_t n, bool strict);

/* The case of that name and the shard that it is in, or NULL. */
const struct case_record *shards_find(const struct shards *, struct text name, const struct cases **);

/* Does the work on each shard, with its own piece of `context`, an array of things of `size` bytes. */
typedef void shard_work(const struct cases *, void *context);
void shards_each(const struct shards *shards, shard_work *work, void *context, size_t size);

void shards_free(struct shards *);

#endif
