/* Merged cells (as-rules(7) 10): of the columns that the policy names under intake.TYPE.fill an empty cell has the value of the row above,
 * in the same file, whatever became of that row; - stops it. */
#ifndef AS_FILL_H
#define AS_FILL_H

#include "foreign/columns.h"

/* Of the open file. Start with { 0 }. */
struct fill {
	struct text value[FOREIGN_COLUMNS];
	struct arena arena;
};

/* The same record with its empty cells filled, where there are some: its fields in `field`, its raw row in the arena, which then has it as
 * it would stand in the file. Gives whether one was. */
bool fill_record(struct fill *, const struct intake_type_rules *, const struct columns *, const struct record *, char delimiter,
		 struct record *out, struct text field[FIELDS_MOST], struct arena *);

/* Another file begins. */
void fill_forget(struct fill *);

#endif
