#include "bytes/spill.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/memory.h"

/* Address space reserved for the mapping, so that it never has to move; reserving costs no memory. */
static const size_t addresses = (size_t)1 << 40;

static struct spill *open_one;

static int open_nameless(const char *beside)
{
	const char *slash = strrchr(beside, '/');
	size_t n = slash ? (size_t)(slash - beside) + 1 : 0;
	char *folder = xmalloc(n + 2, 1);
	snprintf(folder, n + 2, "%.*s.", (int)n, beside);
	int fd = open(folder, O_RDWR | O_TMPFILE | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
	free(folder);
	return fd;
}

bool spill_open(struct spill *s, const char *beside)
{
	*s = (struct spill){ .fd = open_nameless(beside) };
	if (s->fd < 0)
		return false;
	void *p = mmap(NULL, addresses, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, s->fd, 0);
	if (p == MAP_FAILED) {
		close(s->fd);
		*s = (struct spill){ .fd = -1 };
		return false;
	}
	s->bytes = p;
	open_one = s;
	return true;
}

/* The bytes are written by pwrite(2), not through the mapping: a page that is first touched by a store costs twice as much. */
bool spill_add(struct spill *s, struct text t)
{
	size_t at = s->n;
	while (t.n) {
		ssize_t n = at + t.n > addresses ? -1 : pwrite(s->fd, t.p, t.n, (off_t)at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		t = (struct text){ t.p + n, t.n - (size_t)n };
		at += (size_t)n;
	}
	s->n = at;
	return true;
}

/* Gives madvise(2) for the pages that begin in these bytes. */
static void advise(struct text t, int advice)
{
	const struct spill *s = open_one;
	if (!s || t.p < s->bytes || t.p >= s->bytes + s->n)
		return;
	size_t page = (size_t)sysconf(_SC_PAGESIZE), from = (size_t)(t.p - s->bytes), until = from + t.n;
	from -= from % page;
	until -= until % page;
	if (until > from)
		madvise(s->bytes + from, until - from, advice);
}

void spill_ahead(struct text t)
{
	advise(t, MADV_POPULATE_READ);
}

void spill_passed(struct text t)
{
	advise(t, MADV_DONTNEED); /* a shared mapping loses nothing by this */
}

void spill_close(struct spill *s)
{
	if (s->bytes) {
		munmap(s->bytes, addresses);
		close(s->fd);
		open_one = NULL;
	}
	*s = (struct spill){ .fd = -1 };
}
