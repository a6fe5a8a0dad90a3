#include "people.h"

#include <stdlib.h>

static const struct text owner_word = WORD("owner"), handler_word = WORD("handler");

size_t recipients(const struct rung *rung, const struct text task[TASK_COLUMNS], struct text *to)
{
	size_t n = 0;
	for (size_t i = 0; i < rung->to_n; i++) {
		struct text name = rung->to[i];
		if (text_eq(name, owner_word))
			name = task[T_OWNER];
		else if (text_eq(name, handler_word))
			name = task[T_HANDLER];
		if (name.n && word_find(to, (int)n, name) < 0)
			to[n++] = name;
	}
	if (!n)
		to[n++] = rung->name;
	return n;
}

size_t recipients_most(const struct firings *f)
{
	size_t most = 1;
	for (size_t i = 0; i < f->n; i++)
		if (f->firing[i].rung->to_n > most)
			most = f->firing[i].rung->to_n;
	return most;
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
	return ladder_names(p->ladder, p->ladder_n, name);
}

bool row_names(const struct row *row, struct text name)
{
	return text_eq(row_field(row, T_OWNER), name) || text_eq(row_field(row, T_HANDLER), name);
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
	struct text task[TASK_COLUMNS], *to = xmalloc(recipients_most(f), sizeof *to);
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
