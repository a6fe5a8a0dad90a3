/* Checks for unit tests. A failing check is printed; a test ends with `return checks_failed()`. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "bytes/text.h"

/* Is this built with AddressSanitizer or MemorySanitizer? NO_MEMORY_SANITIZER is for a function that runs before that is ready. */
#ifndef __has_feature
#define __has_feature(name) 0
#endif
#if __has_feature(memory_sanitizer)
enum { MEMORY_SANITIZED = 1 };
#define NO_MEMORY_SANITIZER __attribute__((no_sanitize("memory")))
#else
enum { MEMORY_SANITIZED = 0 };
#define NO_MEMORY_SANITIZER
#endif
#if defined __SANITIZE_ADDRESS__ || __has_feature(address_sanitizer)
enum { SANITIZED = 1 };
#else
enum { SANITIZED = MEMORY_SANITIZED };
#endif

static int check_failures;

#define CHECK(what) ((what) ? (void)0 : (void)(check_failures++, printf("%s:%d: %s\n", __FILE__, __LINE__, #what)))

/* Checks that two strings are equal. */
#define CHECK_IS(got, want) check_is(__FILE__, __LINE__, (got), (want))

static inline void check_is(const char *file, int line, const char *got, const char *want)
{
	if (strcmp(got, want) == 0)
		return;
	check_failures++;
	printf("%s:%d: got '%s', want '%s'\n", file, line, got, want);
}

/* A copy of the text that ends at the edge of readable memory, so that reading behind it crashes. Valid until the next call. */
static inline struct text at_the_edge(struct text t)
{
	enum { ROOM = 1 << 16 };
	static char *room;
	if (!room) {
		room = mmap(NULL, 2 * ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		if (room == MAP_FAILED || mprotect(room + ROOM, ROOM, PROT_NONE) != 0)
			abort();
	}
	return (struct text){ memcpy(room + ROOM - t.n, t.p, t.n), t.n };
}

static inline int checks_failed(void)
{
	return check_failures != 0;
}

#endif
