/* Rows of cases whose time is over (as-rules(7) 10): once cases of their time were destroyed, a list that is read again must not bring
 * the persons back in silence. */
#ifndef AS_OLD_H
#define AS_OLD_H

#include "bytes/input.h"
#include "rules/policy.h"

struct old_rows {
	const struct policy *policy;
	struct journal_source { /* where destroy events are looked for, once they are asked for */
		const char *name; /* NULL: nowhere */
		struct held_file held; /* open at name, or fd -1 */
	} journal[2];
	civil_day today;
	char never[WHEN_ROOM]; /* no row from this date on can be too old, whenever until today cases were destroyed */
	struct when destroyed; /* the latest; WHEN_NONE: none were */
	bool looked;
};

/* Nothing is too old where the policy does not say how long cases are kept. */
void old_start(struct old_rows *, const struct policy *, struct when now);

/* Is a case that no journal has too old for this, when it begins then? `time` is as the journal writes it. */
bool old_is(struct old_rows *, struct text time);

#endif
