/* as-schedule --why @NAME: a duty of the house, its last occurrences and the next (as-rules(7) 19). */
#ifndef AS_SCHEDULE_WHY_DUTY_H
#define AS_SCHEDULE_WHY_DUTY_H

#include "cases/tasks.h"
#include "words/labels.h"

/* Of a duty, a place in the policy, or -1: the policy does not have it. The course is that of its case, whose rows the cases have kept, or
 * NULL where the journal has none; the tasks are those of the duty. */
void why_duty_write(const struct duty_notes *, int duty, const struct course *, const struct tasks *, enum language,
		    struct writer *);

#endif
