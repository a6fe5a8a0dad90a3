/* Bytes that a run writes and reads again in any order, too many to keep in memory: they lie in a mapped file without a name, and pages
 * that were read are released again. A process can have one spill at a time. */
#ifndef AS_SPILL_H
#define AS_SPILL_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes/text.h"

struct spill {
	char *bytes;     /* the mapping; NULL: there is no spill */
	size_t n;        /* how many bytes were added */
	int fd;
};

/* Creates a spill in the folder of the file `beside`. Returns false if that is not possible; then `bytes` is NULL. */
bool spill_open(struct spill *, const char *beside);

/* Appends a text. Returns false if the disk is full; then nothing was added. */
bool spill_add(struct spill *, struct text);

/* Maps the pages of these bytes, if they lie in a spill, before write(2) reads them: it pays more for pages that are not mapped. */
void spill_ahead(struct text);

/* Releases the pages of these bytes, if they lie in a spill. To be called after reading many. */
void spill_passed(struct text);

void spill_close(struct spill *);

#endif
