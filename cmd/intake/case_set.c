#include "case_set.h"

#include <stdlib.h>

#include "events.h"
#include "journal/row.h"
#include "open_table.h"

_Static_assert((int)CASES_WANTED_MOST < (int)OPEN_TABLE_LEAST, "the smallest table has room for those that are wanted beside the batch's");

/* A slot is the hash of its case, but for the lowest bits: it is taken, an event of the case exists, a journal has an event of it. */
enum { TAKEN = 1, THERE = 2, IN_JOURNAL = 4 };

static uint64_t *find(const struct case_set *s, uint64_t hash)
{
	size_t i = open_table_first(hash, s->size);
	hash |= TAKEN | THERE | IN_JOURNAL;
	while (s->slot[i] && (s->slot[i] | THERE | IN_JOURNAL) != hash)
		i = open_table_next(i, s->size);
	return &s->slot[i];
}

static uint64_t *add(const struct case_set *s, uint64_t hash)
{
	uint64_t *slot = find(s, hash);
	if (!*slot)
		*slot = (hash & ~(uint64_t)(THERE | IN_JOURNAL)) | TAKEN;
	return slot;
}

static uint64_t *slot_of(struct case_set *s, uint64_t hash)
{
	struct batch *b = s->batch;
	if (s->slot)
		return find(s, hash);
	s->size = open_table_size(b->events_n);
	s->slot = xcalloc(s->size, sizeof *s->slot);
	for (const struct batch_event *e = b->events; e < b->events + b->events_n; e++) {
		uint64_t *slot = add(s, event_case(b, e));
		if (opens_case((enum event_word)e->word))
			*slot |= THERE;
	}
	return find(s, hash);
}

void case_set_want(struct case_set *s, struct text name)
{
	uint64_t hash = text_hash(name);
	if (*slot_of(s, hash))
		return;
	add(s, hash);
	s->wanted[s->wanted_n++] = text_checksum(name);
}

bool case_set_has(struct case_set *s, uint64_t hash)
{
	return *slot_of(s, hash);
}

void case_set_found(struct case_set *s, uint64_t hash)
{
	*slot_of(s, hash) |= THERE | IN_JOURNAL;
}

bool case_set_in_journal(const struct case_set *s, uint64_t hash)
{
	return s->slot && *find(s, hash) & IN_JOURNAL;
}

bool case_set_exists(struct case_set *s, const struct batch_event *event)
{
	return opens_case((enum event_word)event->word) || *slot_of(s, event_case(s->batch, event)) & THERE;
}

void case_set_free(struct case_set *s)
{
	free(s->slot);
	*s = (struct case_set){ 0 };
}
