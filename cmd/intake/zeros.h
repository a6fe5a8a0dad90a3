/* A spreadsheet takes the zeros before a number away: slip 0007 becomes 7, and a case of its own, whose customer is called twice. Rows here and
 * there in a list are looked at, for it happens to all of them. */
#ifndef AS_INTAKE_ZEROS_H
#define AS_INTAKE_ZEROS_H

#include "dedup.h"

/* Has the journals looked through for the cases that rows of the batch would be with other zeros. Before these are read. */
void zeros_want(struct batch *, struct dedup *);

/* Says which rows open a case though a journal has one whose slip differs in its zeros only. Once the batch is decided. */
void zeros_say(struct batch *, const struct dedup *);

#endif
