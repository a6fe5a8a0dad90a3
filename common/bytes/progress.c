#include "bytes/progress.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "bytes/diag.h"

enum { SECOND = 1000, AGAIN = 200 }; /* in milliseconds: how long a tool runs before the line appears, and how often the line changes */

static struct {
	_Atomic(const void *) reader; /* the reader whose progress is shown; NULL: none */
	atomic_bool shown;
	bool wanted; /* see progress_allow */
	char *const *files;
	size_t files_n;
	_Atomic uint64_t done; /* bytes read so far, by all readers of these files */
	uint64_t total; /* bytes of all files; 0: not known */
	int64_t started, drawn; /* in milliseconds of the monotonic clock */
} progress;

/* The monotonic clock, which is not the time of day: no result of a tool depends on it. */
static int64_t milliseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void progress_allow(void)
{
	const char *terminal = getenv("TERM");
	progress.wanted = isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
	if (progress.wanted)
		progress.started = milliseconds();
}

/* The bytes of all files together, or 0 if one of them is not a regular file. */
static uint64_t size_of_files(void)
{
	uint64_t total = 0;
	struct stat file;
	for (size_t i = 0; i < progress.files_n; i++) {
		if (stat(progress.files[i], &file) != 0 || !S_ISREG(file.st_mode))
			return 0;
		total += (uint64_t)file.st_size;
	}
	return total;
}

static void draw(void)
{
	char line[160];
	int n;
	if (!progress.total && progress.files_n)
		progress.total = size_of_files();
	if (progress.total >= progress.done && progress.total)
		n = snprintf(line, sizeof line, "\r%.40s: %d %%\033[K", diag_tool(), (int)(progress.done * 100 / progress.total));
	else
		n = snprintf(line, sizeof line, "\r%.40s: %llu MB\033[K", diag_tool(), (unsigned long long)(progress.done >> 20));
	atomic_store(&progress.shown, true);
	(void)!write(STDERR_FILENO, line, (size_t)n);
}

void progress_start(const void *reader, char *const *files, size_t n)
{
	const void *nobody = NULL;
	if (!progress.wanted || !atomic_compare_exchange_strong(&progress.reader, &nobody, reader))
		return;
	progress.files = files;
	progress.files_n = n;
	progress.done = progress.total = 0;
}

void progress_step(const void *reader, char *const *files, size_t bytes)
{
	if (!progress.wanted || progress.files != files)
		return;
	progress.done += bytes;
	if (atomic_load(&progress.reader) != reader)
		return;
	int64_t now = milliseconds();
	if (now - progress.started < SECOND || now - progress.drawn < AGAIN)
		return;
	progress.drawn = now;
	draw();
}

void progress_end(const void *reader)
{
	if (!progress.wanted || atomic_load(&progress.reader) != reader)
		return;
	progress_clear();
	atomic_store(&progress.reader, NULL);
}

void progress_clear(void)
{
	static const char erase[] = "\r\033[K";
	if (atomic_exchange(&progress.shown, false))
		(void)!write(STDERR_FILENO, erase, sizeof erase - 1);
}
