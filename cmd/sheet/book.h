/* A workbook being read: which sheets it has, and where in the package they, its strings and its formats stand. */
#ifndef AS_SHEET_BOOK_H
#define AS_SHEET_BOOK_H

#include "xml.h"

struct book_sheet {
	struct text name, id; /* as people see it; of its relation */
	struct text member;   /* empty: it is no sheet of cells, but a chart or the like */
	bool hidden;
};

struct relation {
	struct text id, type, member;
};

/* The arena owns all texts. */
struct book {
	struct package package;
	struct xml xml; /* of whatever member is read: one at a time */
	struct arena arena;
	struct book_sheet *sheet;
	size_t sheets, sheets_room;
	struct text main, strings, styles; /* strings, styles: empty: it has none */
	bool from_1904;                    /* days are counted from 1904-01-01 */
	bool is_workbook;

	struct relation *relation; /* while it is opened: of the member `from` */
	size_t relations, relations_room;
	struct text from;
};

/* Opens the file in fd, which stays the caller's; at most so many bytes may come out of it. Start with { 0 }; whatever happens, book_close
 * frees it. */
void book_open(struct book *, const char *file, int fd, uint64_t most);
void book_close(struct book *);

#endif
