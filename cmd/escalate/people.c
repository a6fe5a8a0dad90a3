#include "people.h"

#include <stdlib.h>

static const struct text owner_word = WORD("owner"), handler_word = WORD("handler");

/* Takes the next owner off *rest. A duty may have several, separated by "; "; the owner of an issue is one, whatever his name holds. */
static bool next_owner(struct text *rest, struct text task, struct text *owner)
{
	static const struct text between = WORD("; ");
	if (!rest->n)
		return false;
	const char *end = memmem(rest->p, rest->n, between.p, between.n);
	if (end && task_name_of(task).kind != TK_DUTY)
		end = NULL;
	*owner = end ? (struct text){ rest->p, (size_t)(end - rest->p) } : *rest;
	size_t taken = owner->n + (end ? between.n : 0);
	*rest = (struct text){ rest->p + taken, rest->n - taken };
	return true;
}

static size_t add_name(struct text *to, size_t n, struct text name)
{
	if (name.n && word_find(to, (int)n, name) < 0)
		to[n++] = name;
	return n;
}

size_t recipients(const struct rung *rung, const struct text task[TASK_COLUMNS], struct text *to)
{
	size_t n = 0;
	for (size_t i = 0; i < rung->to_n; i++) {
		struct text name = rung->to[i], owners = task[T_OWNER];
		if (text_eq(name, owner_word))
			while (next_owner(&owners, task[T_TASK], &name))
				n = add_name(to, n, name);
		else
			n = add_name(to, n, text_eq(name, handler_word) ? task[T_HANDLER] : name);
	}
	if (!n)
		to[n++] = rung->name;
	return n;
}

static bool ladder_names(const struct rung *ladder, size_t n, struct text name)
{
	for (size_t i = 0; i < n; i++)
		if (text_eq(ladder[i].name, name) || word_find(ladder[i].to, (int)ladder[i].to_n, name) >= 0)
			return true;
	return false;
}

bool ladders_name(const struct policy *p, struct text name)
{
	for (size_t i = 0; i < p->severities_n; i++)
		if (ladder_names(p->severities[i].ladder, p->severities[i].ladder_n, name))
			return true;
	for (size_t i = 0; i < p->duties_n; i++)
		if (ladder_names(p->duties[i].ladder, p->duties[i].ladder_n, name))
			return true;
	return ladder_names(p->ladder, p->ladder_n, name);
}

bool row_names(const struct row *row, struct text name)
{
	struct text owners = row_field(row, T_OWNER), owner;
	while (next_owner(&owners, row_field(row, T_TASK), &owner))
		if (text_eq(owner, name))
			return true;
	return text_eq(row_field(row, T_HANDLER), name);
}

static void tell(struct people *people, struct text name, const struct firing *firing)
{
	uint32_t number = pool_add(&people->names, name) - 1; /* a recipient is never empty, which would be name 0 */
	if (number == people->n) {
		people->recipient = xrealloc(people->recipient, people->n + 1, sizeof *people->recipient);
		people->recipient[people->n++] = (struct recipient){ .name = pool_text(&people->names, number + 1) };
	}
	struct recipient *who = &people->recipient[number];
	who->firing = xgrow(who->firing, who->n, &who->room, sizeof *who->firing);
	who->firing[who->n++] = firing;
}

void people_gather(struct people *people, const struct firings *f, const struct sent *sent)
{
	struct text task[TASK_COLUMNS], *to = xmalloc(f->recipients, sizeof *to);
	*people = (struct people){ 0 };
	for (size_t i = 0; i < f->n; i++) {
		const struct firing *firing = &f->firing[i];
		task_fields(firing->task, f->columns, task);
		size_t n = recipients(firing->rung, task, to);
		for (size_t k = 0; k < n; k++)
			if (!sent || !sent_covers(sent, task, firing->rung, to[k]))
				tell(people, to[k], firing);
	}
	free(to);
}

void people_free(struct people *people)
{
	for (size_t i = 0; i < people->n; i++)
		free(people->recipient[i].firing);
	free(people->recipient);
	pool_free(&people->names);
}
