#include "journal/append.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/spill.h"
#include "journal/repair.h"
#include "journal/rollback.h"
#include "journal/row.h"
#include "journal/wait.h"

enum { A_WRITE = 32 << 10, A_READ = 64 << 10, A_PASS = 1 << 20, A_START = 16 << 20 };

/* ---- the lock ---- */

/* The locked journal, for the exit handler; and whether this run created it, so that it removes it again if it is still empty. */
static struct journal locked = { .fd = -1 };
static bool is_new;

/* Removes a journal that this run created and put nothing into. A writer that waits for its lock then finds that the name is gone, and
 * creates another, see open_locked. */
static void remove_if_empty(void)
{
	struct stat at;
	if (is_new && fstat(locked.fd, &at) == 0 && at.st_size == 0 && is_at(locked.fd, locked.path))
		unlink(locked.path);
	is_new = false;
}

/* The exit handler: releases the journal wherever the tool ends. Messages that were held back are written after that. */
static void let_go(void)
{
	if (locked.fd < 0)
		return;
	remove_if_empty();
	close(locked.fd);
	locked.fd = -1;
}

static void hold(const struct journal *j, bool made)
{
	static bool registered;
	diag_hold();
	if (!registered && atexit(let_go) != 0)
		fail("out of memory");
	registered = true;
	locked = *j;
	is_new = made;
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

static void say_if_locks_may_not_hold(const struct journal *j)
{
	static const struct {
		unsigned long magic;
		const char *name;
	} systems[] = {
		{ 0x65735546, "FUSE" }, { 0x6969, "NFS" },       { 0xff534d42, "CIFS" }, { 0xfe534d42, "SMB" },
		{ 0x517b, "SMB" },      { 0x01021997, "9P" },    { 0x00c36400, "Ceph" }, { 0x5346414f, "AFS" },
		{ 0x73757245, "Coda" }, { 0x47504653, "GPFS" },  { 0x0bd00bd0, "Lustre" },
	};
	struct statfs at;
	if (fstatfs(j->fd, &at) != 0)
		return;
	for (size_t i = 0; i < sizeof systems / sizeof *systems; i++)
		if (((unsigned long)at.f_type & 0xffffffff) == systems[i].magic)
			say("%s: note: on %s, where a lock may not hold: whoever appends should do so on one machine, through one mount", j->path,
			    systems[i].name);
}

/* Opens the journal and locks it, until the file that is locked is the one that has the name. Gives whether this run created it. */
static bool open_locked(struct journal *j, const char *path, bool make, unsigned wait)
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
		if (!lock_wait(j->fd, LOCK_EX, wait, path))
			fail_errno("%s: cannot be locked", path);
		if (is_at(j->fd, path))
			return made;
		close(j->fd); /* it was renamed or replaced while we waited */
	}
}

static void lock(struct journal *j, const char *path, bool make, unsigned wait)
{
	struct stat at;
	hold(j, open_locked(j, path, make, wait));
	if (fstat(j->fd, &at) != 0)
		fail_errno("%s", path);
	if (at.st_nlink > 1)
		fail("%s: has %llu names (hard links); what interrupted runs leave would be found under one of them only", path,
		     (unsigned long long)at.st_nlink);
	j->length = at.st_size;
	say_if_locks_may_not_hold(j);
	journal_repair(j, wait);
}

void journal_lock(struct journal *j, const char *path, unsigned wait)
{
	lock(j, path, true, wait);
}

void journal_lock_there(struct journal *j, const char *path, unsigned wait)
{
	lock(j, path, false, wait);
}

void journal_unlock(struct journal *j)
{
	let_go();
	j->fd = -1;
	diag_release();
}

/* Does the journal still have its name and its length? */
static bool is_as_left(const struct journal *j)
{
	struct stat at;
	return is_at(j->fd, j->path) && fstat(j->fd, &at) == 0 && at.st_size == j->length;
}

void journal_let_others(const struct journal *j)
{
	flock(j->fd, LOCK_UN);
}

bool journal_take_again(const struct journal *j, unsigned wait)
{
	if (!lock_wait(j->fd, LOCK_EX, wait, j->path))
		fail_errno("%s: cannot be locked", j->path);
	return is_as_left(j);
}

/* ---- the append ---- */

/* Cuts the journal back to its old length. A journal that somebody else has made shorter meanwhile stays as short: ftruncate would fill it
 * up with zeros. */
static bool cut_back(const struct journal *j)
{
	struct stat at;
	return fstat(j->fd, &at) == 0 && (at.st_size <= j->length || ftruncate(j->fd, j->length) == 0) && fsync(j->fd) == 0;
}

static _Noreturn void fail_undone(const struct journal *j, const struct rollback_file *file, const char *what, int error)
{
	bool undone = cut_back(j) && rollback_remove(file) && fsync(file->directory) == 0;
	errno = error;
	if (undone)
		fail_errno("%s: %s; nothing was added", j->path, what);
	fail_errno("%s: %s, and that could not be undone; the next run repairs the journal", j->path, what);
}

/* Does the open file hold the batch at this position? If not, errno is 0; if it cannot be read, false with errno. */
static bool has_batch(const struct journal *j, struct text batch, off_t at)
{
	char piece[A_READ];
	const char *passed = batch.p;
	errno = 0;
	for (size_t n; batch.n; batch.p += n, batch.n -= n, at += (off_t)n) {
		n = batch.n < sizeof piece ? batch.n : sizeof piece;
		if (!read_whole(j->fd, piece, n, at) || memcmp(piece, batch.p, n) != 0)
			return false;
		if (batch.p - passed < A_PASS)
			continue;
		spill_passed((struct text){ passed, (size_t)(batch.p - passed) });
		passed = batch.p;
	}
	return true;
}

/* Says what a program that takes no lock has done to the journal: an editor, mv, a log rotation. */
static const char *disturbed(const struct journal *j)
{
	return is_at(j->fd, j->path) ? _("changed it") : _("put another file in its place");
}

/* Somebody else changed the journal while the batch was written. Removes the batch again, if it is the end of the file. */
static _Noreturn void fail_disturbed(const struct journal *j, struct text batch, off_t bytes)
{
	const char *what = disturbed(j);
	struct stat at;
	off_t end = fstat(j->fd, &at) == 0 ? at.st_size - (off_t)batch.n : -1;
	bool there = has_batch(j, batch, end); /* not where `end` is negative: the file is shorter than the batch */
	if (end == j->length + bytes - (off_t)batch.n)
		end = j->length; /* the line end before the batch goes, too, if this run added it */
	if (there && ftruncate(j->fd, end) == 0 && fsync(j->fd) == 0)
		fail("%s: somebody else %s meanwhile; nothing was added", j->path, what);
	fail("%s: somebody else %s meanwhile; whether the batch is in it is unknown: look, and run this again", j->path, what);
}

/* Before the batch is acknowledged: the file that has the journal's name holds it, and it can be read back. */
static void check_added(const struct journal *j, struct text batch, off_t bytes)
{
	bool there = has_batch(j, batch, j->length + bytes - (off_t)batch.n);
	int error = errno;
	if (there && is_at(j->fd, j->path))
		return;
	if (there || !error)
		fail_disturbed(j, batch, bytes);
	bool undone = cut_back(j);
	errno = error;
	fail_errno("%s: cannot be read again; %s", j->path, undone ? _("nothing was added") : _("whether the batch was added is unknown"));
}

static bool ends_in_newline(const struct journal *j)
{
	char last = '\n';
	if (j->length && !read_whole(j->fd, &last, 1, j->length - 1))
		fail_errno("%s", j->path);
	return last == '\n';
}

/* For a run that adds nothing: it acknowledges duplicates, which an earlier run may have written without living to sync them. */
static void sync_what_is_there(const struct journal *j)
{
	int directory = open_directory(j->path);
	if (fsync(j->fd) != 0 || fsync(directory) != 0)
		fail_errno("%s: cannot be synced; nothing was added", j->path);
	close(directory);
}

/* PERF NOTE: writes of 32 KiB, for which the kernel takes free pages; one write of the whole batch makes it look for large blocks of memory.
 * sync_file_range starts the write-back early. It promises nothing, and its errors come back from the fsync that follows. */
static bool write_batch(int fd, struct text batch)
{
	for (size_t at = 0, n; at < batch.n; at += n) {
		if (at % A_PASS == 0)
			spill_ahead((struct text){ batch.p + at, batch.n - at < A_PASS ? batch.n - at : A_PASS });
		n = batch.n - at < A_WRITE ? batch.n - at : A_WRITE;
		if (!write_all(fd, batch.p + at, n))
			return false;
		if ((at + n) % A_PASS == 0)
			spill_passed((struct text){ batch.p + at + n - A_PASS, A_PASS });
		if ((at + n) % A_START == 0)
			(void)sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
	}
	return true;
}

static void check_as_left(const struct journal *j)
{
	if (!is_as_left(j))
		fail("%s: somebody else %s meanwhile; nothing was added", j->path, disturbed(j));
}

/* A rollback file that is in the way may be that of a new journal, which took the place of ours since we looked. */
static _Noreturn void fail_unprepared(const struct journal *j, int error)
{
	check_as_left(j);
	errno = error;
	fail_errno("%s%s: cannot be written; nothing was added", j->path, ROLLBACK);
}

void journal_append(struct journal *j, struct text batch)
{
	struct rollback_file file;
	check_as_left(j);
	if (!batch.n) {
		sync_what_is_there(j);
		return;
	}
	bool whole = ends_in_newline(j);
	off_t bytes = (off_t)batch.n + !whole;
	if (!rollback_make(&file, j->path, j->fd, j->length, bytes, batch))
		fail_unprepared(j, errno);
	if ((!whole && !write_all(j->fd, "\n", 1)) || !write_batch(j->fd, batch))
		fail_undone(j, &file, _("cannot be written"), errno);
	if (fsync(j->fd) != 0)
		fail_errno("%s: cannot be synced; whether the batch was added is unknown; the next run puts it right", j->path);
	if (!rollback_remove(&file))
		fail_undone(j, &file, _("its rollback file cannot be removed"), errno);
	if (fsync(file.directory) != 0)
		fail_errno("%s: its directory cannot be synced; the batch was added, but may be taken out again after a power cut",
			   j->path);
	rollback_close(&file);
	check_added(j, batch, bytes);
	j->length += bytes;
}

/* ---- readers ---- */

int journal_open(const char *path, off_t *bytes)
{
	struct stat at;
	char real[PATH_MAX];
	struct rollback r;
	int fd;
	*bytes = -1;
	for (;;) {
		fd = open_again(path, O_RDONLY, 0);
		if (fd < 0 || fstat(fd, &at) != 0)
			fail_errno("%s", path);
		if (!S_ISREG(at.st_mode))
			return fd;
		if (!lock_wait(fd, LOCK_SH, WAIT_SECONDS, path) || is_at(fd, path))
			break; /* without locks on its file system a journal can still be read */
		close(fd);
	}
	if (fstat(fd, &at) != 0)
		fail_errno("%s", path);
	rollback_read(&r, realpath(path, real) ? real : path, fd, at.st_size);
	flock(fd, LOCK_UN);
	if (r.kind == ROLLBACK_FOREIGN)
		say("%s%s: note: is not of this file as it is now: all of it counts, but it may end in half a batch, from byte %lld on",
		    path, ROLLBACK, (long long)r.before);
	*bytes = r.kind == ROLLBACK_TORN ? r.before : at.st_size;
	return fd;
}

struct table *journal_table(const char *const *path, const struct held_file *held, struct table_options options)
{
	options.open = journal_open;
	options.held = held && held->fd >= 0 ? held : NULL;
	return table_open((char *const *)path, 1, &journal_format, options);
}
