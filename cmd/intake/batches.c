#include "batches.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/memory.h"
#include "journal/files.h"
#include "runs.h"

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

static void see(struct batches *b, uint64_t number)
{
	if (number > b->highest)
		b->highest = number;
}

/* Looks at the ends of all lines from b->looked up to `length`. */
static bool look_at_ends(struct batches *b, int fd, off_t length)
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

static void start_at(struct batches *b, const struct stat *file, off_t length)
{
	if (b->device != file->st_dev || b->inode != file->st_ino || b->looked > length)
		*b = (struct batches){ .device = file->st_dev, .inode = file->st_ino };
}

void batches_guess(struct batches *b, const char *journal)
{
	struct stat file;
	int fd = open_again(journal, O_RDONLY | O_NONBLOCK, 0);
	if (fd < 0)
		return;
	if (fstat(fd, &file) == 0 && S_ISREG(file.st_mode)) {
		start_at(b, &file, file.st_size);
		look_at_ends(b, fd, file.st_size);
	}
	close(fd);
}

void batches_look(struct batches *b, const char *journal, const struct held_file *held, bool at_end)
{
	struct stat file;
	if (at_end) {
		if (fstat(held->fd, &file) == 0)
			start_at(b, &file, held->bytes);
		if (!look_at_ends(b, held->fd, held->bytes))
			fail_errno("%s", journal);
		return;
	}
	struct runs runs = { 0 };
	runs_read(&runs, journal, held, true);
	b->highest = runs.n ? runs.run[runs.n - 1].number : 0;
	runs_free(&runs);
}
