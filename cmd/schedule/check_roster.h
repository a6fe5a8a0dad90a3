/* as-schedule --check-roster: does the roster leave a slot without people (as-rules(7) 20; R004, R141)? */
#ifndef AS_CHECK_ROSTER_H
#define AS_CHECK_ROSTER_H

#include "bytes/writer.h"
#include "foreign/roster.h"

/* Writes a line "DATE SLOT HAVE of LEAST" for each slot of the open days among these that has fewer people than roster.least; returns how
 * many lines. In a policy without slots "-" stands for the whole day. */
size_t check_roster(const struct roster *, struct range days, struct writer *);

#endif
