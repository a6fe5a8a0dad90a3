/* Opens a workbook to be read: which sheets it has, and in which members of the package its sheets, strings and formats stand. */
#ifndef AS_SHEET_BOOK_H
#define AS_SHEET_BOOK_H

#include "xml.h"

struct book_sheet {
	struct text name, id; /* the name as people see it; the id of its relation */
	struct text member;   /* empty: it has no cells, but a chart or the like */
	bool hidden;
};

struct relation {
	struct text id, type, member;
};

/* The texts belong to the arena. */
struct book {
	struct package package;
	struct xml xml; /* reads one member at a time */
	struct arena arena;
	struct book_sheet *sheet;
	size_t sheets, sheets_room;
	struct text main, strings, styles; /* names of members; strings and styles are empty if the workbook has none */
	bool from_1904;                    /* days are counted from 1904-01-01 */
	bool is_workbook;

	struct relation *relation; /* only while the book is opened: the relations of the member `from` */
	size_t relations, relations_room;
	struct text from;
};

/* Opens the workbook in fd, which the caller closes; at most `most` bytes may be unpacked from it. Start with { 0 }, and call book_close in
 * any case. A file that is no workbook ends the tool with status 2. */
void book_open(struct book *, const char *file, int fd, uint64_t most);
void book_close(struct book *);

#endif
