/* Days on which the call records and the journal do not match: the clock is shifted, or a part of the list is missing. */
#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/sort.h"
#include "compare.h"

/* The calls of a store on a day, and how many have no record. In the hash table a slot without calls is free. */
struct store_day {
	uint32_t store, calls, without;
	civil_day day;
};

/* What was found out about a store. */
struct store_shift {
	struct text store;
	/* `days` that do not match; their calls without a record; and those of these that have one some hours away */
	size_t days, without, near;
	civil_day first;
	int32_t *shift;             /* for each of these: how many minutes later the record is */
	size_t room;
};

/* A call without record, of whose number there is a free one some hours away: so many minutes later. */
struct near {
	uint32_t store;
	civil_day day;
	int32_t shift;
};

struct shifted {
	const struct comparison *of;
	struct store_day *day; /* a hash table; its size is a power of two, and at most half of it is used */
	size_t days, size;
	struct near *near;
	size_t nears, near_room;
	struct store_shift *store; /* by the number of the store */
};

enum { FAR = MINUTES_A_DAY / 2, SIZE_LEAST = 1024 };

/* ---- calls by store and day ---- */

/* The slot of the store's day, or the free one where it belongs. */
static struct store_day *place_of(const struct shifted *s, uint32_t store, civil_day day)
{
	uint64_t hash = ((uint64_t)store << 32 | (uint32_t)day) * UINT64_C(0x9e3779b97f4a7c15);
	size_t at = (size_t)(hash >> 32) & (s->size - 1);
	while (s->day[at].calls && (s->day[at].store != store || s->day[at].day != day))
		at = (at + 1) & (s->size - 1);
	return &s->day[at];
}

static void grow(struct shifted *s)
{
	struct shifted old = *s;
	s->size = s->size ? 2 * s->size : SIZE_LEAST;
	s->day = xcalloc(s->size, sizeof *s->day);
	for (size_t i = 0; i < old.size; i++)
		if (old.day[i].calls)
			*place_of(s, old.day[i].store, old.day[i].day) = old.day[i];
	free(old.day);
}

static void count_call(struct shifted *s, uint32_t store, civil_day day, bool without)
{
	struct store_day *d = place_of(s, store, day);
	d->without += without;
	if (d->calls++)
		return;
	d->store = store;
	d->day = day;
	if (2 * ++s->days >= s->size)
		grow(s);
}

static bool fits_not(const struct store_day *d)
{
	return 2 * (uint64_t)d->without > d->calls;
}

/* Notes the days that do not match; returns whether there are any. */
static bool look_at_days(struct shifted *s)
{
	bool any = false;
	for (const struct store_day *d = s->day; d < s->day + s->size; d++) {
		if (!fits_not(d))
			continue;
		struct store_shift *store = &s->store[d->store];
		store->first = store->days && store->first < d->day ? store->first : d->day;
		store->days++;
		store->without += d->without;
		any = true;
	}
	return any;
}

/* ---- calls without record ---- */

/* How many minutes later than the call the nearest free record of its number is; false if there is none within hours. */
static bool nearest(const struct pairing *p, const struct written *call, int32_t *shift)
{
	size_t n, from = pairing_find(p, call->number, call->from - FAR, call->from + FAR, &n);
	bool any = false;
	for (size_t r = from; r < from + n; r++) {
		int32_t away = (int32_t)(p->record[r].minute - call->from);
		if (p->record[r].taken || (any && abs(away) >= abs(*shift)))
			continue;
		*shift = away;
		any = true;
	}
	return any;
}

/* Counts a call of the days asked for that the list speaks of. */
void shifted_note(struct shifted *s, const struct written *call, const struct claim *claim)
{
	const struct comparison *c = s->of;
	uint32_t store = c->claims->audited[claim->of].store;
	bool without = call->record == NO_RECORD;
	int32_t shift = 0;
	if (!call->number || !in_range(c->audit->asked->days, claim->day) || (without && !comparison_covers(c, claim)))
		return;
	count_call(s, store, claim->day, without);
	if (!without || !call->has_hour || !nearest(&c->pairing, call, &shift))
		return;
	s->near = xgrow(s->near, s->nears, &s->near_room, sizeof *s->near);
	s->near[s->nears++] = (struct near){ store, claim->day, shift };
}

/* Gives the stores those of the days that do not fit. */
static void look_at_near(struct shifted *s)
{
	for (const struct near *n = s->near; n < s->near + s->nears; n++) {
		struct store_shift *store = &s->store[n->store];
		if (!fits_not(place_of(s, n->store, n->day)))
			continue;
		store->shift = xgrow(store->shift, store->near, &store->room, sizeof *store->shift);
		store->shift[store->near++] = n->shift;
	}
}

/* ---- what is said ---- */

static int by_number(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static void say_store(struct store_shift *s)
{
	char room[WHEN_ROOM], days[160];
	struct text store = text_fit(s->store, 60), first = when_text(date(s->first), room);
	if (s->days == 1)
		snprintf(days, sizeof days, _("on %.*s"), (int)first.n, first.p);
	else
		snprintf(days, sizeof days, _("on %zu days, of which %.*s is the first,"), s->days, (int)first.n, first.p);
	const char *of = store.n ? _("store ") : _("cases without store");
	if (2 * s->near < s->without) {
		say("note: %s%.*s: %s more than half of the calls have no record, nor is one of their numbers near: is a list missing?", of,
		    (int)store.n, store.p, days);
		return;
	}
	qsort(s->shift, s->near, sizeof *s->shift, by_number);
	int32_t shift = s->shift[s->near / 2];
	say("note: %s%.*s: %s more than half of the calls have no record; the nearest ones are %d minutes %s: are the clocks apart?", of,
	    (int)store.n, store.p, days, abs((int)shift), shift < 0 ? _("earlier") : _("later"));
}

static inline bool store_in_order(const void *none, const struct store_shift *x, const struct store_shift *y)
{
	(void)none;
	return text_cmp(x->store, y->store) <= 0;
}

DEFINE_SORT(sort_stores, struct store_shift, store_in_order)

struct shifted *shifted_open(const struct comparison *c)
{
	struct shifted *s = xcalloc(1, sizeof *s);
	s->of = c;
	grow(s);
	return s;
}

void shifted_say(struct shifted *s)
{
	const struct pool *names = &s->of->claims->stores;
	size_t stores = names->used + 1;
	s->store = xcalloc(stores, sizeof *s->store);
	if (look_at_days(s)) {
		look_at_near(s);
		for (uint32_t i = 0; i < names->used; i++)
			s->store[i].store = pool_text(names, i);
		sort_stores(s->store, stores, NULL);
		for (size_t i = 0; i < stores; i++)
			if (s->store[i].days)
				say_store(&s->store[i]);
	}
	for (size_t i = 0; i < stores; i++)
		free(s->store[i].shift);
	free(s->store);
	free(s->near);
	free(s->day);
	free(s);
}
