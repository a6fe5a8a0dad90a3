/* Gives single lines of a journal, by their places, as if they were a file. */
#ifndef AS_SNAPSHOT_LINES_H
#define AS_SNAPSHOT_LINES_H

#include <stdint.h>

#include "bytes/records.h"

/* The first header_end bytes of a journal, then the lines that begin at n places, which ascend, then its bytes from `rest` on. */
struct lines {
	const struct held_file *journal;
	off_t header_end;
	const uint64_t *place;
	size_t n;
	off_t rest, rest_next; /* `rest` -1: none; rest_next: how far it was given */
	bool failed;     /* there are no such lines: everything that was given before has to be discarded */
	int error;       /* the errno of a read that failed, which the reader is told; 0: none did */
	size_t next;     /* the index of the next line */
	struct text left; /* what was read and not given yet; it lies in the window */
	char *window;
	off_t from;
	size_t used, ask;
};

void lines_start(struct lines *, const struct held_file *journal, off_t header_end, const uint64_t *place, size_t n);
void lines_with_rest(struct lines *, off_t rest);

/* The source to be read; after its end it begins again. */
struct held_source lines_source(struct lines *);
void lines_free(struct lines *);

/* How many bytes of the journal are complete lines; -1, with errno, if it can't be read. */
off_t lines_whole(const struct held_file *journal);

#endif
