/* Sorts by numbers, in a time that grows with the number of things alone: for what is to be grouped by a hash, where comparing everything with
 * everything costs more. */
#ifndef AS_RADIX_H
#define AS_RADIX_H

#include <stddef.h>
#include <stdint.h>

/* A thing by its key, and where it stands in an array of whoever sorts. */
struct keyed {
	uint32_t key, place;
};

/* Sorts by key; equal ones stay in the order in which they are. */
void radix_sort(struct keyed *, size_t n);

/* Puts the n things of so many bytes in the order of their keys: gives a copy, for the caller to free. */
void *radix_order(const void *things, size_t n, size_t size, struct keyed *);

#endif
