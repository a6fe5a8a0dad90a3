/* Grouping by a small number: each group whole, its things as they were, and empty groups empty. */
#include <stdlib.h>

#include "bytes/groups.h"
#include "check.h"

enum { MOST = 5000 };

struct thing {
	uint32_t group, other;
};

static void check_grouped(uint32_t groups, size_t n)
{
	static struct thing thing[MOST];
	uint32_t state = 1;
	for (size_t i = 0; i < n; i++) {
		state = state * 1664525U + 1013904223U;
		thing[i] = (struct thing){ (state >> 8) % groups, state };
	}
	struct groups g = groups_of(thing, n, sizeof *thing, groups);
	CHECK(g.first[0] == 0 && g.first[groups] == n);
	for (uint32_t k = 0; k < groups; k++)
		for (uint32_t i = g.first[k]; i < g.first[k] + groups_count(&g, k); i++)
			CHECK(thing[g.place[i]].group == k && (i == g.first[k] || g.place[i - 1] < g.place[i]));
	groups_free(&g);
}

int main(void)
{
	check_grouped(1, 100);
	check_grouped(7, MOST);
	check_grouped(MOST * 3, MOST);
	check_grouped(3, 1);
	check_grouped(3, 0);
	return checks_failed();
}
