#include "snapshot/rows.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "words/words.h"
#include "snapshot/varints.h"

/* ---- new ones ---- */

void new_rows_make(struct new_rows *r, const struct tasks *tasks, size_t n)
{
	*r = (struct new_rows){ .tasks = tasks };
	for (size_t i = 0; i < n; i++)
		r->n += tasks[i].n;
	r->end = xmalloc(r->n + 1, sizeof *r->end);
	writer_open_memory(&r->written);
	tasks_write(tasks, n, &r->written);
	const char *p = r->written.buffer, *end = p + r->written.used;
	for (size_t i = 0; p < end; i++) {
		p = (const char *)memchr(p, '\n', (size_t)(end - p)) + 1;
		*(i ? &r->end[i - 1] : &r->header_end) = (size_t)(p - r->written.buffer);
	}
}

void new_rows_free(struct new_rows *r)
{
	free(r->end);
	writer_close(&r->written);
}

static struct text new_line(const struct new_rows *r, size_t i)
{
	size_t from = i ? r->end[i - 1] : r->header_end;
	return (struct text){ r->written.buffer + from, r->end[i] - from };
}

/* ---- known ones ---- */

/* Finds where the row behind the one that holds this byte begins. Returns false if it can't be read. */
static bool row_behind(const struct snapshot *s, uint64_t byte, uint64_t *row)
{
	uint64_t at = byte, all = snapshot_bytes(s, ROWS);
	while (at < all) {
		uint64_t n = SNAPSHOT_BLOCK - at % SNAPSHOT_BLOCK < all - at ? SNAPSHOT_BLOCK - at % SNAPSHOT_BLOCK : all - at;
		const char *p = snapshot_part(s, ROWS, at, n), *end = p ? memchr(p, '\n', n) : NULL;
		if (!p)
			return false;
		if (end) {
			*row = at + (uint64_t)(end + 1 - p);
			return true;
		}
		at += n;
	}
	return false;
}

/* A row of a case that was taken up. */
struct dropped_row {
	uint64_t at;
	bool beyond;
};

static bool rises(const void *context, const struct dropped_row *a, const struct dropped_row *b)
{
	(void)context;
	return a->at <= b->at;
}

DEFINE_SORT(sort_dropped, struct dropped_row, rises)

struct dropped {
	struct dropped_row *row;
	size_t n, room;
};

static bool drop_case(void *dropped, size_t number, const struct known_case *c)
{
	struct dropped *d = dropped;
	uint64_t next = 0;
	(void)number;
	for (const unsigned char *p = c->row; p < c->end;) {
		next += varint_read(&p, c->end);
		d->row = xgrow(d->row, d->n, &d->room, sizeof *d->row);
		d->row[d->n++] = (struct dropped_row){ next >> 1, next & 1 };
	}
	return true;
}

/* Collects these rows, sorted; the caller frees them. Returns false if the snapshot is damaged. */
static bool drop(const struct known *k, struct dropped *d)
{
	*d = (struct dropped){ .row = NULL };
	bool fine = snapshot_each_case(&k->snapshot, k->again, drop_case, d);
	if (fine && d->n)
		sort_dropped(d->row, d->n, NULL);
	return fine;
}

/* ---- the order ---- */

/* Takes a field off a line in our format, as it stands there; *p moves behind the delimiter. */
static struct text next_field(const char **p, const char *end)
{
	const char *from = *p, *at = from;
	for (bool quoted = false; at < end && (quoted || (*at != ',' && *at != '\n')); at++)
		quoted = quoted != (*at == '"');
	*p = at < end ? at + 1 : end;
	return (struct text){ from, (size_t)(at - from) };
}

/* Takes the next byte off a field, without its quotes; -1 at the end. */
static int next_byte(struct text *rest, bool *quoted)
{
	if (rest->n && *rest->p == '"' && !*quoted) {
		*quoted = true;
		rest->p++, rest->n -= rest->n < 2 ? 1 : 2; /* passes over the quotes around it */
	}
	if (!rest->n)
		return -1;
	int byte = (unsigned char)*rest->p;
	size_t n = byte == '"' && rest->n > 1 ? 2 : 1;
	rest->p += n, rest->n -= n;
	return byte;
}

static int field_cmp(struct text a, struct text b)
{
	bool a_quoted = false, b_quoted = false;
	for (;;) {
		int x = next_byte(&a, &a_quoted), y = next_byte(&b, &b_quoted);
		if (x != y)
			return x < y ? -1 : 1;
		if (x < 0)
			return 0;
	}
}

/* The sort key of rows: due, case, task (as-rules(7) 7). */
struct row_key {
	struct text due, name, task;
};

static struct row_key key_of(struct text line)
{
	struct row_key key = { { "", 0 }, { "", 0 }, { "", 0 } };
	const char *p = line.p;
	for (int i = 0; i <= T_CASE; i++) {
		struct text field = next_field(&p, line.p + line.n);
		if (i == T_DUE)
			key.due = field;
		if (i == T_TASK)
			key.task = field;
		key.name = field;
	}
	return key;
}

static int key_cmp(const struct row_key *a, const struct row_key *b)
{
	int order = field_cmp(a->due, b->due);
	if (!order)
		order = field_cmp(a->name, b->name);
	return order ? order : field_cmp(a->task, b->task);
}

/* Merges the known rows with the new ones. */
struct merging {
	const struct known *known;
	const struct dropped_row *dropped, *end;
	each_run *each;
	void *context;
};

/* Finds where the first known row at or behind `low` begins that does not stand before the new row. Returns false if it can't be read. */
static bool known_before(const struct snapshot *s, uint64_t low, const struct row_key *row, uint64_t *before)
{
	uint64_t high = snapshot_bytes(s, ROWS), top = high; /* no row begins between `top` and `high` */
	while (low < top) {
		uint64_t middle = low + (top - low) / 2, start = low, end;
		if (middle > low && !row_behind(s, middle - 1, &start))
			return false;
		if (start >= high) {
			top = middle;
			continue;
		}
		const char *line = row_behind(s, start, &end) ? snapshot_part(s, ROWS, start, end - start) : NULL;
		if (!line)
			return false;
		struct row_key key = key_of((struct text){ line, (size_t)(end - start) });
		if (key_cmp(&key, row) < 0) {
			low = end;
		} else {
			high = start;
			top = middle;
		}
	}
	*before = high;
	return true;
}

/* Calls for the known rows between two bytes, except those of cases that were taken up. */
static bool each_known(struct merging *m, uint64_t from, uint64_t to)
{
	while (from < to) {
		bool drops = m->dropped < m->end && m->dropped->at < to;
		uint64_t upto = drops ? m->dropped->at : to;
		if (upto > from && !m->each(m->context, &(struct row_run){ .known = true, .from = from, .to = upto }))
			return false;
		from = upto;
		if (drops && !row_behind(&m->known->snapshot, m->dropped++->at, &from))
			return false;
	}
	return true;
}

static bool merge(struct merging *m, const struct new_rows *r)
{
	const struct snapshot *s = &m->known->snapshot;
	uint64_t at = 0;
	for (size_t i = 0; i < r->n; i++) {
		struct row_key key = key_of(new_line(r, i));
		uint64_t before;
		if (!known_before(s, at, &key, &before) || !each_known(m, at, before) ||
		    !m->each(m->context, &(struct row_run){ false, i ? r->end[i - 1] : r->header_end, r->end[i], i, 1 }))
			return false;
		at = before;
	}
	return each_known(m, at, snapshot_bytes(s, ROWS));
}

bool rows_each(const struct known *k, const struct new_rows *r, each_run *each, void *context)
{
	struct dropped dropped;
	if (!k->snapshot.sum)
		return !r->n || each(context, &(struct row_run){ false, r->header_end, r->written.used, 0, r->n });
	bool fine = drop(k, &dropped) && merge(&(struct merging){ k, dropped.row, dropped.row + dropped.n, each, context }, r);
	free(dropped.row);
	return fine;
}

/* ---- for as-schedule ---- */

struct writing {
	const struct snapshot *snapshot;
	const struct new_rows *new;
	struct writer *out;
};

static void write_piece(void *out, struct text piece)
{
	writer_raw(out, piece);
}

static bool write_run(void *writing, const struct row_run *run)
{
	struct writing *w = writing;
	if (run->known)
		return snapshot_stream(w->snapshot, ROWS, run->from, run->to, write_piece, w->out);
	writer_raw(w->out, (struct text){ w->new->written.buffer + run->from, (size_t)(run->to - run->from) });
	return true;
}

bool known_write_tasks(const struct known *k, const struct tasks *tasks, size_t n, struct writer *out)
{
	struct new_rows rows;
	new_rows_make(&rows, tasks, n);
	writer_raw(out, (struct text){ rows.written.buffer, rows.header_end });
	bool fine = rows_each(k, &rows, write_run, &(struct writing){ &k->snapshot, &rows, out });
	new_rows_free(&rows);
	return fine;
}

size_t known_beyond(const struct known *k)
{
	struct dropped dropped;
	size_t beyond = k->snapshot.head.beyond;
	if (!beyond)
		return 0;
	if (!drop(k, &dropped))
		fail("the snapshot was changed while it was read");
	for (size_t i = 0; i < dropped.n; i++)
		beyond -= dropped.row[i].beyond;
	free(dropped.row);
	return beyond;
}
