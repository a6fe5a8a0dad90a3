/* Binds the header of a foreign file to our columns (as-rules(7) 10): the mapping of the policy comes first, then our own names, then the
 * synonyms, in their order, all compared folded. Headers that mean nothing to us are ignored. */
#ifndef AS_COLUMNS_H
#define AS_COLUMNS_H

#include "bytes/records.h"
#include "foreign/synonyms.h"
#include "foreign/times.h"

/* The two columns that a file of rejects has in addition (see rejects.h); they are ignored. */
extern const struct text rejects_place, rejects_reason;

/* The headers by which the columns of a type of files are known. */
struct headers {
	enum intake_type type;
	const struct policy *policy;
	bool has_store;       /* --store was given, so no column is needed for it */
	struct text *mapped;  /* the folded headers of the policy's mappings, in the same order; a header may serve several columns */
	struct pool words;   /* all other headers, folded */
	struct header_claim {        /* what each of these claims, by its number in `words` */
		int16_t column;
		int16_t rank; /* smaller is better */
	} *claim;
	size_t room;
	struct arena arena;
};

void headers_start(struct headers *, enum intake_type, const struct policy *, bool has_store);
void headers_free(struct headers *);

struct columns {
	int at[FOREIGN_COLUMNS];    /* the field of each column, or -1 */
	int clock[FOREIGN_COLUMNS]; /* for a column with a date: the field that holds the hour by itself, or -1 */
	enum apart apart[FOREIGN_COLUMNS]; /* of the two */
	int stand_in; /* the field of another telephone number, for rows that have none in the first that can be called, or -1 */
	uint8_t bound[JOURNAL_COLUMNS]; /* the columns of the journal that have a field, in their order */
	size_t bound_n;                 /* so many */
	size_t n; /* how many fields the header has */
	bool of_rejects; /* the file has a column that as-intake adds to rejects */
	size_t found; /* how many columns have a field */
	size_t days;  /* how many headers are days, in a roster without a column for the date; see days.h */
	size_t unnamed[FIELDS_MOST], unnamed_n; /* the fields whose header is empty */
	uint64_t names; /* a hash of all headers, only valid within this process */
};

/* Binds the columns of a header, without messages. Returns whether all required columns are there. */
bool columns_match(struct columns *, const struct headers *, const struct record *header);

/* The same for the header of a file. Ends the tool with status 2 if a required column is missing, if two headers are equal or claim a
 * column equally, or if one has a line break. `delimiter` is the one in use, for a hint. Reports which columns are not used: all, or only those that a bracket has made so. */
enum unused { UNUSED_NONE, UNUSED_BY_BRACKET, UNUSED_ALL };
void columns_bind(struct columns *, const struct headers *, const struct record *header, char delimiter, enum unused);

/* Is a record of a foreign file a header? Then files were joined, or one file has two tables. */
enum header { NO_HEADER, SAME_HEADER, OTHER_HEADER };
enum header columns_header(const struct columns *, const struct headers *, const struct record *);

/* The format that a file beginning with this text has, such as "an HTML page", or NULL if it may be CSV. */
const char *columns_other_format(struct text header);

/* Which events the columns of a register yield, as bits by enum event_word. Three bits have other meanings: EV_ENQUIRY that it is a
 * register, EV_COMPLAINT that it says what was solved on the spot, EV_DELIVERY that a closed issue without more counts as resolved. */
uint32_t columns_bring(const struct columns *);

/* The field of a column, empty if the file has no such column or the row is short. */
static inline struct text columns_field(const struct columns *c, const struct record *r, int column)
{
	int at = c->at[column];
	return at >= 0 && (size_t)at < r->n ? record_field(r, (size_t)at) : (struct text){ "", 0 };
}

/* The same for a caller that cleans the field, which drops blanks at its ends. */
static inline struct text columns_field_untrimmed(const struct columns *c, const struct record *r, int column)
{
	int at = c->at[column];
	return at >= 0 && (size_t)at < r->n ? record_field_untrimmed(r, (size_t)at) : (struct text){ "", 0 };
}

#endif
