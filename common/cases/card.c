#include "cases/card.h"

#include <stdlib.h>

#include "bytes/diag.h"

/* A packed card is a mask of its fields, followed by the length and bytes of each. A length of LONG or more is stored as LONG and two more
 * bytes. */
enum { LONG = 255 };
_Static_assert(CARD_FIELDS <= 16, "the mask has a bit for each field");

static inline uint16_t take_mask(const unsigned char **p)
{
	uint16_t mask;
	memcpy(&mask, *p, sizeof mask);
	*p += sizeof mask;
	return mask;
}

static inline struct text take_field(const unsigned char **p)
{
	uint16_t n = *(*p)++;
	if (n == LONG) {
		memcpy(&n, *p, sizeof n);
		*p += sizeof n;
	}
	struct text t = { (const char *)*p, n };
	*p += n;
	return t;
}

static size_t packed_size(const struct text *field, uint16_t mask)
{
	size_t size = mask ? sizeof mask : 0;
	for (unsigned there = mask; there; there &= there - 1) {
		size_t n = field[__builtin_ctz(there)].n;
		size += n + (n < LONG ? 1 : 1 + sizeof(uint16_t));
	}
	return size;
}

static void pack(const struct text *field, uint16_t mask, unsigned char *out)
{
	memcpy(out, &mask, sizeof mask);
	out += sizeof mask;
	for (unsigned there = mask; there; there &= there - 1) {
		struct text t = field[__builtin_ctz(there)];
		uint16_t n = (uint16_t)t.n;
		*out++ = n < LONG ? (unsigned char)n : LONG;
		if (n >= LONG) {
			memcpy(out, &n, sizeof n);
			out += sizeof n;
		}
		bytes_copy(out, t.p, n);
		out += n;
	}
}

void card_unpack(const unsigned char *card, struct text *field)
{
	if (!card)
		return;
	for (unsigned there = take_mask(&card); there; there &= there - 1)
		field[__builtin_ctz(there)] = take_field(&card);
}

struct text card_find(const unsigned char *card, enum column column)
{
	unsigned wanted = 1U << (column - CARD_FIRST), mask = card ? take_mask(&card) : 0;
	if (!(mask & wanted))
		return TEXT("");
	for (unsigned before = mask & (wanted - 1); before; before &= before - 1)
		take_field(&card);
	return take_field(&card);
}

bool card_says(const unsigned char *card, const unsigned char *other)
{
	unsigned mask = take_mask(&card), wanted = take_mask(&other);
	if (wanted & ~mask)
		return false;
	for (unsigned there = mask; wanted; there &= there - 1) {
		unsigned field = there & -there;
		struct text t = take_field(&card);
		if (wanted & field && !text_eq(t, take_field(&other)))
			return false;
		wanted &= ~field;
	}
	return true;
}

const unsigned char *card_pack(struct arena *arena, const struct text *field)
{
	uint16_t mask = (uint16_t)texts_filled(field, CARD_FIELDS);
	size_t size = packed_size(field, mask);
	if (!size)
		return NULL;
	unsigned char *card = arena_get(arena, size);
	pack(field, mask, card);
	return card;
}

/* Is the packed card what pack would make of these fields? */
static bool same_card(const unsigned char *card, const struct text *field, uint16_t mask)
{
	if (take_mask(&card) != mask)
		return false;
	for (unsigned there = mask; there; there &= there - 1)
		if (!text_eq(take_field(&card), field[__builtin_ctz(there)]))
			return false;
	return true;
}

void card_store_start(struct card_store *c)
{
	*c = (struct card_store){ .n = CARD_UNIT };
}

void card_store_free(struct card_store *c)
{
	free(c->bytes);
}

static uint32_t keep(struct card_store *c, const struct text *field, uint16_t mask)
{
	size_t at = (c->n + CARD_UNIT - 1) / CARD_UNIT, size = packed_size(field, mask);
	if (at >= CARDS_MOST)
		fail("too much text for one run: split the journal by store or month");
	while (at * CARD_UNIT + size > c->room)
		c->bytes = xgrow(c->bytes, c->room, &c->room, 1);
	pack(field, mask, c->bytes + at * CARD_UNIT);
	c->n = at * CARD_UNIT + size;
	return (uint32_t)at;
}

/* Is it what pack would make of the one field? */
static bool same_single(const unsigned char *card, struct text field, uint16_t mask)
{
	return take_mask(&card) == mask && text_eq(take_field(&card), field);
}

__attribute__((noinline)) static uint32_t add_single(struct card_store *c, struct text t, uint16_t mask)
{
	struct text field[CARD_FIELDS];
	field[__builtin_ctz(mask)] = t;
	return keep(c, field, mask);
}

/* Keeps a card of one field. Most rows only have a store, of which there are few, so such cards are shared. */
uint32_t card_keep_single(struct card_store *c, struct text field, uint16_t mask)
{
	size_t n = field.n, place = n * 31 + (size_t)(field.p[0] * 7 + field.p[n / 2] * 11 + field.p[n - 1]) + mask;
	uint32_t *card = &c->single[place % CARDS_SINGLE];
	if (!*card || !same_single(card_at(c, *card), field, mask))
		*card = add_single(c, field, mask);
	return *card;
}

uint32_t card_keep(struct card_store *c, uint32_t *latest, const struct text *field, uint16_t mask)
{
	if (!*latest || !same_card(card_at(c, *latest), field, mask))
		*latest = keep(c, field, mask);
	return *latest;
}

uint32_t card_keep_copy(struct card_store *c, uint32_t *latest, const unsigned char *card)
{
	struct text field[CARD_FIELDS];
	const unsigned char *p = card;
	uint16_t mask = take_mask(&p);
	card_unpack(card, field);
	return mask & (mask - 1) ? card_keep(c, latest, field, mask) : card_keep_single(c, field[__builtin_ctz(mask)], mask);
}
