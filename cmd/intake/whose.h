/* Whose a row is: the customer and the telephone number that it names beside those that its case has. Where both are others, the row
 * stands beside the case of somebody else: a sheet was sorted in parts, or a slip is mistyped. */
#ifndef AS_WHOSE_H
#define AS_WHOSE_H

#include "batch.h"
#include "cases/cases.h"

/* Says it of the rows that are accepted, before the cases that a journal has hear of them. */
void whose_say(const struct cases *, struct batch *);

#endif
