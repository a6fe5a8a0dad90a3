/* Reports what the user should look at in the rows that are taken in. Duplicates are not reported again. */
#ifndef AS_NOTES_H
#define AS_NOTES_H

#include "batch.h"

/* To be called once the fate of every row is known. */
void notes_say(struct batch *, const struct policy *, struct meanings *);

#endif
