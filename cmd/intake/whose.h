/* Compares the customer and telephone number that a row names with those of its case. If both differ, the row probably stands beside the
 * case of somebody else: a sheet was sorted in parts, or a slip is mistyped. */
#ifndef AS_WHOSE_H
#define AS_WHOSE_H

#include "batch.h"
#include "cases/cases.h"

/* Reports the accepted rows with differences; to be called before the events of the batch are added to `cases`. */
void whose_say(const struct cases *, struct batch *);

#endif
