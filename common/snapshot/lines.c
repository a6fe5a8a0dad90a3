#include "snapshot/lines.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bytes/memory.h"
#include "bytes/writer.h"
#include "journal/files.h"

enum { PIECE = 1 << 12, LINE_MOST = RECORD_MOST + 2 };

/* A piece of the journal that is in memory. */
struct window {
	const struct held_file *journal;
	char *bytes;
	off_t from;
	size_t n;
};

static bool look(struct window *w, off_t from, size_t n)
{
	if (from < 0 || from >= w->journal->bytes)
		return false;
	w->from = from;
	w->n = (off_t)n < w->journal->bytes - from ? n : (size_t)(w->journal->bytes - from);
	return read_whole(w->journal->fd, w->bytes, w->n, from);
}

/* The line that begins at a place, with its end. */
static bool line_at(struct window *w, off_t place, struct text *line)
{
	for (size_t n = PIECE; n <= (size_t)8 * LINE_MOST; n *= 8) {
		const char *p = NULL, *end = NULL;
		if (place >= w->from && place < w->from + (off_t)w->n) {
			p = w->bytes + (place - w->from);
			end = memchr(p, '\n', w->n - (size_t)(place - w->from));
		}
		if (end) {
			*line = (struct text){ p, (size_t)(end + 1 - p) };
			return true;
		}
		if (!look(w, place, n < LINE_MOST ? n : LINE_MOST))
			return false;
	}
	return false;
}

/* Gives the bytes to a file in memory. */
static bool give(struct held_file *out, struct text bytes)
{
	out->bytes = (off_t)bytes.n;
	out->fd = memfd_create("lines", MFD_CLOEXEC);
	if (out->fd >= 0 && write_all(out->fd, bytes.p, bytes.n))
		return true;
	if (out->fd >= 0)
		close(out->fd);
	return false;
}

bool lines_copy(struct held_file *out, const struct held_file *journal, off_t header_end, const uint64_t *place, size_t n)
{
	struct window w = { .journal = journal, .bytes = xmalloc(LINE_MOST, 1) };
	struct writer lines;
	struct text line;
	writer_open_memory(&lines);
	bool fine = header_end > 0 && header_end <= LINE_MOST && look(&w, 0, (size_t)header_end);
	if (fine)
		writer_raw(&lines, (struct text){ w.bytes, w.n });
	for (size_t i = 0; fine && i < n; i++) {
		fine = (i == 0 || place[i - 1] < place[i]) && line_at(&w, (off_t)place[i], &line);
		if (fine)
			writer_raw(&lines, line);
	}
	fine = fine && give(out, (struct text){ lines.buffer, lines.used });
	writer_close(&lines);
	free(w.bytes);
	return fine;
}

off_t lines_whole(const struct held_file *journal)
{
	char piece[PIECE];
	off_t end = journal->bytes;
	while (end > 0) {
		size_t n = end < PIECE ? (size_t)end : PIECE;
		if (!read_whole(journal->fd, piece, n, end - (off_t)n))
			return -1;
		const char *lf = memrchr(piece, '\n', n);
		if (lf)
			return end - (off_t)n + (lf + 1 - piece);
		end -= (off_t)n;
	}
	return 0;
}
