/* Whether a call was answered, and which way it went, in the words of various telephone systems (as-rules(7) 15). */
#ifndef AS_AUDIT_OUTCOME_H
#define AS_AUDIT_OUTCOME_H

#include "bytes/text.h"

enum outcome_word { OUTCOME_UNKNOWN, OUTCOME_ANSWERED, OUTCOME_UNANSWERED };

/* The outcome of a word, or of a result of the journal, compared folded. */
enum outcome_word outcome_of(struct text word);

enum direction_word { DIRECTION_UNKNOWN, DIRECTION_OUT, DIRECTION_IN };

/* The direction that a word is, or holds, compared folded: 普通来电. A word that holds both tells of a call that came in first. Calls inside the
 * house count as incoming: they go to no customer. */
enum direction_word direction_of(struct text word);

#endif
