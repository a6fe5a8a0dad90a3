/* Reads journals by several threads, each line once. A thread reads a piece of a file, made of whole lines, and hands each row to the
 * thread that has its case; those take the rows in the order of the input. */
#ifndef AS_PIECES_H
#define AS_PIECES_H

#include "cases/cases.h"

struct pieces_options {
	char *const *files;
	size_t files_n;
	const struct held_file *held; /* the open files; the number of bytes that count must be known for each */
	uint64_t unwanted;            /* as in struct table_options */
	bool quiet;                   /* as in struct table_options */
};

/* Folds the rows of all files into n > 1 sets of cases, which were started, by n threads; all rows of a case go to the same set. Reports
 * bad rows in the order of the input, and sets *status. Returns false if a thread failed: then nothing was reported, and the cases can't be
 * used; whoever reads the files by one thread will meet the same error and report it in its place. */
bool pieces_read(struct cases *, unsigned n, const struct pieces_options *, int *status);

#endif
