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

/* The index of the cases of all parts. Its places are in the order of those of the smallest index of a part. */
struct joint_index {
	struct case_slot *slot; /* with the numbers of cases */
	size_t size, least;     /* of it, of the smallest one of a part; powers of two */
	unsigned more;          /* how many more bits a place of it has */
};

static size_t place_of(const struct joint_index *x, uint32_t hash)
{
	return (hash & (x->least - 1)) << x->more | ((hash / x->least) & (((size_t)1 << x->more) - 1));
}

/* The number of a case of this name, or 0: then it gets this number. */
static uint32_t enter(const struct numbers *all, struct joint_index *x, uint32_t hash, struct text name, uint32_t number)
{
	size_t place = place_of(x, hash);
	struct case_slot *slot;
	while ((slot = &x->slot[place])->record && !(slot->hash == hash && text_eq(case_name(record_of(all, slot->record)), name)))
		place = (place + 1) & (x->size - 1);
	if (slot->record)
		return slot->record;
	*slot = (struct case_slot){ hash, number };
	return 0;
}

/* Fetches the names that will probably be compared. This and fetch_ahead are always_inline, because gcc removes calls of a function that only
 * prefetches. */
__attribute__((always_inline)) static inline void fetch_names(const struct numbers *all, const struct joint_index *x, const struct cases *c, const struct case_slot *slot)
{
	const struct case_slot *met = &x->slot[place_of(x, slot->hash)];
	if (!slot->record || met->hash != slot->hash || !met->record)
		return;
	__builtin_prefetch(record_of(all, met->record), 1);
	__builtin_prefetch(case_at(c, slot->record - 1), 1);
}

/* For each case of a later part that an earlier one has, too, the number of that in the first; 0 for the others. The caller frees it.
 *
 * PERF NOTES. The index of each part, taken as it lies in memory, goes through the joint index from its beginning to its end. Looking the names up at
 * places of chance takes a tenth of the whole run with 16 parts. */
static uint32_t *find_owners(const struct numbers *all)
{
	enum { SLOTS_AHEAD = 32 };
	struct joint_index x = { .least = SIZE_MAX };
	uint32_t *owner = xcalloc(all->base[all->n] + 1, sizeof *owner);
	for (unsigned i = 0; i < all->n; i++)
		x.least = all->part[i].index_size < x.least ? all->part[i].index_size : x.least;
	for (x.size = x.least; x.size < 2 * all->base[all->n]; x.size *= 2)
		x.more++;
	x.slot = xcalloc(x.size, sizeof *x.slot);
	for (unsigned i = 0; i < all->n; i++) {
		const struct cases *c = &all->part[i];
		for (const struct case_slot *slot = c->index, *end = slot + c->index_size; slot < end; slot++) {
			uint32_t number = (uint32_t)all->base[i] + slot->record;
			if (end - slot > SLOTS_AHEAD)
				fetch_names(all, &x, c, slot + SLOTS_AHEAD);
			if (slot->record)
				owner[number] = enter(all, &x, slot->hash, case_name(case_at(c, slot->record - 1)), number);
		}
	}
	free(x.slot);
	return owner;
}

enum { CASES_AHEAD = 32 };

/* PERF NOTES. The events of a case lie scattered, and each says where the one before it lies. So the events of several cases are fetched together,
 * always the next one of each, before they are taken one case after the other. With lines in no order the whole run then takes a quarter less. */
__attribute__((always_inline)) static inline void fetch_ahead(const struct numbers *all, const struct cases *from, size_t first, const uint32_t *owner)
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
	uint32_t *owner = find_owners(&all);
	for (unsigned i = 1; i < n; i++)
		for (size_t k = 0; k < part[i].record_n; k++) {
			uint32_t number = owner[all.base[i] + k + 1];
			if (k % CASES_AHEAD == 0)
				fetch_ahead(&all, &part[i], k, owner + all.base[i] + k + 1);
			if (number)
				take_case(&j, part_of(&all, number), record_of(&all, number), &part[i], case_at(&part[i], k));
		}
	free(owner);
	free(j.event);
}
