/* A binary search finds what counting finds. */
#include "bytes/search.h"

#include "check.h"

static const int sorted[] = { 1, 3, 3, 3, 8, 9 };

static size_t first_not_below(size_t n, int key)
{
	size_t i;
	BINARY_SEARCH(i, n, sorted[i] < key);
	return i;
}

static size_t first_above(size_t n, int key)
{
	size_t i;
	BINARY_SEARCH(i, n, sorted[i] <= key);
	return i;
}

int main(void)
{
	CHECK(first_not_below(0, 3) == 0);
	for (size_t n = 0; n <= sizeof sorted / sizeof *sorted; n++)
		for (int key = 0; key <= 10; key++) {
			size_t below = 0, equal = 0;
			for (size_t i = 0; i < n; i++) {
				below += sorted[i] < key;
				equal += sorted[i] == key;
			}
			CHECK(first_not_below(n, key) == below);
			CHECK(first_above(n, key) == below + equal);
		}
	return checks_failed();
}
