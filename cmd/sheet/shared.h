/* The strings that the cells of a workbook share, by number. */
#ifndef AS_SHEET_SHARED_H
#define AS_SHEET_SHARED_H

#include "book.h"
#include "item.h"

struct shared {
	struct writer text; /* all of them, one behind the other, in memory */
	size_t *end;        /* of each */
	size_t n, room;
	struct item item;   /* while they are read: */
	struct book *book;
	bool inside;
};

/* Start with { 0 }; whatever happens, shared_free frees it. A workbook without any has none. */
void shared_read(struct shared *, struct book *);
void shared_free(struct shared *);

/* String number i, i < n. */
struct text shared_text(const struct shared *, size_t i);

#endif
