#include "journal/rollback.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/memory.h"
#include "journal/wait.h"

enum { LINE_ROOM = 96, NUMBER_MOST = 18, INODE_ROOM = 24, TRIES = 100 };

/* ---- what it says ---- */

/* A number of at most 18 digits at *p, which goes behind it and the byte that must end it. */
static bool take_number(const char **p, char end, off_t *number)
{
	const char *from = *p;
	*number = 0;
	for (; **p >= '0' && **p <= '9' && *p - from < NUMBER_MOST; (*p)++)
		*number = *number * 10 + (**p - '0');
	return *p > from && *(*p)++ == end;
}

/* Takes the line apart; false: its writer was interrupted before all of it was there. */
static bool parse(struct rollback *r, const char *line, size_t n)
{
	const char *p = line, *q = line;
	int behind = 0;
	r->after = -1;
	if (take_number(&q, '\n', &r->before))
		return q == line + n;
	if (!take_number(&p, ' ', &r->before) || !take_number(&p, ' ', &r->after))
		return false;
	return sscanf(p, "%20llu %16llx%n", &r->inode, &r->checksum, &behind) == 2 && p[behind] == '\n' && p + behind + 1 == line + n;
}

/* Is what lies behind `before` the batch as it was meant? */
static bool is_whole(const struct rollback *r, const char *journal, int journal_fd)
{
	size_t n = (size_t)(r->after - r->before);
	char *batch = xmalloc(n, 1);
	if (!read_whole(journal_fd, batch, n, r->before))
		fail_errno("%s", journal);
	size_t ending = n && *batch == '\n'; /* of the line before it, which had none */
	uint64_t checksum = text_checksum((struct text){ batch + ending, n - ending });
	free(batch);
	return checksum == r->checksum;
}

static enum rollback_kind kind_of(const struct rollback *r, const char *journal, int journal_fd, off_t length)
{
	struct stat at;
	if (fstat(journal_fd, &at) != 0)
		fail_errno("%s", journal);
	if (r->before > length)
		return ROLLBACK_FOREIGN;
	if (r->after < 0)
		return ROLLBACK_TORN;
	if (at.st_ino != r->inode || length > r->after)
		return ROLLBACK_FOREIGN;
	return length == r->after && is_whole(r, journal, journal_fd) ? ROLLBACK_WHOLE : ROLLBACK_TORN;
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
	struct stat at;
	if (fstat(journal_fd, &at) != 0)
		return false;
	int n = snprintf(line, sizeof line, "%lld %lld %llu %llx\n", (long long)before, (long long)(before + bytes),
			 (unsigned long long)at.st_ino, (unsigned long long)text_checksum(batch));
	return write_all(f->fd, line, (size_t)n) && fsync(f->fd) == 0 && fsync(f->directory) == 0;
}

/* Waits for the lock, and looks at what is locked then. False, with errno. */
static bool lock(struct rollback_file *f, unsigned seconds)
{
	return lock_wait(f->fd, LOCK_EX, seconds, f->path.p) && fstat(f->fd, &f->at) == 0;
}

/* Made, and locked. Who came between and took the lock found an empty file, and took that away: then there is no name for it any more. */
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

static bool is_in_place(const struct rollback_file *f)
{
	struct stat there;
	return lstat(f->path.p, &there) == 0 && there.st_dev == f->at.st_dev && there.st_ino == f->at.st_ino;
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
		close(f->fd); /* its writer has taken it away, or somebody set it aside */
	}
	f->directory = open_directory(journal);
	return true;
}

bool rollback_remove(const struct rollback_file *f)
{
	return !is_in_place(f) || unlink(f->path.p) == 0 || errno == ENOENT;
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
