/* Bytes that a run writes and looks at again anywhere, more of them than it should keep in memory: they lie in a file without a name, mapped,
 * and what was looked at is let go again and again. One at a time. */
#ifndef AS_SPILL_H
#define AS_SPILL_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes/text.h"

struct spill {
	char *bytes;     /* NULL: there is none */
	size_t n;        /* so many */
	int fd;
};

/* Makes one in the folder of that file. False where that can't be: nothing is there then. */
bool spill_open(struct spill *, const char *beside);

/* Adds a text. False where the disk has no room: then there are as many bytes as before. */
bool spill_add(struct spill *, struct text);

/* Maps these bytes, if they are part of a spill: for a write, to which a page that is not there yet costs more than one that is. */
void spill_ahead(struct text);

/* Lets go of these bytes, if they are part of a spill: who has read through many says so. */
void spill_passed(struct text);

void spill_close(struct spill *);

#endif
