#include "bytes/writer.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/classify.h"
#include "bytes/diag.h"
#include "bytes/formula.h"
#include "bytes/memory.h"
#include "bytes/progress.h"

static void put_out(struct writer *w, struct text t)
{
	size_t skip = w->skip < t.n ? (size_t)w->skip : t.n;
	w->passed += t.n;
	w->skip -= skip;
	t = (struct text){ t.p + skip, t.n - skip };
	progress_clear(); /* the output may go to the terminal on which the line stands */
	while (t.n) {
		ssize_t n = write(w->fd, t.p, t.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			fail_errno("%s: cannot write", _(w->name));
		t = (struct text){ t.p + n, t.n - (size_t)n };
	}
}

static void flush(struct writer *w)
{
	put_out(w, (struct text){ w->buffer, w->used });
	w->used = 0;
}

void writer_repeat(struct writer *w)
{
	flush(w);
	w->skip = w->passed;
	w->passed = 0;
}

static void grow(struct writer *w, size_t n)
{
	if (w->fd >= 0)
		flush(w);
	size_t capacity = w->capacity;
	while (n > capacity - w->used)
		capacity *= 2;
	if (capacity != w->capacity)
		w->buffer = xrealloc(w->buffer, w->capacity = capacity, 1);
}

static inline char *reserve(struct writer *w, size_t n)
{
	if (n > w->capacity - w->used)
		grow(w, n);
	return w->buffer + w->used;
}

char *writer_room(struct writer *w, size_t n)
{
	return reserve(w, n);
}

void writer_raw(struct writer *w, struct text t)
{
	if (!t.n)
		return;
	if (w->fd >= 0 && t.n > w->capacity) {
		flush(w);
		put_out(w, t);
		return;
	}
	memcpy(reserve(w, t.n), t.p, t.n);
	w->used += t.n;
}

void writer_open(struct writer *w, int fd, const char *name, bool excel)
{
	*w = (struct writer){ .fd = fd, .name = name, .excel = excel, .guarded = excel, .capacity = WRITER_CAPACITY };
	w->buffer = xmalloc(w->capacity, 1);
	if (excel)
		writer_raw(w, TEXT("\xef\xbb\xbf"));
}

void writer_open_memory(struct writer *w)
{
	*w = (struct writer){ .fd = -1, .name = "memory", .capacity = WRITER_CAPACITY };
	w->buffer = xmalloc(w->capacity, 1);
}

static size_t put_quoted(char *out, struct text t)
{
	size_t used = 0;
	out[used++] = '"';
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == '"')
			out[used++] = '"';
		out[used++] = t.p[i];
	}
	out[used++] = '"';
	return used;
}

/* ---- fields ---- */

/* Writes a field that holds control characters, which become blanks, or a formula, which is guarded; returns its length. `out` has room for
 * 4 * t.n + 4 bytes. */
static size_t put_with_care(struct writer *w, char *out, struct text t)
{
	char *copy = xmalloc(t.n + 1, 1), *guarded = xmalloc(2 * t.n + 1, 1);
	t = text_without_controls(t, copy);
	if (w->guarded)
		t = (struct text){ guarded, formula_guard(guarded, t, 0) };
	if (text_holds(t, NEEDS_QUOTES))
		t.n = put_quoted(out, t);
	else
		memcpy(out, t.p, t.n);
	free(copy);
	free(guarded);
	return t.n;
}

void writer_field(struct writer *w, struct text t)
{
	char *out = reserve(w, 4 * t.n + 5);
	if (w->in_row)
		*out++ = ',', w->used++;
	w->in_row = true;
	if (!t.n)
		return;
	unsigned holds = classify(t).holds;
	if (holds & HOLDS_CONTROL || (w->guarded && formula_from(t, 0) < t.n)) {
		w->used += put_with_care(w, out, t);
	} else if (holds & NEEDS_QUOTES) {
		w->used += put_quoted(out, t);
	} else {
		memcpy(out, t.p, t.n);
		w->used += t.n;
	}
}

void writer_number(struct writer *w, uint64_t number)
{
	char digits[NUMBER_ROOM];
	writer_field(w, (struct text){ digits, number_format(number, digits) });
}

void writer_end_row(struct writer *w)
{
	writer_raw(w, w->excel ? TEXT("\r\n") : TEXT("\n"));
	w->in_row = false;
}

/* Copies fields, a comma behind each of them, to *behind, as long as two free bytes remain for the quotes of each field. Returns how many
 * it copied, and moves *behind to the end of them. */
static inline size_t copy_some(const struct writer *w, const struct text *field, size_t n, char **behind)
{
	char *out = *behind;
	const char *end = w->buffer + w->capacity - 3 * n;
	size_t i;
	for (i = 0; i < n; i++) {
		struct text t = field[i];
		if (t.n) {
			if ((ptrdiff_t)t.n > end - out)
				break;
			bytes_copy(out, t.p, t.n);
			out += t.n;
		}
		*out++ = ',';
	}
	*behind = out;
	return i;
}

/* Copies all fields in the same way, to a buffer that grows if it has to; returns the number of bytes.
 *
 * PERF NOTES. Most rows fit, so their fields are copied without first adding up their lengths: 1.4 % of the instructions of as-intake and
 * as-due. */
static size_t copy_fields(struct writer *w, const struct text *field, size_t n)
{
	size_t length = n;
	char *start = reserve(w, 3 * n), *out = start;
	if (copy_some(w, field, n, &out) == n)
		return (size_t)(out - start);
	for (size_t i = 0; i < n; i++)
		length += field[i].n;
	out = reserve(w, length + 3 * n);
	copy_some(w, field, n, &out);
	return length;
}

void writer_plain_row(struct writer *w, const struct text *field, size_t n)
{
	w->used += copy_fields(w, field, n);
	w->buffer[w->used - 1] = '\n';
}

static size_t commas_in(struct text t)
{
	size_t n = 0;
	const char *end = t.p + t.n;
	for (const char *p = t.p; p < end && (p = memchr(p, ',', (size_t)(end - p))); p++)
		n++;
	return n;
}

/* Puts quotes around the fields of a copied row that hold the `commas` commas; returns by how much the end of the row moves. It goes
 * backwards, because it is the note, near the end, that holds commas. */
static size_t quote_commas(char *end, const struct text *field, size_t n, size_t commas)
{
	size_t moved = 0;
	for (char *at = end; commas; at -= field[n].n + 1) { /* `at` is behind the comma that follows field n - 1 */
		size_t held = commas_in(field[--n]);
		if (!held)
			continue;
		char *from = at - 1 - field[n].n;
		memmove(at + 1, at - 1, (size_t)(end - at) + moved + 1);
		memmove(from + 1, from, field[n].n);
		from[0] = at[0] = '"';
		moved += 2;
		commas -= held;
	}
	return moved;
}

/* Writes a row whose fields need nothing but quotes around commas, as nearly all rows are; the copied row is classified at once. Returns
 * false, and writes nothing, if a field needs more. */
static bool put_simple_row(struct writer *w, const struct text *field, size_t n)
{
	size_t length = copy_fields(w, field, n);
	struct classes row = classify((struct text){ w->buffer + w->used, length - 1 });
	if (row.holds & (HOLDS_QUOTE | HOLDS_EDGE | HOLDS_CONTROL))
		return false;
	length += quote_commas(w->buffer + w->used + length, field, n, row.commas - (n - 1));
	w->used += length;
	w->buffer[w->used - 1] = '\n';
	return true;
}

void writer_row(struct writer *w, const struct text *field, size_t n)
{
	if (!w->guarded && n && put_simple_row(w, field, n))
		return;
	for (size_t i = 0; i < n; i++)
		writer_field(w, field[i]);
	writer_end_row(w);
}

void writer_shown(struct writer *w, struct text t)
{
	struct text shown = text_without_controls(t, reserve(w, t.n));
	w->used += shown.n;
}

void writer_print(struct writer *w, const char *format, ...)
{
	va_list list, again;
	va_start(list, format);
	va_copy(again, list);
	int n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n > 0) {
		vsnprintf(reserve(w, (size_t)n + 1), (size_t)n + 1, format, list);
		w->used += (size_t)n;
	}
	va_end(list);
}

void writer_close(struct writer *w)
{
	if (w->fd >= 0) {
		flush(w);
		if (close(w->fd) != 0)
			fail_errno("%s: cannot write", _(w->name));
	}
	free(w->buffer);
	w->buffer = NULL;
}
