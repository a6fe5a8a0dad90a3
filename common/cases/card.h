/* The card fields of a row (store, customer, goods), packed: empty fields take no room. */
#ifndef AS_CARD_H
#define AS_CARD_H

#include "bytes/memory.h"
#include "words/words.h"

/* All cards of a run, by their numbers from 1. */
enum { CARD_UNIT = 4, CARDS_SINGLE = 512 };
static const uint32_t CARDS_MOST = 1U << 31;
struct card_store {
	unsigned char *bytes; /* a card begins at CARD_UNIT times its number */
	size_t n, room;
	uint32_t single[CARDS_SINGLE]; /* a cache of cards with a single field, which cases share */
};

void card_store_start(struct card_store *);
void card_store_free(struct card_store *);

/* The number of a card with the fields that the mask names (several), of CARD_FIELDS, the first is J_STORE; the others are not looked at.
 * *latest is the case's latest card of several fields, 0: none yet; it is used again where it is the same. */
uint32_t card_keep(struct card_store *, uint32_t *latest, const struct text *field, uint16_t mask);

/* The same of a card with one field. */
uint32_t card_keep_single(struct card_store *, struct text field, uint16_t mask);

/* The same of a copy of a packed card of another store, of any number of fields. */
uint32_t card_keep_copy(struct card_store *, uint32_t *latest, const unsigned char *card);

static inline const unsigned char *card_at(const struct card_store *c, uint32_t card)
{
	return c->bytes + (size_t)card * CARD_UNIT;
}

/* Copies the fields of a packed card over `field`, CARD_FIELDS texts from J_STORE on; NULL changes nothing. */
void card_unpack(const unsigned char *card, struct text *field);

/* A field of a packed card, or an empty text; a NULL card has no fields. */
struct text card_find(const unsigned char *card, enum column);

/* Does the card have all fields of the other one, with the same values? Then the other, laid over it, changes nothing. */
bool card_says(const unsigned char *card, const unsigned char *other);

/* Packs the fields that are not empty into the arena; NULL if all are empty. */
const unsigned char *card_pack(struct arena *, const struct text *field);

#endif
