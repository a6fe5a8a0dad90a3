#include "list.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "bytes/fold.h"

/* Can the policy produce tasks of this name? */
static bool is_task(const struct policy *p, struct text name)
{
	struct task_name t = task_name_of(name);
	if (task_group(name) != TK_CALLBACK)
		return true;
	switch (t.kind) {
	case TK_CALLBACK:
		return policy_callback(p, t.of) >= 0;
	case TK_UNREACHED:
		return task_name_of(t.of).kind == TK_CONFIRM || policy_callback(p, t.of) >= 0;
	case TK_DUTY:
		return policy_duty(p, t.of) >= 0;
	default:
		return true;
	}
}

bool has_wide_comma(struct text t)
{
	return memmem(t.p, t.n, "，", 3) || memmem(t.p, t.n, "、", 3);
}

static void say_parted(const char *option, struct text list)
{
	for (struct text item; list.p && text_item(&list, ',', &item);)
		if (has_wide_comma(item))
			say("note: %s '%.*s': only a plain comma parts names", option, (int)item.n, item.p);
}

void choice_check(const struct choice *c, const struct policy *p)
{
	struct text item, tasks = c->tasks;
	while (text_item(&tasks, ',', &item))
		if (!is_task(p, item))
			say("note: the policy %.*s has no task '%.*s'", (int)p->name.n, p->name.p, (int)item.n, item.p);
	say_parted("--store", c->stores);
	say_parted("--case", c->cases);
	bool known = !c->slot;
	for (size_t i = 0; i < p->slots_n; i++)
		known = known || text_eq(p->slots[i].name, text_of(c->slot));
	if (!known)
		say("note: the policy %.*s has no slot '%s'", (int)p->name.n, p->name.p, c->slot);
}

bool in_list(struct text list, struct text value)
{
	struct text item;
	if (!list.p)
		return true;
	while (text_item(&list, ',', &item))
		if (text_eq(item, value))
			return true;
	return false;
}

static bool task_chosen(struct text list, struct text task)
{
	struct text item;
	if (!list.p)
		return !text_eq(task, task_kind_label[ENGLISH][TK_DESTROY]);
	while (text_item(&list, ',', &item))
		if (task_fits(task, item))
			return true;
	return false;
}

static bool by_chosen(const struct choice *c, struct when by)
{
	if (when_given(c->late_at) && (!when_given(by) || !overdue(c->late_at, by)))
		return false;
	return c->by == INT32_MAX || (when_given(by) && by.day <= c->by);
}

static bool is_promised(struct when due)
{
	return due.minute != NO_HOUR;
}

/* Does the row have the highest severity? Important things that are not done are handed over, whenever they are due (R147). */
static bool is_highest(const struct choice *c, const struct task_row *task)
{
	struct text severity = row_field(task->row, T_SEVERITY);
	return c->handover && severity.n && policy_severity(c->handover, severity) == 0;
}

/* The index of the row's slot; a row without slot, due all day, counts for the last one. */
static size_t slot_of(const struct policy *p, const struct task_row *task)
{
	struct text slot = row_field(task->row, T_SLOT);
	for (size_t i = 0; i < p->slots_n; i++)
		if (text_eq(p->slots[i].name, slot))
			return i;
	return p->slots_n - 1;
}

/* Was the row due in the shift that ends, or in one before? A promise was if its moment lies before the end of the shift. */
static bool was_due(const struct choice *c, const struct task_row *task)
{
	if (task->due.day > c->to)
		return false;
	if (!is_promised(task->due))
		return slot_of(c->handover, task) <= c->ending;
	return task->due.day < c->to || task->due.minute < c->handover->slots[c->ending].span.end;
}

static bool is_due(const struct choice *c, const struct task_row *task)
{
	struct text slot = row_field(task->row, T_SLOT);
	if (c->handover)
		return is_highest(c, task) || was_due(c, task);
	return task->due.day >= c->from && task->due.day <= c->to && (!c->slot || !slot.n || text_eq(slot, text_of(c->slot)));
}

bool chosen(const struct choice *c, const struct task_row *task)
{
	const struct row *row = task->row;
	return is_due(c, task) && by_chosen(c, task->by) && task_chosen(c->tasks, row_field(row, T_TASK)) &&
	       in_list(c->stores, row_field(row, T_STORE)) && in_list(c->cases, row_field(row, T_CASE));
}

enum { MOMENT_BITS = 33, RANK_BITS = 29 };

/* A moment as a number from 1 that keeps the order, with a date as its end; no moment is the greatest number. */
static uint64_t moment_of(struct when t)
{
	return when_given(t) ? (uint64_t)(when_end(t) - (int64_t)DAY_MIN * MINUTES_A_DAY) : (UINT64_C(1) << MOMENT_BITS) - 1;
}

bool entry_promised(const struct entry *e)
{
	return !(e->place >> (MOMENT_BITS + RANK_BITS) & 1);
}

static uint64_t rank_of(const struct policy *p, struct text class)
{
	int same = word_find(p->classes, (int)p->classes_n, class);
	size_t rank = 0;
	if (same >= 0)
		return (uint64_t)same;
	while (rank < p->classes_n && !(class.n && fold_same(p->classes[rank], class)))
		rank++;
	return rank;
}

void list_add(struct list *l, const struct choice *c, const struct task_stream *tasks, const struct task_row *task)
{
	const struct row *row = task->row;
	struct text phone = row_field(row, T_PHONE), name = row_field(row, T_CASE);
	uint64_t place = is_promised(task->due)
		? moment_of(task->due) << RANK_BITS
		: (UINT64_C(1) << MOMENT_BITS | moment_of(task->by)) << RANK_BITS | rank_of(l->policy, row_field(row, T_CLASS));
	if (c->handover && !is_highest(c, task))
		place |= UINT64_C(1) << (MOMENT_BITS + RANK_BITS + 1);
	l->entry = xgrow(l->entry, l->n, &l->room, sizeof *l->entry);
	l->entry[l->n++] = (struct entry){
		.place = place,
		.name = text_start(name),
		.task = task_keep(&l->arena, tasks->table, task, all_task_columns),
		.customer = (uint32_t)text_hash(phone.n ? phone : name),
		.duty = text_starts(row_field(row, T_TASK), TEXT("duty.")),
	};
}

/* Orders two tasks that are promised for the same moment: by deadline, then class. */
static int promised_cmp(const struct policy *p, const struct kept_task *x, const struct kept_task *y)
{
	struct when by[2] = { WHEN_NONE, WHEN_NONE };
	when_parse(task_field(x, T_BY), &by[0]);
	when_parse(task_field(y, T_BY), &by[1]);
	int order = deadline_cmp(by[0], by[1]);
	uint64_t a = rank_of(p, task_field(x, T_CLASS)), b = rank_of(p, task_field(y, T_CLASS));
	return order ? order : (a > b) - (a < b);
}

static inline bool in_order(const void *policy, const struct entry *x, const struct entry *y)
{
	if (x->place != y->place)
		return x->place < y->place;
	int order = entry_promised(x) ? promised_cmp(policy, x->task, y->task) : 0;
	if (!order)
		order = text_start_cmp(x->name, y->name);
	if (!order)
		order = text_cmp(task_field(x->task, T_CASE), task_field(y->task, T_CASE));
	return (order ? order : text_cmp(task_field(x->task, T_TASK), task_field(y->task, T_TASK))) <= 0;
}

static inline bool in_order_of_customers(const void *none, const struct entry *x, const struct entry *y)
{
	(void)none;
	return x->customer <= y->customer;
}

DEFINE_SORT(sort_entries, struct entry, in_order)
DEFINE_SORT(group_entries, struct entry, in_order_of_customers)

/* Do two tasks belong to one customer: one telephone number, or one case without a number? */
static bool same_customer(const struct kept_task *x, const struct kept_task *y)
{
	struct text a = task_field(x, T_PHONE), b = task_field(y, T_PHONE);
	return text_eq(a, b) && (a.n || text_eq(task_field(x, T_CASE), task_field(y, T_CASE)));
}

/* A slot of the hash table that finds the first entry of each customer. */
struct first {
	uint32_t hash;
	uint32_t entry; /* from 1; 0: free */
};

static void number_customers(struct list *l)
{
	size_t room = 64;
	uint32_t customers = 0;
	while (room < 2 * l->n)
		room *= 2;
	struct first *first = xcalloc(room, sizeof *first);
	for (size_t i = 0; i < l->n; i++) {
		struct entry *e = &l->entry[i];
		uint32_t hash = e->customer;
		size_t at = hash & (room - 1);
		while (first[at].entry &&
		       (first[at].hash != hash || !same_customer(l->entry[first[at].entry - 1].task, e->task)))
			at = (at + 1) & (room - 1);
		if (!first[at].entry) {
			first[at] = (struct first){ hash, (uint32_t)i + 1 };
			e->customer = ++customers;
		} else {
			e->customer = l->entry[first[at].entry - 1].customer;
		}
	}
	free(first);
}

void list_order(struct list *l)
{
	sort_entries(l->entry, l->n, l->policy);
	number_customers(l);
	group_entries(l->entry, l->n, NULL);
}

void list_limit(struct list *l, size_t n)
{
	size_t kept = 0, customers = 0;
	uint32_t last = 0;
	for (size_t i = 0; i < l->n; i++) {
		struct entry e = l->entry[i];
		customers += !e.duty && e.customer != last;
		last = e.duty ? last : e.customer;
		if (e.duty || customers <= n)
			l->entry[kept++] = e;
	}
	l->n = kept;
}

void list_free(struct list *l)
{
	arena_free(&l->arena);
	free(l->entry);
	free(l->agent);
}
