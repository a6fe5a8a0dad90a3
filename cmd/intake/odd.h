/* Events in an odd order: a resolve before its complaint, a reply after the close, a confirming call without a resolve. They are accepted,
 * since order is by time and what explains them may still come; but who writes them should hear of it. */
#ifndef AS_ODD_H
#define AS_ODD_H

#include "batch.h"
#include "cases/course.h"

struct odd {
	struct cases cases;
};

void odd_start(struct odd *, const struct policy *);

/* An event that is in the journal already. */
void odd_take(struct odd *, const struct text field[JOURNAL_COLUMNS]);

/* Says which of the events that the batch adds change nothing, with the place of their rows. */
void odd_say(struct odd *, struct batch *);

void odd_free(struct odd *);

#endif
