/* Which occurrences of the house's duties were fulfilled, and when (as-rules(7) 19). A pass over the cases notes the entries of the duties
 * and the entries that fulfil them; afterwards every occurrence can be looked up. */
#ifndef AS_DUTIES_H
#define AS_DUTIES_H

#include "cases/course.h"

/* An entry that says that a duty is done. */
struct duty_done {
	civil_day due; /* the occurrence that it means; DAY_UNKNOWN: the one that stands then */
	civil_day day;
	int16_t minute; /* as minute_of_day gives it */
};

/* For each day from `first` on, the first entry of an event, over all cases. */
struct met_days {
	civil_day first;
	int16_t *minute; /* as minute_of_day gives it; MET_NEVER: there is none on that day */
	size_t n;
};

struct duty_notes {
	const struct policy *policy;
	struct duty_list {
		struct duty_done *done;
		size_t n, room;
	} *list;                         /* one for each duty */
	uint32_t asked;                  /* bits: the events that fulfil a duty */
	struct met_days met[EVENT_WORDS];
};

/* Begins without notes. */
void duty_notes_start(struct duty_notes *, const struct policy *);

/* Notes the entries of a case that the course has taken up. */
void duty_notes_take(struct duty_notes *, const struct course *);

/* Adds the notes on other cases. */
void duty_notes_merge(struct duty_notes *, const struct duty_notes *);

/* Sorts the notes, once all cases are noted; then occurrences can be looked up. */
void duty_notes_finish(struct duty_notes *);

void duty_notes_free(struct duty_notes *);

/* An occurrence and its state. If it is not met, it stands until the next one opens, and then counts as missed for good. */
struct occurrence {
	civil_day day;      /* DAY_UNKNOWN: there is none */
	civil_day next;     /* DAY_UNKNOWN: none follows */
	struct when by;
	bool met;
	bool late;          /* it was fulfilled after `by` */
	struct when met_at; /* minute NO_HOUR if the entry has no hour */
};

/* The occurrence on that day, which must be a day of the duty. */
struct occurrence duty_occurrence(const struct duty_notes *, size_t duty, civil_day);

/* duty_standing: the last occurrence on or before the day. duty_to_come: the first one behind the day that is not met. */
struct occurrence duty_standing(const struct duty_notes *, size_t duty, civil_day);
struct occurrence duty_to_come(const struct duty_notes *, size_t duty, civil_day);

/* The index of the duty whose entries the case holds; -1: it is the case of no duty, or of one that the policy does not have. */
int duty_of_case(const struct policy *, struct text name);

#endif
