/* The tasks that calls of destroyed cases were given, where none was written (as-rules(7) 3, 12). A destroyed case gives none any
 * more, so they are written down; also those that calls later than now would have been given. */
#ifndef AS_ARCHIVE_GIVEN_H
#define AS_ARCHIVE_GIVEN_H

#include "cases/course.h"
#include "survey.h"

struct given_task {
	uint32_t position; /* of the call, in the input */
	struct text task;
};

struct given {
	struct given_task *entry;
	size_t n, room;
};

/* Adds those of the calls later than `after` (all: WHEN_NONE) of the case that the course has followed. */
void given_add(struct given *, const struct course *, struct when after);

/* Adds those of calls that are later than now, for the cases marked in `chosen` (by record); reads the journals once more if
 * any has such lines. */
void given_add_late(struct given *, const struct survey *, const struct held_journals *, const uint32_t *chosen);

/* Puts them in the order of the input. */
void given_sort(struct given *);

#endif
