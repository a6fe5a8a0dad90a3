/* Reads journals by several threads: the bytes of all files, one behind the other, are parted into stretches of whole lines, and each thread
 * folds one of them into cases of its own. */
#ifndef AS_PARTS_H
#define AS_PARTS_H

#include "cases/cases.h"

struct parts_options {
	char *const *files;
	size_t files_n;
	const struct held_file *held; /* the open files; the number of bytes that count must be known for each */
	uint64_t unwanted;            /* as in struct table_options */
	bool quiet;                   /* as in struct table_options */
};

/* Folds the rows of all files into n > 1 sets of cases, which were started, by n threads, and joins these: all events of a case are in the
 * set of the part that has its first line. Reports bad rows in the order of the input, and sets *status. Returns false if a thread failed:
 * then nothing was reported, and the cases can't be used; whoever reads the files by one thread will meet the same error and report it in
 * its place. */
bool parts_read(struct cases *, unsigned n, const struct parts_options *, int *status);

#endif
