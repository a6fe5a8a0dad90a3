/* Turns CSV into a workbook, row by row, each cell in the form of its column (as-rules(7) 16). */
#ifndef AS_SHEET_MAKE_H
#define AS_SHEET_MAKE_H

#include "bytes/writer.h"
#include "rules/policy.h"

struct make_options {
	const struct policy *policy;
	int labels;        /* enum language, or -1: not given */
	const char *title; /* NULL: no title */
	int64_t made;      /* as in xlsx.h */
	bool strict;
};

/* Reads the file (none: standard input) to its end and reports rejected rows. make_finish frees the result. */
struct making;
struct making *make_workbook(char *const *file, size_t files, const struct make_options *);

/* Writes the workbook and frees everything; returns STATUS_FINE or STATUS_REJECTED. */
int make_finish(struct making *, struct writer *out);

#endif
