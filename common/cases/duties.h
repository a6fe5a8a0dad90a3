/* What the duties of the house have come to (as-rules(7) 19): which of their occurrences were met, and when. Their own entries and those
 * that meet them are noted case by case, in the pass over the cases; then every occurrence can be asked for. */
#ifndef AS_DUTIES_H
#define AS_DUTIES_H

#include "cases/course.h"

/* An entry that says a duty is done. */
struct duty_done {
	civil_day due; /* of the occurrence meant; DAY_UNKNOWN: the one that stands */
	civil_day day;
	int16_t minute; /* as minute_of_day gives it */
};

/* The first entry of an event on each day from `first` on, over all cases. */
struct met_days {
	civil_day first;
	int16_t *minute; /* as minute_of_day gives it; MET_NEVER: none on that day */
	size_t n;
};

struct duty_notes {
	const struct policy *policy;
	struct duty_list {
		struct duty_done *done;
		size_t n, room;
	} *list;                         /* of each duty */
	uint32_t asked;                  /* events that meet a duty, a bit each */
	struct met_days met[EVENT_WORDS];
};

/* Starts with nothing noted. */
void duty_notes_start(struct duty_notes *, const struct policy *);

/* Notes what the case says, once the course has taken it up. */
void duty_notes_take(struct duty_notes *, const struct course *);

/* Takes over what was noted of other cases. */
void duty_notes_merge(struct duty_notes *, const struct duty_notes *);

/* Puts the notes in order, once all cases are noted: then occurrences can be asked for. */
void duty_notes_finish(struct duty_notes *);

void duty_notes_free(struct duty_notes *);

/* An occurrence, and what came of it. Not met, it stands until the next one opens, and then is missed for good. */
struct occurrence {
	civil_day day;      /* DAY_UNKNOWN: there is none */
	civil_day next;     /* DAY_UNKNOWN: none follows */
	struct when by;
	bool met;
	bool late;          /* met, but after by */
	struct when met_at; /* NO_HOUR where the entry has none */
};

/* The occurrence that is dated on the day; a day of another kind must not be asked for. */
struct occurrence duty_occurrence(const struct duty_notes *, size_t duty, civil_day);

/* The last one dated on or before the day; the first one behind it that is not met. */
struct occurrence duty_standing(const struct duty_notes *, size_t duty, civil_day);
struct occurrence duty_to_come(const struct duty_notes *, size_t duty, civil_day);

/* The duty whose entries the case holds, a place in the policy, or -1: it is none, or one that the policy does not have. */
int duty_of_case(const struct policy *, struct text name);

#endif
