/* The formats of a workbook's cells: the code by which each style shows numbers. */
#ifndef AS_SHEET_STYLES_H
#define AS_SHEET_STYLES_H

#include "book.h"

struct styles {
	unsigned long *style; /* for each style the number of its format */
	size_t n, room;
	struct style_code {
		unsigned long id;
		struct text code;
	} *code; /* the file's own codes, by their numbers */
	size_t codes, codes_room;
	struct arena *arena; /* the book's; the codes belong to it */
	enum { IN_NOTHING, IN_CODES, IN_STYLES } in; /* only while the formats are read */
};

/* Reads the formats; a workbook may have none. Start with { 0 }, and call styles_free in any case, before book_close. */
void styles_read(struct styles *, struct book *);
void styles_free(struct styles *);

/* The code of a style; General if there is no such style. */
struct text styles_code(const struct styles *, unsigned long style);

#endif
