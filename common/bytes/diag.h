/* What a tool says on standard error: one line, `tool: file:line: what: why`, control bytes made visible, cut at about 3000 bytes.
 * Exit status, the same for all tools: 0 all well; 1 done, but some records were rejected; 2 not done. */
#ifndef AS_DIAG_H
#define AS_DIAG_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bytes/reasons.h"

enum { STATUS_FINE = 0, STATUS_REJECTED = 1, STATUS_FAILED = 2 };

/* Names the tool for all messages, and makes sure that descriptors 0 to 2 are open, so that no file
 * opened later can be taken for one of them; what was closed answers EBADF. */
void diag_start(const char *tool);

const char *diag_tool(void);

/* Writes a message. */
__attribute__((format(printf, 1, 2))) void say(const char *format, ...);

/* Writes a message about a line of a file, FILE:LINE: WHAT. Of messages with one reason (see reasons.h) a run writes only the first
 * REASON_LINES; say_rest writes how many more there were. */
__attribute__((format(printf, 3, 4))) void say_at(const char *file, unsigned long line, const char *format, ...);

/* Writes one line for each reason that had more messages, `and 1,480 more like FILE:LINE: WHAT`. fail and exit do it, too. */
void say_rest(void);

/* From here on messages are kept in memory; diag_release writes them, or the end of the tool: a tool that holds a lock must not wait for a
 * slow reader of its messages. Functions registered with atexit behind the first diag_hold run before they are written. */
void diag_hold(void);
void diag_release(void);

/* Writes a message at once, even between those two: that the tool waits, and for whom. */
__attribute__((format(printf, 1, 2))) void say_at_once(const char *format, ...);

/* Writes a message and exits with STATUS_FAILED. */
__attribute__((format(printf, 1, 2), noreturn)) void fail(const char *format, ...);

/* fail, with ": " and the text of errno added. */
__attribute__((format(printf, 1, 2), noreturn)) void fail_errno(const char *format, ...);

/* The messages of one thread of several that read the same input, each its shard. They are kept until all threads have ended, and then written in
 * the order of the input, as one thread would have written them. A thread that fails ends; the others go on. */
struct diag_kept {
	char *lines;
	size_t n, room, told;
	uint64_t place;
	struct reasons reasons;
	bool failed;
	jmp_buf stop;
};

/* Does the work of a thread and keeps its messages; returns early when the thread fails. */
void diag_thread(struct diag_kept *, void (*work)(void *), void *job);

/* The next messages of this thread are about this place of the input; places only grow. */
void diag_place(uint64_t place);

/* Writes and frees the messages of n threads that have ended, up to the first failure, which then ends the tool. */
void diag_tell(struct diag_kept *, size_t n);

/* Frees them unwritten, whoever failed. */
void diag_drop(struct diag_kept *, size_t n);

/* Misuse: writes a message that points to --help, and exits with STATUS_FAILED. */
__attribute__((format(printf, 1, 2), noreturn)) void misuse(const char *format, ...);

#endif
