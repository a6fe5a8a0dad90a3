/* A row of a filled call sheet: what somebody wrote into it that does nothing there (as-rules(7) 10). It is taken in as it stands, but
 * whoever wrote it should hear of it. */
#ifndef AS_INTAKE_SHEET_H
#define AS_INTAKE_SHEET_H

#include "rows.h"

struct sheet_row {
	struct text event, newphone; /* as entered; the event as its word */
	bool result;                 /* one was entered */
	bool score;
	const struct journal_event *taken; /* the event that the row gives */
	struct text now;
};

enum { SHEET_REMARKS = 5 };

/* What there is to say, at most SHEET_REMARKS texts, in the arena where they are made for the row; gives how many. */
size_t sheet_remarks(const struct sheet_row *, const struct policy *, struct arena *, const char *out[SHEET_REMARKS]);

/* Nothing is taken in of a row without a time. NULL: nothing was entered, or what a call sheet says by itself; else what was. */
const char *sheet_left_out(const struct sheet_row *, bool note);

#endif
