/* From a workbook to CSV: one sheet, row by row (as-rules(7) 16). */
#ifndef AS_SHEET_READ_H
#define AS_SHEET_READ_H

#include "book.h"
#include "cells.h"
#include "grid.h"
#include "shared.h"
#include "styles.h"

struct reading {
	struct book book;
	struct shared shared;
	struct styles styles;
	struct cells cells;
	struct grid grid;
};

struct read_options {
	const char *sheet; /* its name; NULL: the first that is to be seen */
	bool strict;
	uint64_t most; /* bytes that may come out of the file, and that its rows may take */
};

/* Reads the file in fd, named so in messages, to its end; gives the status. Start with { 0 }; whatever happens, reading_free frees it. */
int read_workbook(struct reading *, const char *file, int fd, const struct read_options *);
void reading_free(struct reading *);

/* Writes the rows as CSV. */
void reading_write(struct reading *, struct writer *out);

#endif
