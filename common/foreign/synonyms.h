/* What others call our columns and words (as-rules(7) 10), in Chinese and English. Everything is compared folded, see bytes/fold.h. */
#ifndef AS_SYNONYMS_H
#define AS_SYNONYMS_H

#include "bytes/pool.h"
#include "rules/policy.h"

/* The headers that mean the column in files of the type, separated by '|', the best first; empty if there are none. */
struct text synonym_headers(int column, enum intake_type);

/* Can files of the type have the column? */
bool foreign_has(enum intake_type, int column);

/* Gets row i of the words of a column: the word of the journal, empty where the field is to be so, and the words that others use for it,
 * separated by '|'. Returns false if there is no such row. */
bool synonym_at(size_t i, int column, struct text *word, struct text *words);

/* Does a kind of issue say that the customer only asked, or praised? */
bool synonym_is_enquiry(struct text kind);

/* Does it say in the place of a handler that there is none? */
bool synonym_is_nobody(struct text to);

/* Does it say in the place of a telephone number that there is none? */
bool synonym_is_no_phone(struct text phone);

/* Parses a yes or no; an empty text means no. Returns false if it is neither, as X is, which is ticked in some lists and × in others. */
bool synonym_yes(struct text t, bool *yes);

#endif
