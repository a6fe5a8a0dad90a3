#include "journal/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "journal/files.h"
#include "journal/wait.h"

#define NEW ".new"
#define ACCESS_LIST "system.posix_acl_access"

enum { ACCESS_ROOM = 4096 };

/* The exit handler: removes JOURNAL.new of a run that failed. */
static struct replacement *unfinished;

static void drop_unfinished(void)
{
	if (unfinished)
		replacement_drop(unfinished);
}

void replacement_drop(struct replacement *r)
{
	struct path path;
	unfinished = NULL;
	path_of(&path, r->journal->path, NEW);
	if (is_at(r->fd, path.p))
		unlink(path.p);
	close(r->fd);
	close(r->directory);
}

static _Noreturn void fail_dropped(const struct replacement *r, const char *what)
{
	fail_errno("%s%s: %s; %s is as it was", r->journal->path, NEW, what, r->journal->path);
}

/* Copies the access list. Where the journal has none, one that the new file inherited from the directory is removed: it might let others
 * in. */
static bool copy_access_list(int from, int to)
{
	char list[ACCESS_ROOM];
	ssize_t n = fgetxattr(from, ACCESS_LIST, list, sizeof list);
	if (n >= 0)
		return fsetxattr(to, ACCESS_LIST, list, (size_t)n, 0) == 0;
	if (errno != ENODATA && errno != EOPNOTSUPP)
		return false;
	return fremovexattr(to, ACCESS_LIST) == 0 || errno == ENODATA || errno == EOPNOTSUPP;
}

static bool copy_owner(int from, int to)
{
	struct stat want, have;
	if (fstat(from, &want) != 0 || fstat(to, &have) != 0)
		return false;
	if ((want.st_uid != have.st_uid || want.st_gid != have.st_gid) && fchown(to, want.st_uid, want.st_gid) != 0)
		return false;
	return copy_access_list(from, to) && fchmod(to, want.st_mode & 07777) == 0;
}

void replacement_start(struct replacement *r, const struct journal *journal)
{
	struct path path;
	path_of(&path, journal->path, NEW);
	r->journal = journal;
	r->directory = open_directory(journal->path);
	if (unlink(path.p) != 0 && errno != ENOENT)
		fail_errno("%s: is in the way and cannot be removed", path.p);
	r->fd = open_again(path.p, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, SECRET_MODE);
	if (r->fd < 0)
		fail_errno("%s: cannot be made; %s is as it was", path.p, journal->path);
	unfinished = r;
	atexit(drop_unfinished);
	if (!copy_owner(journal->fd, r->fd))
		fail_dropped(r, _("cannot get the owner and mode of the journal"));
}

void replacement_add(struct replacement *r, struct text t)
{
	if (!write_all(r->fd, t.p, t.n))
		fail_dropped(r, _("cannot be written"));
}

void replacement_finish(struct replacement *r)
{
	const char *journal = r->journal->path;
	struct path path;
	path_of(&path, journal, NEW);
	if (fsync(r->fd) != 0)
		fail_dropped(r, _("cannot be synced"));
	/* after a power cut a removed rollback file must not come back beside a journal that it does not fit */
	if (fsync(r->directory) != 0)
		fail_dropped(r, _("its directory cannot be synced"));
	if (!is_at(r->journal->fd, journal))
		fail("%s: somebody else put another file in its place meanwhile; it is as they left it", journal);
	if (!is_at(r->fd, path.p))
		fail("%s: somebody else removed it meanwhile; %s is as it was", path.p, journal);
	/* locked before it has the name: nobody appends to it before the rename is on stable storage */
	if (!lock_wait(r->fd, LOCK_EX, WAIT_SECONDS, path.p))
		fail_dropped(r, _("cannot be locked"));
	if (rename(path.p, journal) != 0)
		fail_dropped(r, _("cannot be renamed"));
	unfinished = NULL;
	if (fsync(r->directory) != 0)
		fail_errno("%s: was replaced, but its directory cannot be synced: after a power cut the old one may be back", journal);
	close(r->directory);
	close(r->fd);
}
