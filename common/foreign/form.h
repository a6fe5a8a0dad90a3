/* How a foreign file is written (as-rules(7) 10): its encoding, what parts its fields, and how many titles stand above its header. Found by
 * the header that they make readable: each candidate is tried, and the one in which most columns are found wins. */
#ifndef AS_FORM_H
#define AS_FORM_H

#include "bytes/records.h"
#include "foreign/columns.h"

struct form_rules {
	const struct headers *headers;
	const char *encoding; /* that is said; NULL: it is found */
	char delimiter;       /* that is said; 0: it is found */
	bool loose;           /* quotes are, see records.h */
	size_t fields;        /* of the header that is said, of files that have none; 0: it is found */
	bool quiet;           /* say nothing of what was found */
	/* Asked where the bytes are both GB18030 and Big5, and the header reads as well in either: see detector.h. NULL: they are GB18030 then,
	 * unless that would be odd. */
	bool (*says_big5)(struct text bytes);
};

/* For records_options.chooser, as long as the rules live. What a file looks like is said in a note where it is no UTF-8 with commas and
 * the header on top. */
struct form_chooser form_chooser(struct form_rules *);

/* Splits the first record of a text, a header that was said, by the delimiter with which its columns are found; 0: by a comma. Its fields
 * are kept in the arena. */
struct record form_header(const struct headers *, struct text line, struct arena *);

#endif
