#include "journal/files.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/diag.h"

void path_of(struct path *out, const char *journal, const char *suffix)
{
	if (strlen(journal) >= PATH_MAX)
		fail("%s: the name is too long", journal);
	/* cppcheck-suppress ctuuninitvar -- it is filled in here */
	snprintf(out->p, sizeof out->p, "%s%s", journal, suffix);
}

int open_again(const char *path, int flags, unsigned mode)
{
	int fd;
	do
		fd = open(path, flags | O_CLOEXEC | O_NOCTTY, mode);
	while (fd < 0 && errno == EINTR);
	return fd;
}

bool write_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t done = write(fd, p, n);
		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		p += done;
		n -= (size_t)done;
	}
	return true;
}

bool read_whole(int fd, char *p, size_t n, off_t at)
{
	while (n) {
		ssize_t got = pread(fd, p, n, at);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0) {
			errno = got ? errno : 0;
			return false;
		}
		p += got;
		at += got;
		n -= (size_t)got;
	}
	return true;
}

int open_directory(const char *journal)
{
	struct path copy;
	path_of(&copy, journal, "");
	int fd = open_again(dirname(copy.p), O_RDONLY | O_DIRECTORY, 0);
	if (fd < 0)
		fail_errno("%s: its directory cannot be opened", journal);
	return fd;
}

bool is_at(int fd, const char *path)
{
	struct stat here, there;
	return fstat(fd, &here) == 0 && stat(path, &there) == 0 && here.st_dev == there.st_dev && here.st_ino == there.st_ino;
}
