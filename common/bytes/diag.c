#include "bytes/diag.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bytes/text.h"

static const char *tool_name = "as-tools";

void diag_start(const char *tool)
{
	tool_name = tool;
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			(void)!open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

const char *diag_tool(void)
{
	return tool_name;
}

/* Copies src to out, control characters and bytes that are not UTF-8 as \xNN; cuts what does not fit. */
static size_t visible(const char *src, char *out, size_t room)
{
	struct text rest = text_of(src);
	size_t used = 0, n;
	while (rest.n && used + 16 < room) {
		uint32_t c = utf8_first(rest, &n);
		if ((c == 0xfffd && n == 1) || is_control(c) || is_invisible(c)) {
			for (size_t i = 0; i < n; i++)
				used += (size_t)snprintf(out + used, room - used, "\\x%02x", (unsigned char)rest.p[i]);
		} else {
			memcpy(out + used, rest.p, n);
			used += n;
		}
		rest.p += n;
		rest.n -= n;
	}
	return used;
}

/* ---- threads ---- */

static _Thread_local struct diag_kept *kept;

struct kept_line {
	uint64_t place;
	size_t n;
};

static _Noreturn void stop(void)
{
	if (!kept)
		exit(STATUS_FAILED);
	kept->failed = true;
	longjmp(kept->stop, 1); /* pthread_exit loads a library first: without memory that is an abort */
}

static void keep(const char *line, size_t n)
{
	struct kept_line head = { kept->place, n };
	size_t needed = kept->n + sizeof head + n;
	if (needed > kept->room) {
		char *lines = realloc(kept->lines, 2 * needed);
		if (!lines)
			stop();
		kept->lines = lines;
		kept->room = 2 * needed;
	}
	memcpy(kept->lines + kept->n, &head, sizeof head);
	memcpy(kept->lines + kept->n + sizeof head, line, n);
	kept->n = needed;
}

void diag_thread(struct diag_kept *k, void (*work)(void *), void *job)
{
	*k = (struct diag_kept){ 0 };
	kept = k;
	if (setjmp(k->stop) == 0)
		work(job);
}

void diag_place(uint64_t place)
{
	if (kept)
		kept->place = place;
}

/* The thread that comes next: with the least place, or NULL. */
static struct diag_kept *next_kept(struct diag_kept *k, size_t n, struct kept_line *least)
{
	struct diag_kept *next = NULL;
	for (size_t i = 0; i < n; i++) {
		struct kept_line head;
		if (k[i].told == k[i].n)
			continue;
		memcpy(&head, k[i].lines + k[i].told, sizeof head);
		if (!next || head.place < least->place)
			next = &k[i], *least = head;
	}
	return next;
}

void diag_tell(struct diag_kept *k, size_t n)
{
	struct kept_line line;
	for (struct diag_kept *next; (next = next_kept(k, n, &line));) {
		(void)!write(STDERR_FILENO, next->lines + next->told + sizeof line, line.n);
		next->told += sizeof line + line.n;
		if (next->failed && next->told == next->n)
			exit(STATUS_FAILED);
	}
	for (size_t i = 0; i < n; i++) {
		if (k[i].failed)
			fail("out of memory"); /* there was none to say so */
		free(k[i].lines);
	}
}

/* ---- messages ---- */

__attribute__((format(printf, 1, 0))) static void speak(const char *format, va_list list, const char *why)
{
	char said[3000], line[4096];
	vsnprintf(said, sizeof said, format, list);
	size_t n = (size_t)snprintf(line, 64, "%s: ", tool_name);
	n += visible(said, line + n, sizeof line - n - 160);
	if (why)
		n += (size_t)snprintf(line + n, sizeof line - n - 1, ": %s", why);
	line[n++] = '\n';
	if (kept)
		keep(line, n);
	else
		(void)!write(STDERR_FILENO, line, n);
}

void say(const char *format, ...)
{
	va_list list;
	va_start(list, format);
	speak(format, list, NULL);
	va_end(list);
}

void fail(const char *format, ...)
{
	va_list list;
	va_start(list, format);
	speak(format, list, NULL);
	va_end(list);
	stop();
}

void fail_errno(const char *format, ...)
{
	const char *why = strerror(errno);
	va_list list;
	va_start(list, format);
	speak(format, list, why);
	va_end(list);
	stop();
}

void misuse(const char *format, ...)
{
	va_list list;
	va_start(list, format);
	char why[80];
	snprintf(why, sizeof why, "try '%.50s --help'", tool_name);
	speak(format, list, why);
	va_end(list);
	exit(STATUS_FAILED);
}
