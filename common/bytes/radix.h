/* Groups things by a hash, in a time that grows with their number alone, where a sort compares each with many. */
#ifndef AS_RADIX_H
#define AS_RADIX_H

#include <stddef.h>

/* The n things of so many bytes, each of which begins with a uint64_t, in the order of the upper halves of these, equal ones in the order in
 * which they are: a copy, for the caller to free. n: at most UINT32_MAX. */
void *radix_order(const void *things, size_t n, size_t size);

#endif
