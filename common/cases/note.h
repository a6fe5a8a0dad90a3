/* The notes of cases, as they were written. Those of one case hang in a chain: first the one that holds, the latest in case order; the
 * others are there because the line that wrote it may be taken back. */
#ifndef AS_NOTE_H
#define AS_NOTE_H

#include <stddef.h>

#include "time/civil.h"

struct note {
	uint32_t other; /* another note of the case, 0: none */
	uint32_t event; /* of which line it is: a place in cases.event */
	civil_day day;  /* the line's place in case order: its day, */
	int16_t minute; /* and case_minute within it */
	uint16_t n;
	char text[]; /* at most FIELD_MOST */
};

/* All notes of a run, by number, from 1. */
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

/* Keeps a note of a case and gives the number of the one that holds; `holds` is the one that did so far, 0: none. `where` says all but
 * `other` and the text. */
uint32_t note_keep(struct note_store *, uint32_t holds, const struct note *where, struct text);

void note_store_free(struct note_store *);

#endif
