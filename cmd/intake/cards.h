/* The cards of the cases of this run as they stand now, for --amend: of each field the last non-empty value in case order. */
#ifndef AS_CARDS_H
#define AS_CARDS_H

#include "rows.h"

struct cards {
	struct arena arena;
	struct card *card; /* by case number */
	size_t n;
	struct when now;   /* later events are not seen */
};

void cards_start(struct cards *, size_t cases, struct when now);

/* Takes an event in, in the order of the input; one that is not understood changes nothing. */
void cards_take(struct cards *, uint32_t case_id, const struct event *);

/* What a delivery that is there already would change on the card: an amend event, as of now, whose texts live as long as both.
 * False when nothing would change. */
bool cards_amend(const struct cards *, uint32_t case_id, const struct event *delivery, struct event *amend);

/* Is the first delivery of the case dated so? */
bool cards_delivered_at(const struct cards *, uint32_t case_id, struct text time);

void cards_free(struct cards *);

#endif
