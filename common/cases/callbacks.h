/* The call-backs of a case (as-rules(7) 4): base dates, holding, and the windows that follow from them. */
#ifndef AS_CALLBACKS_H
#define AS_CALLBACKS_H

#include "cases/course.h"

/* Brings every call-back to its state after the first n steps, which the course has followed, on that day. n and day must not decrease from
 * call to call. */
void callbacks_advance(struct course *, size_t n, civil_day);

/* The same for all steps, and for the last time: afterwards `attempt` is set in each step that is an attempt. */
void callbacks_finish(struct course *, civil_day);

/* Decides which call-backs apply to a case that was just opened, by its service: that of the card of its first delivery, or, without a
 * delivery, `complaint`. A delivery decides anew. */
void callbacks_choose(struct course *);

/* The first day after `now` on which a call-back, brought to its state of now, changes if nothing happens: its window lapses; it opens
 * without being in the sample; it opens while the number is wrong (as-rules(7) 4.2, 4.6, 4.7). DAY_NEVER: there is none. */
civil_day callbacks_next_lapse(const struct course *, civil_day now);
civil_day callbacks_next_passed_over(const struct course *, civil_day now);
civil_day callbacks_next_wrong_number(const struct course *, civil_day now);

/* The service of a case, by the card of its opener, which may be NULL. */
struct text opening_service(enum event_word opener, const unsigned char *card);

/* Does the call-back apply to a case with this opener and service (as-rules(7) 4)? */
bool callback_applies(const struct policy *, size_t callback, enum event_word opener, struct text service);

#endif
