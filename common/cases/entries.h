/* Turns the lines of a case into its entries: which lines stand, and which lines are one entry (as-rules(7) 3). Most cases have neither a
 * retract nor two lines of one minute nor two deliveries, and need none of this. */
#ifndef AS_ENTRIES_H
#define AS_ENTRIES_H

#include "cases/cases.h"

struct step { /* an entry in its place */
	const struct event *event;   /* what it says: its last line, or its only one */
	const struct event *line;    /* the line that stands here: its first; the card fields of this one hold from here on */
	const struct detail *detail; /* of the event; never NULL */
	const char *idle;            /* NULL, or why it changes nothing, though somebody meant it to: see courses.asks_idle */
	int task;                    /* a call's or waive's: what it counts for */
	bool attempt;                /* a call that its call-back counts, where it is open */
	bool opens_issue, closes_issue;
	bool concerns_all;           /* it may change the window of every call-back */
};

/* A further line of an entry: only its card fields count, and only from its own place on. */
struct further {
	const struct event *line;
	size_t entry; /* the index of the step of its entry */
};

/* A line that was taken back, and the last retract that names it. */
struct struck {
	const struct event *line, *by;
};

/* Lines that are no entries of their own, each list in case order. Initialise with { 0 }; the arrays are reused. */
struct aside {
	struct further *further;
	struct struck *struck;
	size_t further_n, further_room, struck_n, struck_room;
};

/* Takes n steps in case order, one for each seen line; keeps those that are entries, and returns their number. */
size_t entries_settle(const struct cases *, struct step *, size_t n, struct aside *);

void aside_free(struct aside *);

/* Does the retract name this line of its case, and so help to take it back? */
bool retract_names(const struct cases *, const struct event *retract, const struct event *line);

#endif
