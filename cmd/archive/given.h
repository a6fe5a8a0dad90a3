/* The tasks for which calls of destroyed cases count although they name none (as-rules(7) 3, 12). They can't be inferred from a destroyed
 * case any more, so they are written down; also for calls that are later than now. */
#ifndef AS_ARCHIVE_GIVEN_H
#define AS_ARCHIVE_GIVEN_H

#include "cases/course.h"
#include "survey.h"

struct given_task {
	uint32_t position; /* the position of the call in the input */
	struct text task;
};

struct given {
	struct given_task *entry;
	size_t n, room;
};

/* Adds the tasks of the calls later than `after` (WHEN_NONE: of all calls) of a case that was followed. */
void given_add(struct given *, const struct course *, struct when after);

/* Adds the tasks of calls that are later than now, for the cases marked in `chosen` (by record); reads the journals once more if there are
 * any. */
void given_add_late(struct given *, const struct survey *, const struct held_journals *, const uint32_t *chosen);

/* Sorts them in the order of the input. */
void given_sort(struct given *);

#endif
