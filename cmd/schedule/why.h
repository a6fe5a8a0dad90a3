/* as-schedule --why: one case explained to a person, from the same state that its tasks come of : as-rules(7) 7. */
#ifndef AS_SCHEDULE_WHY_H
#define AS_SCHEDULE_WHY_H

#include "cases/tasks.h"
#include "words/labels.h"

/* Writes the events of the watched case, its call-backs, its issue, its end and its tasks. */
void why_write(const struct course *, const struct tasks *, enum language, struct writer *);

#endif
