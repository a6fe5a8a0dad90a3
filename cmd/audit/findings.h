/* The findings of the audit's rules, each of which is a line (as-rules(7) 15). */
#ifndef AS_AUDIT_FINDINGS_H
#define AS_AUDIT_FINDINGS_H

#include "cases/course.h"

struct rule;
struct roster;

/* A sentence of a rule, and the values for its {at}, {n}, {m}, {event}, {result} and {columns}. */
struct saying {
	uint8_t which;
	uint8_t word; /* an enum event_word, or the enum result_word of a call */
	struct when at;
	int32_t n, m;
	uint64_t columns; /* columns of the journal, as bits */
};

/* A finding. Its texts live as long as the cases. */
struct finding {
	const struct rule *rule;
	struct when time;
	struct text name, store, actor, task;
	struct saying saying;
};

enum finding_column { A_TIME, A_CASE, A_STORE, A_ACTOR, A_RULE, A_TASK, A_WHAT, FINDING_COLUMNS };
extern const struct text finding_column[FINDING_COLUMNS];

/* What the user asked for; all threads share it. */
struct asked {
	const struct policy *policy;
	struct when now;
	uint32_t rules;     /* the rules, as bits by their index in the table */
	const struct roster *roster; /* NULL: there is no roster */
	struct range days;  /* the days of the findings */
	struct text *unreached; /* the names of the tasks unreached.NAME, by call-back; that of confirm is the last */
	struct arena arena;
};

void asked_start(struct asked *, const struct policy *, struct when now);
void asked_free(struct asked *);

/* The audit of one thread, of its part of the cases. */
struct audit {
	const struct asked *asked;
	struct claims *claims; /* NULL: there are no records to compare with */
	struct finding *finding;
	size_t n, room;
	/* State of the case that is being followed: */
	bool told_confirm;    /* the present confirming call has a finding already */
	struct when told_number; /* the call that found the number wrong, if that has a finding already */
};

/* Adds a finding if its time is among the days asked for; `f` has everything but the rule. */
void found(struct audit *, const struct rule *, const struct finding *f);

/* A finding of a case, with what all its findings have in common. */
struct finding finding_of(const struct course *, struct when time);

/* All findings of n audits, in the order in which they are written; the caller frees the array. */
const struct finding **findings_sort(const struct audit *, size_t n, size_t *count);

/* finding_fields: the fields of a finding, in English as programs read them, or in Chinese; valid until the arena is emptied. */
/* The label of a column. */
void finding_fields(const struct finding *, enum language, struct arena *, struct text field[FINDING_COLUMNS]);
struct text finding_label(enum finding_column, enum language);

void audit_free(struct audit *);

#endif
