/* What comes again: customers who complain twice about one thing, appliances repaired three times (formats 11; R185). */
#ifndef AS_REPORT_REPEATS_H
#define AS_REPORT_REPEATS_H

#include "keys.h"

enum repeat { REPEAT_COMPLAINT, REPEAT_REPAIR, REPEATS };

enum repeat_column { R_WHAT, R_KEY, R_COUNT, R_FIRST, R_LAST, R_CASES, REPEAT_COLUMNS };
extern const struct text repeat_column[REPEAT_COLUMNS];

struct repeats {
	struct range range;
	struct names keys[REPEATS];
	struct occurrence *occurrence[REPEATS];
	size_t n[REPEATS], room[REPEATS];
	struct arena arena;
	struct text (*row)[REPEAT_COLUMNS];
	size_t rows, row_room;
};

void repeats_start(struct repeats *, struct range);

/* Notes the complaints and the repair of one case. */
void repeats_add(struct repeats *, const struct course *);

/* Adds what another has noted, of other cases. */
void repeats_merge(struct repeats *, const struct repeats *);

/* Makes the rows, in order, of what came often enough. */
void repeats_finish(struct repeats *);

void repeats_free(struct repeats *);

#endif
