/* Days as headers of a roster that has them across (as-rules(7) 20): complete ones, or such as 6月5日 and 5, whose year or month stands
 * elsewhere. */
#ifndef AS_DAYS_H
#define AS_DAYS_H

#include "bytes/memory.h"
#include "bytes/records.h"
#include "rules/policy.h"

struct day_header {
	int year, month; /* 0: not written */
	int day;
};

/* Parses a header in the order of dates that the policy has for rosters. Returns false if it is no day. */
bool day_header(struct text, const struct policy *, struct arena *, struct day_header *);

/* How many fields of a record are days, all written in the same form and each later than the one before; 0 if they are not. */
size_t days_across(const struct record *, const struct policy *);

/* Finds the only year and month that a text names, such as 2025年6月 or 2025-06. Returns false if it names none, or several. */
bool days_month(struct text, int *year, int *month);

#endif
