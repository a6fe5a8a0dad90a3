/* Cases in shards: each shard has whole cases of its own, which a thread of its own reads and works on. Results, and the order of messages,
 * do not depend on the number of shards. */
#ifndef AS_SHARDS_H
#define AS_SHARDS_H

#include "cases/optouts.h"

struct shards {
	const struct policy *policy;
	struct when now;
	bool figures;        /* set before reading, as in struct cases; so are the next ones */
	bool audited, required;
	struct text watched;
	const struct held_file *held; /* set before reading: not NULL: the open journals */
	uint64_t unused;     /* set before reading: bits of columns that nobody reads */
	bool quiet;          /* set before reading: bad lines were reported before */
	struct cases *cases; /* one for each shard */
	unsigned n;
	struct optouts optouts;
	civil_day first_day; /* the first day on which something is seen in cases that are not among these; DAY_MAX: there is none */
};

void shards_start(struct shards *, const struct policy *, struct when now);

/* Frees what was read; what was set before stays set, for another reading. */
void shards_restart(struct shards *);

/* Starts a set of cases that keeps what is set in the shards. */
void shards_start_cases(const struct shards *, struct cases *);

/* Reads the n journals named (none: standard input): by as many threads as there are processors, or as $AS_THREADS says, if they are large
 * enough; by one thread if the order of all cases matters, or if they can't be read twice. Returns STATUS_FINE or STATUS_REJECTED; `strict`
 * as in table_open. */
int shards_read(struct shards *, char *const *files, size_t n, bool strict);

/* The case of this name, or NULL, and the cases of its shard. */
const struct case_record *shards_find(const struct shards *, struct text name, const struct cases **);

/* Calls `work` for each shard, with its own element of `context`, an array of elements of `size` bytes. */
typedef void shard_work(const struct cases *, void *context);
void shards_each(const struct shards *shards, shard_work *work, void *context, size_t size);

void shards_free(struct shards *);

#endif
