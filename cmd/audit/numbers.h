/* The telephone numbers of the journal, each of which gets a place, from 1 on; 0 is no number. */
#ifndef AS_AUDIT_NUMBERS_H
#define AS_AUDIT_NUMBERS_H

#include <stddef.h>
#include <stdint.h>

struct numbers {
	uint64_t *number; /* by place: see number.h */
	uint32_t *slot;   /* a hash table of places, its size a power of two, at most half full; small, since each look at it misses the caches */
	size_t n, slots;
};

/* Begins with none; at most so many will be added. */
void numbers_start(struct numbers *, size_t most);

/* The places of a list of numbers, none of which is 0; each gets one that has none. */
void numbers_add(struct numbers *, const uint64_t *list, size_t n, uint32_t *place);

/* The place of a number, or 0: it has none. */
uint32_t numbers_find(const struct numbers *, uint64_t number);

/* Fetches the memory that it takes to find a number soon. */
void numbers_fetch(const struct numbers *, uint64_t number);

/* The number at a place. */
static inline uint64_t number_at(const struct numbers *all, uint32_t place)
{
	return all->number[place];
}

void numbers_free(struct numbers *);

/* Numbers that one call may have gone to belong together: in rings, each of which is known by its least place. Nobody has a ring as long as no two
 * were joined. Start with { 0 }. */
struct rings {
	uint32_t *least, *next;
};

/* Joins the rings of two of n places. */
void rings_join(struct rings *, size_t n, uint32_t a, uint32_t b);

/* The least place of its ring. */
uint32_t rings_least(struct rings *, uint32_t place);

void rings_free(struct rings *);

#endif
