/* What a text or a row of CSV holds that somebody has to look at closely; nearly all hold nothing of the kind. */
#ifndef AS_CLASSIFY_H
#define AS_CLASSIFY_H

#include "bytes/text.h"

/* Bits: what a text holds somewhere. The last two are set for other characters that begin with the same byte, too: few do. */
enum {
	HOLDS_COMMA = 1 << 0,
	HOLDS_QUOTE = 1 << 1,
	HOLDS_EDGE = 1 << 2,    /* a blank at either end or beside a comma, for which a field needs quotes */
	HOLDS_CONTROL = 1 << 3, /* a control character: C0, DEL, or C1, which begins with C2 */
	HOLDS_NO_CHARACTER = 1 << 4, /* U+FFFD, which stands for a byte that was no character; it begins with EF */

	NEEDS_QUOTES = HOLDS_COMMA | HOLDS_QUOTE | HOLDS_EDGE, /* of a field that is written as CSV */
	NEEDS_CLEANING = HOLDS_CONTROL | HOLDS_NO_CHARACTER,   /* of a field that comes from elsewhere */
};

struct classes {
	unsigned holds; /* bits */
	size_t commas;  /* how many */
};

struct classes classify(struct text);

/* text_holds(t, NEEDS_CLEANING), where nothing else is looked for. */
bool text_needs_cleaning(struct text t);

static inline bool text_holds(struct text t, unsigned classes)
{
	return classify(t).holds & classes;
}

/* Is the row one of so many fields, at least one, that a writer of CSV gives just so? */
static inline bool row_is_written_so(struct text row, size_t fields)
{
	struct classes c = classify(row);
	return c.commas == fields - 1 && !(c.holds & (HOLDS_QUOTE | HOLDS_EDGE | HOLDS_CONTROL));
}

#endif
