/* The text that a cell shows, while it is put together. */
#ifndef AS_SHEET_SHOWN_H
#define AS_SHEET_SHOWN_H

#include "bytes/text.h"

/* The longest text is a number with 308 zeros. */
enum { SHOWN_MOST = 512 };

struct shown {
	char room[SHOWN_MOST];
	size_t n;
	const char *why; /* NULL, or why the cell can't be shown: then there is no text */
};

/* shown_put appends a text, as far as it fits; shown_number appends a number with at least `least` digits. */
void shown_put(struct shown *, struct text);
void shown_number(struct shown *, int64_t, int least);

#endif
