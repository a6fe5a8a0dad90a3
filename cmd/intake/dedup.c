#include "dedup.h"

#include <stdlib.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/sort.h"
#include "events.h"
#include "journal/append.h"
#include "journal/row.h"
#include "open_table.h"
#include "required.h"
#include "same.h"

/* A slot of the table is 0 if it is free. Else its low bits are an entry: 1 to there_n mean there[entry - 1], those above them events of the
 * batch from its first one on. Its high bits are those of the entry's hash, which tell most events apart without looking at them. */

static void start_table(struct dedup *k, size_t size)
{
	k->size = size;
	for (k->entry_bits = 1; k->entry_bits < UINT32_MAX && k->entry_bits < 2 * size;)
		k->entry_bits = k->entry_bits << 1 | 1;
	k->slot = xlarge(xcalloc(size, sizeof *k->slot), size, sizeof *k->slot);
}

void dedup_start(struct dedup *k, struct batch *b, struct meanings *meanings)
{
	*k = (struct dedup){ .batch = b, .meanings = meanings, .cases = { .batch = b } };
	start_table(k, open_table_size(b->events_n));
}

static uint64_t hash_of(const struct dedup *k, uint32_t entry)
{
	return entry <= k->there_n ? k->there[entry - 1].hash : k->batch->events[entry - 1 - k->there_n].key;
}

static uint32_t entry_at(const struct dedup *k, const uint32_t *slot)
{
	return *slot & k->entry_bits;
}

/* The slot of the hash, or the free one where it belongs. */
static uint32_t *slot_of(const struct dedup *k, uint64_t hash)
{
	for (size_t i = open_table_first(hash, k->size);; i = open_table_next(i, k->size)) {
		uint32_t *slot = &k->slot[i], other = (*slot ^ (uint32_t)hash) & ~k->entry_bits;
		if (!*slot || (!other && hash_of(k, entry_at(k, slot)) == hash))
			return slot;
	}
}

static uint32_t slot_with(const struct dedup *k, uint64_t hash, uint32_t entry)
{
	return ((uint32_t)hash & ~k->entry_bits) | entry;
}

void dedup_prefetch(const struct dedup *k, uint64_t key)
{
	__builtin_prefetch(&k->slot[open_table_first(key, k->size)], 1);
}

static uint64_t content_of(const struct dedup *k, const struct batch_event *event)
{
	struct journal_event e;
	event_unpack(k->batch, event, &e);
	return event_content(&e);
}

static struct dedup_there there_of(const struct dedup *k, uint32_t entry)
{
	if (entry <= k->there_n)
		return k->there[entry - 1];
	size_t i = entry - 1 - k->there_n;
	const struct batch_event *event = &k->batch->events[i];
	const struct batch_row *row = batch_row_of(k->batch, i);
	struct journal_event e;
	event_unpack(k->batch, event, &e);
	uint64_t content = event_content(&e);
	return (struct dedup_there){ .hash = event->key, .content = content, .today = content, .place = { batch_file(k->batch, row), row->line, 0 },
				     .entry = event_entry(&e, text_hash(e.field[J_CASE])), .word = e.word };
}

/* Where a delivery of this very time is looked for, beside the key that its case has: one that stands has been moved there. */
static uint64_t moved_key(uint64_t entry)
{
	return entry ^ UINT64_C(0x9e3779b97f4a7c15);
}

/* A delivery that was moved has lines at several times: the first that stands says what it says. */
static void stand_deliveries(struct dedup *k)
{
	for (size_t i = 0; k->balances.retracts && i < k->there_n; i++) {
		const struct dedup_there *there = &k->there[i];
		uint32_t *slot = there->word == EV_DELIVERY && there->hash != moved_key(there->entry) ? slot_of(k, there->hash) : NULL;
		if (slot && !balances_stand(&k->balances, k->there[entry_at(k, slot) - 1].entry) && balances_stand(&k->balances, there->entry))
			*slot = slot_with(k, there->hash, (uint32_t)i + 1);
	}
}

void dedup_settle(struct dedup *k)
{
	if (k->entries)
		standing_settle(k->entries);
	balances_settle(&k->balances, k->batch);
	stand_deliveries(k);
	installs_settle(&k->installs, balances_stand, &k->balances);
}

static bool is_open(const struct dedup *k, const struct batch_event *event)
{
	struct journal_event e;
	if (!k->balances.retracts)
		return false;
	event_unpack(k->batch, event, &e);
	return balances_open(&k->balances, &e);
}

/* Does what is there stand? A retract can't be taken back. */
static bool there_stands(const struct dedup *k, const struct dedup_there *there)
{
	return there->word == EV_RETRACT || balances_stand(&k->balances, there->entry);
}

static bool has_content(const struct dedup_there *there, uint64_t content)
{
	return content == there->content || content == there->today;
}

/* Compares a delivery where the one that is there was taken back: is it the one that was moved to its time? */
static enum verdict look_at_moved(const struct dedup *k, const struct batch_event *event, uint64_t content, struct dedup_place *place)
{
	struct journal_event e;
	event_unpack(k->batch, event, &e);
	const uint32_t *slot = slot_of(k, moved_key(event_entry(&e, text_hash(e.field[J_CASE]))));
	if (!*slot)
		return EVENT_NEW;
	struct dedup_there there = there_of(k, entry_at(k, slot));
	*place = there.place;
	return there_stands(k, &there) && has_content(&there, content) ? EVENT_SAME : EVENT_NEW;
}

enum verdict dedup_look(const struct dedup *k, const struct batch_event *event, struct dedup_place *place)
{
	const uint32_t *slot = slot_of(k, event->key);
	if (!*slot)
		return EVENT_NEW;
	struct dedup_there there = there_of(k, entry_at(k, slot));
	*place = there.place;
	uint64_t content = content_of(k, event);
	bool same = has_content(&there, content), stands = there_stands(k, &there);
	/* a list has one delivery of a case, which may stand at another time; a journal that is read tells how it came there */
	bool elsewhere = event->word == EV_DELIVERY && stands && !same && k->meanings->type != INTAKE_JOURNAL;
	if (!elsewhere && is_open(k, event))
		return EVENT_NEW;
	if (!stands)
		return event->word == EV_DELIVERY ? look_at_moved(k, event, content, place) : EVENT_NEW;
	return same ? EVENT_SAME : EVENT_OTHER;
}

bool dedup_is_of_run(const struct dedup *k, const struct batch_event *event)
{
	return entry_at(k, slot_of(k, event->key)) > k->there_n;
}

static void grow(struct dedup *k)
{
	uint32_t *old = k->slot, bits = k->entry_bits;
	size_t n = k->size;
	start_table(k, 2 * n);
	for (size_t i = 0; i < n; i++) {
		if (!old[i])
			continue;
		uint64_t hash = hash_of(k, old[i] & bits);
		*slot_of(k, hash) = slot_with(k, hash, old[i] & bits);
	}
	free(old);
}

/* Puts an entry into the table, in place of an earlier one with the same key. */
static void put(struct dedup *k, uint64_t hash, size_t entry)
{
	if (4 * (k->used + 1) > 3 * k->size)
		grow(k);
	uint32_t *slot = slot_of(k, hash);
	k->used += *slot == 0;
	*slot = slot_with(k, hash, (uint32_t)entry);
}

void dedup_add(struct dedup *k, const struct batch_event *event)
{
	struct journal_event e;
	put(k, event->key, k->there_n + (size_t)(event - k->batch->events) + 1);
	if (!k->balances.retracts)
		return;
	event_unpack(k->batch, event, &e);
	balances_add(&k->balances, &e);
}

static void keep_there(struct dedup *k, const struct dedup_there *there)
{
	k->there = xgrow(k->there, k->there_n, &k->there_room, sizeof *k->there);
	k->there[k->there_n++] = *there;
}

/* Adds a line of a journal. Lines with the same key are one entry, which says what its last line says; a delivery says what its first line
 * says, see stand_deliveries. */
static void add_there(struct dedup *k, const struct dedup_there *there, enum event_word word)
{
	const uint32_t *slot = slot_of(k, there->hash);
	if (*slot && word != EV_DELIVERY) {
		k->there[entry_at(k, slot) - 1] = *there;
		return;
	}
	bool first = !*slot;
	keep_there(k, there);
	if (first) {
		put(k, there->hash, k->there_n);
		return;
	}
	struct dedup_there moved = *there;
	moved.hash = moved_key(there->entry);
	if (*slot_of(k, moved.hash))
		return;
	keep_there(k, &moved);
	put(k, moved.hash, k->there_n);
}

/* ---- journals ---- */

static void take_install(struct dedup *k, const struct journal_event *e, uint64_t case_hash, uint64_t entry, struct dedup_place place)
{
	struct install one = { .case_hash = case_hash, .entry = entry, .file = place.file, .line = place.line, .byte = place.byte };
	one.time_n = (uint8_t)text_fit(e->field[J_TIME], sizeof one.time).n;
	memcpy(one.time, e->field[J_TIME].p, one.time_n);
	installs_take(&k->installs, one);
}

/* Reads a row whose case is in the batch. */
static void read_row(struct dedup *k, struct table *table, const struct row *row, struct dedup_place place, struct cards *cards, struct odd *odd)
{
	struct journal_row understood;
	struct journal_event e;
	const char *bad = journal_row_parse(row, &understood);
	if (bad) {
		table_reject(table, row, "%s", bad);
		return;
	}
	memcpy(e.field, table_whole(table, row), sizeof e.field);
	e.word = understood.event;
	case_set_found(&k->cases, row->hash);
	uint64_t entry = event_entry(&e, row->hash);
	balances_take(&k->balances, e.word, entry);
	if (e.word == EV_INSTALL && batch_has(k->batch, EV_INSTALL))
		take_install(k, &e, row->hash, entry, place);
	if (k->entries)
		standing_take(k->entries, &e, row->hash);
	if (cards)
		cards_take(cards, &e, entry);
	if (odd)
		odd_take(odd, e.field);
	if (k->batch->required)
		required_take(k->batch->required, e.field);
	struct dedup_there there = { .hash = event_key(&e, row->hash), .content = event_content(&e), .place = place, .entry = entry,
				     .word = e.word };
	bool renewed = todays_form(k->meanings, &e, &k->scratch);
	there.today = renewed ? event_content(&e) : there.content;
	add_there(k, &there, e.word);
	if (cards && renewed)
		cards_take(cards, &e, entry);
	arena_empty(&k->scratch);
}

static bool is_wanted(void *known, uint64_t hash)
{
	struct dedup *k = known;
	return case_set_has(&k->cases, hash);
}

static int read_table(struct dedup *k, struct table *table, struct cards *cards, struct odd *odd)
{
	const struct row *row;
	while ((row = table_next(table)))
		read_row(k, table, row, (struct dedup_place){ row->record->file, row->record->line, 0 }, cards, odd);
	return table_close(table);
}

int dedup_read(struct dedup *k, const char *journal, const struct held_file *held, struct cards *cards, struct odd *odd)
{
	k->any_journal = true;
	return read_table(k, journal_table(&journal, held, (struct table_options){ .hashed = column_bit(J_CASE), .wanted = is_wanted,
		.context = k }), cards, odd);
}

/* ---- by an index ---- */

static bool hashes_in_order(const void *context, const uint64_t *a, const uint64_t *b)
{
	(void)context;
	return *a <= *b;
}

DEFINE_SORT(sort_hashes, uint64_t, hashes_in_order)

/* The checksums of the cases to be read, as an index has them, sorted and without duplicates; the caller frees them. */
static uint64_t *case_checksums(const struct dedup *k, size_t *n)
{
	struct batch *b = k->batch;
	uint64_t *hash = xmalloc(b->events_n + k->cases.wanted_n + 1, sizeof *hash);
	size_t kept = 0, all = b->events_n + k->cases.wanted_n;
	for (size_t i = 0; i < b->events_n; i++) {
		struct journal_event e;
		event_unpack(b, &b->events[i], &e);
		hash[i] = text_checksum(e.field[J_CASE]);
	}
	memcpy(hash + b->events_n, k->cases.wanted, k->cases.wanted_n * sizeof *hash);
	sort_hashes(hash, all, NULL);
	for (size_t i = 0; i < all; i++)
		if (!kept || hash[kept - 1] != hash[i])
			hash[kept++] = hash[i];
	*n = kept;
	return hash;
}

/* Reads the lines at these places. Lines of another case whose name has the same checksum are passed over. */
static void read_places(struct dedup *k, const uint64_t *place, size_t n, struct cards *cards, struct odd *odd)
{
	const struct case_index *x = k->index;
	struct lines lines;
	struct held_source source;
	const struct row *row;
	size_t found = 0;
	struct table *table = known_open_lines(&x->known, &lines, &source, place, n, &(char *){ (char *)x->journal },
					       (struct table_options){ .quiet = true, .hashed = column_bit(J_CASE) });
	for (; (row = table_next(table)) && found < n; found++)
		if (is_wanted(k, row->hash))
			read_row(k, table, row, (struct dedup_place){ x->journal, 0, place[found] }, cards, odd);
	if (found < n || row || lines.failed)
		fail("%s: somebody else changed it meanwhile; nothing was added", x->journal);
	table_close(table);
	lines_free(&lines);
}

bool dedup_read_indexed(struct dedup *k, struct case_index *x, struct cards *cards, struct odd *odd, int *status)
{
	const struct records_mark behind = known_beginning(&x->known);
	size_t n, cases;
	uint64_t *hash = case_checksums(k, &cases), *place = case_index_places(x, hash, cases, &n);
	k->index = x;
	free(hash);
	if (!place) {
		k->index = NULL;
		return false;
	}
	read_places(k, place, n, cards, odd);
	free(place);
	k->any_journal = true;
	*status |= read_table(k, known_open_added(&x->known, &(char *){ (char *)x->journal }, &behind, (struct table_options){
		.hashed = column_bit(J_CASE), .wanted = is_wanted, .context = k }), cards, odd);
	return true;
}

unsigned long dedup_line(const struct dedup *k, const struct dedup_place *place)
{
	return place->line || !k->index ? place->line : case_index_line(k->index, place->byte);
}

void dedup_free(struct dedup *k)
{
	installs_free(&k->installs);
	arena_free(&k->scratch);
	free(k->slot);
	free(k->there);
	case_set_free(&k->cases);
	balances_free(&k->balances);
	*k = (struct dedup){ 0 };
}
