/* What the rules of the audit find: a line each (as-rules(7) 15). */
#ifndef AS_AUDIT_FINDINGS_H
#define AS_AUDIT_FINDINGS_H

#include "cases/course.h"

struct rule;
struct roster;

/* Which of a rule's sentences, and what it says in the place of {at}, {n}, {m}, {event}, {result} and {columns}. */
struct saying {
	uint8_t which;
	uint8_t word; /* enum event_word, or of a call's result enum result_word */
	struct when at;
	int32_t n, m;
	uint64_t columns; /* of the journal, a bit each */
};

/* Its texts live as long as the cases. */
struct finding {
	const struct rule *rule;
	struct when time;
	struct text name, store, actor, task;
	struct saying saying;
};

enum finding_column { A_TIME, A_CASE, A_STORE, A_ACTOR, A_RULE, A_TASK, A_WHAT, FINDING_COLUMNS };
extern const struct text finding_column[FINDING_COLUMNS];

/* What is asked for; for all threads. */
struct asked {
	const struct policy *policy;
	struct when now;
	uint32_t rules;     /* a bit each, by their place in the table */
	const struct roster *roster; /* NULL: there is none */
	struct range days;  /* of the findings */
	struct text *unreached; /* the names of the tasks unreached.NAME, by call-back, that of confirm last */
	struct arena arena;
};

void asked_start(struct asked *, const struct policy *, struct when now);
void asked_free(struct asked *);

/* One thread's audit of its part of the cases. */
struct audit {
	const struct asked *asked;
	struct claims *claims; /* NULL: there are no records to hold them against */
	struct finding *finding;
	size_t n, room;
	/* The case at work: */
	bool told_confirm;    /* that the present confirming call was not signed off in time */
	struct when told_number; /* the call that found its number wrong, of which was told that it was not found in time */
};

/* Adds a finding, if its time is asked for; `f` says all but the rule. */
void found(struct audit *, const struct rule *, const struct finding *f);

/* What is alike in all findings of a case. */
struct finding finding_of(const struct course *, struct when time);

/* All findings of n audits, in the order in which they are written; for the caller to free. */
const struct finding **findings_sort(const struct audit *, size_t n, size_t *count);

/* The columns of a finding as they are written, or as people see them. Valid until the arena is emptied. */
void finding_fields(const struct finding *, enum language, struct arena *, struct text field[FINDING_COLUMNS]);
struct text finding_label(enum finding_column, enum language);

void audit_free(struct audit *);

#endif
