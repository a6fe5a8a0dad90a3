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

/* The months that titles name. Start with { 0 }. */
struct title_month {
	int year, month; /* 0: none */
	bool several;    /* two that differ */
};
struct titles {
	struct title_month whole; /* 2025年6月, 2025-06 */
	struct title_month alone; /* 6月: without year */
	struct title_month dated; /* that of a whole date, 2025-06-01: the first of a range, or the day on which it was written */
};

/* Takes in what a text names. */
void titles_take(struct titles *, struct text);

/* The month that all of it means: the one that is named as such, or else the one of its dates. Returns false if there is none, or if a month
 * contradicts it. */
bool titles_month(const struct titles *, int *year, int *month);

#endif
