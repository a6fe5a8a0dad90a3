/* Binds the header of a foreign file to our columns (formats 10): the policy's mapping wins, then our own names, then the synonyms,
 * each in its order. Headers that mean nothing to us are passed over. */
#ifndef AS_COLUMNS_H
#define AS_COLUMNS_H

#include "bytes/records.h"
#include "synonyms.h"

struct columns {
	int at[FOREIGN_COLUMNS]; /* the field of each column, or -1 */
	size_t n; /* fields of the header */
	size_t unnamed[FIELDS_MOST], unnamed_n; /* those whose header is empty */
	uint64_t names; /* of all headers, as a number that holds for this process only */
};

/* Ends the tool with status 2 when a required column is not there, when two headers are the same or claim one column alike, or when
 * one has a line break in it. has_store: --store was given; delimiter: in use, for a hint. Says which columns are not used. */
void columns_bind(struct columns *, const struct record *header, enum intake_type, const struct policy *, bool has_store,
		  char delimiter);

/* Is a record of foreign rows a header itself? Files were joined, or there are two tables in one. */
enum header { NO_HEADER, SAME_HEADER, OTHER_HEADER };
enum header columns_header(const struct columns *, const struct record *, enum intake_type, const struct policy *);

/* What a file begins like that is no CSV, such as "an HTML page", or NULL. */
const char *columns_other_format(struct text header);

/* The field of a column, empty where the file has no such column or the row is short. */
static inline struct text columns_field(const struct columns *c, const struct record *r, int column)
{
	int at = c->at[column];
	return at >= 0 && (size_t)at < r->n ? record_field(r, (size_t)at) : (struct text){ "", 0 };
}

#endif
