/* What a tool says on standard error: one line `tool: file:line: what: why`, with control bytes made visible, cut at about 3000 bytes. The
 * exit status is the same for all tools: 0 all went well; 1 done, but some records were rejected; 2 not done. */
#ifndef AS_DIAG_H
#define AS_DIAG_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bytes/reasons.h"

enum { STATUS_FINE = 0, STATUS_REJECTED = 1, STATUS_FAILED = 2 };

/* Names the tool for all messages, and opens those of the descriptors 0 to 2 that are closed, so that no file opened later takes their
 * place; reading or writing them fails with EBADF. */
void diag_start(const char *tool);

const char *diag_tool(void);

/* Writes a message. */
__attribute__((format(printf, 1, 2))) void say(const char *format, ...);

/* Writes `FILE:LINE: WHAT`. Of messages with the same reason (see reasons.h) a run writes only the first REASON_LINES; say_rest counts the
 * others. */
__attribute__((format(printf, 3, 4))) void say_at(const char *file, unsigned long line, const char *format, ...);

/* Writes one line `and 1,480 more like FILE:LINE: WHAT` for each reason that had more messages. fail and the end of the tool call it,
 * too. */
void say_rest(void);

/* From diag_hold on messages are kept in memory until diag_release or the end of the tool writes them: a tool that holds a lock must not
 * wait for a slow reader of its messages. Functions registered with atexit after the first diag_hold run before the messages are
 * written. */
void diag_hold(void);
void diag_release(void);

/* Writes a message at once, even between diag_hold and diag_release: for a tool that has to say that it waits, and for whom. */
__attribute__((format(printf, 1, 2))) void say_at_once(const char *format, ...);

/* Writes a message and exits with STATUS_FAILED. */
__attribute__((format(printf, 1, 2), noreturn)) void fail(const char *format, ...);

/* The same as fail, with ": " and the text of errno added. */
__attribute__((format(printf, 1, 2), noreturn)) void fail_errno(const char *format, ...);

/* How one of several threads ended. The work of a thread has no other messages than fail and fail_errno, which then end it instead of the
 * tool; what is wrong in the input it gathers by itself. */
enum { DIAG_LINE_ROOM = 4096 };
struct diag_kept {
	bool failed;
	char line[DIAG_LINE_ROOM]; /* why it failed, in n bytes */
	size_t n;
	jmp_buf stop;
};

/* Runs work(job) in this thread; returns early when the work fails. */
void diag_thread(struct diag_kept *, void (*work)(void *), void *job);

/* If any of n threads that have ended has failed, writes why the first of them did, and exits with STATUS_FAILED. */
void diag_tell(const struct diag_kept *, size_t n);

/* For a wrong command line: writes a message that points to --help, and exits with STATUS_FAILED. */
__attribute__((format(printf, 1, 2), noreturn)) void misuse(const char *format, ...);

#endif
