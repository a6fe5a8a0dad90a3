/* Sorting by numbers: by key, equal ones as they were, whatever the keys are. */
#include <stdlib.h>

#include "bytes/radix.h"
#include "check.h"

enum { MOST = 5000 };

struct thing {
	uint64_t number;
	uint32_t place;
};

static void check_sorted(uint32_t mask, size_t n)
{
	static struct thing thing[MOST];
	uint32_t state = 1;
	for (size_t i = 0; i < n; i++) {
		state = state * 1664525U + 1013904223U;
		thing[i] = (struct thing){ (uint64_t)(state & mask) << 32 | (uint32_t)~i, (uint32_t)i }; /* the lower half says nothing */
	}
	struct thing *out = radix_order(thing, n, sizeof *thing);
	for (size_t i = 1; i < n; i++) {
		uint64_t before = out[i - 1].number >> 32, behind = out[i].number >> 32;
		CHECK(before < behind || (before == behind && out[i - 1].place < out[i].place));
	}
	for (size_t i = 0; i < n; i++)
		CHECK(out[i].number == thing[out[i].place].number);
	free(out);
}

int main(void)
{
	check_sorted(UINT32_MAX, MOST);
	check_sorted(UINT32_MAX, 1);
	check_sorted(UINT32_MAX, 0);
	check_sorted(0, 100);
	check_sorted(0x00ffff00, MOST);
	check_sorted(0x80000001, MOST);
	return checks_failed();
}
