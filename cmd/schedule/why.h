/* as-schedule --why: explains a case to a person, from the same state from which its tasks are made (as-rules(7) 7). */
#ifndef AS_SCHEDULE_WHY_H
#define AS_SCHEDULE_WHY_H

#include "cases/tasks.h"
#include "words/labels.h"

/* Writes the events of the watched case, its call-backs, its issue, its end and its tasks. */
void why_write(const struct course *, const struct tasks *, enum language, struct writer *);

#endif
