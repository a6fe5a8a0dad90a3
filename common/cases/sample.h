/* Which cases a call-back passes over (formats 4.2; R115, R116, R176 to R178). */
#ifndef AS_SAMPLE_H
#define AS_SAMPLE_H

#include "cases/cases.h"

/* Numbers all cases by the first delivery of each, seen or not, and sets their sampled_out. Once, when all is read. */
void sample_cases(struct cases *);

#endif
