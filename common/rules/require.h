/* What an entry must say (as-rules(7) 21). Who refuses it and who only points it out is for the tools: as-intake asks of rows that come,
 * as-audit of those that are there. */
#ifndef AS_REQUIRE_H
#define AS_REQUIRE_H

#include "rules/policy.h"

/* The columns that an entry lacks, a bit each; 0: it says all that it must. `field` has its fields by enum column, those of the card as
 * the card has them at the entry; a score that is not written is the worst of the aspects. `unknown`: columns, a bit each, of which is not
 * known what they say: a rule that looks at one of them may be about the entry, and a field that is one may be empty. */
uint64_t require_lacks(const struct policy *, enum event_word, const struct text field[JOURNAL_COLUMNS], uint64_t unknown);

/* Is any rule about such an event? */
bool require_asks(const struct policy *, enum event_word);

/* The columns that the rules look at, a bit each. */
uint64_t require_columns(const struct policy *);

#endif
