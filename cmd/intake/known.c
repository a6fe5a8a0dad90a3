#include "known.h"

#include <stdlib.h>

#include "journal/row.h"

enum { SIZE_LEAST = 1024 };

/* The least power of two that leaves half of a table free. */
static size_t size_for(size_t n)
{
	size_t size = SIZE_LEAST;
	while (size < 2 * n)
		size *= 2;
	return size;
}

static void start_table(struct known *k, size_t size)
{
	k->size = size;
	k->hash = xcalloc(size, sizeof *k->hash);
	k->entry = xmalloc(size, sizeof *k->entry);
}

void known_start(struct known *k, struct batch *b)
{
	*k = (struct known){ .batch = b };
	start_table(k, size_for(b->events_n));
}

/* ---- cases ---- */

/* The lowest bit of a case's hash says that its place is taken, the next one that some event of it is there. */
enum { TAKEN = 1, THERE = 2 };

static uint64_t *case_of(const struct known *k, uint64_t hash)
{
	size_t mask = k->cases_size - 1, i = (size_t)(hash >> 2) & mask;
	hash = (hash | THERE) | TAKEN;
	while (k->cases[i] && (k->cases[i] | THERE) != hash)
		i = (i + 1) & mask;
	return &k->cases[i];
}

static void collect_cases(struct known *k)
{
	const struct batch *b = k->batch;
	if (k->cases)
		return;
	k->cases_size = size_for(b->events_n);
	k->cases = xcalloc(k->cases_size, sizeof *k->cases);
	for (const struct batch_event *e = b->events; e < b->events + b->events_n; e++) {
		uint64_t *place = case_of(k, e->case_hash);
		if (!*place)
			*place = (e->case_hash & ~(uint64_t)THERE) | TAKEN;
		if (e->opens_case)
			*place |= THERE;
	}
}

bool known_has_case(struct known *k, const struct batch_event *event)
{
	if (event->opens_case)
		return true;
	collect_cases(k);
	return *case_of(k, event->case_hash) & THERE;
}

/* ---- events ---- */

/* Where the hash stands or would stand. */
static size_t place_of(const struct known *k, uint64_t hash)
{
	size_t mask = k->size - 1, i = (size_t)(hash >> 1) & mask; /* the lowest bit is always set */
	while (k->hash[i] && k->hash[i] != hash)
		i = (i + 1) & mask;
	return i;
}

/* A key that is there with several contents has its first entry under its own hash, the others under one for each content. */
static uint64_t hash_of_both(uint64_t key, uint64_t content)
{
	uint64_t both[2] = { key, content };
	return text_hash((struct text){ (const char *)both, sizeof both }) | 1;
}

void known_fetch(const struct known *k, uint64_t key)
{
	__builtin_prefetch(&k->hash[(key >> 1) & (k->size - 1)]);
}

static uint64_t content_of(const struct known *k, const struct batch_event *event)
{
	struct journal_event e;
	event_unpack(k->batch, event, &e);
	return event_content(&e);
}

static struct known_there of_entry(const struct known *k, uint32_t entry)
{
	if (entry < k->there_n)
		return k->there[entry];
	size_t i = entry - k->there_n;
	const struct batch_row *row = batch_row_of(k->batch, i);
	return (struct known_there){ content_of(k, &k->batch->events[i]), { row->file, row->line } };
}

enum verdict known_look(const struct known *k, const struct batch_event *event, struct known_place *place)
{
	size_t at = place_of(k, event->key | 1);
	if (!k->hash[at])
		return EVENT_NEW;
	struct known_there first = of_entry(k, k->entry[at]);
	uint64_t content = content_of(k, event);
	*place = first.place;
	if (first.content == content || k->hash[place_of(k, hash_of_both(event->key, content))])
		return EVENT_SAME;
	return EVENT_OTHER;
}

static void grow(struct known *k)
{
	uint64_t *hash = k->hash;
	uint32_t *entry = k->entry;
	size_t n = k->size;
	start_table(k, 2 * n);
	for (size_t i = 0; i < n; i++) {
		size_t at = hash[i] ? place_of(k, hash[i]) : 0;
		if (hash[i])
			k->hash[at] = hash[i], k->entry[at] = entry[i];
	}
	free(hash);
	free(entry);
}

/* False: it is there. */
static bool add(struct known *k, uint64_t hash, size_t entry)
{
	if (2 * (k->used + 1) > k->size)
		grow(k);
	size_t at = place_of(k, hash);
	if (k->hash[at])
		return false;
	k->hash[at] = hash;
	k->entry[at] = (uint32_t)entry;
	k->used++;
	return true;
}

void known_add(struct known *k, const struct batch_event *event)
{
	size_t entry = k->there_n + (size_t)(event - k->batch->events);
	if (!add(k, event->key | 1, entry))
		add(k, hash_of_both(event->key, content_of(k, event)), entry);
}

static void add_there(struct known *k, uint64_t key, struct known_there there)
{
	size_t at = place_of(k, key | 1);
	if (k->hash[at] && k->there[k->entry[at]].content == there.content)
		return;
	if (!add(k, k->hash[at] ? hash_of_both(key, there.content) : key | 1, k->there_n))
		return;
	k->there = xgrow(k->there, k->there_n, &k->there_room, sizeof *k->there);
	k->there[k->there_n++] = there;
}

/* ---- journals ---- */

/* A row of a case that is in the batch. */
static void read_row(struct known *k, struct table *table, const struct row *row, struct cards *cards, struct odd *odd)
{
	struct journal_row understood;
	struct journal_event e;
	memcpy(e.field, table_whole(table, row), sizeof e.field);
	const char *bad = journal_row_parse(e.field, &understood);
	if (bad) {
		table_reject(table, row, "%s", bad);
		return;
	}
	*case_of(k, row->hash) |= THERE;
	add_there(k, event_key(&e, row->hash), (struct known_there){ event_content(&e), { row->file, row->line } });
	if (cards)
		cards_take(cards, &e);
	if (odd)
		odd_take(odd, e.field);
}

int known_read(struct known *k, char *const *files, size_t n, input_opener *open, struct cards *cards, struct odd *odd)
{
	struct table *table = table_open(files, n, &journal_format, false, open);
	const struct row *row;
	k->any_journal = true;
	table_want(table, NULL, 0);
	table_hash(table, J_CASE);
	for (size_t rows; (rows = table_rows(table, &row));) {
		collect_cases(k);
		for (; rows > 0; rows--, row++)
			if (*case_of(k, row->hash))
				read_row(k, table, row, cards, odd);
	}
	return table_close(table);
}

void known_free(struct known *k)
{
	free(k->hash);
	free(k->entry);
	free(k->there);
	free(k->cases);
	*k = (struct known){ 0 };
}
