/* The cards of the cases of this run as they stand now, for --amend: of each field the last non-empty value in case order. */
#ifndef AS_CARDS_H
#define AS_CARDS_H

#include "rows.h"

struct cards {
	struct arena arena;
	struct card *card; /* by case number */
	size_t n;
	int64_t now;       /* in case order */
};

void cards_start(struct cards *, size_t cases, struct when now);

/* Takes an event in, in the order of the input; one that is not understood changes nothing. */
void cards_take(struct cards *, uint32_t case_id, const struct journal_event *);

enum amending {
	AMEND_NOTHING, /* the card says so already */
	AMEND_CARD,
	AMEND_TIME,    /* the delivery would have another time, which no amend changes */
	AMEND_LATE,    /* what would change was set later than now, so that an amend as of now has no effect */
};

/* What a delivery that is there already would change: an amend event as of now, without its time. Its texts are the delivery's. */
enum amending cards_amend(const struct cards *, uint32_t case_id, const struct journal_event *delivery, struct journal_event *amend);

void cards_free(struct cards *);

#endif
