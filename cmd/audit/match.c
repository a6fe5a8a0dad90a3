#include "match.h"

#include <stdlib.h>

#include "bytes/memory.h"

/* The algorithm: each call may also stay without a record, at a cost above the sum of all costs of records. So each call in turn is served
 * by the shortest augmenting path: it begins at the call, goes from a call to a record and from a record to the call that has it, and ends
 * at a free record, or at a call that stays without one. Prices of calls and records (potentials) keep all steps of a path non-negative. */
struct side {
	int64_t price;
	int64_t distance; /* in the present search */
	int64_t other;    /* for a call its record, for a record its call; -1: none */
	int64_t before;   /* for a record: the call from which the search came */
	bool done;
};

struct place {
	int64_t distance;
	uint32_t record;
};

struct match_work {
	struct side *call, *record;
	size_t call_room, record_room;
	struct place *heap; /* a binary heap: the nearest record is on top */
	size_t heap_n, heap_room;
	uint32_t *met;      /* records that the search has reached */
	size_t met_n, met_room;
	uint32_t *left;     /* calls whose records it has looked at */
	size_t left_n, left_room;
};

/* ---- the pairs ---- */

void match_start(struct match *m)
{
	m->calls = m->pairs = 0;
	if (!m->work)
		m->work = xcalloc(1, sizeof *m->work);
}

void match_call(struct match *m)
{
	while (m->first_room < m->calls + 2)
		m->first = xgrow(m->first, m->first_room, &m->first_room, sizeof *m->first);
	m->first[m->calls++] = m->pairs;
	m->first[m->calls] = m->pairs;
}

void match_pair(struct match *m, size_t record, uint32_t cost)
{
	m->pair = xgrow(m->pair, m->pairs, &m->pair_room, sizeof *m->pair);
	m->pair[m->pairs++] = (struct pair){ (uint32_t)record, cost };
	m->first[m->calls] = m->pairs;
}

/* ---- the nearest record ---- */

static bool is_nearer(struct place a, struct place b)
{
	return a.distance < b.distance || (a.distance == b.distance && a.record < b.record);
}

static void push(struct match_work *w, struct place p)
{
	w->heap = xgrow(w->heap, w->heap_n, &w->heap_room, sizeof *w->heap);
	size_t i = w->heap_n++;
	for (; i > 0 && is_nearer(p, w->heap[(i - 1) / 2]); i = (i - 1) / 2)
		w->heap[i] = w->heap[(i - 1) / 2];
	w->heap[i] = p;
}

static struct place pop(struct match_work *w)
{
	struct place top = w->heap[0], last = w->heap[--w->heap_n];
	size_t i = 0;
	for (size_t child; (child = 2 * i + 1) < w->heap_n; i = child) {
		child += child + 1 < w->heap_n && is_nearer(w->heap[child + 1], w->heap[child]);
		if (!is_nearer(w->heap[child], last))
			break;
		w->heap[i] = w->heap[child];
	}
	w->heap[i] = last;
	return top;
}

/* ---- one call more ---- */

/* Where a search ends: at a free record, or, with record -1, at a call that stays without a record. */
struct end {
	int64_t distance, record, call;
};

/* Continues the search at a call: with its records, and with the possibility to end here. */
static void leave(struct match *m, uint32_t call, int64_t distance, int64_t without, struct end *best)
{
	struct match_work *w = m->work;
	struct side *c = &w->call[call];
	c->distance = distance;
	w->left = xgrow(w->left, w->left_n, &w->left_room, sizeof *w->left);
	w->left[w->left_n++] = call;
	if (distance + without - c->price < best->distance)
		*best = (struct end){ distance + without - c->price, -1, call };
	for (const struct pair *p = m->pair + m->first[call], *end = m->pair + m->first[call + 1]; p < end; p++) {
		struct side *r = &w->record[p->record];
		int64_t to = distance + p->cost - c->price - r->price;
		if (r->done || to >= r->distance || to >= best->distance)
			continue;
		if (r->distance == INT64_MAX) {
			w->met = xgrow(w->met, w->met_n, &w->met_room, sizeof *w->met);
			w->met[w->met_n++] = p->record;
		}
		r->distance = to;
		r->before = call;
		if (r->other < 0)
			*best = (struct end){ to, p->record, call };
		else
			push(w, (struct place){ to, p->record });
	}
}

static struct end search(struct match *m, uint32_t call, int64_t without)
{
	struct match_work *w = m->work;
	struct end best = { INT64_MAX, -1, call };
	w->heap_n = w->met_n = w->left_n = 0;
	leave(m, call, 0, without, &best);
	while (w->heap_n) {
		struct place p = pop(w);
		struct side *r = &w->record[p.record];
		if (p.distance >= best.distance)
			break;
		if (r->done || p.distance > r->distance)
			continue;
		r->done = true;
		leave(m, (uint32_t)r->other, p.distance, without, &best);
	}
	return best;
}

/* Along the path, gives each call the record to which the search went from it. */
static void hand_on(struct match_work *w, struct end end, uint32_t first)
{
	int64_t call = end.call, record = end.record;
	if (record < 0) { /* this call loses its record */
		record = w->call[call].other;
		w->call[call].other = -1;
		if (call == first)
			return;
		call = w->record[record].before;
	}
	for (;;) {
		int64_t had = w->call[call].other;
		w->call[call].other = record;
		w->record[record].other = call;
		if (call == first)
			return;
		record = had;
		call = w->record[record].before;
	}
}

static void set_prices(struct match_work *w, int64_t distance)
{
	for (size_t i = 0; i < w->left_n; i++) {
		struct side *c = &w->call[w->left[i]];
		if (c->distance <= distance)
			c->price += distance - c->distance;
	}
	for (size_t i = 0; i < w->met_n; i++) {
		struct side *r = &w->record[w->met[i]];
		if (r->done && r->distance <= distance)
			r->price -= distance - r->distance;
		r->done = false;
		r->distance = INT64_MAX;
	}
}

static void prepare(struct match *m, size_t records)
{
	struct match_work *w = m->work;
	while (w->call_room < m->calls)
		w->call = xgrow(w->call, w->call_room, &w->call_room, sizeof *w->call);
	while (w->record_room < records)
		w->record = xgrow(w->record, w->record_room, &w->record_room, sizeof *w->record);
	for (size_t i = 0; i < m->calls; i++)
		w->call[i] = (struct side){ .other = -1 };
	for (size_t i = 0; i < records; i++)
		w->record[i] = (struct side){ .other = -1, .distance = INT64_MAX };
}

void match_solve(struct match *m, size_t records)
{
	int64_t without = ((int64_t)m->calls + 1) * ((int64_t)PAIR_COST_MOST + 1);
	prepare(m, records);
	struct match_work *w = m->work;
	for (uint32_t call = 0; call < m->calls; call++) {
		struct end end = search(m, call, without);
		set_prices(w, end.distance);
		hand_on(w, end, call);
	}
	m->record_of = xrealloc(m->record_of, m->calls, sizeof *m->record_of);
	for (size_t i = 0; i < m->calls; i++)
		m->record_of[i] = w->call[i].other;
}

void match_free(struct match *m)
{
	if (m->work) {
		free(m->work->call);
		free(m->work->record);
		free(m->work->heap);
		free(m->work->met);
		free(m->work->left);
	}
	free(m->work);
	free(m->first);
	free(m->pair);
	free(m->record_of);
	*m = (struct match){ 0 };
}
