#include "bytes/diag.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bytes/backlog.h"
#include "bytes/catalogue.h"
#include "bytes/progress.h"
#include "bytes/text.h"

static const char *tool_name = "as-tools";
static struct reasons reasons;

void diag_start(const char *tool)
{
	tool_name = tool;
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			(void)!open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
	atexit(say_rest);
	if (!reasons_reserve(&reasons))
		fail("out of memory");
}

const char *diag_tool(void)
{
	return tool_name;
}

/* Copies src to out, with control characters, invisible ones and bytes that are not UTF-8 written as \xNN; cuts what does not fit into
 * `room`. */
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

/* ---- lines, written or held back ---- */

static struct {
	struct backlog lines;
	bool holding, registered;
} held;

static void put_line(const char *line, size_t n)
{
	char *waiting = held.holding ? backlog_add(&held.lines, n) : NULL;
	if (waiting) {
		memcpy(waiting, line, n);
		return;
	}
	if (held.holding)
		diag_release(); /* without memory for more, what was held back comes first */
	progress_clear();
	(void)!write(STDERR_FILENO, line, n);
}

void diag_hold(void)
{
	held.registered = held.registered || atexit(diag_release) == 0;
	held.holding = held.registered; /* or nobody would write them at the end */
}

void diag_release(void)
{
	held.holding = false;
	progress_clear();
	for (size_t at = 0; at < held.lines.n;) {
		ssize_t n = write(STDERR_FILENO, held.lines.bytes + at, held.lines.n - at);
		if (n <= 0 && errno != EINTR)
			break;
		at += n > 0 ? (size_t)n : 0;
	}
	free(held.lines.bytes);
	held.lines = (struct backlog){ 0 };
}

/* ---- messages of one reason ---- */

static void tell(const char *line, size_t n, uint64_t reason)
{
	struct reason *counted = reason ? reasons_count(&reasons, reason) : NULL;
	if (counted && counted->count == REASON_LINES + 1)
		reasons_keep(&reasons, counted, line, n);
	else if (!counted || counted->count <= REASON_LINES)
		put_line(line, n);
}

enum { GROUPED_ROOM = 32 };

/* The number with a comma between thousands: 1480 becomes 1,480. */
static const char *grouped(size_t number, char out[GROUPED_ROOM])
{
	char *p = &out[GROUPED_ROOM - 1];
	*p = 0;
	for (int digits = 0; number || !digits; number /= 10, digits++) {
		if (digits && digits % 3 == 0)
			*--p = ',';
		*--p = (char)('0' + number % 10);
	}
	return p;
}

void say_rest(void)
{
	char more[4096];
	size_t name = strlen(tool_name) + 2;
	for (size_t i = 0; i < reasons.used; i++) {
		const struct reason *r = &reasons.entry[i];
		char number[GROUPED_ROOM];
		if (r->count <= REASON_LINES)
			continue;
		int n = snprintf(more, sizeof more, _("%s: and %s more like %s"), tool_name, grouped(r->count - REASON_LINES, number),
				 r->kept ? reasons.lines.bytes + r->next + name : _("these\n"));
		put_line(more, (size_t)n < sizeof more ? (size_t)n : sizeof more);
	}
	reasons_free(&reasons);
}

/* ---- threads ---- */

static _Thread_local struct diag_kept *kept;

static _Noreturn void stop(void)
{
	if (!kept)
		exit(STATUS_FAILED);
	kept->failed = true;
	longjmp(kept->stop, 1); /* pthread_exit would load a library first, which aborts where there is no memory */
}

void diag_thread(struct diag_kept *k, void (*work)(void *), void *job)
{
	k->failed = false;
	k->n = 0;
	kept = k;
	if (setjmp(k->stop) == 0)
		work(job);
}

void diag_tell(const struct diag_kept *k, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!k[i].failed)
			continue;
		say_rest();
		put_line(k[i].line, k[i].n);
		exit(STATUS_FAILED);
	}
}

/* ---- messages ---- */

enum { SAID_ROOM = 3000 };

/* Writes the line "tool: said: why", or keeps it for the thread; `reason` is the hash of its reason, or 0 if it has none and is always written. */
static void speak_line(const char *said, const char *why, uint64_t reason)
{
	char own[DIAG_LINE_ROOM], *line = kept ? kept->line : own;
	size_t n = (size_t)snprintf(line, 64, "%s: ", tool_name);
	n += visible(said, line + n, DIAG_LINE_ROOM - n - 160);
	if (why)
		n += (size_t)snprintf(line + n, DIAG_LINE_ROOM - n - 1, ": %s", why);
	line[n++] = '\n';
	if (kept)
		kept->n = n;
	else
		tell(line, n, reason);
}

__attribute__((format(printf, 1, 0))) static void speak(const char *format, va_list list, const char *why)
{
	char said[SAID_ROOM];
	vsnprintf(said, sizeof said, _(format), list);
	speak_line(said, why, 0);
}

void say_at(const char *file, unsigned long number, const char *format, ...)
{
	char said[SAID_ROOM];
	va_list list;
	va_start(list, format);
	size_t n = (size_t)snprintf(said, sizeof said, "%s:%lu: ", file, number);
	if (n < sizeof said)
		vsnprintf(said + n, sizeof said - n, _(format), list);
	va_end(list);
	speak_line(said, NULL, reason_of(n < sizeof said ? said + n : ""));
}

void say(const char *format, ...)
{
	va_list list;
	va_start(list, format);
	speak(format, list, NULL);
	va_end(list);
}

/* Writes the counts before the last message, so that the last line tells why the tool ended. */
static void say_rest_before(void)
{
	if (!kept)
		say_rest();
}

void say_at_once(const char *format, ...)
{
	bool holding = held.holding;
	va_list list;
	held.holding = false;
	va_start(list, format);
	speak(format, list, NULL);
	va_end(list);
	held.holding = holding;
}

void fail(const char *format, ...)
{
	va_list list;
	say_rest_before();
	va_start(list, format);
	speak(format, list, NULL);
	va_end(list);
	stop();
}

void fail_errno(const char *format, ...)
{
	const char *why = _(strerror(errno));
	va_list list;
	say_rest_before();
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
	snprintf(why, sizeof why, _("try '%.50s --help'"), tool_name);
	speak(format, list, why);
	va_end(list);
	exit(STATUS_FAILED);
}
