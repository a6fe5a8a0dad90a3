/* Merged cells (as-rules(7) 10): in the columns that the policy names under intake.TYPE.fill an empty cell has the value of the row above
 * in the same file, even if that row was rejected; a - ends the run. */
#ifndef AS_FILL_H
#define AS_FILL_H

#include "foreign/columns.h"

/* The values of the open file. Start with { 0 }. */
struct fill {
	struct text value[FOREIGN_COLUMNS];
	struct arena arena;
};

/* Copies the record, with its empty cells filled, to *out, if there are any; returns whether there are. The fields go to `field`; the raw
 * row, as a file would have it, goes to the arena. */
bool fill_record(struct fill *, const struct intake_type_rules *, const struct columns *, const struct record *, char delimiter,
		 struct record *out, struct text field[FIELDS_MOST], struct arena *);

/* Forgets the values, because another file begins. */
void fill_forget(struct fill *);

#endif
