/* The list of a day: which tasks, in which order, for whom (as-rules(7) 8). */
#ifndef AS_DUE_LIST_H
#define AS_DUE_LIST_H

#include "bytes/sort.h"
#include "rules/policy.h"
#include "tasks/stream.h"

struct choice {
	civil_day from, to;               /* due's date, both included; DAY_MIN, DAY_MAX: no bound */
	civil_day by;                     /* the last date of by; INT32_MAX: by may be anything */
	struct when late_at;              /* a moment that by is to lie before; WHEN_NONE: by may be anything */
	struct text tasks, stores, cases; /* lists with commas; p NULL: all */
	const char *slot;                 /* NULL: all */
	const struct policy *handover;    /* NULL: no shift ends; else only what the one that ends hands over, */
	size_t ending;                    /* the place of its slot in this policy, on the day `to` */
};

/* Of a shift that ends what is of the highest severity comes first; then promised moments, then the deadline and the class: one number,
 * but for two that are promised for the same moment. */
struct entry {
	uint64_t place;
	struct text_start name;    /* of the case */
	const struct kept_task *task;
	uint32_t customer;         /* in the order of the list, from 1; before list_order, a hash of who that is */
	uint32_t actor : 31;       /* the agent it was dealt to: one of the list's, from 1 */
	uint32_t duty : 1;         /* of the house, which is no customer: it is neither counted nor dealt out */
};

struct list {
	const struct policy *policy;
	struct arena arena;
	struct entry *entry;
	size_t n, room;
	struct text *agent; /* those it is dealt to, see deal.h */
	size_t agents;
	bool dealt;
};

/* Points out tasks and slots that the policy does not have: a slip of the pen would give an empty list. */
void choice_check(const struct choice *, const struct policy *);

/* Is the task one of those chosen? destroy only where the user names it. */
bool chosen(const struct choice *, const struct task_row *);

/* Is the value in a list with commas (p NULL: any is)? */
bool in_list(struct text list, struct text value);

void list_add(struct list *, const struct choice *, const struct task_stream *, const struct task_row *);

/* Promised moments first, then by deadline, class, case and task; all rows of one customer together. Numbers the customers. */
void list_order(struct list *);

/* Keeps the first n customers of an ordered list, and the duties. */
void list_limit(struct list *, size_t n);

/* Was the entry promised for a moment? */
bool entry_promised(const struct entry *);

/* Who has the entry, where they are dealt out; of a duty its owner. */
static inline struct text entry_actor(const struct list *l, const struct entry *e)
{
	if (e->duty && l->dealt)
		return task_field(e->task, T_OWNER);
	return e->actor ? l->agent[e->actor - 1] : TEXT("");
}

void list_free(struct list *);

#endif
