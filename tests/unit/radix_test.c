/* Sorting by numbers: by key, equal ones as they were, whatever the keys are. */
#include <stdlib.h>

#include "bytes/radix.h"
#include "check.h"

enum { MOST = 5000 };

static void check_sorted(uint32_t mask, size_t n)
{
	static struct keyed key[MOST];
	static uint64_t thing[MOST];
	uint32_t state = 1;
	for (size_t i = 0; i < n; i++) {
		state = state * 1664525U + 1013904223U;
		key[i] = (struct keyed){ state & mask, (uint32_t)i };
		thing[i] = (uint64_t)key[i].key << 32 | i;
	}
	uint64_t *out = radix_order(thing, n, sizeof *thing, key);
	for (size_t i = 1; i < n; i++) /* each holds its key and its place before */
		CHECK(out[i - 1] < out[i]);
	for (size_t i = 0; i < n; i++)
		CHECK(out[i] == thing[key[i].place]);
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
