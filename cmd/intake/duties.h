/* Reports accepted entries of duties that look wrong (as-rules(7) 19): a duty that the policy does not have, and a done whose due is no day
 * of its duty, so that it fulfils nothing. */
#ifndef AS_INTAKE_DUTIES_H
#define AS_INTAKE_DUTIES_H

#include "batch.h"

void duties_say(struct batch *, const struct policy *);

#endif
