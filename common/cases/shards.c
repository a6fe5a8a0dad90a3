#include "cases/shards.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "cases/sample.h"
#include "journal/hold.h"

enum { SHARDS_MOST = 16, BYTES_A_SHARD = 8 << 20 };

void shards_start(struct shards *p, const struct policy *policy, struct when now)
{
	*p = (struct shards){ .policy = policy, .now = now };
}

/* ---- threads ---- */

struct thread {
	pthread_t id;
	bool runs;
	struct diag_kept *kept;
	void (*work)(void *);
	void *job;
};

static void *run(void *thread)
{
	struct thread *t = thread;
	diag_thread(t->kept, t->work, t->job);
	return NULL;
}

/* Each job on a thread; one for which there is none is done here, when the others have ended. */
static void run_all(void (*work)(void *), void *jobs, size_t size, unsigned n)
{
	struct diag_kept kept[SHARDS_MOST] = { { 0 } };
	struct thread thread[SHARDS_MOST];
	for (unsigned i = 0; i < n; i++) {
		thread[i] = (struct thread){ .kept = &kept[i], .work = work, .job = (char *)jobs + i * size };
		thread[i].runs = n > 1 && pthread_create(&thread[i].id, NULL, run, &thread[i]) == 0;
	}
	for (unsigned i = 0; i < n; i++)
		if (thread[i].runs)
			pthread_join(thread[i].id, NULL);
	diag_tell(kept, n);
	for (unsigned i = 0; i < n; i++)
		if (!thread[i].runs)
			work(thread[i].job);
}

/* ---- reading ---- */

/* The bytes of all files; false: not all are regular files that can be read, or so many that they are not all held open. */
static bool measure(char *const *files, size_t n, off_t *bytes)
{
	enum { HELD_MOST = 256 };
	struct stat at;
	*bytes = 0;
	for (size_t i = 0; i < n; i++) {
		if (stat(files[i], &at) != 0 || !S_ISREG(at.st_mode) || access(files[i], R_OK) != 0)
			return false;
		*bytes += at.st_size;
	}
	return n > 0 && n <= HELD_MOST;
}

static unsigned processors(void)
{
	cpu_set_t set;
	return sched_getaffinity(0, sizeof set, &set) == 0 ? (unsigned)CPU_COUNT(&set) : 1;
}

static unsigned shards_for(const struct shards *p, char *const *files, size_t n, bool strict)
{
	const char *asked = getenv("AS_THREADS");
	off_t bytes;
	if (strict || p->watched.p || policy_samples(p->policy) || !measure(files, n, &bytes))
		return 1;
	unsigned most = asked ? (unsigned)strtoul(asked, NULL, 10) : processors();
	if (!asked && most > (unsigned)(bytes / BYTES_A_SHARD))
		most = (unsigned)(bytes / BYTES_A_SHARD);
	return most < 1 ? 1 : most > SHARDS_MOST ? SHARDS_MOST : most;
}

struct reading {
	struct cases *cases;
	struct table *table;
};

static void read_shard(void *reading)
{
	struct reading *r = reading;
	cases_read(r->cases, r->table, NULL, NULL);
}

int shards_read(struct shards *p, char *const *files, size_t n, bool strict)
{
	struct held_journals held = { 0 };
	struct reading reading[SHARDS_MOST];
	int status = STATUS_FINE;
	p->n = shards_for(p, files, n, strict);
	p->cases = xcalloc(p->n, sizeof *p->cases);
	if (p->n > 1 && !p->held)
		journals_hold(&held, files, n);
	for (unsigned i = 0; i < p->n; i++) {
		struct cases *c = &p->cases[i];
		cases_start(c, p->policy, p->now);
		c->figures = p->figures;
		c->audited = p->audited;
		c->required = p->required;
		c->watched = p->watched;
		c->gaps = p->n > 1;
		reading[i] = (struct reading){ c, table_open(files, n, &journal_format, (struct table_options){ .strict = strict,
			.quiet = p->quiet, .open = journal_open, .held = p->held ? p->held : held.file, .unwanted = p->unused, .hashed = column_bit(J_CASE), .shard = i, .shards = p->n }) };
	}
	run_all(read_shard, reading, sizeof *reading, p->n);
	for (unsigned i = 0; i < p->n; i++)
		status |= table_close(reading[i].table);
	if (p->n > 1 && !p->held)
		journals_release(&held);
	if (p->n == 1)
		sample_cases(p->cases);
	optouts_find(&p->optouts, p->cases, p->n);
	return status;
}

/* ---- working ---- */

struct working {
	shard_work *work;
	const struct cases *cases;
	void *context;
};

static void work_on_shard(void *working)
{
	struct working *w = working;
	w->work(w->cases, w->context);
}

void shards_each(const struct shards *shards, shard_work *work, void *context, size_t size)
{
	struct working working[SHARDS_MOST];
	for (unsigned i = 0; i < shards->n; i++)
		working[i] = (struct working){ work, &shards->cases[i], (char *)context + i * size };
	run_all(work_on_shard, working, sizeof *working, shards->n);
}

const struct case_record *shards_find(const struct shards *p, struct text name, const struct cases **in)
{
	const struct case_record *record = NULL;
	for (unsigned i = 0; i < p->n && !record; i++) {
		record = cases_find(&p->cases[i], name);
		*in = &p->cases[i];
	}
	return record;
}

void shards_free(struct shards *p)
{
	for (unsigned i = 0; i < p->n; i++)
		cases_free(&p->cases[i]);
	free(p->cases);
	optouts_free(&p->optouts);
}
