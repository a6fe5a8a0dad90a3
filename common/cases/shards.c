#include "cases/shards.h"

#include <sched.h>
#include <stdlib.h>
#include <unistd.h>

#include "cases/parts.h"
#include "cases/sample.h"
#include "cases/threads.h"
#include "journal/hold.h"

enum { BYTES_A_SHARD = 8 << 20 };

void shards_start(struct shards *p, const struct policy *policy, struct when now)
{
	*p = (struct shards){ .policy = policy, .now = now, .first_day = DAY_MAX };
}

void shards_start_cases(const struct shards *p, struct cases *c)
{
	cases_start(c, p->policy, p->now);
	c->figures = p->figures;
	c->audited = p->audited;
	c->required = p->required;
	c->watched = p->watched;
}

/* Runs each job on a thread; jobs for which no thread could be made run here, after the others have ended. */
static void run_all(void (*work)(void *), void *jobs, size_t size, unsigned n)
{
	struct diag_kept kept[THREADS_MOST];
	unsigned begun = n > 1 ? threads_run(&(struct thread_work){ work, NULL }, jobs, size, n, kept) : 0;
	diag_tell(kept, begun);
	for (unsigned i = begun; i < n; i++)
		work((char *)jobs + i * size);
}

/* ---- reading ---- */

/* Gets the bytes of all files. Returns false if some are not readable, named, regular files, or if they are too many to be held open. */
static bool measure(char *const *files, size_t n, off_t *bytes)
{
	enum { HELD_MOST = 256 };
	struct stat at;
	*bytes = 0;
	for (size_t i = 0; i < n; i++) {
		if (strcmp(files[i], "-") == 0 || stat(files[i], &at) != 0 || !S_ISREG(at.st_mode) || access(files[i], R_OK) != 0)
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
	return most < 1 ? 1 : most > THREADS_MOST ? THREADS_MOST : most;
}

static void start(struct shards *p, unsigned n)
{
	p->n = n;
	p->cases = xcalloc(n, sizeof *p->cases);
	for (struct cases *c = p->cases; c < p->cases + n; c++) {
		shards_start_cases(p, c);
		c->part = (unsigned)(c - p->cases);
	}
}

static int read_alone(struct shards *p, char *const *files, size_t n, bool strict)
{
	start(p, 1);
	struct table *table = table_open(files, n, &journal_format, (struct table_options){ .strict = strict, .quiet = p->quiet,
		.open = journal_open, .held = p->held, .unwanted = p->unused, .hashed = column_bit(J_CASE) });
	cases_read(p->cases, table, NULL, NULL);
	sample_cases(p->cases);
	return table_close(table);
}

static void free_cases(struct shards *p)
{
	for (unsigned i = 0; i < p->n; i++)
		cases_free(&p->cases[i]);
	free(p->cases);
}

/* Reads the files by several threads. Returns false if they have to be read by one. */
static bool read_together(struct shards *p, unsigned shards, char *const *files, size_t n, int *status)
{
	struct held_journals held = { 0 };
	if (!p->held)
		journals_hold(&held, files, n);
	start(p, shards);
	const struct parts_options options = { .files = files, .files_n = n, .held = p->held ? p->held : held.file, .unwanted = p->unused,
						.quiet = p->quiet };
	bool fine = parts_read(p->cases, shards, &options, status);
	if (!fine)
		free_cases(p);
	if (!p->held)
		journals_release(&held);
	return fine;
}

int shards_read(struct shards *p, char *const *files, size_t n, bool strict)
{
	unsigned shards = shards_for(p, files, n, strict);
	int status;
	if (shards == 1 || !read_together(p, shards, files, n, &status))
		status = read_alone(p, files, n, strict);
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
	struct working working[THREADS_MOST];
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
	free_cases(p);
	optouts_free(&p->optouts);
}

void shards_restart(struct shards *p)
{
	shards_free(p);
	p->cases = NULL;
	p->n = 0;
	p->optouts = (struct optouts){ 0 };
	p->first_day = DAY_MAX;
}
