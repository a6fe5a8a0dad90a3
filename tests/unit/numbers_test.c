/* Telephone numbers of the journal: their values, their places, and rings of them. */
#include "audit/number.h"
#include "audit/numbers.h"
#include "check.h"

/* The short way for mobile numbers gives the value that the long way gives, and no value for what it is not meant for. */
static void test_mobile(void)
{
	static const char *const mobile[] = { "13800000000", "19999999999", "13912345678", "15000000009" };
	static const char *const others[] = { "", "1380000000", "138000000000", "12800000000", "1380000000x", "23800000000", "1a800000000",
					      "13:00000000", "138/0000000", "1380000000:", ("13800\xb0" "00000") };
	for (size_t i = 0; i < sizeof mobile / sizeof *mobile; i++)
		CHECK(number_of_mobile(text_of(mobile[i])) && number_of_mobile(text_of(mobile[i])) == number_of(text_of(mobile[i])));
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		CHECK(!number_of_mobile(text_of(others[i])));
}

/* Equal numbers share a place, whatever else hashes to it. */
static void test_places(void)
{
	enum { MOST = 3000 };
	static uint64_t list[MOST];
	static uint32_t place[MOST];
	struct numbers all;
	for (size_t i = 0; i < MOST; i++)
		list[i] = (uint64_t)(i % 2 ? 1 : i) << 32 | (1 + i / 3);
	numbers_start(&all, MOST);
	numbers_add(&all, list, MOST / 2, place);
	numbers_add(&all, list + MOST / 2, MOST - MOST / 2, place + MOST / 2);
	for (size_t i = 0; i < MOST; i++) {
		CHECK(place[i] && number_at(&all, place[i]) == list[i] && numbers_find(&all, list[i]) == place[i]);
		CHECK(!numbers_find(&all, list[i] + (UINT64_C(1) << 62)));
	}
	CHECK(number_at(&all, 0) == 0 && numbers_find(&all, 0) == 0);
	numbers_free(&all);
	numbers_start(&all, 0);
	CHECK(!numbers_find(&all, 7));
	numbers_free(&all);
}

static void test_rings(void)
{
	struct rings r = { 0 };
	CHECK(rings_least(&r, 4) == 4);
	rings_join(&r, 8, 5, 3);
	rings_join(&r, 8, 6, 7);
	rings_join(&r, 8, 7, 5);
	rings_join(&r, 8, 6, 3);
	uint32_t n = 0, sum = 0, at = 3;
	do {
		CHECK(rings_least(&r, at) == 3);
		n++;
		sum += at;
	} while ((at = r.next[at]) != 3);
	CHECK(n == 4 && sum == 3 + 5 + 6 + 7);
	CHECK(rings_least(&r, 4) == 4 && r.next[4] == 4);
	rings_free(&r);
}

int main(void)
{
	test_mobile();
	test_places();
	test_rings();
	return checks_failed();
}
