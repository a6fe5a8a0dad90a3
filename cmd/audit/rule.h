/* A rule of the audit: which entries it looks at, and what it says of those that do not hold (as-rules(7) 15). Each is a row of the table
 * below and a definition, NAME_rule, in the file that its row names; whatever lists rules or asks them goes through the table. */
#ifndef AS_AUDIT_RULE_H
#define AS_AUDIT_RULE_H

#include "findings.h"

/* The rules, in the order of their names, by which findings are sorted. */
#define RULE_TABLE(row)                      \
	row(again)      /* entries.c */      \
	row(late_first) /* callbacks.c */    \
	row(long)       /* talk.c */         \
	row(missing)    /* missing.c */      \
	row(no_entry)   /* unwritten.c */    \
	row(no_record)  /* compare.c */      \
	row(off_roster) /* off_roster.c */   \
	row(other_result) /* compare.c */    \
	row(self)       /* entries.c */      \
	row(short)      /* talk.c */         \
	row(slot)       /* entries.c */      \
	row(unnamed)    /* entries.c */      \
	row(unscored)   /* entries.c */      \
	row(unsigned)   /* callbacks.c */    \
	row(words)      /* entries.c */

#define RULE_COUNT(name) +1
#define RULE_DECLARE(name) extern const struct rule name##_rule;
enum { RULES = 0 RULE_TABLE(RULE_COUNT), SAYINGS_MOST = 4 };

/* An entry of a case, and what of its case stood before it. */
struct entry {
	const struct course *course;
	const struct step *step;
	const struct step *before;   /* the call before it that was for the same task, or NULL */
	const struct step *reached;  /* the call that had reached its call-back, or NULL */
	const struct step *resolved; /* what had resolved the latest issue, or NULL */
	bool attempt;                /* a call that counts for a call-back which the case has as it stands now */
};

/* What a rule needs beside the journal: the telephone system's records, which compare.c holds against it, or the roster. */
enum needs { NEEDS_NOTHING, NEEDS_RECORDS, NEEDS_ROSTER };

struct rule {
	struct text name; /* after --only, and in the column rule */
	struct text chinese;
	struct text says[SAYINGS_MOST][LANGUAGES]; /* see struct saying */

	enum needs needs;

	/* how it judges, one of these, or none where compare.c does. An entry, of these events, a bit each: */
	uint32_t events;
	void (*entry)(struct audit *, const struct rule *, const struct entry *);
	/* a case, as it stands at now; */
	void (*course)(struct audit *, const struct rule *, const struct course *);
	/* a reached call, by how long was talked: its own seconds, or those of its record; */
	bool (*talk)(const struct policy *, int32_t seconds, struct saying *);
	/* a case on its way, see course_watch. */
	void (*watch)(struct audit *, const struct rule *, struct course *, size_t step);
};

/* Adds what a rule finds in an entry: `saying` says which, when and how much. */
void found_entry(struct audit *, const struct rule *, const struct entry *, struct saying);

RULE_TABLE(RULE_DECLARE)
extern const struct rule *const rules[RULES];

/* The place of the rule of that name, or -1. */
int rule_find(struct text name);

/* Writes the names of all, separated by ", ". */
enum { RULE_NAMES_ROOM = 16 * RULES + 1 };
const char *rule_names(char room[RULE_NAMES_ROOM]);

#endif
