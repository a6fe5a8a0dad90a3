/* What a cell shows, as it is put together. */
#ifndef AS_SHEET_SHOWN_H
#define AS_SHEET_SHOWN_H

#include "bytes/text.h"

/* The longest is a number with 308 zeros. */
enum { SHOWN_MOST = 512 };

struct shown {
	char room[SHOWN_MOST];
	size_t n;
	const char *why; /* NULL, or why it can't be shown: then there is no text */
};

/* Adds a text, as far as there is room; a number of at least so many digits. */
void shown_put(struct shown *, struct text);
void shown_number(struct shown *, int64_t, int least);

#endif
