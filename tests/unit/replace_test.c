/* The replacement of a journal: what happens in which order, and what another process finds in between. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "check.h"
#include "ends.h"
#include "journal/append.h"
#include "journal/replace.h"

/* ---- what is seen of a run ---- */

struct story {
	char calls[64];     /* w, s, d, l, r: written, synced, directory synced, locked, renamed */
	bool was_locked;    /* JOURNAL.new, when it was renamed */
	unsigned new_mode;  /* of JOURNAL.new, as it was made */
};

static struct story *story;   /* shared with the child */
static int failing, planned;  /* the place of the call that fails, from 1, or 0: now, and once the journal is locked */
static void (*at_sync)(void); /* what somebody else does before the first sync; once */

static bool note(char letter)
{
	size_t n = strlen(story->calls);
	if (n + 1 < sizeof story->calls)
		story->calls[n] = letter;
	errno = EIO;
	return (int)n + 1 == failing;
}

int __real_fsync(int fd);
int __wrap_fsync(int fd);
int __wrap_fsync(int fd)
{
	struct stat at;
	if (at_sync)
		at_sync();
	at_sync = NULL;
	return note(fstat(fd, &at) == 0 && S_ISDIR(at.st_mode) ? 'd' : 's') ? -1 : 0;
}

ssize_t __real_write(int fd, const void *p, size_t n);
ssize_t __wrap_write(int fd, const void *p, size_t n);
ssize_t __wrap_write(int fd, const void *p, size_t n)
{
	if (fd == STDERR_FILENO)
		return __real_write(fd, p, n);
	return note('w') ? -1 : __real_write(fd, p, n);
}

int __real_flock(int fd, int how);
int __wrap_flock(int fd, int how);
int __wrap_flock(int fd, int how)
{
	return note('l') ? -1 : __real_flock(fd, how);
}

/* Until the new file gets the journal's mode nobody else may have been able to read it. */
int __real_fchmod(int fd, mode_t mode);
int __wrap_fchmod(int fd, mode_t mode);
int __wrap_fchmod(int fd, mode_t mode)
{
	struct stat at;
	if (fstat(fd, &at) == 0)
		story->new_mode = at.st_mode & 07777;
	return __real_fchmod(fd, mode);
}

int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to)
{
	int fd = open(from, O_RDONLY);
	story->was_locked = fd >= 0 && __real_flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
	close(fd);
	return note('r') ? -1 : __real_rename(from, to);
}

/* ---- files ---- */

static void put(const char *path, const char *content)
{
	unlink(path);
	FILE *f = content ? fopen(path, "w") : NULL;
	if (f) {
		fputs(content, f);
		fclose(f);
	}
}

static const char *content(const char *path)
{
	static char out[256];
	FILE *f = fopen(path, "r");
	size_t n = f ? fread(out, 1, sizeof out - 1, f) : 0;
	out[n] = 0;
	if (f)
		fclose(f);
	return out;
}

static bool is_there(const char *path)
{
	struct stat at;
	return lstat(path, &at) == 0;
}

#define OLD "old,1\n"
#define NEW "new,1\nnew,2\n"

static void set_up(void)
{
	put("j", OLD);
	put("j.new", NULL);
	chmod("j", 0604);
	memset(story, 0, sizeof *story);
	failing = planned = 0;
	at_sync = NULL;
}

/* ---- runs ---- */

static void replace(void)
{
	struct journal j;
	struct replacement r;
	journal_lock_there(&j, "j", 0);
	memset(story, 0, sizeof *story);
	failing = planned;
	replacement_start(&r, &j);
	replacement_add(&r, TEXT("new,1\n"));
	replacement_add(&r, TEXT("new,2\n"));
	replacement_finish(&r);
	journal_unlock(&j);
}

static void give_up(void)
{
	struct journal j;
	struct replacement r;
	journal_lock_there(&j, "j", 0);
	replacement_start(&r, &j);
	replacement_add(&r, TEXT("new,1\n"));
	replacement_drop(&r);
	journal_unlock(&j);
}

/* The new file is on disk before it gets the name, and nobody appends to it before the name is on disk. */
static void test_order(void)
{
	struct stat at;
	umask(0);
	set_up();
	CHECK(ends(replace) == 0 && !*ends_said);
	CHECK_IS(story->calls, "wwsdlrd");
	CHECK(story->was_locked && story->new_mode == 0600);
	CHECK_IS(content("j"), NEW);
	CHECK(stat("j", &at) == 0 && (at.st_mode & 07777) == 0604 && !is_there("j.new"));
	set_up();
	CHECK(ends(give_up) == 0 && !is_there("j.new"));
	CHECK_IS(content("j"), OLD);
}

/* Whichever call fails: the journal is the old or the new one, and the messages are true. */
static void test_failing(void)
{
	for (int at = 1; at <= 7; at++) {
		set_up();
		planned = at;
		CHECK(ends(replace) == 2 && strstr(ends_said, "Input/output error") && !is_there("j.new"));
		CHECK(strstr(ends_said, at < 7 ? "; j is as it was" : "j: was replaced, but its directory cannot be synced"));
		CHECK_IS(content("j"), at < 7 ? OLD : NEW);
	}
}

/* ---- others ---- */

static void replace_journal(void)
{
	put("k", "theirs,1\n");
	(void)!rename("k", "j");
}

static void remove_new(void)
{
	unlink("j.new");
}

static void replace_new(void)
{
	put("k", "theirs,1\n");
	(void)!rename("k", "j.new");
}

static void make_link(void)
{
	put("k", "keep\n");
	unlink("j.new");
	(void)!symlink("k", "j.new");
}

static void test_others(void)
{
	set_up();
	at_sync = replace_journal;
	CHECK(ends(replace) == 2 && strstr(ends_said, "j: somebody else put another file in its place"));
	CHECK_IS(content("j"), "theirs,1\n");
	CHECK(!is_there("j.new"));
	set_up();
	at_sync = remove_new;
	CHECK(ends(replace) == 2 && strstr(ends_said, "j.new: somebody else removed it"));
	CHECK_IS(content("j"), OLD);
	/* a JOURNAL.new of somebody else is neither put in the journal's place nor removed */
	set_up();
	at_sync = replace_new;
	CHECK(ends(replace) == 2);
	CHECK_IS(content("j"), OLD);
	CHECK_IS(content("j.new"), "theirs,1\n");
	set_up();
	at_sync = make_link;
	CHECK(ends(replace) == 2);
	CHECK_IS(content("j"), OLD);
	CHECK_IS(content("k"), "keep\n");
	/* one that was left, or a link in its place, goes, and what it leads to stays */
	set_up();
	put("j.new", "left by a run that was killed\n");
	CHECK(ends(replace) == 0);
	CHECK_IS(content("j"), NEW);
	set_up();
	make_link();
	CHECK(ends(replace) == 0);
	CHECK_IS(content("j"), NEW);
	CHECK_IS(content("k"), "keep\n");
}

int main(void)
{
	const char *temporary = getenv("TMPDIR");
	char dir[PATH_MAX];
	snprintf(dir, sizeof dir, "%s/replace-XXXXXX", temporary ? temporary : "/tmp");
	story = mmap(NULL, sizeof *story, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (story == MAP_FAILED || !mkdtemp(dir) || chdir(dir) != 0)
		return 1;
	test_order();
	test_failing();
	test_others();
	static const char *const left[] = { "j", "j.new", "k" };
	for (size_t i = 0; i < sizeof left / sizeof *left; i++)
		unlink(left[i]);
	CHECK(rmdir(dir) == 0);
	return checks_failed();
}
