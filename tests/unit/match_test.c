/* Calls and records: every way to pair a few of them is tried for comparison; many of them are paired in little time. */
#include "audit/match.h"
#include "check.h"

#include <time.h>

enum { FEW = 6 };

/* A number of calls and records with the costs of their pairs; -1: no pair. */
struct puzzle {
	int calls, records, cost[FEW][FEW];
};

struct answer {
	int served;
	long cost;
};

/* The best assignment from this call on, with the records in `taken` used. */
static struct answer try_all(const struct puzzle *p, int call, unsigned taken)
{
	struct answer best = { 0, 0 };
	if (call == p->calls)
		return best;
	best = try_all(p, call + 1, taken);
	for (int r = 0; r < p->records; r++) {
		if (p->cost[call][r] < 0 || taken >> r & 1)
			continue;
		struct answer a = try_all(p, call + 1, taken | 1U << r);
		a.served++;
		a.cost += p->cost[call][r];
		if (a.served > best.served || (a.served == best.served && a.cost < best.cost))
			best = a;
	}
	return best;
}

static struct answer solve(struct match *m, const struct puzzle *p)
{
	struct answer a = { 0, 0 };
	unsigned taken = 0;
	match_start(m);
	for (int c = 0; c < p->calls; c++) {
		match_call(m);
		for (int r = 0; r < p->records; r++)
			if (p->cost[c][r] >= 0)
				match_pair(m, (size_t)r, (uint32_t)p->cost[c][r]);
	}
	match_solve(m, (size_t)p->records);
	for (int c = 0; c < p->calls; c++) {
		int64_t r = m->record_of[c];
		if (r < 0)
			continue;
		CHECK(r < p->records && p->cost[c][r] >= 0 && !(taken >> r & 1));
		taken |= 1U << r;
		a.served++;
		a.cost += p->cost[c][r];
	}
	return a;
}

static unsigned roll(unsigned n)
{
	static uint64_t state = 20240605;
	state = state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (unsigned)(state >> 33) % n;
}

static void test_all_ways(void)
{
	struct match m = { 0 };
	for (int round = 0; round < 20000; round++) {
		struct puzzle p = { .calls = (int)roll(FEW + 1), .records = (int)roll(FEW + 1) };
		unsigned dense = 1 + roll(4), most = roll(3) ? 4 : 30;
		for (int c = 0; c < FEW; c++)
			for (int r = 0; r < FEW; r++)
				p.cost[c][r] = roll(4) < dense ? (int)roll(most) : -1;
		struct answer want = try_all(&p, 0, 0), got = solve(&m, &p);
		CHECK(got.served == want.served && got.cost == want.cost);
	}
	match_free(&m);
}

static void test_words(void)
{
	struct match m = { 0 };
	/* The nearer one is taken; */
	solve(&m, &(struct puzzle){ 1, 2, { { 5, 3 } } });
	CHECK(m.record_of[0] == 1);
	/* of equals the earlier; */
	solve(&m, &(struct puzzle){ 1, 2, { { 3, 3 } } });
	CHECK(m.record_of[0] == 0);
	/* but rather both calls have one, though they are farther off; */
	solve(&m, &(struct puzzle){ 2, 2, { { 0, 10 }, { 1, -1 } } });
	CHECK(m.record_of[0] == 1 && m.record_of[1] == 0);
	/* of two calls with one record the nearer has it, whichever comes first. */
	solve(&m, &(struct puzzle){ 2, 1, { { 2 }, { 1 } } });
	CHECK(m.record_of[0] == -1 && m.record_of[1] == 0);
	solve(&m, &(struct puzzle){ 2, 1, { { 1 }, { 2 } } });
	CHECK(m.record_of[0] == 0 && m.record_of[1] == -1);
	solve(&m, &(struct puzzle){ 0, 0, { { 0 } } });
	match_free(&m);
}

/* Calls every two minutes, each with some twenty records near it: many assignments are equally good. */
static void test_chain(int apart)
{
	enum { CALLS = 256, NEAR = 10 };
	struct match m = { 0 };
	clock_t begun = clock();
	match_start(&m);
	for (int c = 0; c < CALLS; c++) {
		match_call(&m);
		for (int r = c - NEAR; r <= c + NEAR; r++)
			if (r >= 0 && r < CALLS)
				match_pair(&m, (size_t)r, (uint32_t)abs(2 * (r - c) + apart));
	}
	match_solve(&m, CALLS);
	for (int c = 0; c < CALLS; c++)
		CHECK(m.record_of[c] >= 0);
	CHECK((double)(clock() - begun) / CLOCKS_PER_SEC < 5);
	match_free(&m);
}

int main(void)
{
	test_all_ways();
	test_words();
	test_chain(3);
	test_chain(-3);
	test_chain(0);
	return checks_failed();
}
