/* When two lines are the same event, and which entry a retract names (as-rules(7) 3, 10): hashes that are compared, valid within this
 * process only. `case_hash` is text_hash of the case. */
#ifndef AS_SAME_H
#define AS_SAME_H

#include "rows.h"

/* The time without T00:00: where lines are compared, midnight and the date of its day are the same time. */
struct text without_midnight(struct text time);

/* A hash of what must not come twice. */
uint64_t event_key(const struct journal_event *, uint64_t case_hash);

/* A hash of what a retract names an entry by: of an entry its own, of a retract that of the entry which it takes back. An entry stands as
 * long as it was written more often than taken back (as-rules(7) 3). */
uint64_t event_entry(const struct journal_event *, uint64_t case_hash);

/* A hash of what makes two events with the same key equal: all fields, except the handler of a complaint. A register names him in the
 * complaint's row until it has a date for that, and in the assign event from then on. */
uint64_t event_content(const struct journal_event *);

#endif
