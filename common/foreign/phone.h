/* Telephone numbers as customers are called (as-rules(7) 10): one number has one form, however it was typed: digits, +digits abroad,
 * x and an extension. The numbering plan is plan.h; here is what people write around it. */
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
	bool local;                   /* it has no area code */
};

/* Understands a cleaned, unwrapped, non-empty text. country: the code that is dropped, such as 86; trunk: what stands before a number
 * inside that country in its place, or empty; China's 0 is known. Gives NULL, or why it is no number that can be called. */
const char *phone_parse(struct text, struct text country, struct text trunk, struct phone *);

static inline struct text phone_text(const struct phone *p)
{
	return (struct text){ p->digits, p->n };
}

#endif
