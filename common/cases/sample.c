#include "cases/sample.h"

#include <stdlib.h>

#include "bytes/fold.h"
#include "cases/callbacks.h"

struct candidate {
	const struct event *event; /* its opener: the first delivery ever written, or else the first complaint or enquiry */
	struct case_record *record;
	const unsigned char *card; /* as that event wrote it */
};

static int by_position(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;
	return (x->event > y->event) - (x->event < y->event);
}

static bool opens_before(const struct event *a, const struct event *b)
{
	bool delivered = a->event == EV_DELIVERY;
	if (delivered != (b->event == EV_DELIVERY))
		return delivered;
	return event_cmp(a, b) < 0;
}

/* Whether or not it is seen, and stands (as-rules(7) 14). */
static const struct event *opener_of(const struct cases *c, const struct case_record *record)
{
	const struct event *first = NULL;
	uint32_t place = record->latest;
	for (uint32_t i = 0; i < record->events; i++, place = c->event[place].before) {
		const struct event *e = &c->event[place];
		if (opens_case(e->event) && (!first || opens_before(e, first)))
			first = e;
	}
	return first;
}

static size_t candidates(const struct cases *c, struct candidate *out)
{
	size_t n = 0;
	for (size_t i = 0; i < c->record_n; i++) {
		const struct event *e = opener_of(c, case_at(c, i));
		if (e)
			out[n++] = (struct candidate){ e, case_at(c, i), event_card(c, e) };
	}
	qsort(out, n, sizeof *out, by_position);
	return n;
}

static int64_t share_of(const struct callback *s, struct text class)
{
	for (size_t i = 0; i < s->coverage_n; i++)
		if (fold_same(s->coverage[i].class, class))
			return s->coverage[i].share;
	return s->coverage_default;
}

static int64_t ceiling(int64_t n, int64_t by)
{
	return (n + by - 1) / by;
}

/* At every moment at least that share is in: case k is when the rounded-up count grows with it. */
static bool is_in(int64_t k, int64_t share)
{
	return ceiling(k * share, 10000) > ceiling((k - 1) * share, 10000);
}

/* The stratum of a case: store and class, both as written; a number of `strata`. */
static uint32_t stratum_of(struct pool *strata, const struct text *field)
{
	struct text store = field[J_STORE - CARD_FIRST], class = field[J_CLASS - CARD_FIRST];
	size_t n = store.n + 1 + class.n;
	char *key = xmalloc(n, 1);
	memcpy(key, store.n ? store.p : "", store.n);
	key[store.n] = '\n';
	memcpy(key + store.n + 1, class.n ? class.p : "", class.n);
	uint32_t number = pool_add(strata, (struct text){ key, n });
	free(key);
	return number;
}

static void sample_callback(struct cases *c, size_t callback, const struct candidate *candidate, size_t n)
{
	const struct callback *s = &c->policy->callbacks[callback];
	struct pool strata = { 0 };
	int64_t *k = NULL;
	size_t room = 0, used = 0;
	for (size_t i = 0; i < n; i++) {
		struct text field[CARD_FIELDS] = { { "", 0 } };
		card_unpack(candidate[i].card, field);
		enum event_word opener = candidate[i].event->event;
		if (!callback_applies(c->policy, callback, opener, opening_service(opener, candidate[i].card)))
			continue;
		uint32_t stratum = stratum_of(&strata, field);
		for (; used <= stratum; used++) {
			k = xgrow(k, used, &room, sizeof *k);
			k[used] = 0;
		}
		if (!is_in(++k[stratum], share_of(s, field[J_CLASS - CARD_FIRST])))
			candidate[i].record->sampled_out |= 1ULL << callback;
	}
	free(k);
	pool_free(&strata);
}

void sample_cases(struct cases *c)
{
	struct candidate *candidate = NULL;
	size_t n = 0;
	for (size_t s = 0; s < c->policy->callbacks_n; s++) {
		if (!callback_samples(&c->policy->callbacks[s]))
			continue;
		if (!candidate) {
			candidate = xmalloc(c->record_n, sizeof *candidate);
			n = candidates(c, candidate);
		}
		sample_callback(c, s, candidate, n);
	}
	free(candidate);
}
