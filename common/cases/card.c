#include "cases/card.h"

#include <stdlib.h>

#include "bytes/diag.h"

/* A packed card: a mask of the fields that are there, then of each its length and its bytes. */
static size_t packed_size(const struct text *field, uint16_t mask)
{
	size_t size = mask ? sizeof mask : 0;
	for (unsigned there = mask; there; there &= there - 1)
		size += sizeof(uint16_t) + field[__builtin_ctz(there)].n;
	return size;
}

void card_unpack(const unsigned char *card, struct text *field)
{
	if (!card)
		return;
	uint16_t mask, n;
	memcpy(&mask, card, sizeof mask);
	card += sizeof mask;
	for (unsigned there = mask; there; there &= there - 1) {
		memcpy(&n, card, sizeof n);
		card += sizeof n;
		field[__builtin_ctz(there)] = (struct text){ (const char *)card, n };
		card += n;
	}
}

struct text card_find(const unsigned char *card, enum column column)
{
	unsigned wanted = 1U << (column - CARD_FIRST);
	uint16_t mask = 0, n;
	if (card)
		memcpy(&mask, card, sizeof mask);
	if (!(mask & wanted))
		return TEXT("");
	card += sizeof mask;
	for (unsigned before = mask & (wanted - 1); before; before &= before - 1) {
		memcpy(&n, card, sizeof n);
		card += sizeof n + n;
	}
	memcpy(&n, card, sizeof n);
	return (struct text){ (const char *)card + sizeof n, n };
}

bool card_says(const unsigned char *card, const unsigned char *other)
{
	uint16_t mask, wanted, n, other_n;
	memcpy(&mask, card, sizeof mask);
	memcpy(&wanted, other, sizeof wanted);
	if (wanted & ~mask)
		return false;
	card += sizeof mask;
	other += sizeof wanted;
	for (unsigned there = mask; wanted; there &= there - 1) {
		unsigned field = there & -there;
		memcpy(&n, card, sizeof n);
		if (wanted & field) {
			memcpy(&other_n, other, sizeof other_n);
			if (n != other_n || !bytes_eq(card + sizeof n, other + sizeof n, n))
				return false;
			other += sizeof n + n;
			wanted &= (uint16_t)~field;
		}
		card += sizeof n + n;
	}
	return true;
}

static void pack(const struct text *field, uint16_t mask, unsigned char *out)
{
	memcpy(out, &mask, sizeof mask);
	out += sizeof mask;
	for (unsigned there = mask; there; there &= there - 1) {
		struct text t = field[__builtin_ctz(there)];
		uint16_t n = (uint16_t)t.n;
		memcpy(out, &n, sizeof n);
		memcpy(out + sizeof n, t.p, n);
		out += sizeof n + n;
	}
}

static uint16_t card_filled(const struct text *field)
{
	unsigned mask = 0;
	for (int i = 0; i < CARD_FIELDS; i++)
		mask |= (unsigned)(field[i].n > 0) << i;
	return (uint16_t)mask;
}

const unsigned char *card_pack(struct arena *arena, const struct text *field)
{
	uint16_t mask = card_filled(field);
	size_t size = packed_size(field, mask);
	if (!size)
		return NULL;
	unsigned char *card = arena_get(arena, size);
	pack(field, mask, card);
	return card;
}

/* Is it what pack would make of the fields? */
static bool same_card(const unsigned char *card, const struct text *field, uint16_t mask)
{
	uint16_t n;
	if (memcmp(card, &mask, sizeof mask) != 0)
		return false;
	card += sizeof mask;
	for (unsigned there = mask; there; there &= there - 1) {
		const struct text *t = &field[__builtin_ctz(there)];
		memcpy(&n, card, sizeof n);
		if (n != t->n || !bytes_eq(card + sizeof n, t->p, n))
			return false;
		card += sizeof n + n;
	}
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

/* Most rows say nothing but the store, and stores are few. */
static uint32_t keep_single(struct card_store *c, const struct text *field, uint16_t mask)
{
	const struct text *t = &field[__builtin_ctz(mask)];
	size_t place = t->n * 31 + (size_t)(t->p[0] * 7 + t->p[t->n / 2] * 11 + t->p[t->n - 1]) + mask;
	uint32_t *card = &c->single[place % CARDS_SINGLE];
	if (!*card || !same_card(card_at(c, *card), field, mask))
		*card = keep(c, field, mask);
	return *card;
}

uint32_t card_keep(struct card_store *c, uint32_t *latest, const struct text *field, uint16_t mask)
{
	if ((mask & (mask - 1)) == 0)
		return keep_single(c, field, mask);
	if (!*latest || !same_card(card_at(c, *latest), field, mask))
		*latest = keep(c, field, mask);
	return *latest;
}
