/* The text of a string, shared or of one cell: plain, or runs of several looks one behind the other; how it is pronounced, which Chinese
 * and Japanese files may add, is none of it. What comes out is one line: a line break, and whatever else is a control character, is a blank. */
#ifndef AS_SHEET_ITEM_H
#define AS_SHEET_ITEM_H

#include "bytes/writer.h"

struct item {
	struct writer text, before; /* in memory; the same before its control characters are taken out */
	size_t piece;       /* where the piece that is read begins */
	int phonetic;       /* so many elements deep in how it is pronounced */
	bool in_text, preserved;
};

/* More than the longest text of a cell takes in any way of writing it. */
enum { ITEM_MOST = 1 << 20 };

/* Start with { 0 }, then for each string item_begin; item_free frees it. */
void item_begin(struct item *);
void item_free(struct item *);

/* What is met within the string. False: it is longer than any text of a cell. */
void item_start(struct item *, const char *name, const char *const *attribute);
void item_end(struct item *, const char *name);
bool item_text(struct item *, struct text);

/* The same for a text that has no element of its own. */
void item_open(struct item *, bool preserved);
void item_close(struct item *);

/* The string so far, until the next call. */
struct text item_value(struct item *);

#endif
