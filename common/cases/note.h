/* The notes of cases, as they were written. The notes of a case form a chain, which begins with the one that holds, the latest in case
 * order; the others are needed because a line may be taken back. */
#ifndef AS_NOTE_H
#define AS_NOTE_H

#include <stddef.h>

#include "time/civil.h"

struct note {
	uint32_t other; /* the number of the next note of the chain, 0: none */
	uint32_t event; /* the index in cases.event of the line that wrote it */
	civil_day day;  /* the place of that line in case order: the day */
	int16_t minute; /* and the minute of the day, as minute_of_day gives it */
	uint16_t n;
	char text[]; /* at most FIELD_MOST bytes */
};

/* All notes of a run, by their numbers from 1. */
enum { NOTE_UNIT = 4 };
struct note_store {
	char *bytes; /* a note begins at NOTE_UNIT times its number */
	size_t n, room;
};

static inline struct note *note_at(const struct note_store *s, uint32_t note)
{
	return (struct note *)(void *)(s->bytes + (size_t)note * NOTE_UNIT);
}

static inline struct text note_text(const struct note *n)
{
	return (struct text){ n->text, n->n };
}

/* Keeps a note of a case and returns the number of the note that now holds. `holds` is the one that did before, 0: none. `where` has
 * everything but `other` and the text. */
uint32_t note_keep(struct note_store *, uint32_t holds, const struct note *where, struct text);

void note_store_free(struct note_store *);

#endif
