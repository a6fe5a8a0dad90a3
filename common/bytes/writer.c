#include "bytes/writer.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/memory.h"

static void flush(struct writer *w)
{
	size_t done = 0;
	while (done < w->used) {
		ssize_t n = write(w->fd, w->buffer + done, w->used - done);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			fail_errno("%s: cannot write", w->name);
		done += (size_t)n;
	}
	w->used = 0;
}

/* Room for n more bytes, at their place. */
static char *room(struct writer *w, size_t n)
{
	if (n > w->room - w->used) {
		if (w->fd >= 0)
			flush(w);
		size_t room = w->room;
		while (n > room - w->used)
			room *= 2;
		if (room != w->room)
			w->buffer = xrealloc(w->buffer, w->room = room, 1);
	}
	return w->buffer + w->used;
}

void writer_raw(struct writer *w, struct text t)
{
	if (!t.n)
		return;
	memcpy(room(w, t.n), t.p, t.n);
	w->used += t.n;
}

void writer_open(struct writer *w, int fd, const char *name, bool excel)
{
	*w = (struct writer){ .fd = fd, .name = name, .excel = excel, .room = WRITER_ROOM };
	w->buffer = xmalloc(w->room, 1);
	if (excel)
		writer_raw(w, TEXT("\xef\xbb\xbf"));
}

void writer_open_memory(struct writer *w)
{
	*w = (struct writer){ .fd = -1, .name = "memory", .room = WRITER_ROOM };
	w->buffer = xmalloc(w->room, 1);
}

/* What a field asks for: nothing, quotes, or care with control characters as well. */
enum need { PLAIN, QUOTES, CARE };

static enum need need_of(struct text t)
{
	enum need need = t.p[0] == ' ' || t.p[t.n - 1] == ' ' ? QUOTES : PLAIN;
	for (size_t i = 0; i < t.n; i++) {
		unsigned char c = (unsigned char)t.p[i];
		if (c == ',' || c == '"')
			need = QUOTES;
		else if (c < 0x20 || c == 0x7f || (c == 0xc2 && i + 1 < t.n && (unsigned char)t.p[i + 1] < 0xa0))
			return CARE;
	}
	return need;
}

static void put_quoted(struct writer *w, struct text t)
{
	char *out = room(w, 2 * t.n + 2);
	size_t used = 0;
	out[used++] = '"';
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == '"')
			out[used++] = '"';
		out[used++] = t.p[i];
	}
	out[used++] = '"';
	w->used += used;
}

static bool is_formula(struct text t)
{
	return t.n && strchr("=+-@", t.p[0]);
}

void writer_field(struct writer *w, struct text t)
{
	if (w->in_row)
		writer_raw(w, TEXT(","));
	w->in_row = true;
	if (!t.n)
		return;
	char *copy = NULL;
	enum need need = need_of(t);
	if (need == CARE || (w->excel && is_formula(t))) {
		copy = xmalloc(t.n + 1, 1);
		bool mark = w->excel && is_formula(t);
		if (mark)
			copy[0] = '\'';
		t = text_without_controls(t, copy + mark);
		t = (struct text){ copy, t.n + mark };
		need = need_of(t);
	}
	if (need == PLAIN)
		writer_raw(w, t);
	else
		put_quoted(w, t);
	free(copy);
}

void writer_number(struct writer *w, long long number)
{
	char digits[24];
	int n = snprintf(digits, sizeof digits, "%lld", number);
	writer_field(w, (struct text){ digits, (size_t)n });
}

void writer_end_row(struct writer *w)
{
	writer_raw(w, w->excel ? TEXT("\r\n") : TEXT("\n"));
	w->in_row = false;
}

void writer_row(struct writer *w, const struct text *field, size_t n)
{
	for (size_t i = 0; i < n; i++)
		writer_field(w, field[i]);
	writer_end_row(w);
}

void writer_shown(struct writer *w, struct text t)
{
	struct text shown = text_without_controls(t, room(w, t.n));
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
		vsnprintf(room(w, (size_t)n + 1), (size_t)n + 1, format, list);
		w->used += (size_t)n;
	}
	va_end(list);
}

void writer_close(struct writer *w)
{
	if (w->fd >= 0) {
		flush(w);
		if (close(w->fd) != 0)
			fail_errno("%s: cannot write", w->name);
	}
	free(w->buffer);
	w->buffer = NULL;
}
