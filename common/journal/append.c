#include "journal/append.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "journal/files.h"

#define ROLLBACK ".rollback"
#define TORN ".torn"

enum { LENGTH_ROOM = 24, PIECE = 1 << 16 };

/* ---- the rollback file ---- */

/* The old length that a rollback file holds, or -1: there is none, or it never came to hold all of it; then the journal was not
 * touched yet. */
static off_t read_rollback(const char *journal)
{
	struct path path;
	path_of(&path, journal, ROLLBACK);
	int fd = open_again(path.p, O_RDONLY | O_NOFOLLOW, 0);
	if (fd < 0 && errno == ENOENT)
		return -1;
	char number[LENGTH_ROOM] = "";
	ssize_t n = fd < 0 ? -1 : read(fd, number, sizeof number);
	if (n < 0)
		fail_errno("%s", path.p);
	close(fd);
	off_t length = 0;
	ssize_t i = 0;
	for (; i < 18 && number[i] >= '0' && number[i] <= '9'; i++)
		length = length * 10 + (number[i] - '0');
	return i > 0 && i + 1 == n && number[i] == '\n' ? length : -1;
}

/* False, with errno, when it can't be made to last; then it is gone again. */
static bool write_rollback(const char *journal, off_t length, int directory)
{
	struct path path;
	char number[LENGTH_ROOM];
	int n = snprintf(number, sizeof number, "%lld\n", (long long)length);
	path_of(&path, journal, ROLLBACK);
	int fd = open_again(path.p, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, JOURNAL_MODE);
	if (fd < 0)
		return false;
	bool fine = write_all(fd, number, (size_t)n) && fsync(fd) == 0 && fsync(directory) == 0;
	int error = errno;
	close(fd);
	if (!fine)
		unlink(path.p);
	errno = error;
	return fine;
}

static bool remove_rollback(const char *journal)
{
	struct path path;
	path_of(&path, journal, ROLLBACK);
	return unlink(path.p) == 0 || errno == ENOENT;
}

/* ---- repair ---- */

static void copy_tail(const struct journal *j, off_t from, off_t to, const char *torn, int directory)
{
	char piece[PIECE];
	int fd = open_again(torn, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, JOURNAL_MODE);
	if (fd < 0)
		fail_errno("%s", torn);
	while (from < to) {
		ssize_t n = pread(j->fd, piece, sizeof piece, from);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			fail_errno("%s", j->path);
		if (!write_all(fd, piece, (size_t)n))
			fail_errno("%s", torn);
		from += n;
	}
	if (fsync(fd) != 0 || close(fd) != 0 || fsync(directory) != 0)
		fail_errno("%s", torn);
}

/* Moves what an interrupted batch left behind out of the journal. */
static void repair(struct journal *j)
{
	struct path torn;
	off_t old = read_rollback(j->path);
	int directory = open_directory(j->path);
	if (old >= 0 && old < j->length) {
		path_of(&torn, j->path, TORN);
		copy_tail(j, old, j->length, torn.p, directory);
		if (ftruncate(j->fd, old) != 0 || fsync(j->fd) != 0)
			fail_errno("%s: cannot be repaired", j->path);
		say("%s: a batch that was interrupted, %lld bytes, was moved to %s", j->path, (long long)(j->length - old), torn.p);
		j->length = old;
	}
	if (old > j->length)
		say("%s" ROLLBACK ": is of a longer journal, which was moved away and may end in half a batch, from byte %lld on", j->path,
		    (long long)old);
	if (!remove_rollback(j->path) || (old >= 0 && fsync(directory) != 0))
		fail_errno("%s" ROLLBACK ": cannot be removed", j->path);
	close(directory);
}

/* ---- the writer ---- */

/* The journal, if this run made it, for as long as it is locked. */
static struct journal new_journal = { .fd = -1 };

/* What this run made goes again when nothing was put into it. Who waits for its lock finds it gone and makes another. */
static void remove_if_empty(void)
{
	struct stat at;
	if (fstat(new_journal.fd, &at) == 0 && at.st_size == 0 && is_at(new_journal.fd, new_journal.path))
		unlink(new_journal.path);
	new_journal.fd = -1;
}

static int open_journal(const char *path, bool make, bool *made)
{
	enum { FLAGS = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK };
	*made = false;
	for (;;) {
		int fd = open_again(path, FLAGS, 0);
		if (fd >= 0 || errno != ENOENT || !make)
			return fd;
		fd = open_again(path, FLAGS | O_CREAT | O_EXCL, JOURNAL_MODE);
		*made = fd >= 0;
		if (fd >= 0 || errno != EEXIST)
			return fd;
	}
}

static void lock(struct journal *j, const char *path, bool make)
{
	struct stat at;
	bool made;
	j->path = path;
	for (;;) {
		j->fd = open_journal(path, make, &made);
		if (j->fd < 0 && errno == ELOOP)
			fail("%s: a symbolic link; name the journal itself", path);
		if (j->fd < 0 || fstat(j->fd, &at) != 0)
			fail_errno("%s", path);
		if (!S_ISREG(at.st_mode))
			fail("%s: not a regular file, so no journal to append to", path);
		if (lock_again(j->fd, LOCK_EX) != 0)
			fail_errno("%s: cannot be locked", path);
		if (is_at(j->fd, path))
			break;
		close(j->fd); /* it was renamed or replaced while we waited */
	}
	if (made) {
		new_journal = *j;
		atexit(remove_if_empty);
	}
	if (fstat(j->fd, &at) != 0)
		fail_errno("%s", path);
	j->length = at.st_size;
	repair(j);
}

void journal_lock(struct journal *j, const char *path)
{
	lock(j, path, true);
}

void journal_lock_there(struct journal *j, const char *path)
{
	lock(j, path, false);
}

static _Noreturn void fail_undone(const struct journal *j, int directory, const char *what, int error)
{
	bool undone = ftruncate(j->fd, j->length) == 0 && fsync(j->fd) == 0 && remove_rollback(j->path);
	undone = undone && fsync(directory) == 0;
	errno = error;
	if (undone)
		fail_errno("%s: %s; nothing was added", j->path, what);
	fail_errno("%s: %s, and that could not be undone; the next run repairs the journal", j->path, what);
}

static bool ends_in_newline(const struct journal *j)
{
	char last = '\n';
	ssize_t n;
	do
		n = j->length ? pread(j->fd, &last, 1, j->length - 1) : 1;
	while (n < 0 && errno == EINTR);
	if (n != 1)
		fail_errno("%s", j->path);
	return last == '\n';
}

/* What an earlier run added, and may have been cut short in syncing, is acknowledged by this one too. */
static void sync_what_is_there(const struct journal *j)
{
	int directory = open_directory(j->path);
	if (fsync(j->fd) != 0 || fsync(directory) != 0)
		fail_errno("%s: cannot be synced; nothing was added", j->path);
	close(directory);
}

/* In small pieces, for which the system has memory at hand; a whole batch at once takes large pieces that it has to look for. The disk
 * begins early: that promises nothing, and what goes wrong there the sync tells. */
static bool write_batch(int fd, struct text batch)
{
	enum { A_WRITE = 16 << 10, A_START = 16 << 20 };
	for (size_t at = 0, n; at < batch.n; at += n) {
		n = batch.n - at < A_WRITE ? batch.n - at : A_WRITE;
		if (!write_all(fd, batch.p + at, n))
			return false;
		if ((at + n) % A_START == 0)
			(void)sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
	}
	return true;
}

void journal_append(struct journal *j, struct text batch)
{
	if (!is_at(j->fd, j->path))
		fail("%s: somebody else put another file in its place meanwhile; nothing was added", j->path);
	if (!batch.n) {
		sync_what_is_there(j);
		return;
	}
	bool whole = ends_in_newline(j);
	int directory = open_directory(j->path);
	if (!write_rollback(j->path, j->length, directory))
		fail_errno("%s" ROLLBACK ": cannot be written; nothing was added", j->path);
	if ((!whole && !write_all(j->fd, "\n", 1)) || !write_batch(j->fd, batch))
		fail_undone(j, directory, "cannot be written", errno);
	if (fsync(j->fd) != 0)
		fail_errno("%s: cannot be synced; whether the batch was added is unknown; the next run takes it out again", j->path);
	if (!remove_rollback(j->path))
		fail_undone(j, directory, "its rollback file cannot be removed", errno);
	if (fsync(directory) != 0)
		fail_errno("%s: its directory cannot be synced; the batch was added, but may be taken out again after a power cut",
			   j->path);
	close(directory);
	j->length += (off_t)batch.n + !whole;
}

void journal_unlock(struct journal *j)
{
	remove_if_empty();
	close(j->fd);
	j->fd = -1;
}

/* ---- readers ---- */

int journal_open(const char *path, off_t *bytes)
{
	struct stat at;
	int fd;
	*bytes = -1;
	for (;;) {
		fd = open_again(path, O_RDONLY, 0);
		if (fd < 0 || fstat(fd, &at) != 0)
			fail_errno("%s", path);
		if (!S_ISREG(at.st_mode))
			return fd;
		/* without locks on its file system a journal can still be read */
		if (lock_again(fd, LOCK_SH) != 0 || is_at(fd, path))
			break;
		close(fd);
	}
	if (fstat(fd, &at) != 0)
		fail_errno("%s", path);
	char real[PATH_MAX];
	off_t old = read_rollback(realpath(path, real) ? real : path);
	*bytes = old >= 0 && old < at.st_size ? old : at.st_size;
	return fd;
}
