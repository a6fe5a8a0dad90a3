/* The end of a case: complete, filed, to be destroyed (as-rules(7) 6; R013, R017 to R024). */
#ifndef AS_ENDING_H
#define AS_ENDING_H

#include "cases/course.h"

struct ending {
	enum archive_state state;
	bool complete;
	civil_day completed;      /* where it is complete */
	enum retention_rule rule; /* where it is expired: by which, */
	civil_day counted_from;   /* from which date, */
	civil_day expires;        /* and the first day on which it was */
};

/* The end of a case that the course has followed. */
struct ending ending_of(const struct course *);

/* The first day later than now on which a period of retention is past, by one rule or the other, if nothing happens (as-rules(7) 6);
 * DAY_NEVER: none. */
civil_day ending_expires(const struct course *);

/* When the case counts as settled by a call-back: true and the date, or false while that is not ended, or lapsed and not settled. */
bool callback_settled(const struct course *, size_t callback, civil_day *);

#endif
