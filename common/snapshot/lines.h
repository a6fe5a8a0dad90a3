/* Single lines of a journal, by their places. */
#ifndef AS_SNAPSHOT_LINES_H
#define AS_SNAPSHOT_LINES_H

#include <stdint.h>

#include "bytes/records.h"

/* Makes a file in memory, for the caller to close, of the first header_end bytes of a journal and of its lines that begin at these n places,
 * which rise. False: there are no such lines. */
bool lines_copy(struct held_file *out, const struct held_file *journal, off_t header_end, const uint64_t *place, size_t n);

/* How many bytes of the journal are whole lines; -1 with errno: it can't be read. */
off_t lines_whole(const struct held_file *journal);

#endif
