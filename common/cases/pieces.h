/* Journals read by several threads, each of their lines once. A thread reads a piece of a file, from line to line, and hands over each row to the
 * thread that has its case; those take the rows in the order of the input. */
#ifndef AS_PIECES_H
#define AS_PIECES_H

#include "cases/cases.h"

struct pieces_options {
	char *const *files;
	size_t files_n;
	const struct held_file *held; /* the files, held open; how many bytes count is known of each */
	uint64_t unwanted;            /* columns, see struct table_options */
	bool quiet;                   /* likewise */
};

/* Folds the rows of all files into n > 1 cases that were started, by as many threads: a case is always in the same one. Says what is wrong with
 * rows, in the order of the input, and sets the status. False: something stopped a thread. Then nothing was said, and the cases are of no use: who
 * reads the files by himself will meet what it was, and say so in its place. */
bool pieces_read(struct cases *, unsigned n, const struct pieces_options *, int *status);

#endif
