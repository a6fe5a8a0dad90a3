/* Parses telephone numbers of customers (as-rules(7) 10): a number has one form, however it was typed: digits, or + and digits for one
 * abroad, then x and the extension. The numbering plan is in plan.h; this is about what people write around a number. */
#ifndef AS_PHONE_H
#define AS_PHONE_H

#include "foreign/plan.h"

enum { PHONE_ROOM = 32, PHONE_LEAST = 5, PHONE_MOST = 15, EXTENSION_MOST = 8, PHONE_MORE = 3 };

struct phone {
	char digits[PHONE_ROOM];
	size_t n;
	struct text more[PHONE_MORE]; /* what else the cell says, as typed: further numbers, a name in brackets */
	size_t more_n;
	char doubt[PLAN_WHY_ROOM];    /* why it may be no number all the same, or "" */
	bool local;                   /* it lacks its area code */
};

/* Parses a cleaned, unwrapped, non-empty text. `country` is the code that is dropped, such as 86; `trunk` is what replaces it inside the
 * country, at most TRUNK_MOST digits (rules/policy.h), or empty; China's 0 is known. Returns NULL, or why the text is no number that can be
 * called. */
const char *phone_parse(struct text, struct text country, struct text trunk, struct phone *);

static inline struct text phone_text(const struct phone *p)
{
	return (struct text){ p->digits, p->n };
}

#endif
