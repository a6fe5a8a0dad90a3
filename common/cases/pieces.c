#include "cases/pieces.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "cases/threads.h"

/* PERF NOTES. Smaller pieces make the threads meet more often: with 8 KiB 16 threads on two processors take 1.3 times as long. Larger ones gain
 * nothing. */
enum { PIECE = 64 << 10 };

/* A row and its record, without what all of a piece have in common.
 *
 * PERF NOTES. Behind it, where `field` is NULL, are copies of the positions, from the one before the row on, and of the row's bytes, so that
 * whoever takes the rows of a lot goes through memory in one direction. Looked at where the reader left them, each row that another processor
 * read costs several waits for the memory: 16 threads then take 1.5 times as long. */
struct handed_row {
	uint64_t filled, hash;
	const struct text *field;
	uint32_t line, number; /* counted from the beginning of the piece */
	uint32_t positions, size; /* size: of all of it, a multiple of 8 */
};

/* The rows of a piece that go to one thread. */
struct lot {
	char *bytes;
	size_t used, room;
};

/* A line that is no row. */
struct bad_line {
	struct text why;
	unsigned long line;
	size_t number;
};

/* A piece that was read. Lines and numbers count from its beginning. */
struct piece {
	size_t file;
	const char *name;        /* the name of the file for messages */
	uint8_t field_of[JOURNAL_COLUMNS]; /* of its rows */
	unsigned long lines;
	size_t numbers;
	struct lot lot[THREADS_MOST];
	struct bad_line *bad;
	size_t bad_n, bad_room;
	struct arena texts; /* fields of rows that were unquoted, and what is wrong with lines */
};

/* What the threads share. */
struct crew {
	const struct pieces_options *options;
	unsigned n;
	size_t pieces;
	struct worker *worker;
	pthread_mutex_t lock;
	pthread_cond_t all_here;
	unsigned here;
	unsigned long meeting;
	bool stopped;
};

struct worker {
	struct crew *crew;
	struct cases *cases;
	struct table *table;
	struct piece piece[2]; /* in turn: one is read while others still take the rows of the other */
	struct piece *reads;   /* the one that is read */
	size_t file, before;   /* of the next piece: its file, and the number of pieces before that file */
	/* What lies before the piece whose rows are taken: */
	size_t in_file;
	unsigned long lines;
	size_t numbers;
	unsigned number;
	bool rejected;
};

/* ---- reading ---- */

/* The first place at or behind `at` where a line of the file begins, or the end of the file. */
static off_t line_start(const struct held_file *file, off_t at)
{
	char block[4096];
	for (off_t from = at - 1; at > 0 && from < file->bytes;) {
		ssize_t n = pread(file->fd, block, sizeof block, from);
		const char *lf = n > 0 ? memchr(block, '\n', (size_t)n) : NULL;
		if (lf)
			return from + (lf - block) + 1 < file->bytes ? from + (lf - block) + 1 : file->bytes;
		if (n <= 0)
			break;
		from += n;
	}
	return at > 0 ? file->bytes : 0;
}

static size_t pieces_of(const struct held_file *file)
{
	return file->bytes > PIECE ? (size_t)((file->bytes + PIECE - 1) / PIECE) : 1;
}

/* Copies the fields of a row that were unquoted elsewhere, because the next rows overwrite them. */
static const struct text *keep_fields(struct piece *p, const struct record *record)
{
	struct text *field = arena_get(&p->texts, record->n * sizeof *field);
	for (size_t i = 0; i < record->n; i++)
		field[i] = arena_text(&p->texts, record->field[i]);
	return field;
}

static char *lot_room(struct lot *lot, size_t n)
{
	while (lot->room - lot->used < n)
		lot->bytes = xrealloc(lot->bytes, lot->room = lot->room ? 2 * lot->room : PIECE, 1);
	char *room = lot->bytes + lot->used;
	lot->used += n;
	return room;
}

static void hand_over(struct piece *p, const struct row *row, struct lot *lot)
{
	const struct record *record = row->record;
	struct text raw = record->field ? TEXT("") : record->raw;
	uint32_t positions = record->field ? 0 : (uint32_t)record->n + 1, begin = record->field ? 0 : (uint32_t)(raw.p - record->bytes);
	size_t size = (sizeof(struct handed_row) + positions * sizeof begin + raw.n + 7) / 8 * 8;
	struct handed_row *to = (void *)lot_room(lot, size);
	uint32_t *position = (uint32_t *)(to + 1);
	*to = (struct handed_row){ .filled = row->filled, .hash = row->hash, .field = record->field ? keep_fields(p, record) : NULL,
		.line = (uint32_t)record->line, .number = (uint32_t)record->number, .positions = positions, .size = (uint32_t)size };
	for (uint32_t i = 0; i < positions; i++)
		position[i] = record->position[(ptrdiff_t)i - 1] - begin;
	bytes_copy(position + positions, raw.p, raw.n);
}

static void note_bad(void *worker, const struct record *record, const char *why)
{
	struct piece *p = ((struct worker *)worker)->reads;
	p->bad = xgrow(p->bad, p->bad_n, &p->bad_room, sizeof *p->bad);
	p->bad[p->bad_n++] = (struct bad_line){ arena_text(&p->texts, text_of(why)), record->line, record->number };
}

static void empty(struct piece *p, unsigned lots)
{
	for (unsigned i = 0; i < lots; i++)
		p->lot[i].used = 0;
	p->bad_n = 0;
	p->lines = 0;
	p->numbers = 0;
	arena_empty(&p->texts);
}

static void read_piece(struct worker *w, size_t number, struct piece *p)
{
	const struct crew *crew = w->crew;
	const struct row *row;
	empty(p, crew->n);
	w->reads = p;
	while (w->file < crew->options->files_n && number - w->before >= pieces_of(&crew->options->held[w->file]))
		w->before += pieces_of(&crew->options->held[w->file++]);
	if ((p->file = w->file) == crew->options->files_n)
		return;
	const struct held_file *file = &crew->options->held[w->file];
	off_t begin = (off_t)(number - w->before) * PIECE, from = line_start(file, begin), to = line_start(file, begin + PIECE);
	if (from == to && begin > 0)
		return;
	p->name = crew->options->files[w->file];
	table_piece(w->table, w->file, from, to);
	for (size_t n; (n = table_rows(w->table, &row));) {
		memcpy(p->field_of, row->field_of, sizeof p->field_of);
		for (size_t i = 0; i < n; i++)
			hand_over(p, &row[i], &p->lot[(row[i].hash >> 32) * crew->n >> 32]);
	}
	p->lines = table_done(w->table).line;
	p->numbers = table_done(w->table).number;
}

/* ---- taking ---- */

static void reject(struct worker *w, size_t place, const char *file, unsigned long line, struct text why)
{
	if (w->crew->options->quiet)
		return;
	w->rejected = true;
	diag_place(place);
	say_at(file, line, "%.*s", (int)why.n, why.p);
}

static void reject_row(void *worker, const struct row *row, const char *why)
{
	reject(worker, row->position, row->record->file, row->record->line, text_of(why));
}

/* The row at a place of the lot, where it stands before a place in the piece; else NULL. */
static const struct handed_row *handed_at(const struct lot *lot, size_t next, size_t place)
{
	const struct handed_row *h = next < lot->used ? (const void *)(lot->bytes + next) : NULL;
	return h && h->number < place ? h : NULL;
}

/* PERF NOTES. While the rows of a lot are taken, those of the next one come from the other processor. */
static void prefetch(const struct handed_row *h, const struct lot *ahead, size_t at)
{
	enum { CACHE_LINE = 64 };
	for (uint32_t i = 0; i < h->size; i += CACHE_LINE) {
		__builtin_prefetch((const char *)h + i);
		if (ahead && at + i < ahead->used)
			__builtin_prefetch(ahead->bytes + at + i);
	}
}

/* Folds the worker's rows from *next on, a place in his lot, that stand before a place in the piece. */
static void take_until(struct worker *w, const struct piece *p, const struct lot *ahead, size_t *next, size_t place)
{
	const struct row_watch watch = { reject_row, w, NULL, NULL };
	const struct lot *lot = &p->lot[w->number];
	struct row row[RECORDS_BATCH];
	struct record record[RECORDS_BATCH];
	while (handed_at(lot, *next, place)) {
		size_t n = 0;
		const struct handed_row *h;
		for (; n < RECORDS_BATCH && (h = handed_at(lot, *next, place)); n++, *next += h->size) {
			const uint32_t *position = (const uint32_t *)(h + 1);
			prefetch(h, ahead, *next);
			record[n].file = p->name; /* no other fields of the record are used */
			record[n].line = w->lines + h->line;
			record[n].field = h->field;
			record[n].bytes = (const char *)(position + h->positions);
			record[n].position = position + 1;
			row[n] = (struct row){ .record = &record[n], .field_of = p->field_of, .filled = h->filled, .hash = h->hash,
					       .position = (uint32_t)(w->numbers + h->number) };
		}
		cases_take_rows(w->cases, row, n, &watch);
	}
}

/* Takes all rows of a piece; the first worker also reports its bad lines. */
static void take_piece(struct worker *w, const struct piece *p, const struct lot *ahead)
{
	size_t next = 0;
	if (w->in_file != p->file)
		w->lines = 0;
	w->in_file = p->file;
	for (size_t i = 0; w->number == 0 && i < p->bad_n; i++) {
		take_until(w, p, ahead, &next, p->bad[i].number);
		reject(w, w->numbers + p->bad[i].number, p->name, w->lines + p->bad[i].line, p->bad[i].why);
	}
	take_until(w, p, ahead, &next, SIZE_MAX);
	w->lines += p->lines;
	w->numbers += p->numbers;
}

/* ---- together ---- */

/* Waits until all threads are here; false if one of them will never come. */
static bool meet(struct crew *crew)
{
	pthread_mutex_lock(&crew->lock);
	unsigned long meeting = crew->meeting;
	if (++crew->here == crew->n) {
		crew->here = 0;
		crew->meeting++;
		pthread_cond_broadcast(&crew->all_here);
	}
	while (meeting == crew->meeting && !crew->stopped)
		pthread_cond_wait(&crew->all_here, &crew->lock);
	bool on = !crew->stopped;
	pthread_mutex_unlock(&crew->lock);
	return on;
}

static void stop(void *worker)
{
	struct crew *crew = ((struct worker *)worker)->crew;
	pthread_mutex_lock(&crew->lock);
	crew->stopped = true;
	pthread_cond_broadcast(&crew->all_here);
	pthread_mutex_unlock(&crew->lock);
}

/* A piece is never overwritten while its rows are still taken: there is a meeting between the two. */
static void work(void *worker)
{
	struct worker *w = worker;
	struct crew *crew = w->crew;
	unsigned turn = 0;
	for (size_t first = 0; first < crew->pieces; first += crew->n, turn ^= 1) {
		read_piece(w, first + w->number, &w->piece[turn]);
		if (!meet(crew))
			return;
		for (unsigned i = 0; i < crew->n; i++)
			take_piece(w, &crew->worker[i].piece[turn], i + 1 < crew->n ? &crew->worker[i + 1].piece[turn].lot[w->number] : NULL);
	}
}

static void start(struct worker *w, struct crew *crew, unsigned number, struct cases *cases)
{
	const struct pieces_options *o = crew->options;
	*w = (struct worker){ .crew = crew, .number = number, .cases = cases };
	w->table = table_open(o->files, o->files_n, &journal_format, (struct table_options){ .held = o->held, .unwanted = o->unwanted,
		.hashed = column_bit(J_CASE), .told = note_bad, .told_context = w });
}

static void end(struct worker *w)
{
	table_close(w->table);
	for (struct piece *p = w->piece; p < w->piece + 2; p++) {
		for (unsigned i = 0; i < w->crew->n; i++)
			free(p->lot[i].bytes);
		free(p->bad);
		arena_free(&p->texts);
	}
}

bool pieces_read(struct cases *cases, unsigned n, const struct pieces_options *options, int *status)
{
	static const struct thread_work read = { work, stop };
	struct worker worker[THREADS_MOST];
	struct diag_kept kept[THREADS_MOST];
	struct crew crew = { .options = options, .n = n, .worker = worker, .lock = PTHREAD_MUTEX_INITIALIZER, .all_here = PTHREAD_COND_INITIALIZER };
	for (size_t i = 0; i < options->files_n; i++)
		crew.pieces += pieces_of(&options->held[i]);
	for (unsigned i = 0; i < n; i++)
		start(&worker[i], &crew, i, &cases[i]);
	unsigned begun = threads_run(&read, worker, sizeof *worker, n, kept);
	*status = STATUS_FINE;
	for (unsigned i = 0; i < n; i++) {
		*status |= worker[i].rejected ? STATUS_REJECTED : STATUS_FINE;
		end(&worker[i]);
	}
	if (crew.stopped)
		diag_drop(kept, begun);
	else
		diag_tell(kept, n);
	return !crew.stopped;
}
