/* How far what a rule sets a date for may lie from what is dated in a case: its lines, and the days that these name. Who asks for some days
 * only need not look at cases that are farther away than that (as-rules(7) 4, 15). */
#ifndef AS_REACH_H
#define AS_REACH_H

#include "rules/policy.h"

/* So many days before the first and behind the last of them at most. */
struct reach {
	civil_day before, behind;
};

/* The day on which a call-back opens. */
struct reach reach_of_opening(const struct policy *);

/* And that by which one that lapsed is to be signed off, or a number to be found. */
struct reach reach_of_signoff(const struct policy *);

/* The days, and so many more. */
struct range reach_over(struct range, struct reach);

#endif
