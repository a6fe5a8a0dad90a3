/* Finds out how a foreign file is written (as-rules(7) 10): its encoding, its delimiter, and how many titles stand above its header. Each
 * candidate is tried, and the one with which most columns of a header are found wins. */
#ifndef AS_FORM_H
#define AS_FORM_H

#include "bytes/records.h"
#include "foreign/columns.h"

struct form_rules {
	const struct headers *headers;
	const char *encoding; /* the encoding given by the user; NULL: find it */
	char delimiter;       /* the delimiter given by the user; 0: find it */
	bool loose;           /* quotes are literal, see records.h */
	size_t fields;        /* the number of fields of a given header, for files without one; 0: files have a header */
	bool quiet;           /* do not report what was found */
	/* Called if the bytes are valid as GB18030 and as Big5, with equally good headers: see detector.h. With NULL they are taken for
	 * GB18030, unless that would be odd. */
	bool (*says_big5)(struct text bytes);
};

/* A chooser for records_options, valid as long as the rules. It reports the form of a file that is not UTF-8 with commas and the header on
 * top. */
struct form_chooser form_chooser(struct form_rules *);

/* Splits a header that the user gave by the delimiter with which its columns are found, or else by commas. Its fields are kept in the
 * arena. */
struct record form_header(const struct headers *, struct text line, struct arena *);

#endif
