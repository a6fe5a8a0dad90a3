/* Follows a case event by event in case order: what each event does to its card, number, call-backs and issue (as-rules(7) 3 to 5). */
#ifndef AS_FOLLOW_H
#define AS_FOLLOW_H

#include "cases/course.h"

/* Follows a case up to `now` of the run; returns false if it has no seen entries. */
bool course_follow(struct course *, struct courses *, const struct case_record *);

#endif
