/* Spreadsheets drop the zeros before a number: slip 0007 becomes 7 and a case of its own, whose customer is called twice. Only some rows of
 * a list are looked at, because it happens to all of them. */
#ifndef AS_INTAKE_ZEROS_H
#define AS_INTAKE_ZEROS_H

#include "dedup.h"

/* Makes the journals be searched for the cases that rows of the batch would have with other zeros; to be called before they are read. */
void zeros_want(struct batch *, struct dedup *);

/* Reports rows that open a case although a journal has one whose slip differs only in its zeros; to be called after the batch is
 * decided. */
void zeros_say(struct batch *, const struct dedup *);

#endif
