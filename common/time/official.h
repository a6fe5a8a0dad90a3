/* Official holidays and make-up working days, as shipped (as-rules(7) 13): official-cn.def says where from, and how a year is added. */
#ifndef AS_OFFICIAL_H
#define AS_OFFICIAL_H

#include "time/civil.h"

enum official { OFFICIAL_NONE, OFFICIAL_CN };

/* Is the day open: not on a holiday, always on a make-up day, else as said? */
bool official_open(enum official, civil_day, bool otherwise);

/* The last day that is spoken for. */
civil_day official_until(enum official);

#endif
