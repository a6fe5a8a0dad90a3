#include "cases/join.h"

#include <assert.h>
#include <stdlib.h>

#include "bytes/diag.h"
#include "bytes/search.h"
#include "cases/threads.h"

/* The events of the case that is given away, in the order of the input. */
struct joining {
	uint32_t *event;
	size_t room;
};

static uint32_t word_of(struct pool *to, const struct pool *from, uint32_t word)
{
	return pool_add(to, pool_text(from, word));
}

/* Makes event.more. */
static uint32_t take_more(struct cases *to, struct case_record *owner, const struct cases *from, const struct event *e, uint32_t task, uint32_t actor)
{
	struct detail d = *event_detail(from, e);
	const unsigned char *card = event_card(from, e);
	d.card = card ? card_keep_copy(&to->cards, &owner->card, card) : 0;
	if ((!e->more || e->more & ONLY_CARD) && task < TASK_FAR && actor < ACTOR_FAR)
		return d.card ? d.card | ONLY_CARD : 0;
	uint32_t *word[] = { &d.severity, &d.kind, &d.channel, &d.to, &d.result };
	for (size_t i = 0; i < sizeof word / sizeof *word; i++)
		*word[i] = word_of(&to->words, &from->words, *word[i]);
	d.task = task;
	d.actor = actor;
	return cases_keep_detail(to, owner, &d);
}

static void take_beside(struct cases *to, const struct cases *from, const struct event *e)
{
	const struct kept_row *kept = from->kept_n ? kept_row_of(from, e) : NULL;
	if (to->figures)
		to->call[to->event_n] = *call_of(from, e);
	if (kept) {
		to->kept = xgrow(to->kept, to->kept_n, &to->kept_room, sizeof *to->kept);
		to->kept[to->kept_n++] = (struct kept_row){ to->event_n, kept->fields };
	}
	to->joined = xgrow(to->joined, to->joined_n, &to->joined_room, sizeof *to->joined);
	to->joined[to->joined_n++] = event_position(from, e);
}

static void take_event(struct cases *to, struct case_record *owner, const struct cases *from, struct event *e)
{
	cases_make_room(to);
	uint32_t task = word_of(&to->tasks, &from->tasks, event_task(from, e)), actor = word_of(&to->words, &from->words, event_actor(from, e));
	struct event *taken = &to->event[to->event_n];
	*taken = *e;
	taken->task = task < TASK_FAR ? (uint8_t)task : TASK_FAR;
	taken->actor = actor < ACTOR_FAR ? (uint16_t)actor : ACTOR_FAR;
	taken->more = take_more(to, owner, from, e, task, actor);
	taken->before = owner->latest;
	take_beside(to, from, e);
	if (e->event == EV_OPTOUT)
		cases_keep_optout(to, owner->number);
	e->unseen = true;
	owner->latest = (uint32_t)to->event_n++;
	owner->events++;
}

/* Takes the notes of the record, whose events were taken and begin at `first`. */
static void take_notes(const struct joining *j, struct cases *to, struct case_record *owner, const struct cases *from, const struct case_record *record,
		       uint32_t first)
{
	const struct note *note;
	for (uint32_t number = record->note; number; number = note->other) {
		size_t place;
		note = note_at(&from->notes, number);
		BINARY_SEARCH(place, record->events, j->event[place] < note->event);
		struct note where = { .event = first + (uint32_t)place, .day = note->day, .minute = note->minute };
		owner->note = note_keep(&to->notes, owner->note, &where, note_text(note));
	}
}

static void take_case(struct joining *j, struct cases *to, struct case_record *owner, struct cases *from, struct case_record *record)
{
	uint32_t first = (uint32_t)to->event_n, place = record->latest;
	while (record->events > j->room)
		j->event = xgrow(j->event, j->room, &j->room, sizeof *j->event);
	for (uint32_t i = record->events; i-- > 0; place = from->event[place].before)
		j->event[i] = place;
	for (uint32_t i = 0; i < record->events; i++)
		take_event(to, owner, from, &from->event[j->event[i]]);
	take_notes(j, to, owner, from, record, first);
	owner->raises |= record->raises;
	owner->destroyed |= record->destroyed;
	record->events = 0;
}

/* All cases of the parts are numbered from 1; `base` of a part is the number before its first. */
struct numbers {
	struct cases *part;
	unsigned n;
	size_t base[THREADS_MOST + 1];
};

static struct cases *part_of(const struct numbers *all, uint32_t number)
{
	unsigned i = 0;
	while (number > all->base[i + 1])
		i++;
	return &all->part[i];
}

static struct case_record *record_of(const struct numbers *all, uint32_t number)
{
	const struct cases *c = part_of(all, number);
	return case_at(c, number - all->base[c->part] - 1);
}

/* Cases of all parts whose hashes end alike: slots that hold numbers, in the order of the parts. */
struct alike {
	struct case_slot *list;
	size_t n, room;
	struct case_slot *table; /* the first of each hash; open-addressed by its upper bits */
	unsigned bits;           /* how many of these */
};

/* Gathers the cases whose place in an index of the size `least`, a power of two up to that of each part, would be one of `span` from `first` on. They
 * stand from there to the next free slot behind those places. */
static void gather(struct alike *x, const struct numbers *all, size_t least, size_t first, size_t span)
{
	x->n = 0;
	for (unsigned i = 0; i < all->n; i++) {
		const struct cases *c = &all->part[i];
		size_t mask = c->index_size - 1;
		for (size_t begin = first; begin < c->index_size; begin += least)
			for (size_t at = begin; at < begin + span || (c->index[at & mask].record && at <= begin + mask); at++) {
				struct case_slot slot = c->index[at & mask];
				if (!slot.record || (slot.hash & mask) - begin >= span)
					continue;
				x->list = xgrow(x->list, x->n, &x->room, sizeof *x->list);
				x->list[x->n++] = (struct case_slot){ slot.hash, (uint32_t)all->base[i] + slot.record };
			}
	}
}

/* The slot of the table that has this hash, or the free one where it belongs. */
static struct case_slot *slot_of(const struct alike *x, uint32_t hash)
{
	size_t place = hash >> (32 - x->bits), mask = ((size_t)1 << x->bits) - 1;
	while (x->table[place].record && x->table[place].hash != hash)
		place = (place + 1) & mask;
	return &x->table[place];
}

static void match(struct alike *x, uint32_t *first)
{
	while ((size_t)1 << x->bits < 2 * x->n)
		x->table = xrealloc(x->table, (size_t)1 << ++x->bits, sizeof *x->table);
	memset(x->table, 0, ((size_t)1 << x->bits) * sizeof *x->table);
	for (const struct case_slot *s = x->list, *end = s + x->n; s < end; s++) {
		struct case_slot *met = slot_of(x, s->hash);
		first[s->record] = met->record;
		if (!met->record)
			*met = *s;
	}
}

/* For each case the number of the first that has the same hash, which nearly always is the same case in an earlier part; 0 for a first. The caller
 * frees it.
 *
 * PERF NOTES. A few thousand cases are matched at a time: one table for all would be larger than the caches. The names, which lie scattered, are not
 * looked at yet: that took a tenth of the whole run with 16 parts. */
static uint32_t *find_first(const struct numbers *all)
{
	enum { AT_A_TIME = 2048 };
	size_t least = SIZE_MAX, span;
	uint32_t *first = xcalloc(all->base[all->n] + 1, sizeof *first);
	struct alike x = { .table = xmalloc(2, sizeof *x.table), .bits = 1 };
	for (unsigned i = 0; i < all->n; i++)
		least = all->part[i].index_size < least ? all->part[i].index_size : least;
	for (span = least; span > 1 && all->base[all->n] / (least / span) > AT_A_TIME; span /= 2)
		;
	for (size_t place = 0; place < least; place += span) {
		gather(&x, all, least, place, span);
		match(&x, first);
	}
	free(x.list);
	free(x.table);
	return first;
}

enum { CASES_AHEAD = 32 };

/* PERF NOTES. The events of a case lie scattered, and each says where the one before it lies. So the events of several cases are fetched together,
 * always the next one of each, before they are taken one case after the other. With lines in no order the whole run then takes a quarter less. */
PREFETCHES void fetch_ahead(const struct numbers *all, const struct cases *from, size_t first, const uint32_t *owner)
{
	enum { EVENTS = 12 };
	size_t n = from->record_n - first < CASES_AHEAD ? from->record_n - first : CASES_AHEAD;
	uint32_t place[CASES_AHEAD];
	for (size_t i = 0; i < n; i++) {
		place[i] = case_at(from, first + i)->latest;
		if (!owner[i])
			continue;
		__builtin_prefetch(record_of(all, owner[i]), 1);
		__builtin_prefetch(&from->event[place[i]], 1);
	}
	for (uint32_t k = 1; k < EVENTS; k++)
		for (size_t i = 0; i < n; i++)
			if (owner[i] && k < case_at(from, first + i)->events) {
				place[i] = from->event[place[i]].before;
				__builtin_prefetch(&from->event[place[i]], 1);
			}
}

/* Gives a case of a part to the first part that has it. `number` is that of the first with its hash. */
static void give(struct joining *j, const struct numbers *all, uint32_t number, unsigned part, struct case_record *record)
{
	struct cases *to = part_of(all, number);
	const struct case_record *owner = record_of(all, number);
	if (!text_eq(case_name(owner), case_name(record)))
		for (to = all->part, owner = NULL; to < all->part + part && !(owner = cases_find(to, case_name(record)));)
			to++;
	if (owner)
		take_case(j, to, case_at(to, owner->number), &all->part[part], record);
}

void join_cases(struct cases *part, unsigned n)
{
	struct joining j = { 0 };
	struct numbers all = { .part = part, .n = n };
	for (unsigned i = 0; i < n; i++) {
		assert(part[i].part == i && !part[i].unseen && !part[i].positions && !part[i].bytes);
		all.base[i + 1] = all.base[i] + part[i].record_n;
	}
	if (all.base[n] >= UINT32_MAX)
		fail("too many cases for one run: split the journal by store or month");
	uint32_t *first = find_first(&all);
	for (unsigned i = 1; i < n; i++)
		for (size_t k = 0; k < part[i].record_n; k++) {
			const uint32_t *number = first + all.base[i] + k + 1;
			if (k % CASES_AHEAD == 0)
				fetch_ahead(&all, &part[i], k, number);
			if (*number)
				give(&j, &all, *number, i, case_at(&part[i], k));
		}
	free(first);
	free(j.event);
}
