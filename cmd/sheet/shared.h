/* The strings that the cells of a workbook share, by their numbers. */
#ifndef AS_SHEET_SHARED_H
#define AS_SHEET_SHARED_H

#include "book.h"
#include "item.h"

struct shared {
	struct writer text; /* in memory: all strings, one behind the other */
	size_t *end;        /* where each string ends */
	size_t n, room;
	struct item item;   /* this and the next two: only while the strings are read */
	struct book *book;
	bool inside;
};

/* Reads the shared strings; a workbook may have none. Start with { 0 }, and call shared_free in any case. */
void shared_read(struct shared *, struct book *);
void shared_free(struct shared *);

/* The string with number i, which must be below n. */
struct text shared_text(const struct shared *, size_t i);

#endif
