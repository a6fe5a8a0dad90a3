#include "cases/parts.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "cases/join.h"
#include "cases/threads.h"

/* A line of a file that is wrong: its number, counted from the first line of the file that this part reads, and why. */
struct wrong {
	unsigned long line;
	uint32_t file, why; /* why: a number of part.whys */
};

struct part {
	const struct parts_options *options;
	atomic_bool *stopped; /* a thread has failed */
	struct cases *cases;
	struct table *table;
	off_t begin, end;     /* its bytes of all files, one behind the other */
	size_t file;          /* the last file of which it has read anything; SIZE_MAX: none */
	unsigned long lines;  /* how many lines of that */
	struct pool whys;
	struct wrong *wrong;
	size_t wrong_n, wrong_room;
};

/* ---- reading ---- */

/* The first place at or behind `at` where a line of the file begins, or the end of the file. */
static off_t line_start(const struct part *p, size_t file, off_t at)
{
	const struct held_file *held = &p->options->held[file];
	char block[4096];
	for (off_t from = at - 1; at > 0 && from < held->bytes;) {
		ssize_t n = pread(held->fd, block, sizeof block, from);
		if (n < 0)
			fail_errno("%s", p->options->files[file]);
		const char *lf = memchr(block, '\n', (size_t)n);
		if (lf)
			return from + (lf - block) + 1 < held->bytes ? from + (lf - block) + 1 : held->bytes;
		if (n == 0)
			break;
		from += n;
	}
	return at > 0 ? held->bytes : 0;
}

static void note_wrong(void *part, const struct record *record, const char *why)
{
	struct part *p = part;
	if (p->options->quiet)
		return;
	p->wrong = xgrow(p->wrong, p->wrong_n, &p->wrong_room, sizeof *p->wrong);
	p->wrong[p->wrong_n++] = (struct wrong){ record->line, (uint32_t)p->file, pool_add(&p->whys, text_of(why)) };
}

static void note_wrong_row(void *part, const struct row *row, const char *why)
{
	note_wrong(part, row->record, why);
}

/* Folds what lies in the file between two places; all of it where it ends in the part. A header that ends behind the part in which the file begins
 * leaves all of it to one thread: the next part would count its lines again. */
static void read_file(struct part *p, size_t file, off_t begin, off_t end)
{
	const struct row_watch watch = { note_wrong_row, p, NULL, NULL };
	off_t from = line_start(p, file, begin), to = line_start(p, file, end);
	const struct row *row;
	size_t n;
	if (from == to && begin > 0)
		return;
	p->file = file;
	table_piece(p->table, file, from, to);
	while (!atomic_load_explicit(p->stopped, memory_order_relaxed) && (n = table_rows(p->table, &row)))
		cases_take_rows(p->cases, row, n, &watch);
	struct records_mark done = table_done(p->table);
	p->lines = done.line;
	if (done.byte > to)
		atomic_store(p->stopped, true);
}

/* A file belongs to the part in which it begins, though it may have no bytes, and to those that its bytes reach. */
static void read_part(void *part)
{
	struct part *p = part;
	off_t at = 0;
	for (size_t file = 0; file < p->options->files_n; file++) {
		off_t bytes = p->options->held[file].bytes, begin = p->begin > at ? p->begin - at : 0, end = p->end - at < bytes ? p->end - at : bytes;
		if (at < p->end && (begin < bytes || (begin == 0 && bytes == 0)))
			read_file(p, file, begin, end);
		at += bytes;
	}
}

static void stop(void *part)
{
	atomic_store(((struct part *)part)->stopped, true);
}

/* ---- what is wrong ---- */

/* Says it in the order of the input: lines of a file that another part has begun are counted from there. */
static void say_wrong(const struct part *part, unsigned n)
{
	size_t file = SIZE_MAX;
	unsigned long before = 0;
	for (const struct part *p = part; p < part + n; p++) {
		for (const struct wrong *w = p->wrong; w < p->wrong + p->wrong_n; w++) {
			struct text why = pool_text(&p->whys, w->why);
			say_at(p->options->files[w->file], (w->file == file ? before : 0) + w->line, "%.*s", (int)why.n, why.p);
		}
		if (p->file == SIZE_MAX)
			continue;
		before = p->lines + (p->file == file ? before : 0);
		file = p->file;
	}
}

/* ---- together ---- */

static void start(struct part *p, const struct parts_options *o, struct cases *cases, atomic_bool *stopped, off_t begin, off_t end)
{
	*p = (struct part){ .options = o, .cases = cases, .stopped = stopped, .begin = begin, .end = end, .file = SIZE_MAX };
	p->table = table_open(o->files, o->files_n, &journal_format, (struct table_options){ .held = o->held, .unwanted = o->unwanted,
		.hashed = column_bit(J_CASE), .told = note_wrong, .told_context = p });
}

static void end(struct part *p)
{
	table_close(p->table);
	pool_free(&p->whys);
	free(p->wrong);
}

bool parts_read(struct cases *cases, unsigned n, const struct parts_options *options, int *status)
{
	static const struct thread_work read = { read_part, stop };
	struct part part[THREADS_MOST];
	struct diag_kept kept[THREADS_MOST];
	atomic_bool stopped = false;
	off_t bytes = 1; /* one more than there are, so that an empty file at the very end belongs to the last part */
	for (size_t i = 0; i < options->files_n; i++)
		bytes += options->held[i].bytes;
	for (unsigned i = 0; i < n; i++)
		start(&part[i], options, &cases[i], &stopped, bytes / n * i, i + 1 < n ? bytes / n * (i + 1) : bytes);
	threads_run(&read, part, sizeof *part, n, kept);
	if (!stopped) {
		*status = STATUS_FINE;
		for (unsigned i = 0; i < n; i++)
			*status |= part[i].wrong_n ? STATUS_REJECTED : STATUS_FINE;
		say_wrong(part, n);
		join_cases(cases, n);
	}
	for (unsigned i = 0; i < n; i++)
		end(&part[i]);
	return !stopped;
}
