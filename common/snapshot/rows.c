#include "snapshot/rows.h"

#include <stdlib.h>

#include "words/words.h"

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

static struct text new_lines(const struct new_rows *r, size_t from, size_t n)
{
	size_t start = from ? r->end[from - 1] : r->header_end;
	return (struct text){ r->written.buffer + start, n ? r->end[from + n - 1] - start : 0 };
}

/* ---- known ones ---- */

static struct text known_lines(const struct snapshot *s, size_t from, size_t n)
{
	const uint64_t *end = snapshot_section(s, ROW_ENDS);
	uint64_t start = from ? end[from - 1] : 0;
	return (struct text){ (const char *)snapshot_section(s, ROWS) + start, n ? end[from + n - 1] - start : 0 };
}

/* ---- the order ---- */

/* A field of a line of ours, as it stands there; *p goes behind the delimiter. */
static struct text next_field(const char **p)
{
	const char *from = *p, *at = from;
	for (bool quoted = false; quoted || (*at != ',' && *at != '\n'); at++)
		quoted = quoted != (*at == '"');
	*p = at + 1;
	return (struct text){ from, (size_t)(at - from) };
}

/* The bytes of a field, one after the other; -1 behind the last. */
static int next_byte(struct text *rest, bool *quoted)
{
	if (rest->n && *rest->p == '"' && !*quoted) {
		*quoted = true;
		rest->p++, rest->n -= 2; /* the quotes around it */
	}
	if (!rest->n)
		return -1;
	int byte = (unsigned char)*rest->p;
	size_t n = byte == '"' ? 2 : 1;
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

/* What rows are sorted by: due, case, task (as-rules(7) 7). */
struct row_key {
	struct text due, name, task;
};

static struct row_key key_of(struct text line)
{
	struct row_key key = { { "", 0 }, { "", 0 }, { "", 0 } };
	const char *p = line.p;
	for (int i = 0; i <= T_CASE; i++) {
		struct text field = next_field(&p);
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

/* How many of the known rows, of which the first `from` are, stand before the new one. */
static size_t known_before(const struct snapshot *s, size_t from, const struct row_key *row)
{
	size_t low = from, high = s->rows;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		struct row_key key = key_of(known_lines(s, middle, 1));
		if (key_cmp(&key, row) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool is_kept(const struct known *k, size_t row)
{
	const uint32_t *of = snapshot_section(&k->snapshot, ROW_CASES);
	return !k->again[of[row] & ~ROW_BEYOND];
}

/* The known rows of these whose cases were not taken up again. */
static void each_known(const struct known *k, size_t from, size_t to, each_run *each, void *context)
{
	while (from < to) {
		size_t end = from;
		while (end < to && is_kept(k, end))
			end++;
		if (end > from)
			each(context, &(struct row_run){ true, from, end - from, known_lines(&k->snapshot, from, end - from) });
		for (from = end; from < to && !is_kept(k, from); from++)
			;
	}
}

void rows_each(const struct known *k, const struct new_rows *r, each_run *each, void *context)
{
	size_t at = 0;
	if (!k->snapshot.bytes) {
		each(context, &(struct row_run){ false, 0, r->n, new_lines(r, 0, r->n) });
		return;
	}
	for (size_t i = 0; i < r->n; i++) {
		struct text line = new_lines(r, i, 1);
		struct row_key key = key_of(line);
		size_t before = known_before(&k->snapshot, at, &key);
		each_known(k, at, before, each, context);
		each(context, &(struct row_run){ false, i, 1, line });
		at = before;
	}
	each_known(k, at, k->snapshot.rows, each, context);
}

/* ---- for as-schedule ---- */

static void write_run(void *out, const struct row_run *run)
{
	writer_raw(out, run->lines);
}

void known_write_tasks(const struct known *k, const struct tasks *tasks, size_t n, struct writer *out)
{
	struct new_rows rows;
	new_rows_make(&rows, tasks, n);
	writer_raw(out, (struct text){ rows.written.buffer, rows.header_end });
	rows_each(k, &rows, write_run, out);
	new_rows_free(&rows);
}

size_t known_beyond(const struct known *k)
{
	const uint32_t *of = snapshot_section(&k->snapshot, ROW_CASES);
	size_t n = 0;
	for (size_t i = 0; i < k->snapshot.rows; i++)
		n += of[i] & ROW_BEYOND && is_kept(k, i);
	return n;
}
