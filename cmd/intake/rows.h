/* Turns a row of a foreign file into the events that it means, or refuses it (as-rules(7) 10). */
#ifndef AS_ROWS_H
#define AS_ROWS_H

#include "foreign/clean.h"
#include "foreign/columns.h"
#include "foreign/fill.h"
#include "foreign/meanings.h"
#include "foreign/phone.h"
#include "foreign/times.h"

/* An event as the journal will have it, its fields by enum column. */
struct journal_event {
	struct text field[JOURNAL_COLUMNS];
	enum event_word word; /* the value of `field[J_EVENT]` */
	uint8_t bare;         /* times_bit of the column if its time is a midnight that was taken for a date; else 0 */
	bool bare_due;        /* the same holds for its due */
	bool by_status;       /* it comes from a status, and its time is only when the status was seen */
};

/* The most events of a row: a complaint, and what the dates in its columns say: appoint, assign, visit, reply, resolve, close. */
enum { ROW_EVENTS = 7 };

/* How far a complaint has come, by the column for its status. */
enum row_status { STATUS_UNSAID, STATUS_OPEN, STATUS_RESOLVED, STATUS_CLOSED };
enum { ROW_STATUSES = 3 };
extern const struct text row_status_word[ROW_STATUSES]; /* beginning with STATUS_OPEN */

/* What the user should know of accepted rows; the rows with each mark are counted. */
enum row_mark {
	MARK_AHEAD = 1, /* an event is later than now */
	MARK_LOCAL = 2, /* a telephone number has no area code */
	MARK_VAGUE = 8, /* an hour is half a day or a range */
	MARK_UNKNOWN = 4, /* the policy does not know a severity, class or service */
	MARK_SECOND = 32, /* another column has a telephone number as well, which is not taken */
	MARK_APART = 16, /* of a date and an hour, whose headers are of two kinds, only one is taken */
};
enum { ROW_NOTES = 8 };

struct row_rules {
	enum intake_type type;
	const struct policy *policy;
	struct text store; /* the argument of --store, cleaned, for rows without store */
	const struct headers *headers;
	struct meanings *meanings;
	struct times *times;
	struct fill *fill; /* NULL: nothing is filled */
	struct text now; /* as the journal writes it; a later event is marked */
	char delimiter;
};

struct row_events {
	struct journal_event event[ROW_EVENTS];
	size_t n;
	bool blank;      /* nothing was entered */
	bool total;      /* a line of totals, which is no row */
	bool is_short;   /* it has fewer fields than the header */
	struct text raw; /* the row as it stands in its file, with merged cells filled; then it is in the arena */
	uint8_t marks;   /* bits of enum row_mark */
	bool hashed;     /* the case of the complaint got its name from row_hashed_case */
	enum row_status status; /* the column of the register for it */
	bool plain;      /* no field of the events needs quotes */
	const char *note[ROW_NOTES]; /* static texts, or in the arena */
	size_t notes;
	const char *why; /* NULL, or why the row is refused: a static text or in the arena */
	struct text customer, called; /* in a call sheet: the customer and number that it shows, empty if not known */
	struct phone phone, shown;
	char name[3 * (ID_MOST + 1)]; /* room for the name of a case made of store, slip and item */
};

/* STORE-CYYYYMMDD-HHHHHHHH: the name of the case of a complaint that has neither case nor slip; the same complaint always has the same
 * name. */
struct text row_hashed_case(const struct journal_event *, struct arena *);

/* Reads a record. The texts of the events live as long as the record, the arena and the result. */
void row_read(const struct row_rules *, const struct columns *, const struct record *, struct arena *, struct row_events *);

#endif
