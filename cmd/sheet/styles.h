/* The formats of a workbook's cells: which code each style shows numbers by. */
#ifndef AS_SHEET_STYLES_H
#define AS_SHEET_STYLES_H

#include "book.h"

struct styles {
	unsigned long *style; /* the format's number, by style */
	size_t n, room;
	struct style_code {
		unsigned long id;
		struct text code;
	} *code; /* those that the file has of its own, by number */
	size_t codes, codes_room;
	struct arena *arena; /* the book's: owns the codes */
	enum { IN_NOTHING, IN_CODES, IN_STYLES } in; /* while they are read */
};

/* Start with { 0 }; whatever happens, styles_free frees it, before the book. A workbook without any has them empty. */
void styles_read(struct styles *, struct book *);
void styles_free(struct styles *);

/* The code of a style; General where there is no such style. */
struct text styles_code(const struct styles *, unsigned long style);

#endif
