#include "list.h"

#include <stdlib.h>

#include "bytes/diag.h"

/* Does the policy make such tasks? */
static bool is_task(const struct policy *p, struct text name)
{
	struct text of = name;
	if (text_eq(name, TEXT("unreached")) || text_eq(name, TEXT("contact")) || text_eq(name, TEXT("destroy")) ||
	    word_find(deadline_word, DEADLINE_WORDS, name) >= 0)
		return true;
	if (text_starts(name, TEXT("unreached.")))
		of = (struct text){ name.p + sizeof "unreached." - 1, name.n - sizeof "unreached." + 1 };
	return text_eq(of, TEXT("confirm")) || policy_callback(p, of) >= 0;
}

void choice_check(const struct choice *c, const struct policy *p)
{
	struct text item, tasks = c->tasks;
	while (text_item(&tasks, ',', &item))
		if (!is_task(p, item))
			say("note: the policy %.*s has no task '%.*s'", (int)p->name.n, p->name.p, (int)item.n, item.p);
	bool known = !c->slot;
	for (size_t i = 0; i < p->slots_n; i++)
		known = known || text_eq(p->slots[i].name, text_of(c->slot));
	if (!known)
		say("note: the policy %.*s has no slot '%s'", (int)p->name.n, p->name.p, c->slot);
}

static bool in_list(struct text list, struct text value)
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
		return !text_eq(task, TEXT("destroy"));
	while (text_item(&list, ',', &item))
		if (task_fits(task, item))
			return true;
	return false;
}

bool chosen(const struct choice *c, const struct task_row *task)
{
	const struct row *row = task->row;
	struct text slot = row_field(row, T_SLOT);
	return task->due.day >= c->from && task->due.day <= c->to && task_chosen(c->tasks, row_field(row, T_TASK)) &&
	       (!c->slot || !slot.n || text_eq(slot, text_of(c->slot))) &&
	       in_list(c->stores, row_field(row, T_STORE)) && in_list(c->cases, row_field(row, T_CASE));
}

void list_add(struct list *l, const struct policy *policy, struct table *tasks, const struct task_row *task)
{
	struct kept_task kept = task_keep(&l->arena, tasks, task);
	struct text class = task_field(&kept, T_CLASS);
	size_t rank = 0;
	while (rank < policy->classes_n && !text_eq(policy->classes[rank], class))
		rank++;
	l->entry = xgrow(l->entry, l->n, &l->room, sizeof *l->entry);
	l->entry[l->n++] = (struct entry){ .task = kept, .rank = rank };
}

static int entry_cmp(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	bool promised = x->task.due.minute != NO_HOUR;
	if (promised != (y->task.due.minute != NO_HOUR))
		return promised ? -1 : 1;
	int order = promised ? when_cmp(x->task.due, y->task.due) : 0;
	if (!order)
		order = deadline_cmp(x->task.by, y->task.by);
	if (!order)
		order = (x->rank > y->rank) - (x->rank < y->rank);
	if (!order)
		order = text_cmp(task_field(&x->task, T_CASE), task_field(&y->task, T_CASE));
	return order ? order : text_cmp(task_field(&x->task, T_TASK), task_field(&y->task, T_TASK));
}

/* One customer: one phone, or one case that has none. */
static uint32_t customer_of(struct names *phones, struct names *cases, uint32_t *of_phone, uint32_t *of_case, uint32_t *n,
			    const struct kept_task *task)
{
	struct text phone = task_field(task, T_PHONE);
	uint32_t *number = phone.n ? &of_phone[names_add(phones, phone)] : &of_case[names_add(cases, task_field(task, T_CASE))];
	if (!*number)
		*number = ++*n;
	return *number;
}

static int by_customer(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	if (x->customer != y->customer)
		return x->customer < y->customer ? -1 : 1;
	return entry_cmp(a, b);
}

void list_order(struct list *l)
{
	if (!l->n)
		return;
	qsort(l->entry, l->n, sizeof *l->entry, entry_cmp);
	struct names phones = { 0 }, cases = { 0 };
	uint32_t *of_phone = xcalloc(l->n + 1, sizeof *of_phone), *of_case = xcalloc(l->n + 1, sizeof *of_case), n = 0;
	for (size_t i = 0; i < l->n; i++)
		l->entry[i].customer = customer_of(&phones, &cases, of_phone, of_case, &n, &l->entry[i].task);
	qsort(l->entry, l->n, sizeof *l->entry, by_customer);
	names_free(&phones);
	names_free(&cases);
	free(of_phone);
	free(of_case);
}

void list_limit(struct list *l, size_t n)
{
	while (l->n && l->entry[l->n - 1].customer > n)
		l->n--;
}

static bool owns_confirm(const struct entry *first, const struct entry *end, struct text agent)
{
	for (const struct entry *e = first; e < end; e++)
		if (text_eq(task_field(&e->task, T_TASK), TEXT("confirm")) && text_eq(task_field(&e->task, T_OWNER), agent))
			return true;
	return false;
}

void list_deal(struct list *l, struct text agents)
{
	struct text *agent = NULL, item;
	size_t n = 0, room = 0, turn = 0;
	while (text_item(&agents, ',', &item)) {
		if (!item.n)
			misuse("--agents: an agent without a name");
		agent = xgrow(agent, n, &room, sizeof *agent);
		agent[n++] = item;
	}
	for (struct entry *first = l->entry, *end = l->entry + l->n, *next; first < end; first = next) {
		for (next = first; next < end && next->customer == first->customer;)
			next++;
		size_t passed = 0;
		while (passed < n && owns_confirm(first, next, agent[(turn + passed) % n]))
			passed++;
		size_t taken = (turn + (passed < n ? passed : 0)) % n; /* NOLINT(clang-analyzer-core.DivideZero): one agent at least */
		for (struct entry *e = first; e < next; e++)
			e->actor = agent[taken];
		turn = taken + 1;
	}
	free(agent);
}

void list_free(struct list *l)
{
	arena_free(&l->arena);
	free(l->entry);
}
