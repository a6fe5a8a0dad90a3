/* as-schedule --why: one case explained to a person, from the same state that its tasks come of (formats 7). */
#ifndef AS_SCHEDULE_WHY_H
#define AS_SCHEDULE_WHY_H

#include "cases/tasks.h"

/* Writes the events of the watched case, its call-backs, its issue, its end and its tasks. */
void why_write(const struct course *, const struct tasks *, struct writer *);

#endif
