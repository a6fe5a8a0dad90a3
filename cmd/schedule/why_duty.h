/* as-schedule --why @NAME: explains a duty of the house, its last occurrences and the next one (as-rules(7) 19). */
#ifndef AS_SCHEDULE_WHY_DUTY_H
#define AS_SCHEDULE_WHY_DUTY_H

#include "cases/tasks.h"
#include "words/labels.h"

/* `duty` is an index into the policy; -1: the policy does not have it. `course` is that of its case, whose rows are kept, or NULL if the
 * journal has none; `tasks` are those of the duty. */
void why_duty_write(const struct duty_notes *, int duty, const struct course *, const struct tasks *, enum language,
		    struct writer *);

#endif
