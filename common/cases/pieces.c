#include "cases/pieces.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "cases/threads.h"

/* PERF NOTES. Smaller pieces make the threads meet more often, larger ones no longer stay in the cache until their rows are taken: with 256 KiB
 * 16 threads on two processors take 1.6 times as long. */
enum { PIECE = 64 << 10 };

/* A row and its record, without what all of a piece have in common. */
struct handed_row {
	uint64_t filled, hash;
	const struct text *field;
	const char *bytes, *begin; /* of the block, and of the row in it */
	const uint32_t *position;
	uint32_t line, number; /* in the piece */
};

/* Rows of a piece that go to one thread. */
struct lot {
	struct handed_row *row;
	size_t n, room;
};

/* A line that is no row. */
struct bad_line {
	struct text why;
	unsigned long line;
	size_t number;
};

/* A piece as it was read. Lines and numbers are counted from its beginning. */
struct piece {
	struct table *table;
	size_t file;
	const char *name;        /* of the file, as messages name it */
	const uint8_t *field_of; /* of its rows */
	unsigned long lines;
	size_t numbers;
	struct lot lot[THREADS_MOST];
	struct bad_line *bad;
	size_t bad_n, bad_room;
	struct arena texts; /* fields of rows that do not lie in the table's block, and what is wrong with lines */
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
	unsigned number;
	struct cases *cases;
	struct piece piece[2]; /* in turn: one is read while others still take the rows of the other */
	size_t file, before;   /* of the next piece: its file, and how many pieces there are before that */
	bool rejected;
	/* What lies before the piece whose rows are taken: */
	size_t in_file;
	unsigned long lines;
	size_t numbers;
};

/* ---- reading ---- */

/* Of a file, the first place from `at` on at which a line begins, or its end. */
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

/* Fields that were unquoted elsewhere would be gone with the next rows. */
static const struct text *keep_fields(struct piece *p, const struct record *record)
{
	struct text *field = arena_get(&p->texts, record->n * sizeof *field);
	for (size_t i = 0; i < record->n; i++)
		field[i] = arena_text(&p->texts, record->field[i]);
	return field;
}

static void hand_over(struct piece *p, const struct row *row, struct lot *lot)
{
	const struct record *record = row->record;
	lot->row = xgrow(lot->row, lot->n, &lot->room, sizeof *lot->row);
	lot->row[lot->n++] = (struct handed_row){ .filled = row->filled, .hash = row->hash, .field = record->field ? keep_fields(p, record) : NULL,
		.bytes = record->bytes, .begin = record->raw.p, .position = record->position, .line = (uint32_t)record->line,
		.number = (uint32_t)record->number };
	p->field_of = row->field_of;
}

static void note_bad(void *piece, const struct record *record, const char *why)
{
	struct piece *p = piece;
	p->bad = xgrow(p->bad, p->bad_n, &p->bad_room, sizeof *p->bad);
	p->bad[p->bad_n++] = (struct bad_line){ arena_text(&p->texts, text_of(why)), record->line, record->number };
}

static void empty(struct piece *p, unsigned lots)
{
	for (unsigned i = 0; i < lots; i++)
		p->lot[i].n = 0;
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
	while (w->file < crew->options->files_n && number - w->before >= pieces_of(&crew->options->held[w->file]))
		w->before += pieces_of(&crew->options->held[w->file++]);
	if ((p->file = w->file) == crew->options->files_n)
		return;
	const struct held_file *file = &crew->options->held[w->file];
	off_t begin = (off_t)(number - w->before) * PIECE, from = line_start(file, begin), to = line_start(file, begin + PIECE);
	if (from == to && begin > 0)
		return;
	p->name = crew->options->files[w->file];
	table_piece(p->table, w->file, from, to);
	for (size_t n; (n = table_rows(p->table, &row));)
		for (size_t i = 0; i < n; i++)
			hand_over(p, &row[i], &p->lot[(row[i].hash >> 32) * crew->n >> 32]);
	p->lines = table_done(p->table).line;
	p->numbers = table_done(p->table).number;
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

/* PERF NOTES. Most rows were read by another processor. Those of a batch are asked for before any is used: 16 threads take a tenth less. */
static void prefetch(const struct handed_row *h)
{
	__builtin_prefetch(h->begin);
	__builtin_prefetch(h->begin + 64);
	if (h->field)
		return;
	__builtin_prefetch(h->position);
	__builtin_prefetch(h->position + 16);
}

/* Folds the worker's rows from *next on that stand before a place in the piece. */
static void take_until(struct worker *w, const struct piece *p, size_t *next, size_t place)
{
	const struct row_watch watch = { reject_row, w, NULL, NULL };
	const struct lot *lot = &p->lot[w->number];
	struct row row[RECORDS_BATCH];
	struct record record[RECORDS_BATCH];
	while (*next < lot->n && lot->row[*next].number < place) {
		size_t n = 0;
		for (; n < RECORDS_BATCH && *next < lot->n && lot->row[*next].number < place; n++, ++*next) {
			const struct handed_row *h = &lot->row[*next];
			prefetch(h);
			record[n].file = p->name; /* of a record nobody asks for more than what is said here */
			record[n].line = w->lines + h->line;
			record[n].field = h->field;
			record[n].bytes = h->bytes;
			record[n].position = h->position;
			row[n] = (struct row){ .record = &record[n], .field_of = p->field_of, .filled = h->filled, .hash = h->hash,
					       .position = (uint32_t)(w->numbers + h->number) };
		}
		cases_take_rows(w->cases, row, n, &watch);
	}
}

/* The first worker says what is wrong with lines that are no rows. */
static void take_piece(struct worker *w, const struct piece *p)
{
	size_t next = 0;
	if (w->in_file != p->file)
		w->lines = 0;
	w->in_file = p->file;
	for (size_t i = 0; w->number == 0 && i < p->bad_n; i++) {
		take_until(w, p, &next, p->bad[i].number);
		reject(w, w->numbers + p->bad[i].number, p->name, w->lines + p->bad[i].line, p->bad[i].why);
	}
	take_until(w, p, &next, SIZE_MAX);
	w->lines += p->lines;
	w->numbers += p->numbers;
}

/* ---- together ---- */

/* Waits until all are here; false: somebody will not come any more. */
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

/* Nobody reads a piece into the room of one whose rows are still taken: between the two lies a meeting. */
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
			take_piece(w, &crew->worker[i].piece[turn]);
	}
}

static void start(struct worker *w, struct crew *crew, unsigned number, struct cases *cases)
{
	const struct pieces_options *o = crew->options;
	*w = (struct worker){ .crew = crew, .number = number, .cases = cases };
	for (int turn = 0; turn < 2; turn++)
		w->piece[turn].table = table_open(o->files, o->files_n, &journal_format, (struct table_options){ .held = o->held,
			.unwanted = o->unwanted, .hashed = column_bit(J_CASE), .told = note_bad, .told_context = &w->piece[turn] });
}

static void end(struct worker *w)
{
	for (struct piece *p = w->piece; p < w->piece + 2; p++) {
		table_close(p->table);
		for (unsigned i = 0; i < w->crew->n; i++)
			free(p->lot[i].row);
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
