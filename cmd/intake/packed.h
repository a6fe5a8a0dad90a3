/* The lines of a batch while it is read: in memory while they are few, then in a file without a name (bytes/spill.h). A line is found by
 * its offset. */
#ifndef AS_PACKED_H
#define AS_PACKED_H

#include "bytes/spill.h"
#include "bytes/writer.h"

struct packed {
	struct writer lines; /* all lines, or those behind the ones in the spill */
	struct spill spill;
	const char *beside;  /* the spill lies in the folder of this file; NULL: all lines stay in memory */
	size_t looked;       /* how many lines were looked at since pages were last released */
};

void packed_start(struct packed *, const char *beside);

/* The writer for one more line, which must be complete; *at is its offset. */
struct writer *packed_writer(struct packed *, size_t *at);

/* The line at an offset; valid until the next line is written. */
const char *packed_line(struct packed *, size_t at);

/* All lines in one piece, each at its offset. No line may be written afterwards. */
struct text packed_all(struct packed *);

void packed_free(struct packed *);

#endif
