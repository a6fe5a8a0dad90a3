/* Reads a foreign list row by row, for tools that make no events of it: encoding, delimiter, titles and header are found, lines that are no
 * rows passed over, bad rows reported and left out (as-rules(7) 10). as-intake does more with its rows, see batch.h. */
#ifndef AS_FOREIGN_LIST_H
#define AS_FOREIGN_LIST_H

#include "foreign/columns.h"
#include "foreign/fill.h"
#include "foreign/form.h"
#include "foreign/short_rows.h"

struct list_options {
	const struct policy *policy;
	enum intake_type type;
	const char *header; /* the header of files without one; NULL: files have a header */
	bool strict;        /* the first bad row ends the tool with status 2 */
	bool quiet;         /* do not report how a file was read */
	void (*title)(void *context, struct text raw);              /* not NULL: called with each record above the header, as it stands */
	void (*begin)(void *context, const struct record *header);  /* not NULL: called with the header */
	void *context;
};

struct foreign_list {
	struct list_options options;
	struct headers headers;
	struct form_rules form;
	struct form_chooser chooser;
	struct records *records;
	const struct record *record; /* the rows that were read at once; `left` of them are not given yet */
	size_t left;
	struct record given;         /* the header that the user gave */
	struct arena kept;
	struct columns columns;      /* of the open file */
	char delimiter;              /* of the open file */
	struct fill fill;
	struct record filled;
	struct text field[FIELDS_MOST];
	struct arena arena;          /* belongs to the rows that were read at once */
	struct text raw;             /* the row as it stands, or as it was filled */
	bool judged, clean;          /* clean: no field of it NEEDS_CLEANING, blanks around it apart; known once it is judged */
	struct short_rows short_rows;
	bool told_total;
	int status;
};

/* Opens the n files named; `files` must live until list_close. A file that can't be read ends the tool with status 2. */
void list_open(struct foreign_list *, char *const *files, size_t n, const struct list_options *);

/* The next row, valid until the next call; NULL at the end. */
const struct record *list_next(struct foreign_list *);

/* The field of a column, cleaned: without blanks around it, in narrow letters and digits. Empty if the file has no such column or the field
 * means "nothing", as - does. */
struct text list_field(struct foreign_list *, const struct record *, int column);

/* The same, but with words for "nothing" left as they are. */
struct text list_word(struct foreign_list *, const struct record *, int column);

/* The hour that belongs to a column of moments and stands in a column of its own; empty if there is none. */
struct text list_clock(struct foreign_list *, const struct record *, int column);

/* Reports what is wrong with the row, which is left out. `value` is the wrong value, or empty. */
void list_reject(struct foreign_list *, const struct record *, int column, struct text value, const char *why);

/* Closes the files; returns STATUS_REJECTED if a row was left out, else STATUS_FINE. */
int list_close(struct foreign_list *);

#endif
