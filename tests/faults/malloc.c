/* Memory that is not there. FAIL_AT=n: the n-th allocation after the start fails; with FAIL_ON=1 all that follow it, too.
 * FAIL_COUNT=fd: tells there, at the end, how many there were.
 * FAIL_PLANT=crash, quiet, mute or journal: what a tool that does not look might do then instead, so that a test can be tested. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

static long at, seen;
static bool on, started;
static int count_fd = -1;
static const char *plant;

static long number(const char *name)
{
	const char *value = getenv(name);
	return value ? strtol(value, NULL, 10) : -1;
}

__attribute__((constructor)) static void start(void)
{
	at = number("FAIL_AT");
	on = number("FAIL_ON") > 0;
	count_fd = (int)number("FAIL_COUNT");
	plant = getenv("FAIL_PLANT");
	started = true;
}

__attribute__((destructor)) static void finish(void)
{
	if (count_fd >= 0)
		dprintf(count_fd, "%ld\n", seen);
}

static void misbehave(void)
{
	static const char line[] = "out of memory\n";
	if (strcmp(plant, "crash") == 0)
		raise(SIGSEGV);
	if (strcmp(plant, "quiet") == 0)
		_exit(0);
	if (strcmp(plant, "journal") == 0) {
		int fd = open("j", O_WRONLY | O_CREAT | O_APPEND, 0600);
		if (write(fd, line, sizeof line - 1) < 0 || write(STDERR_FILENO, line, sizeof line - 1) < 0)
			_exit(3);
	}
	_exit(2);
}

static bool fails(void)
{
	if (!started)
		return false;
	long n = __atomic_add_fetch(&seen, 1, __ATOMIC_RELAXED);
	if (at < 0 || n < at || (n > at && !on))
		return false;
	if (plant)
		misbehave();
	errno = ENOMEM;
	return true;
}

void *malloc(size_t n)
{
	return fails() ? NULL : __libc_malloc(n);
}

void *calloc(size_t n, size_t size)
{
	return fails() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t n)
{
	return fails() ? NULL : __libc_realloc(p, n);
}

void *aligned_alloc(size_t align, size_t n)
{
	return fails() ? NULL : __libc_memalign(align, n);
}

void *memalign(size_t align, size_t n)
{
	return aligned_alloc(align, n);
}

int posix_memalign(void **p, size_t align, size_t n)
{
	void *got = aligned_alloc(align, n);
	if (!got)
		return ENOMEM;
	*p = got;
	return 0;
}
