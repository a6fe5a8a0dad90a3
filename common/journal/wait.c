#include "journal/wait.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/time.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "journal/files.h"

enum { WHO_ROOM = 64, COMM_ROOM = 32 };

/* ---- who has it ---- */

static void name_process(long pid, char who[WHO_ROOM])
{
	char path[COMM_ROOM + 16], comm[COMM_ROOM] = "";
	snprintf(path, sizeof path, "/proc/%ld/comm", pid);
	FILE *f = fopen(path, "re");
	if (f && fgets(comm, sizeof comm, f))
		comm[strcspn(comm, "\n")] = 0;
	if (f)
		fclose(f);
	snprintf(who, WHO_ROOM, *comm ? _("process %ld (%s)") : _("process %ld"), pid, comm);
}

struct held_lock {
	long pid;
	dev_t device;
	unsigned long long inode;
};

/* Takes what holds a lock, and on what, from a line of /proc/locks, "1: FLOCK  ADVISORY  WRITE 708 00:18:543 0 EOF". False: it is another kind
 * of lock, or of a process that waits, since that has an arrow before the FLOCK. */
static bool parse_lock(char *line, struct held_lock *lock)
{
	enum { KIND = 1, PROCESS = 4, PLACE, WORDS };
	char *rest = NULL, *word[WORDS];
	for (int i = 0; i < WORDS; i++)
		if (!(word[i] = strtok_r(i ? NULL : line, " ", &rest)))
			return false;
	char *minor_at, *colon = strrchr(word[PLACE], ':');
	if (!colon || strcmp(word[KIND], "FLOCK") != 0)
		return false;
	unsigned long device = strtoul(word[PLACE], &minor_at, 16);
	lock->pid = strtol(word[PROCESS], NULL, 10);
	lock->device = makedev((unsigned)device, (unsigned)strtoul(minor_at + 1, NULL, 16));
	lock->inode = strtoull(colon + 1, NULL, 10);
	return true;
}

/* Names the process that holds a lock on the file. Where no lock has the file's device, the inode alone tells: btrfs and overlayfs have another
 * device there than stat gives. */
static void find_holder(int fd, char who[WHO_ROOM])
{
	char line[256];
	struct stat at;
	struct held_lock lock;
	long holder = 0;
	bool sure = false;
	FILE *f = fstat(fd, &at) == 0 ? fopen("/proc/locks", "re") : NULL;
	while (f && !sure && fgets(line, sizeof line, f)) {
		if (!parse_lock(line, &lock) || lock.inode != at.st_ino)
			continue;
		sure = lock.device == at.st_dev;
		if (sure || !holder)
			holder = lock.pid;
	}
	if (f)
		fclose(f);
	if (holder)
		name_process(holder, who);
	else
		snprintf(who, WHO_ROOM, "%s", _("somebody"));
}

/* ---- the wait ---- */

static void wake(int signal)
{
	(void)signal; /* its only effect is that flock returns with EINTR */
}

/* Starts a SIGALRM every second. Whoever started the tool may have blocked it; `before` becomes the mask of signals that was. */
static void start_ticks(sigset_t *before)
{
	struct sigaction act = { .sa_handler = wake };
	struct itimerval timer = { { 1, 0 }, { 1, 0 } };
	sigset_t alarm;
	sigemptyset(&act.sa_mask);
	sigemptyset(&alarm);
	sigaddset(&alarm, SIGALRM);
	sigaction(SIGALRM, &act, NULL);
	pthread_sigmask(SIG_UNBLOCK, &alarm, before);
	setitimer(ITIMER_REAL, &timer, NULL);
}

static void stop_ticks(const sigset_t *before)
{
	struct sigaction act = { .sa_handler = SIG_DFL };
	struct itimerval timer = { { 0, 0 }, { 0, 0 } };
	sigemptyset(&act.sa_mask);
	setitimer(ITIMER_REAL, &timer, NULL);
	pthread_sigmask(SIG_SETMASK, before, NULL);
	sigaction(SIGALRM, &act, NULL);
}

static bool lock_by_ticks(int fd, int how, unsigned seconds, const char *name)
{
	char who[WHO_ROOM];
	for (unsigned waited = 0; waited < seconds;) {
		if (flock(fd, how) == 0)
			return true;
		if (errno != EINTR)
			return false;
		if (++waited > 1)
			continue;
		find_holder(fd, who);
		say_at_once("%s: locked by %s; waiting up to %u seconds", name, who, seconds);
	}
	find_holder(fd, who);
	fail("%s: locked by %s; gave up after %u seconds", name, who, seconds);
}

bool lock_wait(int fd, int how, unsigned seconds, const char *name)
{
	sigset_t before;
	while (flock(fd, how | LOCK_NB) != 0) {
		if (errno == EINTR)
			continue;
		if (errno != EWOULDBLOCK)
			return false;
		start_ticks(&before);
		bool locked = lock_by_ticks(fd, how, seconds, name);
		int error = errno;
		stop_ticks(&before);
		errno = error;
		return locked;
	}
	return true;
}
