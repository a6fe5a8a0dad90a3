#include "cases/cases.h"

#include <stdlib.h>

#include "bytes/diag.h"

struct order order_of(const struct event *e)
{
	int64_t minute = e->minute;
	if (minute == NO_HOUR && !stands_first(e->event))
		minute = MINUTES_A_DAY;
	return (struct order){ (int64_t)e->day * (MINUTES_A_DAY + 2) + minute, e->position };
}

int order_cmp(struct order a, struct order b)
{
	if (a.minute != b.minute)
		return a.minute < b.minute ? -1 : 1;
	return (a.position > b.position) - (a.position < b.position);
}

/* A packed card: a mask of the fields that are there, then of each its length and its bytes. */
static size_t packed_size(const struct text *field, uint16_t mask)
{
	size_t size = mask ? sizeof mask : 0;
	for (unsigned there = mask; there; there &= there - 1)
		size += sizeof(uint16_t) + field[__builtin_ctz(there)].n;
	return size;
}

void card_unpack(const unsigned char *card, struct text *field)
{
	if (!card)
		return;
	uint16_t mask, n;
	memcpy(&mask, card, sizeof mask);
	card += sizeof mask;
	for (unsigned there = mask; there; there &= there - 1) {
		memcpy(&n, card, sizeof n);
		card += sizeof n;
		field[__builtin_ctz(there)] = (struct text){ (const char *)card, n };
		card += n;
	}
}

struct text card_find(const unsigned char *card, enum column column)
{
	unsigned wanted = 1U << (column - CARD_FIRST);
	uint16_t mask = 0, n;
	if (card)
		memcpy(&mask, card, sizeof mask);
	if (!(mask & wanted))
		return TEXT("");
	card += sizeof mask;
	for (unsigned before = mask & (wanted - 1); before; before &= before - 1) {
		memcpy(&n, card, sizeof n);
		card += sizeof n + n;
	}
	memcpy(&n, card, sizeof n);
	return (struct text){ (const char *)card + sizeof n, n };
}

bool card_says(const unsigned char *card, const unsigned char *other)
{
	uint16_t mask, wanted, n, other_n;
	memcpy(&mask, card, sizeof mask);
	memcpy(&wanted, other, sizeof wanted);
	if (wanted & ~mask)
		return false;
	card += sizeof mask;
	other += sizeof wanted;
	for (unsigned there = mask; wanted; there &= there - 1) {
		unsigned field = there & -there;
		memcpy(&n, card, sizeof n);
		if (wanted & field) {
			memcpy(&other_n, other, sizeof other_n);
			if (n != other_n || memcmp(card + sizeof n, other + sizeof n, n) != 0)
				return false;
			other += sizeof n + n;
			wanted &= (uint16_t)~field;
		}
		card += sizeof n + n;
	}
	return true;
}

static void pack(const struct text *field, uint16_t mask, unsigned char *out)
{
	memcpy(out, &mask, sizeof mask);
	out += sizeof mask;
	for (unsigned there = mask; there; there &= there - 1) {
		struct text t = field[__builtin_ctz(there)];
		uint16_t n = (uint16_t)t.n;
		memcpy(out, &n, sizeof n);
		memcpy(out + sizeof n, t.p, n);
		out += sizeof n + n;
	}
}

static uint16_t card_filled(const struct text *field)
{
	unsigned mask = 0;
	for (int i = 0; i < CARD_FIELDS; i++)
		mask |= (unsigned)(field[i].n > 0) << i;
	return (uint16_t)mask;
}

const unsigned char *card_pack(struct arena *arena, const struct text *field)
{
	uint16_t mask = card_filled(field);
	size_t size = packed_size(field, mask);
	if (!size)
		return NULL;
	unsigned char *card = arena_get(arena, size);
	pack(field, mask, card);
	return card;
}

/* Is it what pack would make of the fields? */
static bool same_card(const unsigned char *card, const struct text *field, uint16_t mask)
{
	uint16_t n;
	if (memcmp(card, &mask, sizeof mask) != 0)
		return false;
	card += sizeof mask;
	for (unsigned there = mask; there; there &= there - 1) {
		const struct text *t = &field[__builtin_ctz(there)];
		memcpy(&n, card, sizeof n);
		if (n != t->n || memcmp(card + sizeof n, t->p, n) != 0)
			return false;
		card += sizeof n + n;
	}
	return true;
}

static const unsigned char *card_at(const struct cases *c, uint32_t card)
{
	return c->card + (size_t)card * CARD_UNIT;
}

static uint32_t keep_card(struct cases *c, const struct text *field, uint16_t mask, size_t size)
{
	size_t at = (c->card_n + CARD_UNIT - 1) / CARD_UNIT;
	if (at >= only_card)
		fail("too much text for one run: split the journal by store or month");
	while (at * CARD_UNIT + size > c->card_room)
		c->card = xgrow(c->card, c->card_room, &c->card_room, 1);
	pack(field, mask, c->card + at * CARD_UNIT);
	c->card_n = at * CARD_UNIT + size;
	return (uint32_t)at;
}

struct case_slot {
	uint32_t hash; /* the upper half: tells most cases apart without their names */
	uint32_t record; /* from 1; 0: free */
};

void cases_start(struct cases *c, const struct policy *policy, struct when now)
{
	*c = (struct cases){ .policy = policy, .now = now, .card_n = CARD_UNIT };
	c->detail = xgrow(c->detail, 0, &c->detail_room, sizeof *c->detail);
	c->detail[c->detail_n++] = (struct detail){ .due = WHEN_NONE };
	for (size_t i = 0; i < policy->callbacks_n; i++)
		names_add(&c->tasks, policy->callbacks[i].name);
	names_add(&c->tasks, TEXT("confirm"));
	for (int i = 0; i < DEADLINE_WORDS; i++)
		names_add(&c->tasks, deadline_word[i]);
	c->index_size = 1024;
	c->index = xcalloc(c->index_size, sizeof *c->index);
}

static void grow_index(struct cases *c)
{
	struct case_slot *old = c->index;
	size_t n = c->index_size;
	c->index_size *= 2;
	c->index = xcalloc(c->index_size, sizeof *c->index);
	for (size_t i = 0; i < n; i++) {
		if (!old[i].record)
			continue;
		size_t place = (size_t)text_hash(c->record[old[i].record - 1].name) & (c->index_size - 1);
		while (c->index[place].record)
			place = (place + 1) & (c->index_size - 1);
		c->index[place] = old[i];
	}
	free(old);
}

static struct case_slot *find_slot(const struct cases *c, struct text name, uint64_t hash)
{
	for (size_t place = (size_t)hash;; place++) {
		struct case_slot *slot = &c->index[place & (c->index_size - 1)];
		if (!slot->record ||
		    (slot->hash == (uint32_t)(hash >> 32) && text_eq(c->record[slot->record - 1].name, name)))
			return slot;
	}
}

const struct case_record *cases_find(const struct cases *c, struct text name)
{
	uint32_t record = find_slot(c, name, text_hash(name))->record;
	return record ? &c->record[record - 1] : NULL;
}

static uint32_t case_of(struct cases *c, struct text name, uint64_t hash)
{
	struct case_slot *slot = find_slot(c, name, hash);
	if (slot->record)
		return slot->record - 1;
	if (c->record_n >= UINT32_MAX)
		fail("too many cases for one run: split the journal by store or month");
	c->record = xgrow(c->record, c->record_n, &c->record_room, sizeof *c->record);
	c->record[c->record_n] = (struct case_record){ .name = arena_text(&c->arena, name) };
	*slot = (struct case_slot){ (uint32_t)(hash >> 32), (uint32_t)++c->record_n };
	if (c->record_n * 2 > c->index_size)
		grow_index(c);
	return (uint32_t)c->record_n - 1;
}

static void keep_note(struct cases *c, struct case_record *record, const struct event *e, struct text note)
{
	if (e->event != EV_CALL && e->event != EV_COMPLAINT && e->event != EV_ENQUIRY)
		return;
	if (record->note_n && order_cmp(order_of(e), order_of(&c->event[record->note_event])) < 0)
		return;
	if (note.n > record->note_room) {
		record->note_room = (uint32_t)(record->note_room ? 2 * note.n : note.n);
		record->note = arena_get(&c->arena, record->note_room);
	}
	memcpy(record->note, note.p, note.n);
	record->note_n = (uint32_t)note.n;
	record->note_event = (uint32_t)c->event_n;
}

static bool same_detail(const struct detail *a, const struct detail *b)
{
	return a->card == b->card && a->severity == b->severity && a->kind == b->kind && a->channel == b->channel &&
	       a->actor == b->actor && a->to == b->to && a->rung == b->rung && when_cmp(a->due, b->due) == 0;
}

static uint32_t keep_detail(struct cases *c, struct case_record *record, const struct detail *d)
{
	if (record->detail && same_detail(&c->detail[record->detail], d))
		return record->detail;
	if (c->detail_n >= only_card)
		fail("too many events for one run: split the journal by store or month");
	c->detail = xgrow(c->detail, c->detail_n, &c->detail_room, sizeof *c->detail);
	c->detail[c->detail_n] = *d;
	return record->detail = (uint32_t)c->detail_n++;
}

/* The card that the row gives, 0: none. */
static uint32_t card_of(struct cases *c, struct case_record *record, const struct row *row)
{
	struct text field[CARD_FIELDS];
	uint16_t mask = (uint16_t)(row->filled >> CARD_FIRST & ((1U << CARD_FIELDS) - 1));
	if (!mask)
		return 0;
	for (unsigned there = mask; there; there &= there - 1)
		field[__builtin_ctz(there)] = row_field(row, CARD_FIRST + __builtin_ctz(there));
	if (!record->card || !same_card(card_at(c, record->card), field, mask))
		record->card = keep_card(c, field, mask, packed_size(field, mask));
	return record->card;
}

/* The columns of which a detail is made, a bit each. */
static uint64_t detail_columns(const struct journal_row *row)
{
	const uint64_t issue = column_bit(J_SEVERITY) | column_bit(J_KIND) | column_bit(J_CHANNEL) | column_bit(J_DUE);
	switch (row->event) {
	case EV_COMPLAINT:
	case EV_ENQUIRY:
		return issue | column_bit(J_ACTOR);
	case EV_CALL:
		return issue | (row->score == SC_DISSATISFIED ? column_bit(J_ACTOR) : 0);
	case EV_ASSIGN:
		return column_bit(J_TO) | column_bit(J_DUE);
	case EV_ESCALATE:
		return column_bit(J_SEVERITY) | column_bit(J_RESULT) | column_bit(J_DUE);
	default:
		return column_bit(J_DUE);
	}
}

static uint32_t word_of(struct cases *c, const struct row *row, uint64_t columns, enum column column)
{
	return columns & column_bit(column) ? names_add(&c->words, row_field(row, column)) : 0;
}

/* What event.more is to say. */
static uint32_t keep_more(struct cases *c, struct case_record *record, const struct journal_row *row, const struct row *from)
{
	uint32_t card = card_of(c, record, from);
	uint64_t columns = detail_columns(row) & from->filled;
	if (!columns)
		return card ? card | only_card : 0;
	struct detail d = {
		.severity = word_of(c, from, columns, J_SEVERITY), .kind = word_of(c, from, columns, J_KIND),
		.channel = word_of(c, from, columns, J_CHANNEL), .actor = word_of(c, from, columns, J_ACTOR),
		.to = word_of(c, from, columns, J_TO), .rung = word_of(c, from, columns, J_RESULT),
		.due = row->due, .card = card,
	};
	return keep_detail(c, record, &d);
}

static struct call keep_call(struct cases *c, const struct journal_row *row, const struct row *from)
{
	struct call call = { .seconds = (int32_t)row->seconds };
	if (row->event == EV_CALL)
		call.actor = names_add(&c->words, row_field(from, J_ACTOR));
	for (int a = 0; a < ASPECTS; a++)
		call.aspect[a] = (uint8_t)row->aspect[a];
	return call;
}

void cases_add(struct cases *c, const struct row *from, const struct journal_row *row, bool unseen)
{
	uint32_t at = case_of(c, row_field(from, J_CASE), from->hash);
	struct case_record *record = &c->record[at];
	uint32_t task = names_add(&c->tasks, row_field(from, J_TASK));
	struct event e = {
		.day = row->time.day, .minute = row->time.minute, .position = from->position, .record = at, .unseen = unseen,
		.event = (uint8_t)row->event, .result = (uint8_t)row->result, .score = (uint8_t)row->score,
		.task = task < UINT16_MAX ? (uint16_t)task : UINT16_MAX,
	};
	if (!unseen && from->filled & column_bit(J_NOTE))
		keep_note(c, record, &e, row_field(from, J_NOTE));
	e.more = keep_more(c, record, row, from);
	if (c->event_n >= UINT32_MAX)
		fail("too many events for one run: split the journal by store or month");
	if (c->event_n >= c->event_room) {
		c->event = xgrow(c->event, c->event_n, &c->event_room, sizeof *c->event);
		if (c->figures)
			c->call = xrealloc(c->call, c->event_room, sizeof *c->call);
	}
	if (c->figures)
		c->call[c->event_n] = keep_call(c, row, from);
	c->event[c->event_n++] = e;
	record->events++;
}

void cases_settle(struct cases *c)
{
	uint32_t first = 0;
	c->order = xrealloc(c->order, c->event_n, sizeof *c->order);
	for (size_t i = 0; i < c->record_n; i++) {
		c->record[i].first = first;
		first += c->record[i].events;
		c->record[i].events = 0;
	}
	for (size_t i = 0; i < c->event_n; i++) {
		struct case_record *record = &c->record[c->event[i].record];
		c->order[record->first + record->events++] = (uint32_t)i;
	}
}

static void keep_row(struct cases *c, const struct row *row)
{
	struct text *field = arena_get(&c->arena, JOURNAL_COLUMNS * sizeof *field);
	for (int i = 0; i < JOURNAL_COLUMNS; i++)
		field[i] = arena_text(&c->arena, row_field(row, i));
	c->kept = xgrow(c->kept, c->kept_n, &c->kept_room, sizeof *c->kept);
	c->kept[c->kept_n++] = (struct kept_row){ row->position, field };
}

bool cases_take(struct cases *c, const struct row *from, const struct journal_row *row)
{
	bool seen = is_seen(row->time, c->now);
	if (seen || (row->event == EV_DELIVERY && policy_samples(c->policy)))
		cases_add(c, from, row, !seen);
	return seen;
}

/* Cases lie scattered in memory, and a row needs several places of it: they are asked for before they are used. */
__attribute__((always_inline)) static inline void fetch_ahead(const struct cases *c, const struct row *row, size_t n)
{
	uint32_t record[RECORDS_BATCH];
	for (size_t i = 0; i < n; i++)
		__builtin_prefetch(&c->index[row[i].hash & (c->index_size - 1)]);
	for (size_t i = 0; i < n; i++) {
		record[i] = c->index[row[i].hash & (c->index_size - 1)].record;
		if (record[i])
			__builtin_prefetch(&c->record[record[i] - 1]);
	}
	for (size_t i = 0; i < n; i++)
		if (record[i]) {
			const struct case_record *r = &c->record[record[i] - 1];
			__builtin_prefetch(r->name.p);
			__builtin_prefetch(card_at(c, r->card));
		}
}

void cases_read(struct cases *c, struct table *table, late_row *late, void *context)
{
	const struct row *row;
	struct journal_row understood;
	size_t n;
	table_hash(table, J_CASE);
	while ((n = table_rows(table, &row))) {
		fetch_ahead(c, row, n);
		for (size_t i = 0; i < n; i++) {
			const char *bad = journal_row_parse(&row[i], &understood);
			if (bad) {
				table_reject(table, &row[i], "%s", bad);
				continue;
			}
			if (c->watched.p && text_eq(row_field(&row[i], J_CASE), c->watched))
				keep_row(c, &row[i]);
			if (!cases_take(c, &row[i], &understood) && late)
				late(context, &row[i]);
		}
	}
	cases_settle(c);
}

void cases_free(struct cases *c)
{
	names_free(&c->tasks);
	names_free(&c->words);
	arena_free(&c->arena);
	free(c->event);
	free(c->order);
	free(c->card);
	free(c->call);
	free(c->detail);
	free(c->record);
	free(c->kept);
	free(c->index);
}
