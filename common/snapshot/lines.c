#include "snapshot/lines.h"

#include <errno.h>
#include <stdlib.h>

#include "bytes/memory.h"
#include "journal/files.h"

enum { PIECE = 1 << 12, PIECE_MOST = 1 << 16, LINE_MOST = RECORD_MOST + 2 };

void lines_start(struct lines *l, const struct held_file *journal, off_t header_end, const uint64_t *place, size_t n)
{
	*l = (struct lines){ .journal = journal, .header_end = header_end, .place = place, .n = n, .rest = -1, .rest_next = -1, .ask = PIECE,
			     .window = xmalloc(LINE_MOST, 1) };
}

void lines_with_rest(struct lines *l, off_t rest)
{
	l->rest = l->rest_next = rest;
}

void lines_free(struct lines *l)
{
	free(l->window);
}

/* Reads bytes of the journal into the window. */
static bool look(struct lines *l, off_t from, size_t n)
{
	if (from < 0 || from >= l->journal->bytes)
		return false;
	l->from = from;
	l->used = (off_t)n < l->journal->bytes - from ? n : (size_t)(l->journal->bytes - from);
	if (read_whole(l->journal->fd, l->window, l->used, from))
		return true;
	l->error = errno;
	return false;
}

/* Finds the line that begins at a place, with its end. If the last piece held few of the lines, the next piece is short. */
static bool line_at(struct lines *l, off_t place)
{
	bool inside = place >= l->from && place < l->from + (off_t)l->used;
	l->ask = inside && l->ask < PIECE_MOST ? l->ask + PIECE / 4 : inside ? l->ask : l->ask > (size_t)2 * PIECE ? l->ask / 2 : PIECE;
	for (size_t n = l->ask;; n *= 8) {
		size_t seen = place >= l->from && place < l->from + (off_t)l->used ? l->used - (size_t)(place - l->from) : 0;
		const char *p = l->window + l->used - seen, *end = memchr(p, '\n', seen);
		if (end) {
			l->left = (struct text){ p, (size_t)(end + 1 - p) };
			return true;
		}
		bool whole = seen && (seen >= LINE_MOST || l->from + (off_t)l->used == l->journal->bytes);
		if (whole || !look(l, place, n < LINE_MOST ? n : LINE_MOST))
			return false;
	}
}

/* Reads what comes next: the header, a line, or a piece of the rest. Returns false at the end, or if it failed. */
static bool take_next(struct lines *l)
{
	bool header = l->next == 0, fine = true;
	size_t i = l->next ? l->next - 1 : 0;
	if (header) {
		fine = l->header_end > 0 && l->header_end <= LINE_MOST && look(l, 0, (size_t)l->header_end);
		l->left = (struct text){ l->window, l->used };
		l->next++;
	} else if (i < l->n) {
		fine = (i == 0 || l->place[i - 1] < l->place[i]) && line_at(l, (off_t)l->place[i]);
		l->next++;
	} else if (l->rest_next >= 0 && l->rest_next < l->journal->bytes) {
		fine = look(l, l->rest_next, PIECE_MOST);
		l->left = (struct text){ l->window, l->used };
		l->rest_next += (off_t)l->used;
	} else {
		return false;
	}
	l->failed = !fine;
	return fine;
}

static ssize_t give(void *lines, char *to, size_t n)
{
	struct lines *l = lines;
	size_t given = 0;
	while (given < n && !l->failed && (l->left.n || take_next(l))) {
		size_t some = l->left.n < n - given ? l->left.n : n - given;
		memcpy(to + given, l->left.p, some);
		l->left = (struct text){ l->left.p + some, l->left.n - some };
		given += some;
	}
	if (!given && !l->failed) {
		l->next = 0;
		l->rest_next = l->rest;
	}
	if (!given && l->error) {
		errno = l->error;
		return -1;
	}
	return (ssize_t)given;
}

struct held_source lines_source(struct lines *l)
{
	return (struct held_source){ give, l };
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
