#include "cases/sample.h"

#include <stdlib.h>

#include "bytes/fold.h"
#include "cases/callbacks.h"

struct candidate {
	const struct event *event; /* its opener: the first delivery that was ever written, or else the first complaint or enquiry */
	struct case_record *record;
	const unsigned char *card; /* the card of that event */
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

/* The opener of the case among events before this index, seen or not, whether or not they stand (as-rules(7) 14). */
static const struct event *opener_of(const struct cases *c, const struct case_record *record, size_t before)
{
	const struct event *first = NULL;
	uint32_t place = record->latest;
	for (uint32_t i = 0; i < record->events; i++, place = c->event[place].before) {
		const struct event *e = &c->event[place];
		if (place < before && opens_case(e->event) && (!first || opens_before(e, first)))
			first = e;
	}
	return first;
}

/* Collects the cases that events from this index on opened. Returns false if one of them had another opener before these were read. */
static bool candidates(const struct cases *c, size_t from, struct candidate *out, size_t *n)
{
	*n = 0;
	for (size_t i = 0; i < c->record_n; i++) {
		const struct case_record *record = case_at(c, i);
		const struct event *e = opener_of(c, record, c->event_n);
		if (!e || e < c->event + from)
			continue;
		if (opener_of(c, record, from))
			return false;
		out[(*n)++] = (struct candidate){ e, case_at(c, i), event_card(c, e) };
	}
	qsort(out, *n, sizeof *out, by_position);
	return true;
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

/* Is case k of its stratum in the sample? It is if the rounded-up number of cases in the sample grows with it; so at any time at least this
 * share is in. */
static bool is_in(int64_t k, int64_t share)
{
	return ceiling(k * share, 10000) > ceiling((k - 1) * share, 10000);
}

/* The stratum of a case, its store and class as written, as a number of `strata`. */
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

static int64_t *count_of(struct sample_count *count, uint32_t stratum)
{
	for (; count->used <= stratum; count->used++) {
		count->k = xgrow(count->k, count->used, &count->room, sizeof *count->k);
		count->k[count->used] = 0;
	}
	return &count->k[stratum];
}

void sample_count_set(struct sample_count *count, struct text stratum, int64_t k)
{
	*count_of(count, pool_add(&count->strata, stratum)) = k;
}

void sample_count_free(struct sample_count *count)
{
	pool_free(&count->strata);
	free(count->k);
}

static void sample_callback(struct cases *c, size_t callback, const struct candidate *candidate, size_t n, struct sample_count *count)
{
	const struct callback *s = &c->policy->callbacks[callback];
	for (size_t i = 0; i < n; i++) {
		struct text field[CARD_FIELDS] = { { "", 0 } };
		card_unpack(candidate[i].card, field);
		enum event_word opener = candidate[i].event->event;
		if (!callback_applies(c->policy, callback, opener, opening_service(opener, candidate[i].card)))
			continue;
		int64_t *k = count_of(count, stratum_of(&count->strata, field));
		if (!is_in(++*k, share_of(s, field[J_CLASS - CARD_FIRST])))
			candidate[i].record->sampled_out |= 1ULL << callback;
	}
}

bool sample_more(struct cases *c, size_t from, struct sample_count *count)
{
	struct candidate *candidate = NULL;
	size_t n = 0;
	bool fine = true;
	for (size_t s = 0; fine && s < c->policy->callbacks_n; s++) {
		if (!callback_samples(&c->policy->callbacks[s]))
			continue;
		if (!candidate) {
			candidate = xmalloc(c->record_n, sizeof *candidate);
			fine = candidates(c, from, candidate, &n);
		}
		if (fine)
			sample_callback(c, s, candidate, n, &count[s]);
	}
	free(candidate);
	return fine;
}

void sample_cases(struct cases *c)
{
	struct sample_count *count = xcalloc(c->policy->callbacks_n, sizeof *count);
	sample_more(c, 0, count);
	for (size_t s = 0; s < c->policy->callbacks_n; s++)
		sample_count_free(&count[s]);
	free(count);
}
