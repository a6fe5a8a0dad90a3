/* Binds the header of a foreign file to our columns (as-rules(7) 10): the policy's mapping wins, then our own names, then the synonyms,
 * each in its order, all compared folded. Headers that mean nothing to us are passed over. */
#ifndef AS_COLUMNS_H
#define AS_COLUMNS_H

#include "bytes/records.h"
#include "foreign/synonyms.h"

/* The two columns that a file of rejects has besides, see rejects.h: they are passed over. */
extern const struct text rejects_place, rejects_reason;

/* The headers by which columns go in the files of a run. */
struct headers {
	enum intake_type type;
	const struct policy *policy;
	bool has_store;       /* --store was given */
	struct text *mapped;  /* the headers of the policy's mappings, folded, beside them; one may serve several columns */
	struct pool words;   /* all others, folded */
	struct header_claim {        /* by number in words */
		int8_t column;
		int16_t rank; /* the less, the better */
	} *claim;
	size_t room;
	struct arena arena;
};

void headers_start(struct headers *, enum intake_type, const struct policy *, bool has_store);
void headers_free(struct headers *);

struct columns {
	int at[FOREIGN_COLUMNS];    /* the field of each column, or -1 */
	int clock[FOREIGN_COLUMNS]; /* of a date: the field of its hour, where that stands by itself, or -1 */
	int stand_in; /* the field of another telephone number, for rows that have none in the first, or -1 */
	uint8_t bound[JOURNAL_COLUMNS]; /* those of the journal that have a field, in their order, */
	size_t bound_n;                 /* so many */
	size_t n; /* fields of the header */
	bool of_rejects; /* it has a column that as-intake adds to rejects */
	size_t found; /* columns that have a field */
	size_t days;  /* of a roster without a column for the date: fields whose header is a day, see days.h */
	size_t unnamed[FIELDS_MOST], unnamed_n; /* those whose header is empty */
	uint64_t names; /* of all headers, as a number that holds for this process only */
};

/* Binds what can be bound, and says nothing. True: every required column is there. */
bool columns_match(struct columns *, const struct headers *, const struct record *header);

/* The same of the header of a file. Ends the tool with status 2 when a required column is not there, when two headers are the same or
 * claim one column alike, or when one has a line break in it. delimiter: in use, for a hint. Unless quiet, says which columns are not
 * used. */
void columns_bind(struct columns *, const struct headers *, const struct record *header, char delimiter, bool quiet);

/* Is a record of foreign rows a header itself? Files were joined, or there are two tables in one. */
enum header { NO_HEADER, SAME_HEADER, OTHER_HEADER };
enum header columns_header(const struct columns *, const struct headers *, const struct record *);

/* What a file begins like that is no CSV, such as "an HTML page", or NULL. */
const char *columns_other_format(struct text header);

/* Of a register: the events that its columns give, a bit each by enum event_word; in the place of EV_COMPLAINT, that it says what was solved
 * on the spot; in the place of EV_DELIVERY, that what is closed without more is resolved;
 * in that of EV_ENQUIRY, that it is a register. */
uint32_t columns_bring(const struct columns *);

/* The field of a column, empty where the file has no such column or the row is short. */
static inline struct text columns_field(const struct columns *c, const struct record *r, int column)
{
	int at = c->at[column];
	return at >= 0 && (size_t)at < r->n ? record_field(r, (size_t)at) : (struct text){ "", 0 };
}

/* The same for cleaning, which drops blanks at its ends. */
static inline struct text columns_field_untrimmed(const struct columns *c, const struct record *r, int column)
{
	int at = c->at[column];
	return at >= 0 && (size_t)at < r->n ? record_field_untrimmed(r, (size_t)at) : (struct text){ "", 0 };
}

#endif
