/* Messages of one reason, whatever they quote and count, and how many there were. */
#include <pthread.h>

#include "bytes/diag.h"
#include "bytes/reasons.h"
#include "check.h"
#include "ends.h"

static void test_alike(void)
{
	static const char *const alike[][2] = {
		{ "unknown event 'visits'", "unknown event 'x y'" },
		{ "S-a-001 delivery: conflict (see j.csv:12)", "S-b-7 delivery: conflict (see list.csv:9)" },
		{ "\xe6\x80\xbb\xe5\xba\x97-0001 call: again", "\xe6\x80\xbb\xe5\xba\x97-0002 call: again" },
		{ "bad time 'it's 5 o'clock'", "bad time ''" },
		{ "3 fields, but the header has 4", "17 fields, but the header has 29" },
		{ "", "" },
	};
	static const char *const other[][2] = {
		{ "unknown event 'x'", "unknown result 'x'" },
		{ "S-1 delivery: conflict", "S-1 call: conflict" },
		{ "can't be read", "can't be known" },
		{ "", "x" },
		{ "'open", "'opened" },
	};
	for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
		CHECK(reason_of(alike[i][0]) == reason_of(alike[i][1]));
	for (size_t i = 0; i < sizeof other / sizeof *other; i++)
		CHECK(reason_of(other[i][0]) != reason_of(other[i][1]));
}

static void test_count(void)
{
	struct reasons r = { 0 };
	bool fine = true;
	for (size_t turn = 1; turn <= 3; turn++)
		for (uint64_t hash = 1; hash <= 5000; hash++)
			fine = fine && reasons_count(&r, hash << 7)->count == turn;
	CHECK(fine && r.used == 5000 && r.entry[1].hash == 2 << 7);
	CHECK(reasons_count(&r, 4 << 7) == &r.entry[3]);
	reasons_free(&r);
	CHECK(r.used == 0);
}

/* ---- as it is said ---- */

static void say_many(void)
{
	diag_start("t");
	for (unsigned long i = 1; i <= 1500; i++)
		say_at("f", i, "odd %lu", i);
	for (unsigned long i = 1; i <= 20; i++)
		say_at("f", i, "even");
	say("plainly");
	say_rest();
	say("done");
}

static void fail_behind_many(void)
{
	diag_start("t");
	for (unsigned long i = 1; i <= 21; i++)
		say_at("f", i, "odd");
	fail("enough");
}

static size_t lines(const char *s)
{
	size_t n = 0;
	while ((s = strchr(s, '\n')))
		n++, s++;
	return n;
}

static void test_said(void)
{
	CHECK(ends(say_many) == 0 && lines(ends_said) == 20 + 20 + 3);
	CHECK(strncmp(ends_said, "t: f:1: odd 1\n", 14) == 0 && strstr(ends_said, "f:20: odd 20\n") && !strstr(ends_said, "f:22:"));
	CHECK(strstr(ends_said, "t: plainly\nt: and 1,480 more like f:21: odd 21\nt: done\n"));
	CHECK(ends(fail_behind_many) == 2 && strstr(ends_said, "f:20: odd\nt: and 1 more like f:21: odd\nt: enough\n"));
}

/* ---- by threads ---- */

struct third {
	pthread_t id;
	int number;
	struct diag_kept kept;
};

/* The second and the third fail. */
static void fail_third(void *third)
{
	int number = ((struct third *)third)->number;
	if (number > 1)
		fail("the %dth", number);
}

static void *run_third(void *third)
{
	diag_thread(&((struct third *)third)->kept, fail_third, third);
	return NULL;
}

static void fail_in_threads(void)
{
	static struct third third[3];
	static struct diag_kept kept[3];
	diag_start("t");
	for (unsigned long i = 1; i <= 21; i++)
		say_at("f", i, "odd");
	for (int i = 0; i < 3; i++) {
		third[i].number = i + 1;
		pthread_create(&third[i].id, NULL, run_third, &third[i]);
	}
	for (int i = 0; i < 3; i++) {
		pthread_join(third[i].id, NULL);
		kept[i] = third[i].kept;
	}
	diag_tell(kept, 1);
	diag_tell(kept, 3);
}

static void test_threads(void)
{
	CHECK(ends(fail_in_threads) == 2 && lines(ends_said) == 22);
	CHECK(strstr(ends_said, "t: f:20: odd\nt: and 1 more like f:21: odd\nt: the 2th\n"));
}

int main(void)
{
	test_alike();
	test_count();
	test_said();
	test_threads();
	return checks_failed();
}
