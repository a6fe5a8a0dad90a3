#include "snapshot/place.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "journal/files.h"
#include "journal/wait.h"
#include "snapshot/known.h"

static const char new_suffix[] = SNAPSHOT_SUFFIX ".new";

static bool is_ours(int fd)
{
	struct stat at;
	return fstat(fd, &at) == 0 && S_ISREG(at.st_mode) && at.st_uid == geteuid() && at.st_nlink == 1;
}

static const struct placing *unfinished;

/* Removes the new file, but not what another process has made in its place. */
static void remove_new(const struct placing *p)
{
	if (is_at(p->fd, p->new))
		unlink(p->new);
}

/* An error that ends the tool leaves no file behind. */
static void drop_unfinished(void)
{
	if (unfinished)
		remove_new(unfinished);
}

/* Opens the new file and takes its lock: whoever had the lock has renamed the file or left it behind. */
static int open_new(const char *path)
{
	for (;;) {
		int fd = open_again(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, SECRET_MODE);
		if (fd < 0)
			fail_errno("%s: cannot be made", path);
		if (!is_ours(fd)) {
			if (unlink(path) != 0 && errno != ENOENT)
				fail_errno("%s: is in the way and cannot be removed", path);
		} else {
			if (!lock_wait(fd, LOCK_EX, WAIT_SECONDS, path))
				fail_errno("%s: cannot be locked", path);
			if (is_at(fd, path))
				return fd;
		}
		close(fd);
	}
}

static bool remove_one(const char *journal, const char *suffix)
{
	char path[PATH_MAX + 16];
	return !known_path(journal, suffix, path, sizeof path) || unlink(path) == 0 || errno == ENOENT;
}

bool snapshot_remove(const char *journal)
{
	return remove_one(journal, new_suffix) && remove_one(journal, SNAPSHOT_SUFFIX);
}

bool snapshot_is_there(const char *journal)
{
	char path[PATH_MAX + 16];
	struct stat at;
	return known_path(journal, SNAPSHOT_SUFFIX, path, sizeof path) && lstat(path, &at) == 0;
}

void placing_start(struct placing *p, const char *journal)
{
	if (!known_path(journal, new_suffix, p->new, sizeof p->new) || !known_path(journal, SNAPSHOT_SUFFIX, p->path, sizeof p->path))
		fail_errno("%s", journal);
	p->fd = open_new(p->new);
	unfinished = p;
	atexit(drop_unfinished);
	p->directory = open_directory(p->path);
	if (fchmod(p->fd, SECRET_MODE) != 0 || ftruncate(p->fd, 0) != 0)
		placing_fail(p, "cannot be written");
}

void placing_fail(const struct placing *p, const char *what)
{
	fail_errno("%s: %s", p->new, _(what));
}

static bool give_access(int fd, const struct stat *at)
{
	struct stat mine;
	return fstat(fd, &mine) == 0 && ((mine.st_uid == at->st_uid && mine.st_gid == at->st_gid) || fchown(fd, at->st_uid, at->st_gid) == 0) &&
	       fchmod(fd, at->st_mode & 0777) == 0;
}

bool placing_finish(struct placing *p, const char *journal, int journal_fd, const struct stat *at)
{
	if (fsync(p->fd) != 0)
		placing_fail(p, "cannot be synced");
	if (!give_access(p->fd, at))
		placing_fail(p, "cannot get the owner and mode of the journal");
	if (!is_at(p->fd, p->new)) {
		placing_drop(p);
		return false;
	}
	if (rename(p->new, p->path) != 0)
		placing_fail(p, "cannot be renamed");
	unfinished = NULL;
	if (!is_at(journal_fd, journal) && is_at(p->fd, p->path)) /* it may name persons who were destroyed meanwhile */
		unlink(p->path);
	if (fsync(p->directory) != 0)
		fail_errno("%s: its directory cannot be synced", p->path);
	close(p->directory);
	close(p->fd);
	return true;
}

void placing_drop(struct placing *p)
{
	remove_new(p);
	unfinished = NULL;
	close(p->directory);
	close(p->fd);
}
