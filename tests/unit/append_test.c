/* The append and the recovery, with every call to the system failing in its turn: once, for ever, and two calls in one run.
 * Whatever happens, a reader sees the batch whole or not at all, what the tool said is true, and the next run repairs. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <sys/stat.h>

#include "check.h"
#include "ends.h"
#include "journal/append.h"

/* ---- the faults ---- */

enum call { OPEN, READ, WRITE, PREAD, FSYNC, FTRUNCATE, FLOCK, FSTAT, UNLINK, CLOSE, REALPATH, CALLS };

enum { NOTHING = -1, SHORT = -2 }; /* in place of an error: the call does nothing and gives 0; it does the first byte only */

/* `call` fails when it is made for the at-th time, and from then on where it is for ever. */
struct fault {
	enum call call;
	int at, error;
	bool for_ever;
};

static struct fault plan[2];
static int planned, made[CALLS], struck;
static bool active; /* in the child */
static void (*at_lock)(void); /* what somebody else does while we wait for the lock, once */

static int strikes(enum call call)
{
	made[call]++;
	for (int i = 0; active && i < planned; i++)
		if (plan[i].call == call && (made[call] == plan[i].at || (plan[i].for_ever && made[call] > plan[i].at))) {
			struck |= 1 << i;
			if (plan[i].error > 0)
				errno = plan[i].error;
			return plan[i].error;
		}
	return 0;
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
SIMPLE(FSTAT, fstat, (int fd, struct stat *at), (fd, at))
SIMPLE(UNLINK, unlink, (const char *path), (path))
WRAP(READ, ssize_t, read, (int fd, void *p, size_t n), (fd, p, n), strikes(READ), 0, __real_read(fd, p, 1))
WRAP(PREAD, ssize_t, pread, (int fd, void *p, size_t n, off_t at), (fd, p, n, at), strikes(PREAD), 0, __real_pread(fd, p, 1, at))
/* what _FORTIFY_SOURCE makes of it */
WRAP(PREAD, ssize_t, __pread_chk, (int fd, void *p, size_t n, off_t at, size_t room), (fd, p, n, at, room), strikes(PREAD), 0,
     __real_pread(fd, p, 1, at))
/* messages come out */
WRAP(WRITE, ssize_t, write, (int fd, const void *p, size_t n), (fd, p, n), fd == STDERR_FILENO ? 0 : strikes(WRITE), 0,
     __real_write(fd, p, 1))

/* No test here cuts the power. */
int __wrap_fsync(int fd);
int __wrap_fsync(int fd)
{
	(void)fd;
	return strikes(FSYNC) ? -1 : 0;
}

/* A failing close has closed all the same. */
int __real_close(int fd);
int __wrap_close(int fd);
int __wrap_close(int fd)
{
	int error = strikes(CLOSE), result = __real_close(fd);
	errno = error > 0 ? error : errno;
	return error > 0 ? -1 : result;
}

int __real_flock(int fd, int how);
int __wrap_flock(int fd, int how);
int __wrap_flock(int fd, int how)
{
	void (*meanwhile)(void) = active ? at_lock : NULL;
	if (meanwhile) {
		at_lock = NULL;
		meanwhile();
	}
	return strikes(FLOCK) ? -1 : __real_flock(fd, how);
}

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...)
{
	va_list list;
	va_start(list, flags);
	unsigned mode = flags & O_CREAT ? va_arg(list, unsigned) : 0;
	va_end(list);
	return strikes(OPEN) ? -1 : __real_open(path, flags, mode);
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
	planned = 0;
	at_lock = NULL;
}

static void arm(struct fault fault)
{
	plan[planned++] = fault;
}

/* ---- files ---- */

/* Makes the file anew, or only removes it. */
static void put(const char *path, const char *content)
{
	unlink(path);
	FILE *f = content ? fopen(path, "w") : NULL;
	if (f) {
		fputs(content, f);
		fclose(f);
	}
}

/* The first `most` bytes (-1: all) of a file; empty when it is not there. */
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

/* What a reader counts as the journal. */
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

static int struck_there; /* the faults that struck in the last run, a bit each */

enum { TELL = 9 };

static void end_of_child(void)
{
	active = false;
	(void)!__real_write(TELL, &struck, sizeof struck);
}

static void start_of_child(void)
{
	atexit(end_of_child);
	memset(made, 0, sizeof made);
	active = true;
}

static void append_batch(void)
{
	struct journal j;
	start_of_child();
	journal_lock(&j, "j");
	journal_append(&j, TEXT(BATCH));
	journal_unlock(&j);
}

static void append_nothing(void)
{
	struct journal j;
	start_of_child();
	journal_lock_there(&j, "j");
	journal_append(&j, TEXT(""));
	journal_unlock(&j);
}

static void read_journal(void)
{
	off_t bytes;
	start_of_child();
	close(journal_open("j", &bytes));
}

/* A run in a child; it tells which faults struck through a descriptor of its own. */
static int run(void (*what)(void))
{
	int pipes[2];
	if (pipe(pipes) != 0)
		return -1;
	dup2(pipes[1], TELL);
	close(pipes[1]);
	int status = ends(what);
	close(TELL);
	if (read(pipes[0], &struck_there, sizeof struck_there) != sizeof struck_there)
		struck_there = 0;
	close(pipes[0]);
	at_lock = NULL;
	return status;
}

/* A journal before the run, and what a reader sees then. */
struct state {
	const char *journal, *rollback, *seen;
};

static const struct state states[] = {
	{ NULL, NULL, "" },
	{ "a,1\nb,2\n", NULL, "a,1\nb,2\n" },
	{ "a,1\nb,2", NULL, "a,1\nb,2" },              /* by a person's editor */
	{ "a,1\nb,2\nhalf a ba", "8\n", "a,1\nb,2\n" }, /* interrupted */
	{ "a,1\nb,2\n", "8\n", "a,1\nb,2\n" },          /* interrupted before the first byte of the batch */
	{ "a,1\n", "", "a,1\n" },                       /* before the rollback file was whole */
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

static void set_up(const struct state *s)
{
	disarm();
	put("j", s->journal);
	put("j.rollback", s->rollback);
	put("j.torn", NULL);
}

static const char *with_batch(const struct state *s)
{
	static char out[256];
	size_t n = strlen(s->seen);
	snprintf(out, sizeof out, "%s%s" BATCH, s->seen, n && s->seen[n - 1] != '\n' ? "\n" : "");
	return out;
}

/* Calls whose failing must end the run; others are asked again, or do no harm. */
static bool must_tell(enum call call, void (*what)(void))
{
	return call == FLOCK ? what != read_journal : call != FSTAT && call != CLOSE && call != REALPATH;
}

static bool undoes(enum call call)
{
	return call == FTRUNCATE || call == FSYNC || call == UNLINK;
}

/* One run with what is planned, the next run, and one more batch; gives whether the fault planned last struck. */
static bool strike(const struct state *s, void (*what)(void))
{
	static char said[sizeof ends_said];
	const char *want = what == append_batch ? with_batch(s) : s->seen;
	int status = run(what), faults = planned;
	bool hit = struck_there & (1 << (faults - 1)), fine = status == 0 || status == 2;
	/* an error is never passed over; undoing that fails is told */
	if (hit && must_tell(plan[faults - 1].call, what))
		fine = status == 2;
	bool only_empty = plan[1].call == UNLINK && !s->journal && !is_there("j.rollback"); /* a new journal stays behind, empty */
	if (struck_there == 3 && undoes(plan[1].call) && !only_empty && !strstr(ends_said, "j.rollback: cannot be written"))
		fine = fine && strstr(ends_said, "could not be undone");
	if (faults == 1 && hit && plan[0].call == WRITE && !strstr(ends_said, "j.torn: "))
		fine = fine && strstr(ends_said, "nothing was added");
	disarm();
	strcpy(said, ends_said);
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

/* Every call, every time it is made. */
static int test_each_call(void (*what)(void), int error, bool for_ever)
{
	int points = 0;
	for (const struct state *s = states; s < states + STATES; s++)
		for (int call = 0; call < CALLS && can_run(what, s); call++)
			for (int at = 1;; at++, points++) {
				set_up(s);
				arm((struct fault){ (enum call)call, at, error, for_ever });
				if (!strike(s, what))
					break;
			}
	return points;
}

/* Undoing that fails as well: behind a first fault every call, every time. */
static int test_undoing(struct fault first)
{
	int points = 0;
	for (const struct state *s = states; s < states + STATES; s++)
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
	CHECK(points > 300);
	points = test_undoing((struct fault){ WRITE, 2, ENOSPC, true });
	points += test_undoing((struct fault){ UNLINK, 1, EACCES, true });
	CHECK(points > 50);
}

/* What is no error: calls that a signal interrupts, and writes that take one byte. */
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
}

/* ---- single cases ---- */

/* Lengths that a rollback file may hold, and what is none. */
static void test_rollback(void)
{
	static const struct {
		const char *rollback, *seen;
	} cases[] = {
		{ "0\n", "" },          { "4\n", "a,1\n" },  { "8\n", "a,1\nb,2\n" }, { "9\n", "a,1\nb,2\n" },
		{ "00004\n", "a,1\n" }, { "4", NULL },       { "\n", NULL },          { "4 \n", NULL },
		{ "4x", NULL },         { "-4\n", NULL },    { "4\n\n", NULL },       { "4\n4\n", NULL },
		{ "/\n", NULL },        { ":\n", NULL },     { "000000000000000004\n", "a,1\n" },
		{ "0000000000000000004\n", NULL },           { "0000000000000000000000000000004\n", NULL },
		{ "999999999999999999\n", "a,1\nb,2\n" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct state s = { "a,1\nb,2\n", cases[i].rollback, cases[i].seen ? cases[i].seen : "a,1\nb,2\n" };
		set_up(&s);
		CHECK_IS(seen(), s.seen);
		CHECK(run(append_batch) == 0);
		CHECK_IS(content("j", -1), with_batch(&s));
		CHECK_IS(content("j.torn", -1), "a,1\nb,2\n" + strlen(s.seen));
	}
	set_up(&states[1]);
	CHECK(mkdir("j.rollback", 0700) == 0 && run(append_batch) == 2 && strstr(ends_said, "j.rollback: Is a directory"));
	CHECK(rmdir("j.rollback") == 0 && symlink("j", "j.rollback") == 0);
	CHECK(run(append_batch) == 2 && strstr(ends_said, "j.rollback: Too many levels of symbolic links"));
	unlink("j.rollback");
	CHECK_IS(content("j", -1), states[1].journal);
}

/* A torn tail of many pieces goes to JOURNAL.torn whole, behind what is there. */
static void test_long_tail(void)
{
	static char long_one[200001];
	memset(long_one, 'x', sizeof long_one - 1);
	memcpy(long_one, "a,1\n", 4);
	set_up(&(struct state){ long_one, "4\n", NULL });
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
}

static void replace_journal(void)
{
	(void)!rename("j", "j.old");
	put("j", "new,1\n");
}

static void remove_journal(void)
{
	unlink("j");
}

/* Renamed, replaced or removed while we wait: what has the name counts. */
static void test_rotation(void)
{
	set_up(&states[1]);
	at_lock = replace_journal;
	CHECK(run(append_batch) == 0);
	CHECK_IS(content("j", -1), "new,1\n" BATCH);
	CHECK_IS(content("j.old", -1), states[1].journal);
	at_lock = remove_journal;
	CHECK(run(append_batch) == 0);
	CHECK_IS(content("j", -1), BATCH);
	at_lock = remove_journal;
	CHECK(run(append_nothing) == 2 && strstr(ends_said, "j: No such file"));
	set_up(&states[1]);
	at_lock = replace_journal;
	CHECK(run(read_journal) == 0);
	at_lock = remove_journal;
	CHECK(run(read_journal) == 2 && strstr(ends_said, "j: No such file"));
	at_lock = NULL;
}

/* Without locks on its file system a journal can be read, and not written. */
static void test_no_locks(void)
{
	set_up(&states[1]);
	arm((struct fault){ FLOCK, 1, ENOLCK, true });
	CHECK(run(append_batch) == 2 && strstr(ends_said, "cannot be locked: No locks available") && run(read_journal) == 0);
	disarm();
	CHECK_IS(seen(), states[1].journal);
}

static void append_by_long_name(void)
{
	static char name[PATH_MAX + 64] = "";
	struct journal j;
	for (size_t i = 0; i + 65 < sizeof name; i++)
		name[i] = i % 2 ? '/' : '.';
	start_of_child();
	journal_lock(&j, name);
}

/* What is no journal to append to; reading from a pipe or a folder is the reader's affair. */
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
	CHECK(run(append_by_long_name) == 2);
}

/* Modes: new journals are read by owner and group only. */
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
	test_harmless();
	test_rollback();
	test_long_tail();
	test_rotation();
	test_no_locks();
	test_other_files();
	test_mode();
	test_faults();
	static const char *const left[] = { "j", "j.rollback", "j.torn", "j.old", "k", "k.rollback" };
	for (size_t i = 0; i < sizeof left / sizeof *left; i++)
		unlink(left[i]);
	CHECK(rmdir(dir) == 0);
	return checks_failed();
}
