/* Turns one sheet of a workbook into CSV, row by row (as-rules(7) 16). */
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
	const char *sheet; /* the name of the sheet; NULL: the first visible one */
	bool strict;
	uint64_t most; /* the most bytes that the file may unpack to, and that its rows may take */
};

/* Reads the workbook in fd to its end; `file` is its name for messages. Returns STATUS_FINE or STATUS_REJECTED. Start with { 0 }, and call
 * reading_free in any case. */
int read_workbook(struct reading *, const char *file, int fd, const struct read_options *);
void reading_free(struct reading *);

/* Writes the rows as CSV. More bytes than `most` end the tool with status 2. */
void reading_write(struct reading *, struct writer *out);

#endif
