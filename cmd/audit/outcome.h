/* Whether a call was answered, in the words of various telephone systems (as-rules(7) 15). */
#ifndef AS_AUDIT_OUTCOME_H
#define AS_AUDIT_OUTCOME_H

#include "bytes/text.h"

enum outcome_word { OUTCOME_UNKNOWN, OUTCOME_ANSWERED, OUTCOME_UNANSWERED };

/* The outcome of a word, or of a result of the journal, compared folded. */
enum outcome_word outcome_of(struct text word);

/* Does the word say that the call was incoming? */
bool is_incoming(struct text direction);

#endif
