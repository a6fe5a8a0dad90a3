/* How far the dates that a rule sets may lie from the dates in a case: those of its lines, and those that these mention. Whoever wants the
 * events of some days can skip cases that are farther away (as-rules(7) 4, 15). */
#ifndef AS_REACH_H
#define AS_REACH_H

#include "rules/policy.h"

/* At most so many days before the first and behind the last of these dates. */
struct reach {
	civil_day before, behind;
};

/* For the day on which a call-back opens. */
struct reach reach_of_opening(const struct policy *);

/* For the day by which a lapsed one must be signed off, or a number found. */
struct reach reach_of_signoff(const struct policy *);

/* The days, extended by the reach. */
struct range reach_over(struct range, struct reach);

#endif
