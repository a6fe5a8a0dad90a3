/* Days on which the telephone system's list and the journal do not fit: its clock is shifted, or a part of the list is missing. */
#include <stdio.h>
#include <stdlib.h>

#include "bytes/diag.h"
#include "bytes/sort.h"
#include "compare.h"

/* The calls of a store on one day. */
struct store_day {
	size_t calls, without;
	bool met; /* in the second look */
};

/* What is found of a store. */
struct store_shift {
	struct text store;
	size_t days, without, near; /* days that do not fit; calls of these without record; those of them with one some hours away */
	civil_day first;
	int32_t *shift;             /* of these, in minutes: how much later the record is */
	size_t room;
};

struct shifted {
	const struct comparison *of;
	struct pool stores, days; /* days: a store and a day, as bytes */
	struct store_day *day;
	struct store_shift *store;
	size_t day_room, store_room;
};

enum { FAR = MINUTES_A_DAY / 2 };

/* The number of the store and day of a call, from 1, and of the store, from 0. */
static uint32_t day_of_call(struct shifted *s, const struct claim *claim, uint32_t *store)
{
	struct text name = s->of->claims->audited[claim->of].store;
	*store = pool_add(&s->stores, name);
	struct { uint32_t store; civil_day day; } key = { *store, claim->day };
	size_t days = s->days.used;
	uint32_t day = pool_add(&s->days, (struct text){ (const char *)&key, sizeof key });
	s->day = xgrow(s->day, day, &s->day_room, sizeof *s->day);
	if (day >= days)
		s->day[day] = (struct store_day){ 0 };
	return day;
}

static void count_call(struct shifted *s, const struct written *call, const struct claim *claim)
{
	uint32_t store, day = day_of_call(s, claim, &store);
	s->day[day].calls++;
	s->day[day].without += call->record < 0;
}

/* How much later the record of the number that is nearest to the call, and free, is; false: there is none within hours. */
static bool nearest(const struct comparison *c, const struct written *call, int32_t *shift)
{
	size_t n, from = pairing_find(&c->pairing, call->number, call->from - FAR, call->from + FAR, &n);
	bool any = false;
	for (size_t r = from; r < from + n; r++) {
		int32_t away = (int32_t)(c->cdr->call[r].minute - call->from);
		if (c->cdr->call[r].taken || (any && abs(away) >= abs(*shift)))
			continue;
		*shift = away;
		any = true;
	}
	return any;
}

/* A call of a day that does not fit. */
static void look_at_call(struct shifted *s, const struct written *call, const struct claim *claim)
{
	uint32_t number, day = day_of_call(s, claim, &number);
	struct store_day *of = &s->day[day];
	int32_t shift = 0;
	if (2 * of->without <= of->calls)
		return;
	struct store_shift *store = &s->store[number];
	if (!of->met) {
		store->days++;
		store->first = store->days == 1 || claim->day < store->first ? claim->day : store->first;
		of->met = true;
	}
	if (call->record >= 0)
		return;
	store->without++;
	if (!call->has_hour || !nearest(s->of, call, &shift))
		return;
	store->shift = xgrow(store->shift, store->near, &store->room, sizeof *store->shift);
	store->shift[store->near++] = shift;
}

/* Takes each call that the list speaks of. */
static void each_call(struct shifted *s, void (*take)(struct shifted *, const struct written *, const struct claim *))
{
	const struct comparison *c = s->of;
	for (size_t i = 0; i < c->pairing.calls; i++) {
		const struct written *call = &c->pairing.call[i];
		const struct claim *claim = &c->claims->claim[call->claim];
		if (call->number && (call->record >= 0 || comparison_covers(c, claim)))
			take(s, call, claim);
	}
}

static int by_number(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static void say_store(struct store_shift *s)
{
	char room[WHEN_ROOM], days[80];
	struct text store = text_fit(s->store, 60), first = when_text(date(s->first), room);
	if (s->days == 1)
		snprintf(days, sizeof days, "on %.*s", (int)first.n, first.p);
	else
		snprintf(days, sizeof days, "on %zu days, of which %.*s is the first,", s->days, (int)first.n, first.p);
	const char *of = store.n ? "store " : "cases without store";
	if (2 * s->near < s->without) {
		say("note: %s%.*s: %s more than half of the calls have no record, nor is one of their numbers near: is a list missing?", of,
		    (int)store.n, store.p, days);
		return;
	}
	qsort(s->shift, s->near, sizeof *s->shift, by_number);
	int32_t shift = s->shift[s->near / 2];
	say("note: %s%.*s: %s more than half of the calls have no record; the nearest ones are %d minutes %s: are the clocks apart?", of,
	    (int)store.n, store.p, days, abs((int)shift), shift < 0 ? "earlier" : "later");
}

void say_shifted(const struct comparison *c)
{
	struct shifted s = { .of = c };
	each_call(&s, count_call);
	s.store = xcalloc(s.stores.used + 1, sizeof *s.store);
	for (uint32_t i = 0; i < s.stores.used; i++)
		s.store[i].store = pool_text(&s.stores, i);
	each_call(&s, look_at_call);
	for (uint32_t i = 0; i <= s.stores.used; i++)
		if (s.store[i].days)
			say_store(&s.store[i]);
	for (uint32_t i = 0; i <= s.stores.used; i++)
		free(s.store[i].shift);
	pool_free(&s.stores);
	pool_free(&s.days);
	free(s.day);
	free(s.store);
}
