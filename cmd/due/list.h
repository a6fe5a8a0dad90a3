/* The list of a day: which tasks are on it, in which order, and for whom (as-rules(7) 8). */
#ifndef AS_DUE_LIST_H
#define AS_DUE_LIST_H

#include "bytes/sort.h"
#include "rules/policy.h"
#include "tasks/stream.h"

struct choice {
	civil_day from, to;               /* the first and last date of `due`; DAY_MIN, DAY_MAX: no bound */
	civil_day by;                     /* the last date of `by`; INT32_MAX: no bound */
	struct when late_at;              /* `by` must lie before this moment; WHEN_NONE: no bound */
	struct text tasks, stores, cases; /* lists with commas; p NULL: all */
	const char *slot;                 /* NULL: all */
	const struct policy *handover;    /* NULL: no handover; else only what the shift that ends hands over is chosen */
	size_t ending;                    /* the index of the slot that ends, in the policy `handover`, on the day `to` */
};

/* A row of the list. `place` orders it in one number: for a handover the highest severity first; then promised moments, the deadline and
 * the class. Only two tasks promised for the same moment need another comparison. */
struct entry {
	uint64_t place;
	struct text_start name;    /* the beginning of the case's name */
	const struct kept_task *task;
	/* the number of the customer, from 1, in the order of the list; before list_order a hash of the customer */
	uint32_t customer;
	uint32_t actor : 31;       /* the number, from 1, of the agent in list.agent to whom it was dealt; 0: nobody */
	uint32_t duty : 1;         /* a duty of the house, which is no customer: it is neither counted nor dealt */
};

struct list {
	const struct policy *policy;
	struct arena arena;
	struct entry *entry;
	size_t n, room;
	struct text *agent; /* the agents to whom it is dealt, see deal.h */
	size_t agents;
	bool dealt;
};

/* Does a name hold a comma of a Chinese keyboard, which parts nothing? */
bool has_wide_comma(struct text);

/* Reports tasks and slots that the policy does not have, and such commas: a misspelt name would give an empty list. */
void choice_check(const struct choice *, const struct policy *);

/* Is the task chosen? `destroy` is only if the user names it. */
bool chosen(const struct choice *, const struct task_row *);

/* Is the value in a list with commas? A list with p NULL includes every value. */
bool in_list(struct text list, struct text value);

/* Adds a task, which is copied, to the list. */
void list_add(struct list *, const struct choice *, const struct task_stream *, const struct task_row *);

/* Orders the list: promised moments first, then by deadline, class, case and task, with all rows of a customer together; and numbers the
 * customers. */
void list_order(struct list *);

/* Keeps the first n customers of an ordered list, and all duties. */
void list_limit(struct list *, size_t n);

/* Is the entry promised for a moment? */
bool entry_promised(const struct entry *);

/* Who does the entry, if they were dealt: the agent, for a duty its owner. Empty if nobody. */
static inline struct text entry_actor(const struct list *l, const struct entry *e)
{
	if (e->duty && l->dealt)
		return task_field(e->task, T_OWNER);
	return e->actor ? l->agent[e->actor - 1] : TEXT("");
}

void list_free(struct list *);

#endif
