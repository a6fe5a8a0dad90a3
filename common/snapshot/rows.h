/* The rows of tasks that are known from a snapshot, and those of the cases that were taken up again, in one order. */
#ifndef AS_SNAPSHOT_ROWS_H
#define AS_SNAPSHOT_ROWS_H

#include "cases/tasks.h"
#include "snapshot/known.h"

/* Rows that follow each other, all known or all new. */
struct row_run {
	bool known;
	uint64_t from, to; /* bytes of ROWS; of new ones, of what was written */
	size_t first, n;   /* of new ones: their places */
};

/* The new rows, as they are written. */
struct new_rows {
	const struct tasks *tasks; /* sorted, n sets */
	struct writer written;     /* header and rows */
	size_t *end;               /* where in `written` each ends */
	size_t header_end, n;
};

/* Writes the tasks of n sets, each sorted, into memory. */
void new_rows_make(struct new_rows *, const struct tasks *, size_t n);
void new_rows_free(struct new_rows *);

/* Calls for each run, in the order of all rows. False: it could not go on, or the snapshot can't be read; it ends there. */
typedef bool each_run(void *context, const struct row_run *);
bool rows_each(const struct known *, const struct new_rows *, each_run *, void *context);

/* What tasks_write writes, of all cases; the n sets of tasks are those of the cases that were taken up, and of duties. False: it ends in the
 * middle, since the snapshot is damaged. */
bool known_write_tasks(const struct known *, const struct tasks *, size_t n, struct writer *);

/* What tasks_beyond counts, of the cases that were not taken up. */
size_t known_beyond(const struct known *);

#endif
