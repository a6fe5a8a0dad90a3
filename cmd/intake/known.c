#include "known.h"

#include <stdlib.h>

#include "journal/row.h"

enum { SIZE_LEAST = 1024 };

void known_start(struct known *k, const struct batch *b)
{
	*k = (struct known){ .size = SIZE_LEAST };
	while (k->size < 2 * b->events_n)
		k->size *= 2;
	k->table = xcalloc(k->size, sizeof *k->table);
	k->has_case = xcalloc(b->cases.used + 1, sizeof *k->has_case);
	for (size_t i = 0; i < b->events_n; i++)
		if (b->events[i].opens_case)
			k->has_case[b->events[i].case_id] = true;
}

/* Where the hash stands or would stand. */
static struct known_entry *entry_of(const struct known *k, uint64_t hash)
{
	size_t mask = k->size - 1, i = (size_t)(hash >> 1) & mask; /* the lowest bit is always set */
	while (k->table[i].hash && k->table[i].hash != hash)
		i = (i + 1) & mask;
	return &k->table[i];
}

/* A key that is there with several contents has its first entry under its own hash, the others under one for each content. */
static uint64_t hash_of_both(uint64_t key, uint64_t content)
{
	uint64_t both[2] = { key, content };
	return text_hash((struct text){ (const char *)both, sizeof both }) | 1;
}

void known_fetch(const struct known *k, uint64_t key)
{
	__builtin_prefetch(&k->table[(key >> 1) & (k->size - 1)]);
}

enum verdict known_look(const struct known *k, uint64_t key, uint64_t content, struct known_place *place)
{
	const struct known_entry *e = entry_of(k, key | 1);
	if (!e->hash)
		return EVENT_NEW;
	*place = e->place;
	if (e->content == content || entry_of(k, hash_of_both(key, content))->hash)
		return EVENT_SAME;
	return EVENT_OTHER;
}

static void grow(struct known *k)
{
	struct known_entry *old = k->table;
	size_t n = k->size;
	k->size *= 2;
	k->table = xcalloc(k->size, sizeof *k->table);
	for (size_t i = 0; i < n; i++)
		if (old[i].hash)
			*entry_of(k, old[i].hash) = old[i];
	free(old);
}

void known_add(struct known *k, uint64_t key, uint64_t content, struct known_place place)
{
	if (2 * (k->used + 1) > k->size)
		grow(k);
	struct known_entry *e = entry_of(k, key | 1);
	if (e->hash && e->content != content)
		e = entry_of(k, hash_of_both(key, content));
	if (e->hash)
		return;
	bool first = e == entry_of(k, key | 1);
	*e = (struct known_entry){ first ? key | 1 : hash_of_both(key, content), content, place };
	k->used++;
}

int known_read(struct known *k, const struct batch *b, char *const *files, size_t n, input_opener *open, struct cards *cards,
		struct odd *odd)
{
	struct table *table = table_open(files, n, &journal_format, false, open);
	struct row row;
	struct journal_row understood;
	struct journal_event e;
	char *room = NULL;
	size_t size = 0;
	k->any_journal = true;
	while (table_next(table, &row)) {
		uint32_t id = names_find(&b->cases, row.field[J_CASE]);
		if (id == UINT32_MAX || id == 0)
			continue;
		const char *bad = journal_row_parse(row.field, &understood);
		if (bad) {
			table_reject(table, &row, "%s", bad);
			continue;
		}
		memcpy(e.field, row.field, sizeof e.field);
		k->has_case[id] = true;
		uint64_t content = event_content(&e, &room, &size);
		known_add(k, event_key(&e, id), content, (struct known_place){ row.file, row.line });
		if (cards)
			cards_take(cards, id, &e);
		if (odd)
			odd_take(odd, e.field);
	}
	free(room);
	return table_close(table);
}

void known_free(struct known *k)
{
	free(k->table);
	free(k->has_case);
	*k = (struct known){ 0 };
}
