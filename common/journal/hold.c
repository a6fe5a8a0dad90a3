#include "journal/hold.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/memory.h"
#include "journal/files.h"

enum { PIECE = 1 << 16 };

/* Shortens the lines of the piece to what a reader needs to refuse them as too long, so that a line without end does not fill the memory.
 * *line is the length so far of the line that goes on at the start of the piece. Gives the new length of the piece. */
static size_t shorten(char *piece, size_t n, size_t *line)
{
	const size_t most = RECORD_MOST + 2;
	const char *from = piece, *end = piece + n;
	char *to = piece;
	while (from < end) {
		const char *lf = memchr(from, '\n', (size_t)(end - from));
		size_t length = (size_t)((lf ? lf : end) - from), keep = *line >= most ? 0 : most - *line;
		if (keep > length)
			keep = length;
		if (to != from)
			memmove(to, from, keep);
		to += keep;
		from += length;
		*line += keep;
		if (lf)
			*to++ = *from++, *line = 0;
	}
	return (size_t)(to - piece);
}

/* Copies an input that cannot be read twice into a file in memory, and gives that. */
static int keep_in_memory(int from, const char *name)
{
	char piece[PIECE];
	size_t line = 0;
	int fd = memfd_create("journal", MFD_CLOEXEC);
	if (fd < 0)
		fail_errno("%s: cannot be kept in memory", name);
	for (;;) {
		ssize_t n = read(from, piece, sizeof piece);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			fail_errno("%s", name);
		if (n == 0)
			return fd;
		if (!write_all(fd, piece, shorten(piece, (size_t)n, &line)))
			fail_errno("%s: cannot be kept in memory", name);
	}
}

static void hold(struct held_file *file, const char *name)
{
	bool standard = strcmp(name, "-") == 0;
	*file = (struct held_file){ STDIN_FILENO, -1 };
	if (!standard)
		file->fd = journal_open(name, &file->bytes);
	if (file->bytes >= 0)
		return;
	int fd = keep_in_memory(file->fd, name);
	if (!standard)
		close(file->fd);
	file->fd = fd;
}

static void start(struct held_journals *h, char *const *name, size_t n)
{
	size_t files = n ? n : 1;
	*h = (struct held_journals){ .name = name, .n = n };
	h->file = xmalloc(files, sizeof *h->file);
	h->at = xmalloc(files, sizeof *h->at);
}

static void note_state(struct held_journals *h, size_t i)
{
	if (fstat(h->file[i].fd, &h->at[i]) != 0)
		fail_errno("%s", h->n ? h->name[i] : "-");
}

void journals_hold(struct held_journals *h, char *const *name, size_t n)
{
	struct rlimit files;
	start(h, name, n);
	if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
		files.rlim_cur = files.rlim_max; /* all operands stay open at once */
		setrlimit(RLIMIT_NOFILE, &files);
	}
	for (size_t i = 0; i < (n ? n : 1); i++) {
		hold(&h->file[i], n ? name[i] : "-");
		note_state(h, i);
	}
}

void journals_hold_locked(struct held_journals *h, char *const *name, const struct journal *journal)
{
	start(h, name, 1);
	h->locked = true;
	h->file[0] = (struct held_file){ journal->fd, journal->length };
	note_state(h, 0);
}

/* Was the journal changed otherwise than by an append, which only makes it longer? */
static bool is_changed(const struct held_journals *h, size_t i)
{
	struct stat now;
	const struct timespec *was = &h->at[i].st_mtim;
	if (fstat(h->file[i].fd, &now) != 0 || now.st_size < h->file[i].bytes || (h->locked && now.st_size != h->at[i].st_size))
		return true;
	return now.st_size == h->at[i].st_size && (now.st_mtim.tv_sec != was->tv_sec || now.st_mtim.tv_nsec != was->tv_nsec);
}

const char *journals_changed(const struct held_journals *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (is_changed(h, i))
			return h->name[i];
	return NULL;
}

void journals_release(struct held_journals *h)
{
	for (size_t i = 0; !h->locked && i < (h->n ? h->n : 1); i++)
		close(h->file[i].fd);
	free(h->file);
	free(h->at);
}
