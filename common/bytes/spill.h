/* Bytes that a run appends to and looks at again anywhere, more of them than it should keep in memory: they lie in a file without a name,
 * mapped, and what was looked at is let go again and again. One at a time. */
#ifndef AS_SPILL_H
#define AS_SPILL_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes/text.h"

struct spill {
	char *bytes;     /* NULL: there is none */
	size_t capacity; /* so many can be written */
	size_t kept;     /* those before are not in memory, unless somebody has looked at them since */
	int fd;
};

/* Makes one in the folder of that file, with so much room. False where that can't be: nothing is there then. */
bool spill_open(struct spill *, const char *beside, size_t capacity);

/* Makes room for so many bytes. False where the disk has none. */
bool spill_grow(struct spill *, size_t capacity);

/* Lets go what lies before. */
void spill_keep_from(struct spill *, size_t from);

/* Lets go of these bytes, if they are part of a spill: who has read through many says so. */
void spill_passed(struct text);

void spill_close(struct spill *);

#endif
