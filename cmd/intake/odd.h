/* Reports events in an odd order: a resolve before its complaint, a reply after the close, a confirming call without a resolve. They are
 * accepted, because the order is by time and what explains them may still come; but their writer should know. */
#ifndef AS_ODD_H
#define AS_ODD_H

#include "batch.h"
#include "cases/course.h"

struct odd {
	struct cases cases;
};

void odd_start(struct odd *, const struct policy *);

/* Takes in an event that the journal has. */
void odd_take(struct odd *, const struct text field[JOURNAL_COLUMNS]);

/* Reports which of the events that the batch adds change nothing, with the places of their rows. */
void odd_say(struct odd *, struct batch *);

void odd_free(struct odd *);

#endif
