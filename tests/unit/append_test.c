/* The append and the recovery, with every system call failing in its turn: once, for good, and two calls in one run. Whatever happens, a
 * reader sees the batch whole or not at all, the tool's messages are true, and the next run repairs. */
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <limits.h>
#include <stdarg.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statfs.h>

#include "check.h"
#include "ends.h"
#include "journal/append.h"
#include "journal/files.h"
#include "journal/row.h"

/* ---- the faults ---- */

enum call { OPEN, READ, WRITE, PREAD, PWRITE, FSYNC, FTRUNCATE, FLOCK, FSTAT, UNLINK, RENAME, CLOSE, REALPATH, CALLS };

enum { NOTHING = -1, SHORT = -2 }; /* instead of an errno: the call does nothing and returns 0; the call handles only the first byte */

/* `call` fails the at-th time it is made, and with for_ever every time afterwards. */
struct fault {
	enum call call;
	int at, error;
	bool for_ever;
};

/* What a run reports: bits of the planned faults that struck; the first free descriptor before and after; how many bytes a reader would
 * count; the calls that change or sync the disk, a letter each, d for the sync of a directory; whether it closed what was not open; and of
 * how many bytes it said that they will be written, and that they were read, in how many pieces, and how often it had the disk begin. */
struct story {
	int struck, before, after;
	off_t bytes;
	char calls[64];
	bool astray;
	size_t ahead, passed;
	int passes, begun;
};

static struct fault plan[2];
static int planned, made[CALLS], leaves;
static bool fills; /* an fstat that fails fills in the numbers all the same; else zeros */
static bool starved; /* atexit finds no memory */
static bool unknown_system; /* fstatfs fails */
static dev_t other_device; /* added to the device that fstat reports */
static long other_system;  /* not 0: the type of the file system that fstatfs reports */
static bool active; /* set in the child */
static struct story story;
/* What another process does, once: before the run makes the journal or the rollback file, waits for the lock, writes the batch, or removes
 * the rollback file. */
static void (*at_make)(void), (*at_lock)(void), (*at_write)(void), (*at_remove)(void);

static void note(char letter)
{
	size_t n = strlen(story.calls);
	if (active && n + 1 < sizeof story.calls)
		story.calls[n] = letter;
}

static int strikes(enum call call)
{
	static const char letters[CALLS] = { [WRITE] = 'w', [PWRITE] = 'p', [FTRUNCATE] = 't', [UNLINK] = 'u', [RENAME] = 'r' };
	if (letters[call])
		note(letters[call]);
	made[call]++;
	for (int i = 0; active && i < planned; i++)
		if (plan[i].call == call && (made[call] == plan[i].at || (plan[i].for_ever && made[call] > plan[i].at))) {
			story.struck |= 1 << i;
			if (plan[i].error > 0)
				errno = plan[i].error;
			return plan[i].error;
		}
	return 0;
}

static void let(void (**others)(void))
{
	void (*act)(void) = active ? *others : NULL;
	*others = NULL;
	if (act)
		act();
}

/* The first write is that of the rollback file, the second that of the journal. */
static void let_at_journal(int fd)
{
	struct stat here, journal;
	if (at_write && fstat(fd, &here) == 0 && stat("j", &journal) == 0 && here.st_ino == journal.st_ino)
		let(&at_write);
}

#define WRAP(id, type, name, parameters, arguments, does, nothing, first_byte) \
	type __real_##name parameters;                                          \
	type __wrap_##name parameters;                                          \
	type __wrap_##name parameters                                           \
	{                                                                       \
		int error = does;                                               \
		if (error > 0)                                                  \
			return (type)-1;                                        \
		return error == NOTHING ? (nothing) : error == SHORT ? (first_byte) : __real_##name arguments; \
	}
#define SIMPLE(id, name, parameters, arguments) WRAP(id, int, name, parameters, arguments, strikes(id), 0, 0)

SIMPLE(FTRUNCATE, ftruncate, (int fd, off_t n), (fd, n))
WRAP(UNLINK, int, unlink, (const char *path), (path), (let(&at_remove), strikes(UNLINK)), 0, 0)
SIMPLE(RENAME, rename, (const char *from, const char *to), (from, to))
WRAP(READ, ssize_t, read, (int fd, void *p, size_t n), (fd, p, n), strikes(READ), 0, __real_read(fd, p, 1))
WRAP(PREAD, ssize_t, pread, (int fd, void *p, size_t n, off_t at), (fd, p, n, at), strikes(PREAD), 0, __real_pread(fd, p, 1, at))
/* the name that _FORTIFY_SOURCE gives to pread */
WRAP(PREAD, ssize_t, __pread_chk, (int fd, void *p, size_t n, off_t at, size_t room), (fd, p, n, at, room), strikes(PREAD), 0,
     __real_pread(fd, p, 1, at))
WRAP(PWRITE, ssize_t, pwrite, (int fd, const void *p, size_t n, off_t at), (fd, p, n, at), strikes(PWRITE), 0,
     __real_pwrite(fd, p, 1, at))
/* messages are written */
WRAP(WRITE, ssize_t, write, (int fd, const void *p, size_t n), (fd, p, n), fd == STDERR_FILENO ? 0 : (let_at_journal(fd), strikes(WRITE)), 0,
     __real_write(fd, p, 1))

int __real_fstatfs(int fd, struct statfs *at);
int __wrap_fstatfs(int fd, struct statfs *at);
int __wrap_fstatfs(int fd, struct statfs *at)
{
	int result = __real_fstatfs(fd, at);
	at->f_type = other_system ? other_system : at->f_type;
	return unknown_system ? -1 : result;
}

int __real_atexit(void (*f)(void));
int __wrap_atexit(void (*f)(void));
NO_MEMORY_SANITIZER int __wrap_atexit(void (*f)(void))
{
	return starved ? -1 : __real_atexit(f);
}

int __wrap_sync_file_range(int fd, off_t at, off_t n, unsigned flags);
int __wrap_sync_file_range(int fd, off_t at, off_t n, unsigned flags)
{
	story.begun += fd >= 0 && at == 0 && n == 0 && flags == SYNC_FILE_RANGE_WRITE;
	return 0;
}

void __wrap_spill_ahead(struct text t);
void __wrap_spill_ahead(struct text t)
{
	story.ahead += t.n;
}

void __wrap_spill_passed(struct text t);
void __wrap_spill_passed(struct text t)
{
	if (!story.ahead)
		return; /* its checksum was taken before it was written */
	story.passed += t.n;
	story.passes++;
}

/* A failing fstat may leave anything in the struct. */
int __real_fstat(int fd, struct stat *at);
int __wrap_fstat(int fd, struct stat *at);
int __wrap_fstat(int fd, struct stat *at)
{
	int error = strikes(FSTAT);
	if (error) {
		if (!fills || __real_fstat(fd, at) != 0)
			memset(at, 0, sizeof *at);
		errno = error;
		return -1;
	}
	int result = __real_fstat(fd, at);
	if (result == 0)
		at->st_dev += other_device;
	return result;
}

/* No test here cuts the power, so nothing has to be synced. */
int __wrap_fsync(int fd);
int __wrap_fsync(int fd)
{
	struct stat at;
	note(__real_fstat(fd, &at) == 0 && S_ISDIR(at.st_mode) ? 'd' : 's');
	return strikes(FSYNC) ? -1 : 0;
}

/* A failing close has closed the file all the same. */
int __real_close(int fd);
int __wrap_close(int fd);
int __wrap_close(int fd)
{
	int error = strikes(CLOSE), result = __real_close(fd);
	story.astray = story.astray || (active && result != 0);
	errno = error > 0 ? error : errno;
	return error > 0 ? -1 : result;
}

int __real_flock(int fd, int how);
int __wrap_flock(int fd, int how);
int __wrap_flock(int fd, int how)
{
	let(&at_lock);
	return strikes(FLOCK) ? -1 : __real_flock(fd, how);
}

/* A successful open may leave any errno. */
int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...)
{
	va_list list;
	va_start(list, flags);
	unsigned mode = flags & O_CREAT ? va_arg(list, unsigned) : 0;
	va_end(list);
	if (flags & O_EXCL)
		let(&at_make);
	if (strikes(OPEN))
		return -1;
	int fd = __real_open(path, flags, mode);
	if (fd >= 0 && leaves)
		errno = leaves;
	return fd;
}

char *__real_realpath(const char *path, char *real);
char *__wrap_realpath(const char *path, char *real);
char *__wrap_realpath(const char *path, char *real)
{
	return strikes(REALPATH) ? NULL : __real_realpath(path, real);
}

char *__wrap___realpath_chk(const char *path, char *real, size_t room);
char *__wrap___realpath_chk(const char *path, char *real, size_t room)
{
	(void)room;
	return __wrap_realpath(path, real);
}

static void disarm(void)
{
	planned = leaves = 0;
	fills = false;
	at_make = at_lock = at_write = at_remove = NULL;
}

static void arm(struct fault fault)
{
	plan[planned++] = fault;
}

/* ---- files ---- */

/* Writes the file anew, or with NULL only removes it. */
static void put(const char *path, const char *content)
{
	unlink(path);
	FILE *f = content ? fopen(path, "w") : NULL;
	if (f) {
		fputs(content, f);
		fclose(f);
	}
}

/* The first `most` bytes (-1: all) of a file; empty if it does not exist. */
static const char *content(const char *path, long most)
{
	static char out[2][1 << 18];
	static int next;
	char *p = out[next++ % 2];
	FILE *f = fopen(path, "r");
	size_t n = f ? fread(p, 1, most >= 0 ? (size_t)most : sizeof out[0] - 1, f) : 0;
	p[n] = 0;
	if (f)
		fclose(f);
	return p;
}

static bool is_there(const char *path)
{
	return access(path, F_OK) == 0;
}

/* The bytes that a reader counts as the journal. */
static const char *seen(void)
{
	off_t bytes;
	if (!is_there("j"))
		return "";
	close(journal_open("j", &bytes));
	return content("j", bytes);
}

/* ---- the runs ---- */

#define BATCH "c,1\nd,2\n"

static struct story told; /* the story of the last run */

enum { TELL = 9 };

static int first_free(void)
{
	int fd = dup(TELL);
	close(fd);
	return fd;
}

static void end_of_child(void)
{
	active = false;
	story.after = first_free();
	(void)!__real_write(TELL, &story, sizeof story);
}

static void start_of_child(void)
{
	atexit(end_of_child);
	story.before = first_free();
	memset(made, 0, sizeof made);
	active = true;
}

static void append_batch(void)
{
	struct journal j;
	start_of_child();
	journal_lock(&j, "j", 0);
	journal_append(&j, TEXT(BATCH));
	journal_unlock(&j);
}

static void append_nothing(void)
{
	struct journal j;
	start_of_child();
	journal_lock_there(&j, "j", 0);
	journal_append(&j, TEXT(""));
	journal_unlock(&j);
}

static void read_journal(void)
{
	start_of_child();
	close(journal_open("j", &story.bytes));
}

/* Runs the function in a child; its story comes through a pipe. */
static int run(void (*what)(void))
{
	int pipes[2];
	if (pipe(pipes) != 0)
		return -1;
	dup2(pipes[1], TELL);
	close(pipes[1]);
	int status = ends(what);
	close(TELL);
	if (read(pipes[0], &told, sizeof told) != sizeof told)
		told = (struct story){ 0 };
	close(pipes[0]);
	CHECK(!told.astray);
	at_make = at_lock = at_write = at_remove = NULL;
	return status;
}

/* A journal before the run, what a reader sees of it, and the calls that repair it. In the rollback file @ stands for the journal's inode,
 * # for another one, % for the checksum of BATCH, and ^ for that of its first line. */
struct state {
	const char *journal, *rollback, *seen, *repair;
};

static const struct state states[] = {
	{ NULL, NULL, "", "" },
	{ "a,1\nb,2\n", NULL, "a,1\nb,2\n", "" },
	{ "a,1\nb,2", NULL, "a,1\nb,2", "" },                                        /* by a person's editor */
	{ "a,1\nb,2\nhalf a ba", "8 24 @ 0 ^ %\n", "a,1\nb,2\n", "wsdtsud" },       /* interrupted */
	{ "a,1\nb,2\n" BATCH "half", "8 24 @ 0 ^ % 0\n", "a,1\nb,2\n", "wsdtsud" }, /* later */
	{ "a,1\nb,2\nc,1\nwhat", "8 16 @ % ^ %\n", "a,1\nb,2\n", "wsdtsud" },      /* earlier, at a line end by chance */
	{ "a,1\nb,2\nx,1\nwhat", "8 16 @ % ^ %\n", "a,1\nb,2\nx,1\nwhat", "rd" }, /* another batch, after this one was cut off */
	{ "a,1\nb,2\n", "8 24 @ %\n", "a,1\nb,2\n", "ud" },                         /* interrupted before the first byte of the batch */
	{ "a,1\n", "", "a,1\n", "ud" },                                             /* before the rollback file was whole */
	{ "a,1\nb,2\n" BATCH, "8 16 @ %\n", "a,1\nb,2\n" BATCH, "psud" },           /* behind the last byte */
	{ "a,1\nb,2\n" BATCH, "7 16 @ %\n", "a,1\nb,2\n" BATCH, "psud" },           /* the same, behind a line without end */
	{ "a,1\nb,2\nnot,it\n\n", "8 16 @ %\n", "a,1\nb,2\n", "wsdtsud" },        /* as long, but what the disk has not got is missing */
	{ "a,1\nb,2\n" BATCH, "8 16 # %\n", "a,1\nb,2\n" BATCH, "rd" },             /* of another file */
	{ "", "0 8 # %\n", "", "ud" },                                             /* of a new journal whose name a power cut took */
	{ "a,1\nb,2\n" BATCH "e,1\n", "8 16 @ %\n", "a,1\nb,2\n" BATCH "e,1\n", "rd" }, /* grown since */
	{ "a,1\n", "8 16 @ %\n", "a,1\n", "rd" },                                  /* cut since */
	{ "a,1\nb,2\nhalf a ba", "8\n", "a,1\nb,2\n", "wsdtsud" },                 /* interrupted, with an older version */
};
enum { STATES = sizeof states / sizeof *states };

static bool is_torn(const struct state *s)
{
	return s->journal && strlen(s->journal) > strlen(s->seen);
}

static bool ends_with(const char *s, const char *end)
{
	return strlen(s) >= strlen(end) && strcmp(s + strlen(s) - strlen(end), end) == 0;
}

static void remove_set_aside(void)
{
	glob_t found;
	if (glob("j.rollback.*", 0, NULL, &found) != 0)
		return;
	for (size_t i = 0; i < found.gl_pathc; i++)
		unlink(found.gl_pathv[i]);
	globfree(&found);
}

static void set_up(const struct state *s)
{
	char rollback[128];
	struct stat at = { 0 };
	size_t n = 0;
	disarm();
	put("j", s->journal);
	stat("j", &at);
	for (const char *p = s->rollback; p && *p; p++)
		if (*p == '@' || *p == '#')
			n += (size_t)sprintf(rollback + n, "%llu", (unsigned long long)at.st_ino + (*p == '#'));
		else if (*p == '%' || *p == '^')
			n += (size_t)sprintf(rollback + n, "%llx",
					     (unsigned long long)text_checksum(*p == '%' ? TEXT(BATCH) : TEXT("c,1\n")));
		else
			rollback[n++] = *p;
	rollback[n] = 0;
	put("j.rollback", s->rollback ? rollback : NULL);
	put("j.torn", NULL);
	remove_set_aside();
}

static const char *with_batch(const struct state *s)
{
	static char out[256];
	size_t n = strlen(s->seen);
	snprintf(out, sizeof out, "%s%s" BATCH, s->seen, n && s->seen[n - 1] != '\n' ? "\n" : "");
	return out;
}

/* Must the run end with a message if this call fails? Other calls are made again, or do no harm. */
static bool must_tell(enum call call, void (*what)(void))
{
	return call == FLOCK ? what != read_journal : call != FSTAT && call != CLOSE && call != REALPATH;
}

static bool undoes(enum call call)
{
	return call == FTRUNCATE || call == FSYNC || call == UNLINK;
}

/* Makes one run with the planned faults, the next run, and one more batch; returns whether the fault that was planned last struck. */
static bool strike(const struct state *s, void (*what)(void))
{
	static char said[sizeof ends_said];
	const char *want = what == append_batch ? with_batch(s) : s->seen;
	int status = run(what), faults = planned;
	bool hit = told.struck & (1 << (faults - 1)), fine = status == 0 || status == 2;
	/* an error is never passed over, and told as what it was; undoing that fails is told */
	if (hit && must_tell(plan[faults - 1].call, what))
		fine = status == 2 && (faults > 1 || strstr(ends_said, strerror(plan[0].error)));
	bool only_empty = plan[1].call == UNLINK && !s->journal && !is_there("j.rollback"); /* a new journal stays behind, empty */
	if (told.struck == 3 && undoes(plan[1].call) && !only_empty && !strstr(ends_said, "j.rollback: cannot be written"))
		fine = fine && strstr(ends_said, "could not be undone");
	if (faults == 1 && hit && plan[0].call == WRITE && !strstr(ends_said, "j.torn: "))
		fine = fine && strstr(ends_said, "nothing was added");
	disarm();
	strcpy(said, ends_said);
	if (what == read_journal && status == 0)
		fine = fine && told.bytes == (off_t)strlen(want);
	if (faults == 1 && strstr(said, "j.rollback: cannot be written"))
		fine = fine && !is_there("j.rollback");
	if (status == 0)
		fine = fine && strcmp(seen(), want) == 0 && (what == read_journal || strcmp(content("j", -1), want) == 0);
	else
		fine = fine && (strcmp(seen(), s->seen) == 0 || strcmp(seen(), want) == 0);
	if (strstr(said, "nothing was added"))
		fine = fine && strcmp(content("j", -1), s->seen) == 0;
	if (strstr(said, "the batch was added"))
		fine = fine && strcmp(content("j", -1), want) == 0;
	if (is_there("j"))
		fine = fine && run(append_nothing) == 0 && !is_there("j.rollback");
	fine = fine && (strcmp(content("j", -1), s->seen) == 0 || strcmp(content("j", -1), want) == 0);
	fine = fine && run(append_batch) == 0 && ends_with(content("j", -1), BATCH);
	if (is_torn(s))
		fine = fine && strstr(content("j.torn", -1), s->journal + strlen(s->seen));
	CHECK(fine);
	if (!fine)
		printf("  state %d, status %d, said: %s\n", (int)(s - states), status, said);
	for (int i = 0; !fine && i < faults; i++)
		printf("  call %d, time %d, error %d%s\n", plan[i].call, plan[i].at, plan[i].error, plan[i].for_ever ? ", for ever" : "");
	return hit;
}

static bool can_run(void (*what)(void), const struct state *s)
{
	return s->journal || what == append_batch;
}

/* Starting a process takes a sanitizer so long that it looks at every fifth state only. */
enum { STATES_A_STEP = SANITIZED ? 5 : 1 };

/* Every call fails, each time it is made. */
static int test_each_call(void (*what)(void), int error, bool for_ever)
{
	int points = 0;
	for (const struct state *s = states; s < states + STATES; s += STATES_A_STEP)
		for (int call = 0; call < CALLS && can_run(what, s); call++)
			for (int at = 1;; at++, points++) {
				set_up(s);
				fills = for_ever;
				arm((struct fault){ (enum call)call, at, error, for_ever });
				if (!strike(s, what))
					break;
			}
	return points;
}

/* Undoing fails as well: after a first fault every call, each time it is made. */
static int test_undoing(struct fault first)
{
	int points = 0;
	for (const struct state *s = states; s < states + STATES; s += STATES_A_STEP)
		for (int call = 0; call < CALLS; call++)
			for (int at = 1; at < 30; at++) {
				if ((enum call)call == first.call)
					break;
				set_up(s);
				arm(first);
				arm((struct fault){ (enum call)call, at, EIO, false });
				if (!strike(s, append_batch))
					break;
				points++;
			}
	return points;
}

static void test_faults(void)
{
	int points = 0;
	void (*const runs[])(void) = { append_batch, append_nothing, read_journal };
	for (size_t i = 0; i < sizeof runs / sizeof *runs; i++)
		for (int for_ever = 0; for_ever < 2; for_ever++)
			points += test_each_call(runs[i], for_ever ? ENOSPC : EIO, for_ever);
	CHECK(points > 300 / STATES_A_STEP);
	points = test_undoing((struct fault){ WRITE, 2, ENOSPC, true });
	points += test_undoing((struct fault){ UNLINK, 1, EACCES, true });
	CHECK(points > 50 / STATES_A_STEP);
}

/* Interrupted calls, and writes of a single byte, are no errors. */
static void test_harmless(void)
{
	static const struct fault harmless[] = {
		{ OPEN, 1, EINTR, false }, { FLOCK, 1, EINTR, false },  { PREAD, 1, EINTR, false },   { WRITE, 1, EINTR, false },
		{ OPEN, 2, EINTR, false }, { WRITE, 2, EINTR, false },  { WRITE, 1, SHORT, true },    { PREAD, 1, SHORT, true },
	};
	for (const struct state *s = states; s < states + STATES; s++)
		for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++) {
			set_up(s);
			arm(harmless[i]);
			CHECK(run(append_batch) == 0 && strcmp(content("j", -1), with_batch(s)) == 0);
		}
	static const int any[] = { ENOENT, EEXIST, ELOOP, EINTR };
	for (const struct state *s = states; s < states + STATES; s++)
		for (size_t i = 0; i < sizeof any / sizeof *any; i++) {
			set_up(s);
			leaves = any[i];
			CHECK(run(append_batch) == 0 && strcmp(content("j", -1), with_batch(s)) == 0);
			CHECK(told.after == told.before);
		}
}

/* The order that a power cut needs: the rollback file is on disk before the batch, and the batch before the rollback file goes. */
static void test_order(void)
{
	char want[sizeof told.calls];
	for (const struct state *s = states; s < states + STATES; s++) {
		set_up(s);
		CHECK(run(append_batch) == 0);
		snprintf(want, sizeof want, "%swsd%swsud", s->repair, *s->seen && !ends_with(s->seen, "\n") ? "w" : "");
		CHECK_IS(told.calls, want);
		CHECK(run(append_nothing) == 0);
		CHECK_IS(told.calls, "sd");
	}
}

/* ---- single cases ---- */

/* Which contents of a rollback file are valid. */
static void test_rollback(void)
{
	static const char journal[] = "a,1\nb,2\nc,3\n";
	static const struct {
		const char *rollback, *seen;
	} cases[] = {
		{ "0\n", "" },          { "4\n", "a,1\n" },  { "8\n", "a,1\nb,2\n" }, { "12\n", NULL },
		{ "00004\n", "a,1\n" }, { "4", NULL },       { "\n", NULL },          { "4 \n", NULL },
		{ "4x", NULL },         { "-4\n", NULL },    { "4\n\n", NULL },       { "4\n4\n", NULL },
		{ "/\n", NULL },        { ":\n", NULL },     { "000000000000000004\n", "a,1\n" },
		{ "0000000000000000004\n", NULL },           { "0000000000000000000000000000004\n", NULL },
		{ "4 20 @ %\n", "a,1\n" },                   { "4 20 @ 0\n", "a,1\n" },
		{ "4 12 @ 0\n", "a,1\n" },                   { "4 12 @ ffffffffffffffff\n", "a,1\n" },
		{ "4 20 @ %", NULL },   { "4 20 @\n", NULL }, { "4 20\n", NULL },       { "4 20 @ %\n\n", NULL },
		{ "4 20 @ % \n", NULL }, { "4 20 @ % x\n", NULL }, { "4 20 @ % 0 x\n", NULL }, { "4 20 @ x\n", NULL }, { "4 x @ %\n", NULL }, { "4x20 @ %\n", NULL },
		{ "4 20x@ %\n", NULL }, { "x 20 @ %\n", NULL },
	};
	static const char *const foreign[] = { "13\n", "999999999999999999\n", "13 20 @ %\n", "4 11 @ %\n", "4 20 # %\n", "4 12 # %\n" };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct state s = { journal, cases[i].rollback, cases[i].seen ? cases[i].seen : journal, NULL };
		set_up(&s);
		CHECK_IS(seen(), s.seen);
		CHECK(run(append_batch) == 0 && !strstr(ends_said, "not of this file"));
		CHECK_IS(content("j", -1), with_batch(&s));
		CHECK_IS(content("j.torn", -1), journal + strlen(s.seen));
	}
	for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
		struct state s = { journal, foreign[i], journal, NULL };
		char said[64], kept[128];
		set_up(&s);
		strcpy(kept, content("j.rollback", -1));
		snprintf(said, sizeof said, "half a batch, from byte %lld on", atoll(foreign[i]));
		CHECK(run(read_journal) == 0 && told.bytes == (off_t)strlen(journal));
		CHECK(strstr(ends_said, "j.rollback: note: is not of this file as it is now") && strstr(ends_said, said));
		CHECK(run(append_batch) == 0 && !is_there("j.torn") && !is_there("j.rollback"));
		CHECK_IS(content("j", -1), with_batch(&s));
		CHECK(strstr(ends_said, "j.rollback: is not of this file as it is now") && strstr(ends_said, said));
		CHECK(strstr(ends_said, "; kept as j.rollback."));
		if (strstr(ends_said, "kept as ")) {
			char *name = strstr(ends_said, "kept as ") + 8;
			name[strcspn(name, "\n")] = 0;
			CHECK_IS(content(name, -1), kept);
		}
	}
	set_up(&states[1]);
	CHECK(mkdir("j.rollback", 0700) == 0 && run(append_batch) == 2 && strstr(ends_said, "j.rollback: Is a directory"));
	CHECK(rmdir("j.rollback") == 0 && symlink("j", "j.rollback") == 0);
	CHECK(run(append_batch) == 2 && strstr(ends_said, "j.rollback: Too many levels of symbolic links"));
	unlink("j.rollback");
	CHECK_IS(content("j", -1), states[1].journal);
}

/* A torn tail of many pieces goes to JOURNAL.torn whole, behind what is there. */
static char large[(17 << 20) + 1000 * 64];

static void append_large(void)
{
	struct journal j;
	start_of_child();
	journal_lock(&j, "j", 0);
	journal_append(&j, (struct text){ large, sizeof large });
	journal_unlock(&j);
}

/* A batch so large that it is written in pieces, and that write-back is started before the last one. */
static void test_large(void)
{
	struct stat at;
	for (size_t i = 0; i < sizeof large; i++)
		large[i] = i % 64 == 63 ? '\n' : (char)('a' + i / 64 % 26);
	set_up(&(struct state){ "a,1\n", "4\n", NULL, NULL });
	CHECK(run(append_large) == 0);
	CHECK(told.ahead == sizeof large && told.begun == 1);
	CHECK(told.passed == 2 * (17 << 20) && told.passes == 2 * 17); /* of each whole MiB, when it was written and when it was read again */
	CHECK(stat("j", &at) == 0 && at.st_size == 4 + (off_t)sizeof large);
	int fd = open("j", O_RDONLY);
	static char back[sizeof large];
	CHECK(fd >= 0 && pread(fd, back, sizeof back, 4) == (ssize_t)sizeof back && memcmp(back, large, sizeof back) == 0);
	close(fd);
}

static void test_long_tail(void)
{
	static char long_one[200001];
	memset(long_one, 'x', sizeof long_one - 1);
	memcpy(long_one, "a,1\n", 4);
	set_up(&(struct state){ long_one, "4\n", NULL, NULL });
	put("j.torn", "earlier\n");
	CHECK(run(append_batch) == 0 && strstr(ends_said, "199996 bytes, was moved to j.torn"));
	CHECK_IS(content("j", -1), "a,1\n" BATCH);
	const char *torn = content("j.torn", -1);
	CHECK(strncmp(torn, "earlier\nxxx", 11) == 0 && strlen(torn) == 8 + 199996);
	/* a journal that somebody cuts meanwhile */
	set_up(&states[3]);
	arm((struct fault){ PREAD, 1, NOTHING, false });
	CHECK(run(append_batch) == 2);
	disarm();
	CHECK_IS(seen(), states[3].seen);
	char rollback[128];
	strcpy(rollback, content("j.rollback", -1));
	/* a disk that is full only when the file is closed */
	arm((struct fault){ CLOSE, 2, ENOSPC, false });
	CHECK(run(append_batch) == 2 && strstr(ends_said, "j.torn: No space left on device"));
	CHECK_IS(content("j", -1), states[3].journal);
	CHECK_IS(content("j.rollback", -1), rollback);
	disarm();
}

/* A batch that does not say what it is, or how long it is, is left alone. */
static void test_unasked(void)
{
	for (int at = 1; at <= 3; at += 2) {
		set_up(&states[1]);
		arm((struct fault){ FSTAT, at, EIO, false });
		CHECK(run(append_batch) == 2 && strstr(ends_said, "j: Input/output error"));
		CHECK(run(read_journal) == 2 && strstr(ends_said, "j: Input/output error"));
		CHECK_IS(content("j", -1), states[1].journal);
	}
}

static void make_journal(void)
{
	put("j", "new,1\n");
}

static void replace_journal(void)
{
	(void)!rename("j", "j.old");
	make_journal();
}

static void remove_journal(void)
{
	unlink("j");
}

static void append_to_replaced(void)
{
	struct journal j;
	start_of_child();
	journal_lock(&j, "j", 0);
	replace_journal();
	journal_append(&j, TEXT(BATCH));
}

/* The journal is renamed, replaced or removed while the run waits: the file with the name counts. */
static void test_rotation(void)
{
	set_up(&states[1]);
	at_lock = replace_journal;
	CHECK(run(append_batch) == 0 && told.after == told.before);
	CHECK_IS(content("j", -1), "new,1\n" BATCH);
	CHECK_IS(content("j.old", -1), states[1].journal);
	at_lock = remove_journal;
	CHECK(run(append_batch) == 0);
	CHECK_IS(content("j", -1), BATCH);
	at_lock = remove_journal;
	CHECK(run(append_nothing) == 2 && strstr(ends_said, "j: No such file"));
	set_up(&states[1]);
	at_lock = replace_journal;
	CHECK(run(read_journal) == 0 && told.bytes == 6 && told.after == told.before);
	at_lock = remove_journal;
	CHECK(run(read_journal) == 2 && strstr(ends_said, "j: No such file"));
	set_up(&states[0]);
	at_make = make_journal;
	CHECK(run(append_batch) == 0);
	CHECK_IS(content("j", -1), "new,1\n" BATCH);
	/* by somebody who does not take the lock */
	set_up(&states[1]);
	CHECK(run(append_to_replaced) == 2 && strstr(ends_said, "j: somebody else put another file in its place"));
	CHECK_IS(content("j", -1), "new,1\n");
	CHECK_IS(content("j.old", -1), states[1].journal);
}

/* ---- somebody who does not take the lock is at the journal while we append ---- */

static void truncate_journal(void)
{
	(void)!truncate("j", 0);
}

static void edit_journal(void)
{
	put("k", "a,1\nb,3\nthe editor's,9\n");
	(void)!rename("k", "j");
}

/* Overwrites the journal in place, as some editors do. */
static void overwrite_journal(void)
{
	FILE *f = fopen("j", "w");
	if (f) {
		fputs("a,1\nb,3\nwritten by an editor,9\n", f);
		fclose(f);
	}
}

static void append_without_lock(void)
{
	FILE *f = fopen("j", "a");
	if (f) {
		fputs("e,1\n", f);
		fclose(f);
	}
}

static void add_nothing_to_replaced(void)
{
	struct journal j;
	start_of_child();
	journal_lock(&j, "j", 0);
	replace_journal();
	journal_append(&j, TEXT(""));
}

static void add_nothing_to_changed(void)
{
	struct journal j;
	start_of_child();
	journal_lock(&j, "j", 0);
	append_without_lock();
	journal_append(&j, TEXT(""));
}

static void test_disturbed(void)
{
	static const struct {
		void (**when)(void), (*what)(void);
		int status;
		const char *said, *journal, *old;
	} cases[] = {
		{ &at_remove, replace_journal, 2, "put another file in its place meanwhile; nothing was added", "new,1\n", "a,1\nb,2\n" },
		{ &at_write, replace_journal, 2, "put another file in its place meanwhile; nothing was added", "new,1\n", "a,1\nb,2\n" },
		{ &at_remove, edit_journal, 2, "put another file in its place meanwhile; nothing was added", "a,1\nb,3\nthe editor's,9\n", "" },
		{ &at_remove, remove_journal, 2, "put another file in its place meanwhile; nothing was added", "", "" },
		{ &at_write, truncate_journal, 2, "changed it meanwhile; nothing was added", "", "" },
		{ &at_remove, truncate_journal, 2, "changed it meanwhile; whether the batch is in it is unknown", "", "" },
		{ &at_remove, overwrite_journal, 2, "changed it meanwhile; whether the batch is in it is unknown",
		  "a,1\nb,3\nwritten by an editor,9\n", "" },
		{ &at_remove, append_without_lock, 0, "", "a,1\nb,2\n" BATCH "e,1\n", "" },
		{ &at_write, append_without_lock, 2, "changed it meanwhile; nothing was added", "a,1\nb,2\ne,1\n", "" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		set_up(&states[1]);
		put("j.old", "");
		*cases[i].when = cases[i].what;
		CHECK(run(append_batch) == cases[i].status);
		CHECK(strstr(ends_said, cases[i].said));
		CHECK_IS(content("j", -1), cases[i].journal);
		CHECK_IS(content("j.old", -1), cases[i].old);
		CHECK(!is_there("j.rollback"));
	}
	/* what was found to be there already may be gone */
	set_up(&states[1]);
	CHECK(run(add_nothing_to_replaced) == 2 && strstr(ends_said, "put another file in its place"));
	set_up(&states[1]);
	CHECK(run(add_nothing_to_changed) == 2 && strstr(ends_said, "changed it"));
	/* a last line without end, which we give one, has none again */
	set_up(&states[2]);
	at_remove = replace_journal;
	CHECK(run(append_batch) == 2);
	CHECK_IS(content("j.old", -1), states[2].journal);
	/* and undoing that fails is told */
	set_up(&states[1]);
	at_remove = replace_journal;
	arm((struct fault){ FTRUNCATE, 1, EIO, false });
	CHECK(run(append_batch) == 2 && strstr(ends_said, "whether the batch is in it is unknown"));
	CHECK_IS(content("j.old", -1), "a,1\nb,2\n" BATCH);
	disarm();
}

static void test_what_is_told(void)
{
	/* what somebody else has cut does not get its length back, as zeros */
	struct stat at;
	set_up(&states[1]);
	at_write = truncate_journal;
	arm((struct fault){ WRITE, 2, ENOSPC, false });
	CHECK(run(append_batch) == 2 && strstr(ends_said, "cannot be written; nothing was added: No space left on device"));
	CHECK(stat("j", &at) == 0 && at.st_size == 0);
	/* a batch that cannot be read again is taken out again */
	set_up(&states[1]);
	arm((struct fault){ PREAD, 2, EIO, false });
	CHECK(run(append_batch) == 2 && strstr(ends_said, "j: cannot be read again; nothing was added: Input/output error"));
	CHECK_IS(content("j", -1), states[1].journal);
	set_up(&states[1]);
	arm((struct fault){ PREAD, 2, EIO, false });
	arm((struct fault){ FTRUNCATE, 1, EACCES, false });
	CHECK(run(append_batch) == 2);
	CHECK(strstr(ends_said, "j: cannot be read again; whether the batch was added is unknown: Input/output error"));
	/* an interrupted read, behind which there is no error */
	set_up(&states[1]);
	at_remove = replace_journal;
	arm((struct fault){ PREAD, 2, EINTR, false });
	CHECK(run(append_batch) == 2 && strstr(ends_said, "put another file in its place meanwhile; nothing was added"));
	CHECK_IS(content("j.old", -1), states[1].journal);
	/* taken out again, but perhaps not on the disk */
	set_up(&states[1]);
	at_remove = replace_journal;
	arm((struct fault){ FSYNC, 5, EIO, false });
	CHECK(run(append_batch) == 2 && strstr(ends_said, "whether the batch is in it is unknown"));
	disarm();
}

/* Whichever question about the file fails while a batch is taken out again: "nothing was added" is only said where it is true, and of one
 * question the answer decides. */
static int unknown_when_unasked(bool read_fails, bool filled)
{
	int unknown = 0;
	for (int at = 1; at < 30; at++) {
		set_up(&states[1]);
		fills = filled;
		if (read_fails)
			arm((struct fault){ PREAD, 2, EIO, false });
		else
			at_remove = replace_journal;
		arm((struct fault){ FSTAT, at, EIO, false });
		CHECK(run(append_batch) == 2);
		if (strstr(ends_said, "nothing was added"))
			CHECK(!strstr(content(read_fails ? "j" : "j.old", -1), BATCH));
		unknown += strstr(ends_said, "is unknown") != NULL;
	}
	disarm();
	return unknown;
}

static void test_unasked_undoing(void)
{
	for (int filled = 0; filled < 2; filled++)
		for (int read_fails = 0; read_fails < 2; read_fails++)
			CHECK(unknown_when_unasked(read_fails, filled) == 1);
}

static void append_equal_pieces(void)
{
	static char equal[128 << 10];
	struct journal j;
	for (size_t i = 0; i < sizeof equal; i++)
		equal[i] = i % 64 == 63 ? '\n' : 'e';
	start_of_child();
	journal_lock(&j, "j", 0);
	journal_append(&j, (struct text){ equal, sizeof equal });
}

/* A piece that cannot be read is not taken for the one before it. */
static void test_equal_pieces(void)
{
	set_up(&states[1]);
	arm((struct fault){ PREAD, 3, EIO, false });
	CHECK(run(append_equal_pieces) == 2 && strstr(ends_said, "j: cannot be read again; nothing was added"));
	disarm();
	CHECK_IS(content("j", -1), states[1].journal);
	/* the end of the file is no error */
	char read[16];
	int fd = open("j", O_RDONLY);
	errno = EIO;
	CHECK(!read_whole(fd, read, sizeof read, 0) && errno == 0);
	close(fd);
	CHECK(!read_whole(-1, read, sizeof read, 0) && errno == EBADF);
}

/* ---- the lock ---- */

static bool is_locked(const char *path)
{
	int fd = __real_open(path, O_RDONLY);
	bool is = __real_flock(fd, LOCK_EX | LOCK_NB) != 0;
	__real_close(fd);
	return is;
}

static void (*meanwhile)(void); /* what somebody does while the journal is let go */

/* Ends with 0 if the journal is as it was left, and with 1 if not. Faults strike from when it is taken again. */
static void let_others(void)
{
	struct journal j;
	journal_lock(&j, "j", 0);
	bool was = is_locked("j");
	journal_let_others(&j);
	if (!was || is_locked("j"))
		exit(3);
	if (meanwhile)
		meanwhile();
	start_of_child();
	bool as_left = journal_take_again(&j, 0);
	if (as_left && !is_locked("j"))
		exit(3);
	exit(!as_left);
}

static void test_let_others(void)
{
	static const struct state empty = { "", NULL, "", "" };
	set_up(&states[1]);
	CHECK(run(let_others) == 0);
	meanwhile = append_without_lock;
	CHECK(run(let_others) == 1);
	set_up(&(struct state){ "old,1\n", NULL, NULL, NULL }); /* as long as the new one */
	meanwhile = replace_journal;
	CHECK(run(let_others) == 1);
	meanwhile = NULL;
	arm((struct fault){ FLOCK, 1, ENOLCK, false });
	CHECK(run(let_others) == 2 && strstr(ends_said, "j: cannot be locked: No locks available"));
	/* a length that is not known is not that of an empty journal */
	set_up(&empty);
	CHECK(run(let_others) == 0);
	arm((struct fault){ FSTAT, 2, EIO, false });
	CHECK(run(let_others) == 1);
	disarm();
}

static void lock_again(void)
{
	struct journal j;
	start_of_child();
	journal_lock(&j, "j", 0);
	journal_unlock(&j);
	starved = true; /* what lets go at the end is there already */
	journal_lock(&j, "j", 0);
	journal_append(&j, TEXT(BATCH));
}

static void lock_starved(void)
{
	struct journal j;
	start_of_child();
	starved = true;
	journal_lock(&j, "j", 0);
	exit(3);
}

static void test_starved(void)
{
	set_up(&states[1]);
	CHECK(run(lock_again) == 0);
	CHECK_IS(content("j", -1), with_batch(&states[1]));
	CHECK(run(lock_starved) == 2 && strstr(ends_said, ": out of memory"));
}

static void make_a_link(void)
{
	(void)!symlink("k", "j.rollback");
}

static void name_the_rollback_file(void)
{
	(void)!link("j.rollback", "k");
}

static void test_files_beside(void)
{
	struct stat at;
	/* a link in the place of the rollback file is not followed */
	set_up(&states[1]);
	put("k", NULL);
	at_make = make_a_link;
	CHECK(run(append_batch) == 2 && strstr(ends_said, "j.rollback: cannot be written; nothing was added: File exists"));
	CHECK(!is_there("k") && lstat("j.rollback", &at) == 0 && S_ISLNK(at.st_mode));
	unlink("j.rollback");
	put("k", "keep\n");
	at_make = make_a_link;
	CHECK(run(append_batch) == 2);
	CHECK_IS(content("k", -1), "keep\n");
	unlink("j.rollback");
	/* who may read them */
	umask(0);
	set_up(&states[3]);
	put("k", NULL);
	at_remove = name_the_rollback_file;
	CHECK(run(append_batch) == 0);
	CHECK(stat("j.torn", &at) == 0 && (at.st_mode & 07777) == 0640);
	set_up(&states[1]);
	put("k", NULL);
	at_remove = name_the_rollback_file;
	CHECK(run(append_batch) == 0);
	CHECK(stat("k", &at) == 0 && (at.st_mode & 07777) == 0640);
	umask(022);
	put("k", NULL);
	set_up(&states[3]);
	CHECK(symlink("k", "j.torn") == 0 && run(append_batch) == 2 && !is_there("k"));
	unlink("j.torn");
	unlink("j.rollback");
}

/* A rollback file would not be found under the journal's other name. */
static void test_hard_link(void)
{
	set_up(&states[1]);
	put("k", NULL);
	CHECK(link("j", "k") == 0 && run(append_batch) == 2 && strstr(ends_said, "j: has 2 names (hard links)"));
	CHECK(run(append_nothing) == 2 && run(read_journal) == 0 && told.bytes == 8);
	CHECK_IS(content("j", -1), states[1].journal);
	unlink("k");
	CHECK(run(append_batch) == 0);
}

static void test_other_systems(void)
{
	set_up(&states[1]);
	other_system = 0x6969;
	CHECK(run(append_batch) == 0 && strstr(ends_said, "j: note: on NFS, where a lock may not hold"));
	other_system = (long)0xfffffffffe534d42UL;
	CHECK(run(append_batch) == 0 && strstr(ends_said, "j: note: on SMB, where a lock may not hold"));
	unknown_system = true;
	CHECK(run(append_batch) == 0 && !*ends_said);
	unknown_system = false;
	other_system = 0xef53;
	CHECK(run(append_batch) == 0 && !*ends_said && run(read_journal) == 0);
	other_system = 0x65735546;
	CHECK(run(read_journal) == 0 && !*ends_said);
	other_system = 0;
}

static void lock_and_unlock(void)
{
	struct journal j;
	start_of_child();
	journal_lock(&j, "j", 0);
	journal_unlock(&j);
	if (j.fd >= 0)
		exit(1);
}

static void lock_and_end(void)
{
	struct journal j;
	start_of_child();
	journal_lock(&j, "j", 0);
}

static void lock_and_lose(void)
{
	lock_and_end();
	replace_journal();
}

/* An empty journal is removed with the run that made it; no other file is. */
static void test_empty(void)
{
	set_up(&states[0]);
	CHECK(run(lock_and_unlock) == 0 && !is_there("j"));
	CHECK(run(lock_and_end) == 0 && !is_there("j"));
	CHECK(run(lock_and_lose) == 0);
	CHECK_IS(content("j", -1), "new,1\n");
	put("j", "");
	CHECK(run(lock_and_unlock) == 0 && is_there("j"));
	CHECK(run(lock_and_end) == 0 && is_there("j"));
}

/* Is the journal still at its name? The answer must not come from an earlier call. */
static void test_is_at(void)
{
	set_up(&states[1]);
	int fd = open_again("j", O_RDONLY, 0);
	CHECK(is_at(fd, "j") && !is_at(-1, "j"));
	CHECK(is_at(fd, "j") && !is_at(fd, "none"));
	other_device = 1;
	CHECK(!is_at(fd, "j"));
	other_device = 0;
	put("j.old", "");
	CHECK(!is_at(fd, "j.old"));
	close(fd);
}

/* On a file system without locks a journal can be read, but not written. */
static void test_no_locks(void)
{
	set_up(&states[1]);
	arm((struct fault){ FLOCK, 1, ENOLCK, true });
	CHECK(run(append_batch) == 2 && strstr(ends_said, "cannot be locked: No locks available") && run(read_journal) == 0);
	at_lock = remove_journal; /* then the reader has what it opened */
	CHECK(run(read_journal) == 0 && told.bytes == 8);
	disarm();
}

static char long_name[PATH_MAX + 1]; /* too long by one */

static void append_by_long_name(void)
{
	struct journal j;
	start_of_child();
	journal_lock(&j, long_name, 0);
}

static void name_long_name(void)
{
	struct path path;
	start_of_child();
	path_of(&path, long_name, ".rollback");
}

static void test_long_name(void)
{
	struct path path;
	for (size_t i = 0; i < PATH_MAX; i++)
		long_name[i] = i % 2 ? '/' : '.';
	CHECK(run(append_by_long_name) == 2 && run(name_long_name) == 2);
	path_of(&path, long_name + 1, ".rollback");
	CHECK(strlen(path.p) == PATH_MAX - 1 + 9 && ends_with(path.p, "/.rollback"));
}

/* Files that can't be appended to; reading from a pipe or a folder is the reader's business. */
static void test_other_files(void)
{
	off_t bytes = 0;
	set_up(&states[0]);
	CHECK(symlink("k", "j") == 0 && run(append_batch) == 2 && strstr(ends_said, "a symbolic link; name the journal itself"));
	CHECK(!is_there("k"));
	put("k", "a,1\nhalf");
	put("k.rollback", "4\n");
	CHECK_IS(seen(), "a,1\n"); /* the rollback file stands beside the journal, not the link */
	unlink("j");
	CHECK(mkfifo("j", 0600) == 0 && run(append_batch) == 2 && strstr(ends_said, "not a regular file"));
	unlink("j");
	CHECK(mkdir("j", 0700) == 0 && run(append_batch) == 2 && strstr(ends_said, "j: Is a directory"));
	int fd = journal_open("j", &bytes);
	CHECK(fd >= 0 && bytes == -1);
	close(fd);
	rmdir("j");
}

/* The cases of the rows, each followed by a semicolon. */
static const char *cases_of(const struct held_file *held)
{
	static const char *const name = "j";
	static char out[64];
	size_t n = 0;
	struct table *table = journal_table(&name, held, (struct table_options){ .strict = true });
	for (const struct row *row; (row = table_next(table));) {
		struct text t = row_field(row, J_CASE);
		n += (size_t)snprintf(out + n, sizeof out - n, "%.*s;", (int)t.n, t.p);
	}
	out[n] = 0;
	table_close(table);
	return out;
}

/* A journal's rows come from the file that is held, if one is; else what counts of the journal is read. */
static void test_table(void)
{
	struct held_file held = { -1, -1 };
	set_up(&(struct state){ "time,case,event\n2025-03-03,c-1,opened\n2025-03-03,c", "38\n", NULL, NULL });
	CHECK_IS(cases_of(NULL), "c-1;");
	CHECK_IS(cases_of(&held), "c-1;");
	put("k", "time,case,event\n2025-03-03,c-2,opened\n");
	held = (struct held_file){ open("k", O_RDONLY), 38 };
	CHECK_IS(cases_of(&held), "c-2;");
	close(held.fd);
	held = (struct held_file){ dup2(open("k", O_RDONLY), STDIN_FILENO), 38 }; /* 0 is a file, too */
	CHECK_IS(cases_of(&held), "c-2;");
}

/* A new journal can be read by owner and group only. */
static void test_mode(void)
{
	struct stat at;
	set_up(&states[0]);
	umask(0);
	CHECK(run(append_batch) == 0 && stat("j", &at) == 0 && (at.st_mode & 07777) == 0640);
}

int main(void)
{
	const char *temporary = getenv("TMPDIR");
	char dir[PATH_MAX];
	snprintf(dir, sizeof dir, "%s/append-XXXXXX", temporary ? temporary : "/tmp");
	if (!mkdtemp(dir) || chdir(dir) != 0)
		return 1;
	if (!freopen("/dev/null", "w", stderr)) /* what readers in this process say; the others have their pipe */
		return 1;
	test_order();
	test_rollback();
	test_long_tail();
	test_unasked();
	test_rotation();
	test_disturbed();
	test_what_is_told();
	test_unasked_undoing();
	test_equal_pieces();
	test_let_others();
	test_starved();
	test_files_beside();
	test_hard_link();
	test_other_systems();
	test_empty();
	test_is_at();
	test_no_locks();
	test_long_name();
	test_other_files();
	test_mode();
	test_table();
	test_harmless();
	test_faults();
	test_large(); /* last: each run before is a fork, and would copy its memory */
	static const char *const left[] = { "j", "j.rollback", "j.torn", "j.old", "k", "k.rollback" };
	remove_set_aside();
	for (size_t i = 0; i < sizeof left / sizeof *left; i++)
		unlink(left[i]);
	CHECK(rmdir(dir) == 0);
	return checks_failed();
}
