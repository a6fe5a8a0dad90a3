/* Rows of cases whose retention is over (as-rules(7) 10): once cases of their time were destroyed, a list that is read again must not
 * silently bring back the persons. */
#ifndef AS_OLD_H
#define AS_OLD_H

#include "bytes/input.h"
#include "rules/policy.h"

struct old_rows {
	const struct policy *policy;
	struct journal_source { /* where destroy events are looked for, when that is first needed */
		const char *name; /* NULL: there is no journal */
		struct held_file held; /* the open journal, or fd -1 */
	} journal[2];
	civil_day today;
	char never[WHEN_ROOM]; /* no row from this date on can be too old, whenever before today cases were destroyed */
	struct when destroyed; /* the time of the latest destroy; WHEN_NONE: there is none */
	bool looked;
};

/* Sets it up. Nothing is too old if the policy does not limit retention. */
void old_start(struct old_rows *, const struct policy *, struct when now);

/* Is a case that no journal has, and that begins at this time, too old? `time` is as the journal writes it. */
bool old_is(struct old_rows *, struct text time);

#endif
