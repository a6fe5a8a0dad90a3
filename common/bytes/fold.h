/* Folding (as-rules(7) 10): headers and words are compared without regard to the case of ASCII letters, to width, and to traditional,
 * simplified and variant characters. A folded text serves for comparing only, never for writing: 徐乾學 would change. */
#ifndef AS_FOLD_H
#define AS_FOLD_H

#include "bytes/text.h"

/* The character that stands for c and all characters that count as the same. In UTF-8 it is never longer than c. */
uint32_t fold_char(uint32_t c);

/* Folds t into `out`, which has room for t.n bytes. Invisible characters and bytes that are not UTF-8 are left out. */
struct text fold_text(struct text t, char *out);

/* The same, without blanks and the characters - _ * : as headers and synonyms are compared. */
struct text fold_word(struct text t, char *out);

/* Are the two texts equal when folded? */
bool fold_same(struct text a, struct text b);

/* Are the two words equal when folded by fold_word? */
bool fold_same_word(struct text a, struct text b);

/* Is the word equal, as by fold_same_word, to one of the items of a list that '|' separates? */
bool fold_listed(struct text list, struct text word);

#endif
