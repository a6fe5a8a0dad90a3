/* A list of others, read row by row, for tools that take no events from it: encoding, delimiter, titles and header are found, rows that are
 * none passed over, what can't be a row is said and left out (as-rules(7) 10). as-intake has more to do with its rows: see batch.h. */
#ifndef AS_FOREIGN_LIST_H
#define AS_FOREIGN_LIST_H

#include "foreign/columns.h"
#include "foreign/fill.h"
#include "foreign/form.h"

struct list_options {
	const struct policy *policy;
	enum intake_type type;
	const char *header; /* of files that have none; NULL: they have one */
	bool strict;        /* the first bad row ends the tool with status 2 */
	bool quiet;         /* says nothing of how a file was read */
	void (*title)(void *context, struct text raw);              /* not NULL: gets each record above the header, as it stands, */
	void (*begin)(void *context, const struct record *header);  /* and the header */
	void *context;
};

struct foreign_list {
	struct list_options options;
	struct headers headers;
	struct form_rules form;
	struct form_chooser chooser;
	struct records *records;
	const struct record *record; /* those read at once, of which so many are left; */
	size_t left;
	struct record given;         /* the header that was said; of it: */
	struct arena kept;
	struct columns columns;      /* of the open file, */
	char delimiter;              /* and how it is written */
	struct fill fill;
	struct record filled;
	struct text field[FIELDS_MOST];
	struct arena arena;          /* of the records read at once */
	bool clean;                  /* no field of the row holds what has to be cleaned, but for blanks around it */
	size_t shorts, short_n, rows; /* of the open file: rows with fewer fields than the header, how many the first of them has; all rows */
	unsigned long short_line;    /* where that is */
	const char *short_file;
	bool all_alike;
	bool told_total;
	int status;
};

/* Opens the n files named, which it keeps by their place. What a whole file makes unreadable ends the tool with status 2. */
void list_open(struct foreign_list *, char *const *files, size_t n, const struct list_options *);

/* The next row, valid until the next call; NULL: there is none. */
const struct record *list_next(struct foreign_list *);

/* The field of a column of this row, clean: without blanks around it, in narrow letters and digits; empty where the file has no such column or it
 * says nothing, such as -. */
struct text list_field(struct foreign_list *, const struct record *, int column);

/* The same with words for nothing as they are. */
struct text list_word(struct foreign_list *, const struct record *, int column);

/* The hour of a column of moments, where that stands in a column of its own. */
struct text list_clock(struct foreign_list *, const struct record *, int column);

/* Says what is wrong with the row, and leaves it out. value: what is wrong, or empty. */
void list_reject(struct foreign_list *, const struct record *, int column, struct text value, const char *why);

/* Closes them; STATUS_REJECTED if a row was left out. */
int list_close(struct foreign_list *);

#endif
