/* Writes a snapshot: what was taken up, merged with what the old one has. */
#ifndef AS_SNAPSHOT_WRITE_H
#define AS_SNAPSHOT_WRITE_H

#include "snapshot/known.h"
#include "snapshot/place.h"

/* Returns false, with errno, if writing failed. Where the old snapshot or the journal can't be read again the tool ends with status 2. */
bool snapshot_write(struct placing *, const struct known *, const struct cases *);

#endif
