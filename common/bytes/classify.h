/* Which bytes of a text or of a row of CSV need more than copying: commas, quotes, blanks at an edge, control characters. Nearly all texts
 * hold none of them. */
#ifndef AS_CLASSIFY_H
#define AS_CLASSIFY_H

#include "bytes/text.h"

/* Bits, set when a text holds such a byte anywhere. HOLDS_CONTROL and HOLDS_NO_CHARACTER are also set for the few other characters that
 * begin with the same byte: the caller has to look closer. */
enum {
	HOLDS_COMMA = 1 << 0,
	HOLDS_QUOTE = 1 << 1,
	HOLDS_EDGE = 1 << 2,    /* a blank at either end or beside a comma: a field with it needs quotes */
	HOLDS_CONTROL = 1 << 3, /* a control character: C0, DEL, or C1, which begins with C2 */
	HOLDS_NO_CHARACTER = 1 << 4, /* U+FFFD, which stands for a byte that could not be decoded; it begins with EF */

	NEEDS_QUOTES = HOLDS_COMMA | HOLDS_QUOTE | HOLDS_EDGE, /* a field with any of these is written in quotes */
	NEEDS_CLEANING = HOLDS_CONTROL | HOLDS_NO_CHARACTER,   /* a field from a foreign file with any of these has to be cleaned */
};

struct classes {
	unsigned holds; /* HOLDS_ bits */
	size_t commas;  /* the number of commas */
};

struct classes classify(struct text);

/* The same as text_holds(t, NEEDS_CLEANING), but faster. */
bool text_needs_cleaning(struct text t);

static inline bool text_holds(struct text t, unsigned classes)
{
	return classify(t).holds & classes;
}

/* Is `row` exactly what the writer of CSV would write for `fields` fields (at least one) that need no quotes? */
static inline bool row_is_written_so(struct text row, size_t fields)
{
	struct classes c = classify(row);
	return c.commas == fields - 1 && !(c.holds & (HOLDS_QUOTE | HOLDS_EDGE | HOLDS_CONTROL));
}

#endif
