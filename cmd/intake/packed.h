/* The lines of a batch while it is read: in memory as long as they are few, then in a file without a name (bytes/spill.h). A line is found
 * by the place that it was given. */
#ifndef AS_PACKED_H
#define AS_PACKED_H

#include "bytes/spill.h"
#include "bytes/writer.h"

struct packed {
	struct writer lines; /* all of them, or those behind what is in: */
	struct spill spill;
	const char *beside;  /* in the folder of this file; NULL: in memory for good */
	size_t looked;       /* so many lines were looked at since some were let go */
};

void packed_start(struct packed *, const char *beside);

/* Where one more line is to be written, whole; *at becomes its place. */
struct writer *packed_writer(struct packed *, size_t *at);

/* The line at a place; good until the next line is written. */
const char *packed_line(struct packed *, size_t at);

/* All lines in one piece, each at its place. No more are written then. */
struct text packed_all(struct packed *);

void packed_free(struct packed *);

#endif
