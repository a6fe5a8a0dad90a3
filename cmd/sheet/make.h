/* From CSV to a workbook: a row a row, its cells in the form of their columns (as-rules(7) 16). */
#ifndef AS_SHEET_MAKE_H
#define AS_SHEET_MAKE_H

#include "bytes/writer.h"
#include "rules/policy.h"

struct make_options {
	const struct policy *policy;
	int labels;        /* enum language, or -1 */
	const char *title; /* or NULL */
	int64_t made;      /* see xlsx.h */
	bool strict;
};

/* Reads the file, or standard input, to its end; what has to be said is said. */
struct making;
struct making *make_workbook(char *const *file, size_t files, const struct make_options *);

/* Writes the workbook out and frees everything; gives the status. */
int make_finish(struct making *, struct writer *out);

#endif
