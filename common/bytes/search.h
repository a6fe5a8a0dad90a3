/* The binary search of sorted arrays, whatever they hold. */
#ifndef AS_SEARCH_H
#define AS_SEARCH_H

#include <stddef.h>

/* Sets the variable `i` to the first index of 0 .. n - 1 for which `before` is false, or to n where it is true for all of them. `before` is an
 * expression of `i` without side effects, true for a beginning of the indexes and false for the rest: with `a[i] < key` this finds where
 * key stands in the sorted array a or would be put in, before its equals; with `a[i] <= key`, behind its equals. */
#define BINARY_SEARCH(i, n, before) \
	do { \
		size_t search_low = 0, search_high = (n); \
		while (search_low < search_high) { \
			(i) = search_low + (search_high - search_low) / 2; \
			if (before) \
				search_low = (i) + 1; \
			else \
				search_high = (i); \
		} \
		(i) = search_low; \
	} while (0)

#endif
