/* The events of a batch, each as the line that the journal will have. */
#ifndef AS_EVENTS_H
#define AS_EVENTS_H

#include "batch.h"

/* Adds the line of an event, and sets *out. `plain` says that no field of it needs quotes. */
void event_pack(struct batch *, const struct journal_event *, bool plain, struct batch_event *out);

/* The same out of the order of the events, for one that was changed or comes late. Its texts, which may lie in other lines, are copied: they
 * live as long as the batch. */
void event_pack_behind(struct batch *, struct journal_event *, struct batch_event *);

/* The same for an event that the row yields beside its own; rows come one after the other. */
void event_pack_extra(struct batch *, const struct batch_row *, struct journal_event *);

/* The time of the event, as the journal will have it. */
struct text event_time(struct batch *, const struct batch_event *);

/* text_hash of the event's case. */
uint64_t event_case(struct batch *, const struct batch_event *);

/* Gets the fields of an event as its line has them, some with quotes. */
void event_written(struct batch *, const struct batch_event *, struct text field[JOURNAL_COLUMNS]);

/* Gets the event as it was before it became a line. Its texts are valid until the batch gets another event. */
void event_unpack(struct batch *, const struct batch_event *, struct journal_event *);

#endif
