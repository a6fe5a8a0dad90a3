/* The text of a string, shared or of one cell: plain, or runs of several looks one behind the other. The pronunciation that Chinese and
 * Japanese files may add does not belong to it. The result is one line: line breaks and other control characters become blanks. */
#ifndef AS_SHEET_ITEM_H
#define AS_SHEET_ITEM_H

#include "bytes/writer.h"

struct item {
	struct writer text, before; /* both in memory; `before` is the text with its control characters */
	size_t piece;       /* where the piece that is being read begins */
	int phonetic;       /* how many elements deep the reader is inside a pronunciation */
	bool in_text, preserved;
};

/* More bytes than the longest text of a cell takes, however it is written. */
enum { ITEM_MOST = 1 << 20 };

/* Start with { 0 }, call item_begin for each string, and item_free at the end. */
void item_begin(struct item *);
void item_free(struct item *);

/* What the XML reader meets within the string. item_text returns false if the string is longer than any text of a cell. */
void item_start(struct item *, const char *name, const char *const *attribute);
void item_end(struct item *, const char *name);
bool item_text(struct item *, struct text);

/* To be called around a text that has no element of its own. */
void item_open(struct item *, bool preserved);
void item_close(struct item *);

/* The string so far, valid until the next call. */
struct text item_value(struct item *);

#endif
