/* Checks for unit tests: each that fails is printed; the test ends with `return checks_failed()`. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <string.h>

static int check_failures;

#define CHECK(what) ((what) ? (void)0 : (void)(check_failures++, printf("%s:%d: %s\n", __FILE__, __LINE__, #what)))

/* Two strings are the same. */
#define CHECK_IS(got, want) check_is(__FILE__, __LINE__, (got), (want))

static inline void check_is(const char *file, int line, const char *got, const char *want)
{
	if (strcmp(got, want) == 0)
		return;
	check_failures++;
	printf("%s:%d: got '%s', want '%s'\n", file, line, got, want);
}

static inline int checks_failed(void)
{
	return check_failures != 0;
}

#endif
