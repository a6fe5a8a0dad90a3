/* Merges the rows of tasks that a snapshot has with those of the cases that were taken up. */
#ifndef AS_SNAPSHOT_ROWS_H
#define AS_SNAPSHOT_ROWS_H

#include "cases/tasks.h"
#include "snapshot/known.h"

/* A run of rows, all known or all new. */
struct row_run {
	bool known;
	uint64_t from, to; /* in bytes of ROWS, or, for new rows, of `written` */
	size_t first, n;   /* for new rows: the index of the first one, and how many there are */
};

/* The new rows as they are written. */
struct new_rows {
	const struct tasks *tasks; /* n sets, sorted */
	struct writer written;     /* the header and the rows */
	size_t *end;               /* where in `written` each row ends */
	size_t header_end, n;
};

/* Writes the tasks of n sorted sets into memory. */
void new_rows_make(struct new_rows *, const struct tasks *, size_t n);
void new_rows_free(struct new_rows *);

/* Calls a function for each run, in the order of all rows; it returns false to stop. Returns false if it was stopped, or if the snapshot
 * can't be read. */
typedef bool each_run(void *context, const struct row_run *);
bool rows_each(const struct known *, const struct new_rows *, each_run *, void *context);

/* Writes what tasks_write writes, for all cases; the n sets of tasks are those of the cases that were taken up, and of duties. Returns
 * false, with only a part written, if the snapshot is damaged. */
bool known_write_tasks(const struct known *, const struct tasks *, size_t n, struct writer *);

/* What tasks_beyond counts, for the cases that were not taken up. */
size_t known_beyond(const struct known *);

#endif
