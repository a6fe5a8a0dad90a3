/* A row of a filled call sheet, or an event of a journal: what somebody wrote into it that does nothing there (as-rules(7) 10). It is taken
 * in as it stands, but whoever wrote it should hear of it. */
#ifndef AS_INTAKE_SHEET_H
#define AS_INTAKE_SHEET_H

#include "rows.h"

struct sheet_row {
	struct text event, newphone; /* as entered; the event as its word */
	bool result;                 /* one was entered */
	bool score, due;
	const struct journal_event *taken; /* the event that the row gives */
	struct text now;
};

enum { EVENT_REMARKS = 3, SHEET_REMARKS = EVENT_REMARKS + 3 };

/* What an event says that does not count, at most EVENT_REMARKS texts, in the arena where they are made for it; gives how many. */
size_t event_remarks(const struct journal_event *, const struct policy *, struct arena *, const char *out[EVENT_REMARKS]);

/* What there is to say of a row and the event that it gives, likewise. */
size_t sheet_remarks(const struct sheet_row *, const struct policy *, struct arena *, const char *out[SHEET_REMARKS]);

/* Nothing is taken in of a row without a time. NULL: nothing was entered, or what a call sheet says by itself; else what was. */
const char *sheet_left_out(const struct sheet_row *, bool note);

#endif
