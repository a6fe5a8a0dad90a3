/* The end of a case: complete, filed, to be destroyed (as-rules(7) 6; R013, R017 to R024). */
#ifndef AS_ENDING_H
#define AS_ENDING_H

#include "cases/course.h"

struct ending {
	enum archive_state state;
	bool complete;
	civil_day completed;      /* the day, if complete */
	enum retention_rule rule; /* if expired: the rule by which it is */
	civil_day counted_from;   /* if expired: the day from which the period counts */
	civil_day expires;        /* if expired: the first day on which it was */
};

/* The end of a case that was followed. */
struct ending ending_of(const struct course *);

/* The first day after `now` on which a period of retention has passed, by any rule, if nothing happens (as-rules(7) 6); DAY_NEVER: none. */
civil_day ending_expires(const struct course *);

#endif
