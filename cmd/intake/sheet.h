/* Notes on fields that have no effect in a row of a filled call sheet, or in an event of a journal (as-rules(7) 10). The row is taken in as
 * it is, but its writer should know. */
#ifndef AS_INTAKE_SHEET_H
#define AS_INTAKE_SHEET_H

#include "rows.h"

struct sheet_row {
	struct text event, newphone; /* as entered; the event as its word */
	bool result;                 /* a result was entered */
	bool score, due;
	const struct journal_event *taken; /* the event that the row yields */
	struct text now;
};

enum { EVENT_REMARKS = 3, SHEET_REMARKS = EVENT_REMARKS + 3 };

/* Gets notes, at most EVENT_REMARKS, on fields of an event that do not count; returns how many. The texts are static or in the arena. */
size_t event_remarks(const struct journal_event *, const struct policy *, struct arena *, const char *out[EVENT_REMARKS]);

/* The same for a row of a call sheet and its event. */
size_t sheet_remarks(const struct sheet_row *, const struct policy *, struct arena *, const char *out[SHEET_REMARKS]);

/* The note on a row without time, of which nothing is taken in: what was entered in it; NULL if nothing was that a call sheet does not
 * print itself. */
const char *sheet_left_out(const struct sheet_row *, bool note);

#endif
