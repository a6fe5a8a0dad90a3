/* What whoever runs as-intake should look at in the rows that are taken in. Of those that the journal has already it was said when they
 * came. */
#ifndef AS_NOTES_H
#define AS_NOTES_H

#include "batch.h"

/* Says it, once the fate of every row is known. */
void notes_say(struct batch *, const struct policy *, struct meanings *);

#endif
