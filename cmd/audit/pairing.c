#include "pairing.h"

#include <stdlib.h>

#include "bytes/search.h"
#include "bytes/sort.h"
#include "match.h"

struct solving {
	struct pairing *p;
	uint32_t *chain; /* by record: another record of the same chain, in the end itself (a union-find forest) */
	uint32_t *first; /* by the record that stands for a chain: a call of the chain */
	uint32_t *next;  /* by call: the next call of the chain */
	size_t record_room, call_room; /* for so many records and calls */
	uint32_t *call;  /* the calls of the chain at work */
	size_t room;
	uint32_t *local; /* by record: its index in the piece at work, from 1 */
	uint32_t *piece; /* the records of the piece at work */
	size_t piece_n, piece_room;
	struct match match;
};

/* Does the record stand before that number and minute? */
static bool is_before(const struct cdr_call *r, uint64_t number, int64_t minute)
{
	return r->number != number ? r->number < number : r->minute < minute;
}

size_t pairing_find(const struct pairing *p, uint64_t number, int64_t from, int64_t to, size_t *n)
{
	const struct cdr_call *record = p->record;
	size_t first;
	BINARY_SEARCH(first, p->records, is_before(&record[first], number, from));
	for (*n = 0; first + *n < p->records && record[first + *n].number == number && record[first + *n].minute <= to;)
		++*n;
	return first;
}

/* How many numbers the call may have gone to. */
static uint32_t numbers(const struct written *c)
{
	return c->number ? 1U + c->more_n : 0;
}

/* The records that may account for the call under its number i; those of the first number are looked up only once. */
static size_t candidates(const struct pairing *p, struct written *c, uint32_t i, size_t *n)
{
	int64_t window = c->has_hour ? p->window : 0;
	uint64_t number = i ? p->more[c->more + i - 1] : c->number;
	if (!i && c->candidate != NO_RECORD) {
		*n = c->candidates;
		return c->candidate;
	}
	size_t first = pairing_find(p, number, c->from - window, written_to(c) + window, n);
	if (!i) {
		c->candidate = (uint32_t)first;
		c->candidates = (uint32_t)*n;
	}
	return first;
}

/* ---- chains of records ---- */

static uint32_t end_of(uint32_t *chain, uint32_t record)
{
	while (chain[record] != record)
		record = chain[record] = chain[chain[record]];
	return record;
}

static void link(uint32_t *chain, uint32_t a, uint32_t b)
{
	a = end_of(chain, a);
	b = end_of(chain, b);
	chain[a > b ? a : b] = a > b ? b : a;
}

/* Links all records of a call to one chain; returns one of them, or NO_RECORD. */
static uint32_t link_call(struct solving *s, struct written *c)
{
	uint32_t any = NO_RECORD;
	for (uint32_t i = 0; i < numbers(c); i++) {
		size_t n, from = candidates(s->p, c, i, &n);
		for (size_t k = 0; k < n; k++) {
			if (any != NO_RECORD)
				link(s->chain, any, (uint32_t)(from + k));
			any = (uint32_t)(from + k);
		}
	}
	return any;
}

/* ---- one chain ---- */

static int64_t distance(const struct written *c, const struct cdr_call *r)
{
	return r->minute < c->from ? c->from - r->minute : r->minute > written_to(c) ? r->minute - written_to(c) : 0;
}

static bool is_same_actor(const struct pairing *p, const struct written *c, const struct cdr_call *r)
{
	return c->actor && c->actor == (p->actor_sum ? p->actor_sum[r->actor] : r->actor);
}

static uint32_t cost(const struct pairing *p, const struct written *c, size_t record)
{
	const struct cdr_call *r = &p->record[record];
	enum { STEP = CHAIN_MOST + 1 }; /* a sum of lesser reasons never outweighs a greater one */
	int64_t all = (distance(c, r) * STEP + !is_same_actor(p, c, r)) * STEP + !record_fits(r, p->least, c->fits);
	return all < PAIR_COST_MOST ? (uint32_t)all : PAIR_COST_MOST;
}

static void take(struct pairing *p, struct written *c, size_t record)
{
	c->record = (uint32_t)record;
	p->record[record].taken++;
}

/* Gives the call its best record among those that have a dial left. */
static void take_nearest(struct pairing *p, struct written *c)
{
	size_t best = SIZE_MAX;
	for (uint32_t i = 0; i < numbers(c); i++) {
		size_t n, from = candidates(p, c, i, &n);
		for (size_t r = from; r < from + n; r++)
			if (p->record[r].taken < p->record[r].dials && (best == SIZE_MAX || cost(p, c, r) < cost(p, c, best)))
				best = r;
	}
	if (best != SIZE_MAX)
		take(p, c, best);
}

static void add_pairs(struct solving *s, struct written *c)
{
	match_call(&s->match);
	for (uint32_t i = 0; i < numbers(c); i++) {
		size_t n, from = candidates(s->p, c, i, &n);
		for (size_t r = from; r < from + n; r++) {
			if (s->p->record[r].taken)
				continue;
			if (!s->local[r]) {
				s->piece = xgrow(s->piece, s->piece_n, &s->piece_room, sizeof *s->piece);
				s->piece[s->piece_n++] = (uint32_t)r;
				s->local[r] = (uint32_t)s->piece_n;
			}
			match_pair(&s->match, s->local[r] - 1, cost(s->p, c, r));
		}
	}
}

static void solve_piece(struct solving *s, const uint32_t *call, size_t n)
{
	s->piece_n = 0;
	match_start(&s->match);
	for (size_t i = 0; i < n; i++)
		add_pairs(s, &s->p->call[call[i]]);
	match_solve(&s->match, s->piece_n);
	for (size_t i = 0; i < n; i++)
		if (s->match.record_of[i] >= 0)
			take(s->p, &s->p->call[call[i]], s->piece[s->match.record_of[i]]);
	for (size_t i = 0; i < s->piece_n; i++)
		s->local[s->piece[i]] = 0;
}

static inline bool earlier(const void *pairing, const uint32_t *x, const uint32_t *y)
{
	const struct written *call = ((const struct pairing *)pairing)->call;
	return call[*x].from != call[*y].from ? call[*x].from < call[*y].from : *x <= *y;
}

DEFINE_SORT(sort_calls, uint32_t, earlier)

static void solve_chain(struct solving *s, uint32_t first)
{
	size_t n = 0;
	if (s->next[first] == NO_RECORD) {
		take_nearest(s->p, &s->p->call[first]);
		return;
	}
	for (uint32_t c = first; c != NO_RECORD; c = s->next[c]) {
		s->call = xgrow(s->call, n, &s->room, sizeof *s->call);
		s->call[n++] = c;
	}
	sort_calls(s->call, n, s->p);
	for (size_t i = 0; i < n; i += CHAIN_MOST)
		solve_piece(s, s->call + i, n - i < CHAIN_MOST ? n - i : CHAIN_MOST);
	for (size_t i = 0; i < n; i++)
		if (s->p->call[s->call[i]].record == NO_RECORD)
			take_nearest(s->p, &s->p->call[s->call[i]]);
}

/* Makes room for the records and calls of the pairing, none of which has its other yet. */
static void prepare(struct solving *s, struct pairing *p)
{
	s->p = p;
	if (s->record_room < p->records) {
		size_t n = s->record_room = 2 * p->records;
		s->chain = xrealloc(s->chain, n, sizeof *s->chain);
		s->first = xrealloc(s->first, n, sizeof *s->first);
		free(s->local);
		s->local = xcalloc(n, sizeof *s->local);
	}
	if (s->call_room < p->calls) {
		s->call_room = 2 * p->calls;
		s->next = xrealloc(s->next, s->call_room, sizeof *s->next);
	}
	for (uint32_t r = 0; r < p->records; r++) {
		p->record[r].taken = 0;
		s->first[r] = NO_RECORD;
	}
	for (uint32_t c = 0; c < p->calls; c++)
		p->call[c].record = p->call[c].candidate = NO_RECORD;
}

/* Has no record more than one call that it may answer for? Leaves one of these in `first`. */
static bool stand_apart(struct solving *s)
{
	struct pairing *p = s->p;
	bool apart = true;
	for (uint32_t c = 0; c < p->calls && apart; c++)
		for (uint32_t i = 0; i < numbers(&p->call[c]); i++) {
			size_t n, from = candidates(p, &p->call[c], i, &n);
			for (size_t r = from; r < from + n; r++) {
				apart = apart && (s->first[r] == NO_RECORD || s->first[r] == c);
				s->first[r] = c;
			}
		}
	return apart;
}

/* Solves the chains of records that calls have in common. */
static void solve_chains(struct solving *s)
{
	struct pairing *p = s->p;
	for (uint32_t r = 0; r < p->records; r++) {
		s->chain[r] = r;
		s->first[r] = NO_RECORD;
	}
	for (uint32_t c = 0; c < p->calls; c++) /* until here `next` holds a record of the call */
		s->next[c] = link_call(s, &p->call[c]);
	for (uint32_t c = (uint32_t)p->calls; c-- > 0;) {
		if (s->next[c] == NO_RECORD)
			continue;
		uint32_t *first = &s->first[end_of(s->chain, s->next[c])];
		s->next[c] = *first;
		*first = c;
	}
	for (uint32_t r = 0; r < p->records; r++)
		if (s->first[r] != NO_RECORD)
			solve_chain(s, s->first[r]);
}

void pairing_solve(struct pairing *p)
{
	struct solving *s = p->solving = p->solving ? p->solving : xcalloc(1, sizeof *s);
	prepare(s, p);
	if (!stand_apart(s)) {
		solve_chains(s);
		return;
	}
	for (uint32_t c = 0; c < p->calls; c++)
		take_nearest(p, &p->call[c]);
}

void pairing_free(struct pairing *p)
{
	struct solving *s = p->solving;
	if (s) {
		free(s->chain);
		free(s->first);
		free(s->next);
		free(s->call);
		free(s->local);
		free(s->piece);
		match_free(&s->match);
	}
	free(s);
	free(p->call);
	free(p->record);
	free(p->more);
}
