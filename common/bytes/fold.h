/* Folding (as-rules(7) 10): how headers and words are compared, without regard to the case of ASCII letters, to width, and to
 * traditional, simplified and variant characters. A folded text is for comparing, never for writing: 徐乾學 would change. */
#ifndef AS_FOLD_H
#define AS_FOLD_H

#include "bytes/text.h"

/* The character that stands for all that c is taken to be one with. It never takes more bytes than c. */
uint32_t fold_char(uint32_t c);

/* t folded, in out, which has room for t.n bytes; bytes that are not UTF-8 and invisible characters are left out. */
struct text fold_text(struct text t, char *out);

/* The same without blanks and - _ * : as headers and synonyms are compared. */
struct text fold_word(struct text t, char *out);

/* Are they one text, folded? */
bool fold_same(struct text a, struct text b);

/* Are they one word, folded? */
bool fold_same_word(struct text a, struct text b);

/* Is the word one of a list whose items '|' separates? They are compared as fold_same_word does. */
bool fold_listed(struct text list, struct text word);

#endif
