#include "cases/note.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "bytes/memory.h"

static uint32_t add(struct note_store *s, const struct note *where, uint32_t other, struct text text)
{
	size_t at = (s->n + NOTE_UNIT - 1) / NOTE_UNIT + (s->n == 0), size = offsetof(struct note, text) + text.n;
	if (at > UINT32_MAX)
		fail("too much text for one run: split the journal by store or month");
	while (at * NOTE_UNIT + size > s->room)
		s->bytes = xgrow(s->bytes, s->room, &s->room, 1);
	struct note *note = note_at(s, (uint32_t)at);
	memcpy(note, where, offsetof(struct note, text));
	note->other = other;
	note->n = (uint16_t)text.n;
	bytes_copy(note->text, text.p, text.n);
	s->n = at * NOTE_UNIT + size;
	return (uint32_t)at;
}

uint32_t note_keep(struct note_store *s, uint32_t holds, const struct note *where, struct text text)
{
	uint32_t new = add(s, where, holds, text);
	struct note *first = holds ? note_at(s, holds) : NULL;
	if (!first || first->day < where->day || (first->day == where->day && first->minute <= where->minute))
		return new;
	note_at(s, new)->other = first->other;
	first->other = new;
	return holds;
}

void note_store_free(struct note_store *s)
{
	free(s->bytes);
}
