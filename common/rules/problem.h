/* What is wrong with a policy file and its base: collected, so that one run tells it all, then said in the order of the files. */
#ifndef AS_PROBLEM_H
#define AS_PROBLEM_H

#include "bytes/memory.h"

struct mark { /* a place in a file, both from 1; line 0: the file as a whole */
	size_t line, column;
	const char *file; /* NULL: that of the problems */
};

struct problems {
	struct arena *arena; /* where they are kept */
	const char *file;
	struct problem *last;
	size_t n;
};

__attribute__((format(printf, 3, 4))) void problem_add(struct problems *, struct mark, const char *format, ...);

/* Says each as one line, `file:line:column: what`. */
void problems_say(const struct problems *);

#endif
