/* One row of a foreign file becomes the events it gives, or is refused (as-rules(7) 10). */
#ifndef AS_ROWS_H
#define AS_ROWS_H

#include "foreign/clean.h"
#include "foreign/columns.h"
#include "foreign/fill.h"
#include "foreign/meanings.h"
#include "foreign/phone.h"
#include "foreign/times.h"

/* An event as the journal will have it: by enum column. */
struct journal_event {
	struct text field[JOURNAL_COLUMNS];
	enum event_word word; /* what the field of the event says */
	uint8_t bare;         /* its time is a midnight that was taken for a date: times_bit of its column, or 0 */
	bool bare_due;        /* so is its due */
	bool by_status;       /* a status says so, and its time is only when that was seen */
};

/* A complaint, with what the dates in its columns say: appoint, assign, visit, reply, resolve, close. */
enum { ROW_EVENTS = 7 };

/* How far a complaint has come, by a column of its own. */
enum row_status { STATUS_UNSAID, STATUS_OPEN, STATUS_RESOLVED, STATUS_CLOSED };
enum { ROW_STATUSES = 3 };
extern const struct text row_status_word[ROW_STATUSES]; /* from STATUS_OPEN on */

/* What whoever runs the tool should hear of rows that are accepted: counted, a bit each, or told of the row. */
enum row_mark {
	MARK_AHEAD = 1, /* an event is later than now */
	MARK_LOCAL = 2, /* a telephone number has no area code */
	MARK_VAGUE = 8, /* an hour is half a day or a range */
	MARK_UNKNOWN = 4, /* a severity, class or service that the policy does not know */
};
enum { ROW_NOTES = 8 };

struct row_rules {
	enum intake_type type;
	const struct policy *policy;
	struct text store; /* --store, cleaned; fills empty ones */
	const struct headers *headers;
	struct meanings *meanings;
	struct times *times;
	struct fill *fill; /* NULL: nothing is filled */
	struct text now; /* as the journal writes it: what is later is marked */
	char delimiter;
};

struct row_events {
	struct journal_event event[ROW_EVENTS];
	size_t n;
	bool blank;      /* nothing was entered */
	bool total;      /* a line of totals: no row */
	bool is_short;   /* fewer fields than the header */
	struct text raw; /* the row as it stands in its file, filled cells filled; in `arena` where that made a difference */
	uint8_t marks;   /* enum row_mark */
	bool hashed;     /* the case of a complaint has its name from row_hashed_case */
	enum row_status status; /* what the register's own column says */
	bool plain;      /* no field of the events needs quotes */
	const char *note[ROW_NOTES]; /* static, or in `arena` */
	size_t notes;
	const char *why; /* NULL, or why the row is refused; in `arena` where it is made for the row */
	struct text customer, called; /* of a sheet row: whom it shows, and at what number; empty where they can't be told */
	struct phone phone, shown;
	char name[3 * (ID_MOST + 1)]; /* of a case that is called by store, slip and item */
};

/* STORE-CYYYYMMDD-HHHHHHHH: the name of the case of a complaint that has neither case nor slip, the same whenever it is read. */
struct text row_hashed_case(const struct journal_event *, struct arena *);

/* The texts of the events live as long as the record, the arena and `out`. */
void row_read(const struct row_rules *, const struct columns *, const struct record *, struct arena *, struct row_events *);

#endif
