#include "appending.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/spill.h"
#include "journal/files.h"
#include "lines.h"
#include "snapshot/place.h"
#include "snapshot/save.h"

/* ---- before the lock ---- */

static void look_without_lock(struct appending *a)
{
	struct stat at;
	a->looked = open_again(a->path, O_RDONLY | O_NONBLOCK, 0);
	if (a->looked < 0 || fstat(a->looked, &at) != 0 || !S_ISREG(at.st_mode))
		return;
	a->indexed = case_index_open(&a->index, a->path, &(struct held_file){ a->looked, at.st_size });
	if (a->indexed)
		batches_know(&a->batches, &at, case_index_ends(&a->index));
	batches_guess(&a->batches, a->path);
}

void appending_start(struct appending *a, struct batch *b)
{
	char room[NUMBER_ROOM];
	a->looked = a->journal.fd = -1;
	if (!a->path)
		return;
	look_without_lock(a);
	b->number = arena_text(&b->arena, (struct text){ room, number_format(a->batches.ends.highest + 1, room) });
}

/* ---- under the lock ---- */

struct held_file appending_held(const struct appending *a)
{
	return (struct held_file){ a->journal.fd, a->journal.length };
}

/* Looks at the snapshot and the runs again, because somebody may have written to the journal before it was locked, or made it. A snapshot that
 * is of another journal may name persons who were destroyed in this one: it is removed. */
static void look_again(struct appending *a)
{
	struct held_file held = appending_held(a);
	struct stat at;
	if (a->indexed ? !case_index_goes_on(&a->index, &held) : a->looked < 0 || a->index.known.foreign) {
		if (a->indexed)
			case_index_close(&a->index);
		a->batches = (struct batches){ 0 };
		a->indexed = case_index_open(&a->index, a->path, &held);
		if (a->indexed && fstat(held.fd, &at) == 0)
			batches_know(&a->batches, &at, case_index_ends(&a->index));
	}
	if (a->index.known.foreign && !a->dry_run)
		snapshot_remove(a->path);
	if (a->looked >= 0)
		close(a->looked);
	a->looked = -1;
}

void appending_lock(struct appending *a, bool make, unsigned wait)
{
	signal(SIGPIPE, SIG_IGN); /* a write to a closed pipe then fails with an error, so that the batch can be undone */
	if (make)
		journal_lock(&a->journal, a->path, wait);
	else
		journal_lock_there(&a->journal, a->path, wait);
	look_again(a);
}

void appending_check_numbered(const char *path, const struct held_file *held)
{
	struct journal_columns columns;
	lines_columns(&columns, path, held);
	if (!columns_have(&columns, J_BATCH))
		fail("%s has no column 'batch', so nothing tells which run wrote a line: as-intake -t journal -a NEW %s writes a journal that has it",
		     path, path);
}

/* ---- lines ---- */

/* The number of this run: one more than the highest in the locked journal, or 0 if the journal has no column for it. */
static uint64_t number_run(struct appending *a, struct batch *b, const struct journal_columns *columns)
{
	char room[NUMBER_ROOM];
	struct held_file held = appending_held(a);
	if (!columns_have(columns, J_BATCH))
		return 0;
	if (!columns->is_new)
		batches_look(&a->batches, a->path, &held, columns->column[columns->n - 1] == J_BATCH);
	uint64_t next = a->batches.ends.highest + 1;
	struct text number = { room, number_format(next, room) };
	if (!text_eq(number, b->number))
		b->renumbered = arena_text(&b->arena, number);
	return next;
}

/* Memory does not grow with what was written. */
static void write_lines(struct writer *out, struct text lines)
{
	enum { PIECE = 1 << 20 };
	for (size_t n; lines.n; lines.p += n, lines.n -= n) {
		n = lines.n < PIECE ? lines.n : PIECE;
		writer_raw(out, (struct text){ lines.p, n });
		spill_passed((struct text){ lines.p, n });
	}
}

static void write_out(struct batch *b, const struct journal_columns *columns, struct text lines)
{
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (lines.n)
		write_lines(&out, lines);
	else
		lines_write(&out, columns, b, NULL);
	batch_forget(b);
	writer_close(&out);
}

static void append(struct appending *a, struct batch *b, const struct journal_columns *columns, struct text lines, bool any)
{
	struct writer out;
	writer_open_memory(&out);
	if (any && !lines.n)
		lines_write(&out, columns, b, a->path);
	batch_forget(b);
	journal_append(&a->journal, lines.n ? lines : (struct text){ out.buffer, out.used });
	writer_close(&out);
}

uint64_t appending_write(struct appending *a, struct batch *b, size_t n)
{
	struct journal_columns columns;
	struct held_file held = appending_held(a);
	lines_columns(&columns, a->path, &held);
	uint64_t number = a->path && n ? number_run(a, b, &columns) : 0;
	if (a->dry_run) {
		batch_forget(b);
		return 0;
	}
	struct text lines = n ? lines_as_they_stand(&columns, b) : TEXT("");
	if (a->path)
		append(a, b, &columns, lines, n > 0);
	else
		write_out(b, &columns, lines);
	return number;
}

void appending_end(struct appending *a, const struct policy *p, struct when now)
{
	if (!a->path)
		return;
	bool kept = !a->keeps_snapshot || a->dry_run || (a->indexed && case_index_restate(&a->index, a->journal.fd, now));
	journal_unlock(&a->journal);
	if (a->indexed)
		case_index_close(&a->index);
	if (!kept)
		snapshot_keep(a->path, p, now);
}
