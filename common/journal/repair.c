#include "journal/repair.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "journal/rollback.h"

#define TORN ".torn"

enum { PIECE = 1 << 16 };

/* Calls the function with each piece of the journal from `from` on. False, with errno, when a call gives false or a read fails. */
static bool each_piece(const struct journal *j, off_t from, bool (*take)(int fd, const char *p, size_t n, off_t at), int fd)
{
	char piece[PIECE];
	while (from < j->length) {
		size_t n = j->length - from < PIECE ? (size_t)(j->length - from) : PIECE;
		if (!read_whole(j->fd, piece, n, from) || !take(fd, piece, n, from))
			return false;
		from += (off_t)n;
	}
	return true;
}

static bool add_piece(int fd, const char *p, size_t n, off_t at)
{
	(void)at;
	return write_all(fd, p, n);
}

static void copy_tail(const struct journal *j, off_t from, const char *torn, int directory)
{
	int fd = open_again(torn, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, JOURNAL_MODE);
	if (fd < 0)
		fail_errno("%s", torn);
	if (!each_piece(j, from, add_piece, fd))
		fail_errno("%s: cannot be moved to %s", j->path, torn);
	if (fsync(fd) != 0 || close(fd) != 0 || fsync(directory) != 0)
		fail_errno("%s", torn);
}

static void cut(struct journal *j, off_t before, int directory)
{
	struct path torn;
	off_t bytes = j->length - before;
	if (!bytes)
		return;
	path_of(&torn, j->path, TORN);
	copy_tail(j, before, torn.p, directory);
	if (ftruncate(j->fd, before) != 0 || fsync(j->fd) != 0)
		fail_errno("%s: cannot be repaired", j->path);
	say("%s: a batch that was interrupted, %lld bytes, was moved to %s", j->path, (long long)bytes, torn.p);
	j->length = before;
}

static bool put_piece(int fd, const char *p, size_t n, off_t at)
{
	while (n) {
		ssize_t done = pwrite(fd, p, n, at);
		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		p += done;
		at += done;
		n -= (size_t)done;
	}
	return true;
}

/* Writes the batch again in its place, then syncs: after an fsync that failed the kernel may take its pages for clean. */
static void keep(const struct journal *j, off_t before)
{
	int flags = fcntl(j->fd, F_GETFL); /* as long as it appends, every write goes to the end */
	bool kept = flags >= 0 && fcntl(j->fd, F_SETFL, flags & ~O_APPEND) == 0 && each_piece(j, before, put_piece, j->fd) &&
		    fcntl(j->fd, F_SETFL, flags) == 0 && fsync(j->fd) == 0;
	if (!kept)
		fail_errno("%s: cannot be repaired", j->path);
	say("%s: a batch that was interrupted, %lld bytes, is there whole, and stays", j->path, (long long)(j->length - before));
}

static bool set_aside(const struct journal *j, const struct rollback_file *file, const struct rollback *r)
{
	struct path kept;
	if (!rollback_set_aside(file, r, &kept))
		return false;
	say("%s%s: is not of this file as it is now: all of it counts, but it, or what stood here before, may end in half a batch, "
	    "from byte %lld on; kept as %s", j->path, ROLLBACK, (long long)r->before, kept.p);
	return true;
}

void journal_repair(struct journal *j, unsigned wait)
{
	struct rollback_file file;
	struct rollback r;
	if (!rollback_find(&file, j->path, wait))
		return;
	rollback_read(&r, j->path, j->fd, j->length);
	if (r.kind == ROLLBACK_TORN)
		cut(j, r.before, file.directory);
	if (r.kind == ROLLBACK_WHOLE)
		keep(j, r.before);
	bool gone = r.kind == ROLLBACK_FOREIGN ? set_aside(j, &file, &r) : rollback_remove(&file);
	if (!gone || fsync(file.directory) != 0)
		fail_errno("%s%s: cannot be removed", j->path, ROLLBACK);
	rollback_close(&file);
}
