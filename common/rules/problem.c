#include "rules/problem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"

struct problem {
	struct mark at;
	size_t number;
	char *what;
	struct problem *before;
};

void problem_add(struct problems *all, struct mark at, const char *format, ...)
{
	va_list list, again;
	va_start(list, format);
	va_copy(again, list);
	int n = vsnprintf(NULL, 0, _(format), again);
	va_end(again);
	struct problem *new = arena_get(all->arena, sizeof *new);
	size_t room = n < 0 ? 1 : (size_t)n + 1;
	*new = (struct problem){ at, all->n++, arena_get(all->arena, room), all->last };
	vsnprintf(new->what, room, _(format), list);
	va_end(list);
	all->last = new;
}

static int by_place(const void *a, const void *b)
{
	const struct problem *x = *(struct problem *const *)a, *y = *(struct problem *const *)b;
	if (x->at.file != y->at.file)
		return !x->at.file ? -1 : 1; /* there is one other file at most */
	if (x->at.line != y->at.line)
		return x->at.line < y->at.line ? -1 : 1;
	if (x->at.column != y->at.column)
		return x->at.column < y->at.column ? -1 : 1;
	return x->number < y->number ? -1 : 1;
}

void problems_say(const struct problems *all)
{
	struct problem **list = xmalloc(all->n, sizeof *list);
	size_t n = 0;
	for (struct problem *p = all->last; p; p = p->before)
		list[n++] = p;
	qsort(list, n, sizeof *list, by_place);
	for (size_t i = 0; i < n; i++) {
		struct mark at = list[i]->at;
		const char *file = at.file ? at.file : all->file;
		if (at.line)
			say("%s:%zu:%zu: %s", file, at.line, at.column, list[i]->what);
		else
			say("%s: %s", file, list[i]->what);
	}
	free(list);
}
