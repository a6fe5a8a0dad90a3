/* LD_PRELOAD: promises that are broken behind a tool's back. PLANT names them: fsync and flock that do nothing, a rollback file that
 * is never there, a stat that says what it said before. A check that holds with these checks nothing. */
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool planted(const char *what)
{
	const char *list = getenv("PLANT");
	return list && strstr(list, what);
}

int fsync(int fd)
{
	return planted("fsync") ? 0 : (int)syscall(SYS_fsync, fd);
}

int flock(int fd, int how)
{
	return planted("flock") ? 0 : (int)syscall(SYS_flock, fd, how);
}

static bool is_rollback(const char *path)
{
	const char *dot = strrchr(path, '.');
	return dot && strcmp(dot, ".rollback") == 0;
}

int stat(const char *path, struct stat *at)
{
	static char known[4096];
	static struct stat was;
	if (planted("stat") && strcmp(known, path) == 0) {
		*at = was;
		return 0;
	}
	if (fstatat(AT_FDCWD, path, at, 0) != 0)
		return -1;
	was = *at;
	snprintf(known, sizeof known, "%s", path);
	return 0;
}

/* A file that is there, under another name, where nobody looks for it. */
static int open_elsewhere(const char *path, int flags, int mode)
{
	char elsewhere[4200];
	snprintf(elsewhere, sizeof elsewhere, "%s.planted", path);
	unlink(elsewhere);
	return (int)syscall(SYS_openat, AT_FDCWD, elsewhere, flags, mode);
}

int open(const char *path, int flags, ...)
{
	va_list list;
	va_start(list, flags);
	int mode = flags & O_CREAT ? va_arg(list, int) : 0;
	va_end(list);
	if (flags & O_CREAT && is_rollback(path) && planted("rollback"))
		return open_elsewhere(path, flags, mode);
	return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
