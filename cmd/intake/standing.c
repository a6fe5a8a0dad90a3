#include "standing.h"

#include <stdlib.h>

#include "bytes/search.h"
#include "cases/cases.h"
#include "same.h"

void standing_take(struct standing *s, const struct journal_event *e, uint64_t case_hash)
{
	static const enum column kept[] = { J_TIME, J_CASE, J_TASK, J_ACTOR, J_TO, J_DUE, J_PHONE, J_NOTE };
	bool retract = e->word == EV_RETRACT;
	s->entry = xgrow(s->entry, s->n, &s->room, sizeof *s->entry);
	struct stands *entry = &s->entry[s->n];
	*entry = (struct stands){ .case_hash = case_hash, .name = event_entry(e, case_hash),
				 .position = s->n, .last = s->n, .word = (uint8_t)e->word, .time = WHEN_NONE };
	when_parse(e->field[J_TIME], &entry->time);
	bool whole = opens_issue(e->word);
	for (int c = 0; c <= J_NOTE && whole; c++)
		entry->field[c] = arena_text(&s->arena, e->field[c]);
	for (size_t i = 0; i < sizeof kept / sizeof *kept && !whole && !retract; i++)
		entry->field[kept[i]] = arena_text(&s->arena, e->field[kept[i]]);
	s->n++;
}

static int name_cmp(const void *a, const void *b)
{
	const struct stands *x = a, *y = b;
	if (x->name != y->name)
		return x->name < y->name ? -1 : 1;
	return (x->position > y->position) - (x->position < y->position);
}

static int64_t minute_of(const struct stands *e)
{
	return case_minute(&(struct event){ .day = e->time.day, .minute = e->time.minute, .event = e->word });
}

static int case_cmp(const void *a, const void *b)
{
	const struct stands *x = a, *y = b;
	int64_t p, q;
	if (x->case_hash != y->case_hash)
		return x->case_hash < y->case_hash ? -1 : 1;
	p = minute_of(x);
	q = minute_of(y);
	if (p != q)
		return p < q ? -1 : 1;
	return (x->position > y->position) - (x->position < y->position);
}

void standing_settle(struct standing *s)
{
	size_t kept = 0;
	if (!s->n)
		return;
	qsort(s->entry, s->n, sizeof *s->entry, name_cmp);
	for (size_t i = 0, end; i < s->n; i = end) {
		const struct stands *last = NULL;
		int64_t balance = 0;
		size_t first = 0;
		for (end = i; end < s->n && s->entry[end].name == s->entry[i].name; end++) {
			bool retract = s->entry[end].word == EV_RETRACT;
			balance += retract ? -1 : 1;
			if (retract)
				continue;
			first = last ? first : s->entry[end].position;
			last = &s->entry[end];
		}
		if (balance <= 0 || !last)
			continue;
		s->entry[kept] = *last;
		s->entry[kept++].position = first;
	}
	s->n = kept;
	qsort(s->entry, s->n, sizeof *s->entry, case_cmp);
}

struct stands *standing_of(const struct standing *s, uint64_t case_hash, size_t *n)
{
	size_t first, end;
	BINARY_SEARCH(first, s->n, s->entry[first].case_hash < case_hash);
	BINARY_SEARCH(end, s->n, s->entry[end].case_hash <= case_hash);
	*n = end - first;
	return *n ? &s->entry[first] : NULL;
}

void standing_free(struct standing *s)
{
	free(s->entry);
	arena_free(&s->arena);
	*s = (struct standing){ 0 };
}
