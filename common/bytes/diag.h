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

/* Says it and goes on. */
__attribute__((format(printf, 1, 2))) void say(const char *format, ...);

/* Says it of a line of a file, FILE:LINE: WHAT. Of those with one reason, see reasons.h, only the first are written in a run; say_rest
 * tells how many more there were. */
__attribute__((format(printf, 3, 4))) void say_at(const char *file, unsigned long line, const char *format, ...);

/* For each reason with more messages than were written one line, `and 1,480 more like FILE:LINE: WHAT`. What ends the tool does it too. */
void say_rest(void);

/* From now on what is said is kept, and written by diag_release, or when the tool ends: who holds a lock does not wait for whoever reads
 * his messages. What is registered with atexit behind the first diag_hold comes before that. */
void diag_hold(void);
void diag_release(void);

/* Says it even then: that it waits, and for whom. */
__attribute__((format(printf, 1, 2))) void say_at_once(const char *format, ...);

/* Says it and exits with STATUS_FAILED. */
__attribute__((format(printf, 1, 2), noreturn)) void fail(const char *format, ...);

/* fail, with ": " and the text of errno added. */
__attribute__((format(printf, 1, 2), noreturn)) void fail_errno(const char *format, ...);

/* For several threads that read the same input, each taking its part: what a thread says is kept, and told later by what it is
 * about, as one thread would have. A thread that fails ends there. */
struct diag_kept {
	char *lines;
	size_t n, room, told;
	uint64_t place;
	struct reasons reasons;
	bool failed;
	jmp_buf stop;
};

/* Does the work of a thread, and keeps what it says; comes back early when it fails. */
void diag_thread(struct diag_kept *, void (*work)(void *), void *job);

/* What this thread says next is about this place of the input, which never goes back. */
void diag_place(uint64_t place);

/* Says what n threads, all ended, have kept, and frees it; up to the first failure, which then ends the tool. */
void diag_tell(struct diag_kept *, size_t n);

/* Misuse: says it, points to --help, exits with STATUS_FAILED. */
__attribute__((format(printf, 1, 2), noreturn)) void misuse(const char *format, ...);

#endif
