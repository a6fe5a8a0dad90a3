/* When two lines are the same event, and which entry a retract names (as-rules(7) 3, 10): hashes that are compared, valid within this
 * process only. `case_hash` is text_hash of the case. */
#ifndef AS_SAME_H
#define AS_SAME_H

#include "rows.h"

/* The time without T00:00: where lines are compared, midnight and the date of its day are the same time. */
struct text without_midnight(struct text time);

/* A hash of what must not come twice. */
uint64_t event_key(const struct journal_event *, uint64_t case_hash);

/* event_name is a hash of what a retract names an entry by; event_taken_back is the event_name of the entry that a retract names. An entry
 * stands as long as it was written more often than taken back (as-rules(7) 3). */
uint64_t event_name(const struct journal_event *, uint64_t case_hash);
uint64_t event_taken_back(const struct journal_event *retract, uint64_t case_hash);

/* The event_name of an entry, or of the entry that a retract names. */
uint64_t event_entry(const struct journal_event *, uint64_t case_hash);

/* A hash of what makes two events with the same key equal: all fields, except the handler of a complaint. A register names him in the
 * complaint's row until it has a date for that, and in the assign event from then on. */
uint64_t event_content(const struct journal_event *);

#endif
