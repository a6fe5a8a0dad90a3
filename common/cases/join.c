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

/* For each case of a later part that an earlier one has, too, the number of that in the first; 0 for the others. The caller frees it.
 *
 * PERF NOTES. The places of the common index are in the order of those of the smallest one of the parts, so each part's, taken as it lies in memory,
 * goes through it from its beginning to its end. Looking up the names at places of chance takes a tenth of the whole run with 16 parts. */
static uint32_t *find_owners(const struct numbers *all)
{
	size_t total = all->base[all->n], least = SIZE_MAX, size;
	unsigned more = 0;
	uint32_t *owner = xcalloc(total + 1, sizeof *owner);
	for (unsigned i = 0; i < all->n; i++)
		least = all->part[i].index_size < least ? all->part[i].index_size : least;
	for (size = least; size < 2 * total; size *= 2)
		more++;
	struct case_slot *index = xcalloc(size, sizeof *index);
	for (unsigned i = 0; i < all->n; i++) {
		const struct cases *c = &all->part[i];
		for (const struct case_slot *slot = c->index; slot < c->index + c->index_size; slot++) {
			if (!slot->record)
				continue;
			size_t place = (slot->hash & (least - 1)) << more | ((slot->hash / least) & (((size_t)1 << more) - 1));
			uint32_t number = (uint32_t)all->base[i] + slot->record;
			while (index[place].record && !(index[place].hash == slot->hash &&
							text_eq(case_name(record_of(all, index[place].record)), case_name(case_at(c, slot->record - 1)))))
				place = (place + 1) & (size - 1);
			owner[number] = index[place].record;
			if (!owner[number])
				index[place] = (struct case_slot){ slot->hash, number };
		}
	}
	free(index);
	return owner;
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
			if (number)
				take_case(&j, part_of(&all, number), record_of(&all, number), &part[i], case_at(&part[i], k));
		}
	free(owner);
	free(j.event);
}
