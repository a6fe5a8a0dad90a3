/* The call-backs of a case (formats 4): base dates, holding, the windows that follow from them. */
#ifndef AS_CALLBACKS_H
#define AS_CALLBACKS_H

#include "cases/course.h"

/* Brings every call-back to where it stands after the first n steps, which the course has followed, on that day. Called with growing
 * n and day. */
void callbacks_advance(struct course *, size_t n, civil_day);

/* Decides which call-backs apply to a case, by the service of its first delivery. */
void callbacks_choose(struct course *);

/* Does the call-back apply to a case with that service of the first delivery (formats 4)? */
bool callback_applies(const struct policy *, size_t callback, struct text service);

#endif
