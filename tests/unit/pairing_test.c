/* Which record of the telephone system accounts for which call that was written down. */
#include "audit/pairing.h"
#include "check.h"

enum { MOST = 700 };
static struct written call[MOST];
static struct cdr_call record[MOST];
static uint64_t more[MOST];
static struct pairing p;

static void begin(int window)
{
	p = (struct pairing){ .call = call, .record = record, .more = more, .window = window, .solving = p.solving };
}

static struct written *wrote(uint64_t number, int64_t minute, uint32_t actor)
{
	call[p.calls] = (struct written){ .number = number, .from = minute, .actor = actor, .has_hour = true };
	return &call[p.calls++];
}

static void saw(uint64_t number, int64_t minute, uint32_t actor)
{
	record[p.records++] = (struct cdr_call){ .number = number, .minute = minute, .actor = actor, .dials = 1 };
}

/* The record of each call, in their order; - for none. */
static const char *paired(void)
{
	static char out[MOST * 5];
	size_t used = 0;
	pairing_solve(&p);
	out[0] = 0;
	for (size_t i = 0; i < p.calls; i++)
		used += call[i].record == NO_RECORD ? (size_t)sprintf(out + used, "-") : (size_t)sprintf(out + used, "%d", (int)call[i].record);
	for (size_t r = 0; r < p.records; r++) {
		bool has = false;
		for (size_t i = 0; i < p.calls; i++)
			has = has || call[i].record == r;
		CHECK(has == (record[r].taken > 0));
	}
	return out;
}

static void test_window(void)
{
	begin(10);
	wrote(1, 100, 0);
	wrote(1, 300, 0);
	wrote(1, 500, 0);
	wrote(2, 700, 0);
	saw(1, 110, 0);
	saw(1, 311, 0);
	saw(1, 490, 0);
	saw(3, 700, 0);
	CHECK_IS(paired(), "0-2-");
	begin(10);
	CHECK_IS(paired(), "");
	wrote(1, 1, 0);
	CHECK_IS(paired(), "-");
}

static void test_distance(void)
{
	/* the nearest; of equals the one with the same actor, else the earlier */
	begin(10);
	wrote(1, 100, 7);
	saw(1, 93, 7);
	saw(1, 103, 8);
	CHECK_IS(paired(), "1");
	begin(10);
	wrote(1, 100, 7);
	saw(1, 97, 8);
	saw(1, 103, 7);
	CHECK_IS(paired(), "1");
	begin(10);
	wrote(1, 100, 0);
	saw(1, 97, 0);
	saw(1, 103, 0);
	CHECK_IS(paired(), "0");
	/* both have one rather than each the nearest; crossed over where that fits the actors at the same sum */
	begin(10);
	wrote(1, 100, 0);
	wrote(1, 104, 0);
	saw(1, 96, 0);
	saw(1, 103, 0);
	CHECK_IS(paired(), "01");
	begin(10);
	wrote(1, 100, 1);
	wrote(1, 101, 2);
	saw(1, 105, 2);
	saw(1, 106, 1);
	CHECK_IS(paired(), "10");
	/* and of these the one that was as it is written; the actor says more */
	begin(10);
	wrote(1, 100, 0)->fits = FITS_UNANSWERED;
	wrote(1, 101, 0)->fits = FITS_ANSWERED;
	saw(1, 105, 0);
	record[0].answered = true;
	record[0].talk = 50;
	saw(1, 106, 0);
	CHECK_IS(paired(), "10");
	call[0].actor = record[0].actor = 7;
	CHECK_IS(paired(), "01");
	call[0].actor = 0;
	p.least = 60;
	call[1].fits = FITS_UNANSWERED | FITS_ANSWERED;
	CHECK_IS(paired(), "01");
	/* inside a call of two minutes there is no distance */
	begin(10);
	wrote(1, 100, 0)->length = 1;
	saw(1, 98, 0);
	saw(1, 101, 0);
	CHECK_IS(paired(), "1");
	begin(10);
	wrote(1, 100, 0)->length = 1;
	saw(1, 111, 0);
	CHECK_IS(paired(), "0");
}

static void test_other_numbers(void)
{
	begin(10);
	more[0] = 5;
	more[1] = 6;
	*wrote(1, 100, 0) = (struct written){ .number = 1, .from = 100, .has_hour = true, .more = 0, .more_n = 2 };
	wrote(6, 100, 0);
	saw(5, 109, 0);
	saw(6, 101, 0);
	CHECK_IS(paired(), "01");
}

static void test_without_hour(void)
{
	begin(10);
	*wrote(1, 0, 0) = (struct written){ .number = 1, .from = 1440, .length = 1439 };
	wrote(1, 2000, 0);
	saw(1, 1439, 0);
	saw(1, 1440, 0);
	saw(1, 2000, 0);
	saw(1, 2880, 0);
	CHECK_IS(paired(), "12");
}

/* A record of several dials accounts for as many calls, but only for calls that have no record of their own. */
static void test_dials(void)
{
	begin(10);
	wrote(1, 100, 0);
	wrote(1, 103, 0);
	wrote(1, 106, 0);
	saw(1, 101, 0);
	record[0].dials = 2;
	CHECK_IS(paired(), "00-");
	CHECK(record[0].taken == 2);
	begin(10);
	wrote(1, 100, 0);
	wrote(1, 103, 0);
	saw(1, 101, 0);
	saw(1, 113, 0);
	record[0].dials = 2;
	CHECK_IS(paired(), "01");
	begin(10);
	wrote(1, 100, 0);
	wrote(1, 112, 0);
	saw(1, 101, 0);
	record[0].dials = 2;
	CHECK_IS(paired(), "0-");
}

/* A chain longer than a piece: each call has its record all the same. */
static void test_long_chain(void)
{
	begin(10);
	for (int i = 0; i < MOST; i++) {
		wrote(1, 5 * i, 0);
		saw(1, 5 * i + 3, 0);
	}
	pairing_solve(&p);
	for (int i = 0; i < MOST; i++)
		CHECK(call[i].record != NO_RECORD);
}

int main(void)
{
	test_window();
	test_distance();
	test_other_numbers();
	test_without_hour();
	test_dials();
	test_long_chain();
	p.call = NULL;
	p.record = NULL;
	p.more = NULL;
	pairing_free(&p);
	return checks_failed();
}
