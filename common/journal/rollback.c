#include "journal/rollback.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/memory.h"
#include "journal/wait.h"

enum { LINE_ROOM = 96 + 17 * BEGINS_MOST, NUMBER_MOST = 18, INODE_ROOM = 24, TRIES = 100 };

/* ---- what it says ---- */

/* Reads a number of at most 18 digits and the byte that must follow it, and moves *p behind both. */
static bool take_number(const char **p, char end, off_t *number)
{
	const char *from = *p;
	*number = 0;
	for (; **p >= '0' && **p <= '9' && *p - from < NUMBER_MOST; (*p)++)
		*number = *number * 10 + (**p - '0');
	return *p > from && *(*p)++ == end;
}

/* Reads a number of at most `most` digits in this base, and moves *p behind it. */
static bool take_digits(const char **p, int base, int most, unsigned long long *number)
{
	char *end = (char *)*p;
	if (isxdigit((unsigned char)**p))
		*number = strtoull(*p, &end, base);
	ptrdiff_t digits = end - *p;
	*p = end;
	return digits > 0 && digits <= most;
}

/* Parses the line. False: it is not complete, since its writer was interrupted. */
static bool parse(struct rollback *r, const char *line, size_t n)
{
	const char *p = line, *q = line;
	r->after = -1;
	if (take_number(&q, '\n', &r->before))
		return q == line + n;
	if (!take_number(&p, ' ', &r->before) || !take_number(&p, ' ', &r->after) ||
	    !take_digits(&p, 10, 20, &r->inode) || *p++ != ' ' || !take_digits(&p, 16, 16, &r->checksum))
		return false;
	for (; r->begins < BEGINS_MOST && *p == ' '; r->begins++) {
		p++;
		if (!take_digits(&p, 16, 16, &r->begin[r->begins]))
			return false;
	}
	return *p == '\n' && p + 1 == line + n;
}

/* The checksums of the first 1, 2, 4, 8 ... lines of a text. */
struct begins {
	unsigned long long sum[BEGINS_MOST];
	int n;
	size_t bytes; /* of the longest */
};

/* Takes at most so many of them, in one pass that *sum goes along with. */
static void sum_begins(struct begins *b, struct text t, int most, struct checksum *sum)
{
	enum { PASSED = 1 << 16 };
	const char *p = t.p, *summed = t.p;
	b->n = 0;
	b->bytes = 0;
	for (size_t lines = 1; b->n < most; lines = (size_t)1 << (b->n - 1)) {
		while (lines && (p = memchr(p, '\n', (size_t)(t.p + t.n - p)))) {
			p++;
			lines--;
			if (p - summed < PASSED)
				continue;
			checksum_until(sum, (size_t)(p - t.p)); /* while its bytes are at hand */
			summed = p;
		}
		if (!p)
			return;
		b->bytes = (size_t)(p - t.p);
		b->sum[b->n++] = checksum_until(sum, b->bytes);
	}
}

/* Do the whole lines of the tail equal the first lines of the batch, by the checksums? The lines of another batch do not. Blocks that never
 * reached the disk read as zeros, and are taken for a part of the batch. */
static bool begins_alike(const struct rollback *r, struct text tail)
{
	struct begins b;
	struct checksum sum = checksum_start(tail.p);
	sum_begins(&b, tail, r->begins, &sum);
	return !b.n || memchr(tail.p, 0, b.bytes) || b.sum[b.n - 1] == r->begin[b.n - 1];
}

/* The kind, decided by the bytes behind `before`. */
static enum rollback_kind kind_of_tail(const struct rollback *r, const char *journal, int journal_fd, off_t length)
{
	size_t n = (size_t)(length - r->before);
	char *room = xmalloc(n, 1);
	if (!read_whole(journal_fd, room, n, r->before))
		fail_errno("%s", journal);
	size_t ending = n && *room == '\n'; /* the batch began by ending the line before it */
	struct text tail = { room + ending, n - ending };
	enum rollback_kind kind = ROLLBACK_FOREIGN;
	if (length == r->after && text_checksum(tail) == r->checksum)
		kind = ROLLBACK_WHOLE;
	else if (begins_alike(r, tail))
		kind = ROLLBACK_TORN;
	free(room);
	return kind;
}

static enum rollback_kind kind_of(const struct rollback *r, const char *journal, int journal_fd, off_t length)
{
	struct stat at;
	if (fstat(journal_fd, &at) != 0)
		fail_errno("%s", journal);
	if (!r->before && !length)
		return ROLLBACK_NONE; /* also where a power cut took the name of a new journal, and this is the next one */
	if (r->before > length)
		return ROLLBACK_FOREIGN;
	if (r->after < 0)
		return ROLLBACK_TORN;
	if (at.st_ino != r->inode || length > r->after)
		return ROLLBACK_FOREIGN;
	return kind_of_tail(r, journal, journal_fd, length);
}

void rollback_read(struct rollback *r, const char *journal, int journal_fd, off_t length)
{
	struct path path;
	*r = (struct rollback){ 0 };
	path_of(&path, journal, ROLLBACK);
	int fd = open_again(path.p, O_RDONLY | O_NOFOLLOW, 0);
	if (fd < 0 && errno == ENOENT)
		return;
	char line[LINE_ROOM] = "";
	ssize_t n = fd < 0 ? -1 : read(fd, line, sizeof line - 1);
	if (n < 0)
		fail_errno("%s", path.p);
	close(fd);
	if (parse(r, line, (size_t)n))
		r->kind = kind_of(r, journal, journal_fd, length);
}

/* ---- the file ---- */

static bool write_line(const struct rollback_file *f, int journal_fd, off_t before, off_t bytes, struct text batch)
{
	char line[LINE_ROOM];
	struct begins begins;
	struct checksum sum = checksum_start(batch.p);
	struct stat at;
	if (fstat(journal_fd, &at) != 0)
		return false;
	sum_begins(&begins, batch, BEGINS_MOST, &sum);
	int n = snprintf(line, sizeof line, "%lld %lld %llu %llx", (long long)before, (long long)before + (long long)bytes,
			 (unsigned long long)at.st_ino, (unsigned long long)checksum_until(&sum, batch.n));
	for (int i = 0; i < begins.n; i++)
		n += snprintf(line + n, sizeof line - (size_t)n, " %llx", begins.sum[i]);
	line[n++] = '\n';
	return write_all(f->fd, line, (size_t)n) && fsync(f->fd) == 0 && fsync(f->directory) == 0;
}

/* Waits for the lock and notes which file it is on. False, with errno. */
static bool lock(struct rollback_file *f, unsigned seconds)
{
	return lock_wait(f->fd, LOCK_EX, seconds, f->path.p) && fstat(f->fd, &f->at) == 0;
}

/* Creates the file and locks it. Another process may lock it in between; it finds an empty file and removes it, so that ours has no name any
 * more, and we try again. */
static bool make_locked(struct rollback_file *f)
{
	for (int i = 0; i < TRIES; i++) {
		f->fd = open_again(f->path.p, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, JOURNAL_MODE);
		if (f->fd < 0 || !lock(f, WAIT_SECONDS))
			return false;
		if (f->at.st_nlink)
			return true;
		close(f->fd);
		f->fd = -1;
	}
	errno = ESTALE;
	return false;
}

/* Does the open file still have its name? False with errno: ENOENT where the name is gone or belongs to another file. */
static bool is_in_place(const struct rollback_file *f)
{
	struct stat there;
	if (lstat(f->path.p, &there) != 0)
		return false;
	errno = ENOENT;
	return there.st_dev == f->at.st_dev && there.st_ino == f->at.st_ino;
}

bool rollback_make(struct rollback_file *f, const char *journal, int journal_fd, off_t before, off_t bytes, struct text batch)
{
	path_of(&f->path, journal, ROLLBACK);
	f->directory = open_directory(journal);
	if (make_locked(f) && write_line(f, journal_fd, before, bytes, batch))
		return true;
	int error = errno;
	if (f->fd >= 0)
		unlink(f->path.p);
	rollback_close(f);
	errno = error;
	return false;
}

bool rollback_find(struct rollback_file *f, const char *journal, unsigned seconds)
{
	path_of(&f->path, journal, ROLLBACK);
	for (;;) {
		f->fd = open_again(f->path.p, O_RDONLY | O_NOFOLLOW, 0);
		if (f->fd < 0 && errno == ENOENT)
			return false;
		if (f->fd < 0 || !lock(f, seconds))
			fail_errno("%s", f->path.p);
		if (is_in_place(f))
			break;
		if (errno != ENOENT)
			fail_errno("%s", f->path.p);
		close(f->fd); /* its writer has removed it meanwhile, or another process has set it aside */
	}
	f->directory = open_directory(journal);
	return true;
}

bool rollback_remove(const struct rollback_file *f)
{
	return (is_in_place(f) && unlink(f->path.p) == 0) || errno == ENOENT;
}

bool rollback_set_aside(const struct rollback_file *f, const struct rollback *r, struct path *kept)
{
	char inode[INODE_ROOM];
	snprintf(inode, sizeof inode, ".%llu", r->inode);
	path_of(kept, f->path.p, inode);
	return rename(f->path.p, kept->p) == 0;
}

void rollback_close(struct rollback_file *f)
{
	if (f->fd >= 0)
		close(f->fd);
	close(f->directory);
}
