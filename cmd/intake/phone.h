/* Telephone numbers as customers are called (formats 10, R003): digits, +digits abroad, x and an extension. */
#ifndef AS_PHONE_H
#define AS_PHONE_H

#include "bytes/text.h"

enum { PHONE_ROOM = 32, PHONE_LEAST = 5, PHONE_MOST = 15, EXTENSION_MOST = 8 };

struct phone {
	char digits[PHONE_ROOM];
	size_t n;
};

/* Understands a narrow, unwrapped, non-empty text; country: the code that is dropped, such as 86. Gives NULL, or why it is no
 * number that can be called. */
const char *phone_parse(struct text, struct text country, struct phone *);

static inline struct text phone_text(const struct phone *p)
{
	return (struct text){ p->digits, p->n };
}

#endif
