/* Which rows of the telephone system's list make up a call. */
#include <stdlib.h>

#include "audit/cdr.h"
#include "check.h"

static struct cdr_leg leg(uint32_t number, int64_t start, int64_t end, bool answered, int32_t talk)
{
	return (struct cdr_leg){ .number = number, .start = start, .length = (int32_t)(end - start), .talk = answered ? talk : TALK_NONE };
}

/* The calls of some legs, number by number, as NUMBER@MINUTE:TALK/ACTOR, the talk a - where it was not answered; behind a call that was dialled more
 * than once how often, and a - where one of these times nobody answered. */
static const char *joined(const struct cdr_leg *legs, size_t n)
{
	enum { MOST = 8 };
	static char out[4000];
	struct joining joining = { 0 };
	size_t used = 0;
	out[0] = 0;
	for (uint32_t number = 1; number < MOST; number++) {
		struct cdr_leg of[MOST];
		struct cdr_call call[MOST];
		size_t own = 0;
		for (size_t i = 0; i < n; i++)
			if (legs[i].number == number)
				of[own++] = legs[i];
		size_t calls = legs_join(&joining, of, own, call);
		for (size_t i = 0; i < calls; i++) {
			used += (size_t)snprintf(out + used, sizeof out - used, "%s%d@%d:", used ? " " : "", (int)number, (int)call[i].minute);
			used += (size_t)snprintf(out + used, sizeof out - used, call[i].answered ? "%d" : "-", (int)call[i].talk);
			used += (size_t)snprintf(out + used, sizeof out - used, "/%u", (unsigned)call[i].actor);
			if (call[i].dials != 1)
				used += (size_t)snprintf(out + used, sizeof out - used, "*%d%s", call[i].dials, call[i].missed ? "-" : "");
		}
	}
	joining_free(&joining);
	return out;
}

#define JOINED(...) joined((struct cdr_leg[]){ __VA_ARGS__ }, sizeof((struct cdr_leg[]){ __VA_ARGS__ }) / sizeof(struct cdr_leg))

static void test_time(void)
{
	CHECK_IS(JOINED(leg(1, 600, 610, false, 0)), "1@10:-/0");
	/* Sixty seconds behind the end of one the next is a leg of it, sixty-one behind it is another call; another number always is. */
	CHECK_IS(JOINED(leg(1, 600, 610, false, 0), leg(1, 670, 700, true, 20)), "1@10:20/0*2-");
	CHECK_IS(JOINED(leg(1, 600, 610, false, 0), leg(1, 671, 700, true, 20)), "1@10:-/0 1@11:20/0");
	CHECK_IS(JOINED(leg(2, 600, 610, false, 0), leg(1, 600, 610, true, 5)), "1@10:5/0 2@10:-/0");
	/* The end of the longest counts, not that of the last. */
	CHECK_IS(JOINED(leg(1, 600, 900, true, 290), leg(1, 610, 620, true, 5), leg(1, 950, 960, false, 0)), "1@10:290/0*2-");
	/* The talk is the longest answered one's, whatever is said of the others. */
	CHECK_IS(JOINED(leg(1, 600, 700, false, 99), leg(1, 610, 640, true, 10), leg(1, 640, 660, true, 15)), "1@10:15/0");
	CHECK_IS(JOINED(leg(1, 600, 610, true, -1)), "1@10:-1/0");
	CHECK_IS(JOINED(leg(1, 600, 610, true, -1), leg(1, 620, 630, true, 3)), "1@10:3/0*2");
	/* Before 1970 there is no telephone system; the minute is right all the same. */
	CHECK_IS(JOINED(leg(1, -1, 0, false, 0)), "1@-1:-/0");
	CHECK_IS(joined(NULL, 0), "");
}

static void test_ids(void)
{
	struct cdr_leg a = leg(1, 600, 610, false, 0), b = leg(1, 1200, 1300, true, 80), between = leg(1, 900, 910, false, 0);
	a.id = b.id = 7;
	CHECK_IS(JOINED(a, b), "1@10:80/0");
	CHECK_IS(JOINED(b, between, a), "1@10:80/0 1@15:-/0");
	b.id = 8;
	CHECK_IS(JOINED(a, b), "1@10:-/0 1@20:80/0");
	b.id = 7;
	b.number = 2;
	CHECK_IS(JOINED(a, b), "1@10:-/0 2@20:80/0");
}

static void test_actors(void)
{
	struct cdr_leg a = leg(1, 600, 610, false, 0), b = leg(1, 620, 650, true, 20), c = leg(1, 660, 670, true, 5);
	a.actor = 1;
	CHECK_IS(JOINED(a, b, c), "1@10:20/1*3-");
	b.actor = 2;
	c.actor = 3;
	CHECK_IS(JOINED(a, b, c), "1@10:20/2*3-");
}

/* Hanging up and dialling again within a minute makes a call of several dials; a leg that begins while another lasts, or has its id, is no
 * further dial. */
static void test_dials(void)
{
	struct cdr_leg a = leg(1, 600, 640, false, 0), b = leg(1, 645, 690, true, 30), c = leg(1, 700, 720, false, 0);
	CHECK_IS(JOINED(a, b, c), "1@10:30/0*3-");
	CHECK_IS(JOINED(a, c), "1@10:-/0*2-");
	CHECK_IS(JOINED(b, leg(1, 700, 720, true, 9)), "1@10:30/0*2");
	CHECK_IS(JOINED(a, leg(1, 640, 690, true, 30)), "1@10:30/0");
	a.id = b.id = 7;
	c.id = 8;
	CHECK_IS(JOINED(a, b, c), "1@10:30/0*2-");
	CHECK_IS(JOINED(a, b), "1@10:30/0");
}

int main(void)
{
	test_dials();
	test_time();
	test_ids();
	test_actors();
	return checks_failed();
}
