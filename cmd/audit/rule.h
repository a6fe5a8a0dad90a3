/* A rule of the audit: which entries it judges, and what it says of those that break it (as-rules(7) 15). Each rule is a row of the table
 * below and a definition NAME_rule in the file that the row names; everything that lists or applies rules goes through the table. */
#ifndef AS_AUDIT_RULE_H
#define AS_AUDIT_RULE_H

#include "findings.h"

/* The rules in the order of their names, by which findings are sorted. */
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

/* An entry of a case, and what happened in the case before it. */
struct entry {
	const struct course *course;
	const struct step *step;
	const struct step *before;   /* the call before it for the same task, or NULL */
	const struct step *reached;  /* the call that had reached the customer for its call-back, or NULL */
	const struct step *resolved; /* the entry that had resolved the latest issue, or NULL */
	bool attempt;                /* it is a call that counts for a call-back which the case still has */
};

/* What a rule needs beside the journal: the records of the telephone system or the roster. */
enum needs { NEEDS_NOTHING, NEEDS_RECORDS, NEEDS_ROSTER };

struct rule {
	struct text name; /* for --only and the column `rule` */
	struct text chinese;
	struct text says[SAYINGS_MOST][LANGUAGES]; /* its sentences, see struct saying */

	enum needs needs;

	/* How it judges: by at most one of the following functions; by none if compare.c judges. It judges each entry of these events
	 * (bits): */
	uint32_t events;
	void (*entry)(struct audit *, const struct rule *, const struct entry *);
	/* it judges a case as it stands at `now`: */
	void (*course)(struct audit *, const struct rule *, const struct course *);
	/* it judges the length of a reached call in seconds, as its entry or its record says: */
	bool (*talk)(const struct policy *, int32_t seconds, struct saying *);
	/* it judges a case while it is followed, see course_watch: */
	void (*watch)(struct audit *, const struct rule *, struct course *, size_t step);
};

/* Adds a finding about an entry; `saying` holds the sentence and its values. */
void found_entry(struct audit *, const struct rule *, const struct entry *, struct saying);

RULE_TABLE(RULE_DECLARE)
extern const struct rule *const rules[RULES];

/* The index of the rule of this name, or -1. */
int rule_find(struct text name);

/* Writes the names of all rules, separated by ", ". */
enum { RULE_NAMES_ROOM = 16 * RULES + 1 };
const char *rule_names(char room[RULE_NAMES_ROOM]);

#endif
