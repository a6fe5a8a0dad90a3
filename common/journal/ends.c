#include "journal/ends.h"

#include <stdlib.h>
#include <string.h>

#include "bytes/memory.h"
#include "journal/files.h"

enum { BLOCK = 1 << 18, NUMBER_MOST = 18 };

uint64_t batch_number(struct text t)
{
	uint64_t number = 0;
	if (t.n > NUMBER_MOST)
		return 0;
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] < '0' || t.p[i] > '9')
			return 0;
		number = 10 * number + (uint64_t)(t.p[i] - '0');
	}
	return number;
}

/* The number at the end of a line, before which there are bytes from `start` on. */
static uint64_t number_before(const char *start, const char *end)
{
	if (end > start && end[-1] == '\r')
		end--;
	const char *from = end;
	while (from > start && from[-1] >= '0' && from[-1] <= '9')
		from--;
	return from > start && from[-1] == ',' ? batch_number((struct text){ from, (size_t)(end - from) }) : 0;
}

static void see(struct line_ends *b, uint64_t number)
{
	if (number > b->highest)
		b->highest = number;
}

/* Of the bytes of a line that were added before, and more of them, the last ones. */
static void keep_last(struct line_ends *b, struct text t)
{
	if (t.n >= LINE_END_MOST) {
		t = (struct text){ t.p + t.n - LINE_END_MOST, LINE_END_MOST };
		b->before_n = 0;
	}
	size_t stays = LINE_END_MOST - t.n < b->before_n ? LINE_END_MOST - t.n : b->before_n;
	memmove(b->before, b->before + b->before_n - stays, stays);
	bytes_copy(b->before + stays, t.p, t.n);
	b->before_n = stays + t.n;
}

void line_ends_add(struct line_ends *b, struct text t)
{
	const char *line = t.p, *end;
	for (; (end = memchr(line, '\n', (size_t)(t.p + t.n - line))); line = end + 1) {
		if (line == t.p && end - line < LINE_END_MOST) {
			keep_last(b, (struct text){ line, (size_t)(end - line) });
			see(b, number_before(b->before, b->before + b->before_n));
		} else {
			see(b, number_before(line, end));
		}
		b->before_n = 0;
	}
	keep_last(b, (struct text){ line, (size_t)(t.p + t.n - line) });
}

bool line_ends_look(struct line_ends *b, int fd, off_t length)
{
	char *bytes = xmalloc(BLOCK, 1);
	off_t at = b->looked;
	bool well = true;
	while (well && at < length) {
		size_t n = length - at < BLOCK ? (size_t)(length - at) : BLOCK;
		const char *line = bytes, *end;
		if (!(well = read_whole(fd, bytes, n, at)))
			break;
		for (const char *p = bytes; (end = memchr(p, '\n', (size_t)(bytes + n - p))); p = line = end + 1)
			see(b, number_before(p, end));
		if (at + (off_t)n == length && line < bytes + n) /* the last line has no end */
			see(b, number_before(line, bytes + n));
		if (line == bytes) { /* no line ends in it: the block begins anew where the end of the line may be */
			at += (off_t)n - (NUMBER_MOST + 2 < (int)n ? NUMBER_MOST + 2 : 0);
			continue;
		}
		at += line - bytes;
		b->looked = at;
	}
	free(bytes);
	return well;
}
