#include "snapshot/place.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <libgen.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "journal/files.h"
#include "journal/wait.h"
#include "snapshot/known.h"

static bool is_ours(int fd)
{
	struct stat at;
	return fstat(fd, &at) == 0 && S_ISREG(at.st_mode) && at.st_uid == geteuid() && at.st_nlink == 1;
}

/* Opens the new file and takes its lock: whoever had it has renamed or left it. */
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

/* What is wrong, or NULL. */
static const char *fill(int fd, const struct stat *at, struct text bytes)
{
	if (fchmod(fd, SECRET_MODE) != 0 || ftruncate(fd, 0) != 0 || !write_all(fd, bytes.p, bytes.n))
		return "cannot be written";
	if (fsync(fd) != 0)
		return "cannot be synced";
	struct stat mine;
	if (fstat(fd, &mine) != 0 || ((mine.st_uid != at->st_uid || mine.st_gid != at->st_gid) && fchown(fd, at->st_uid, at->st_gid) != 0) ||
	    fchmod(fd, at->st_mode & 0777) != 0)
		return "cannot get the owner and mode of the journal";
	return NULL;
}

static bool remove_one(const char *journal, const char *suffix)
{
	char path[PATH_MAX + 16];
	return !known_path(journal, suffix, path, sizeof path) || unlink(path) == 0 || errno == ENOENT;
}

bool snapshot_remove(const char *journal)
{
	return remove_one(journal, ".snapshot.new") && remove_one(journal, ".snapshot");
}

bool snapshot_is_there(const char *journal)
{
	char path[PATH_MAX + 16];
	struct stat at;
	return known_path(journal, ".snapshot", path, sizeof path) && lstat(path, &at) == 0;
}

void snapshot_put(const char *journal, int journal_fd, const struct stat *at, struct text bytes)
{
	char new[PATH_MAX + 16], path[PATH_MAX + 16];
	if (!known_path(journal, ".snapshot.new", new, sizeof new) || !known_path(journal, ".snapshot", path, sizeof path))
		fail_errno("%s", journal);
	int fd = open_new(new), directory = open_directory(path);
	const char *wrong = fill(fd, at, bytes);
	if (!wrong && rename(new, path) != 0)
		wrong = "cannot be renamed";
	if (wrong) {
		int error = errno;
		unlink(new);
		errno = error;
		fail_errno("%s: %s", new, wrong);
	}
	if (!is_at(journal_fd, journal) && is_at(fd, path)) /* it may name persons that were destroyed meanwhile */
		unlink(path);
	if (fsync(directory) != 0)
		fail_errno("%s: its directory cannot be synced", path);
	close(directory);
	close(fd);
}
