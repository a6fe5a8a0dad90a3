/* Single lines of a journal, by their places, as if they were a file. */
#ifndef AS_SNAPSHOT_LINES_H
#define AS_SNAPSHOT_LINES_H

#include <stdint.h>

#include "bytes/records.h"

/* The first header_end bytes of a journal, then its lines that begin at these n places, which rise, then its bytes from `rest` on. */
struct lines {
	const struct held_file *journal;
	off_t header_end;
	const uint64_t *place;
	size_t n;
	off_t rest, rest_next; /* -1: none; and what comes next of it */
	bool failed;     /* there are no such lines: what was given before that is to be given up */
	size_t next;     /* the line to come */
	struct text left; /* of what was taken up already; it lies in the window: */
	char *window;
	off_t from;
	size_t used, ask;
};

void lines_start(struct lines *, const struct held_file *journal, off_t header_end, const uint64_t *place, size_t n);
void lines_with_rest(struct lines *, off_t rest);

/* The same to be read, from the start again after its end. */
struct held_source lines_source(struct lines *);
void lines_free(struct lines *);

/* How many bytes of the journal are whole lines; -1 with errno: it can't be read. */
off_t lines_whole(const struct held_file *journal);

#endif
