#include "midnight.h"

#include "events.h"
#include "required.h"

static const int column_of[] = { -1, J_TIME, J_DUE, F_INSTALLED, F_ASSIGNED, F_APPOINTED, F_VISITED, F_REPLIED, F_RESOLVED, F_CLOSED, F_CHANGED };

/* The date with its hour 00:00, as text in the arena. */
static struct text with_hour(const struct times *times, unsigned bit, struct text day, struct arena *arena)
{
	char room[WHEN_ROOM];
	struct when when;
	if (!when_parse(day, &when))
		return day;
	return arena_text(arena, when_text(times_midnight(times, column_of[bit], when.day), room));
}

/* The times_bit of the column from which the due of the event comes. */
static unsigned due_bit(const struct journal_event *e)
{
	if (e->word == EV_APPOINT)
		return times_bit(F_APPOINTED);
	return times_bit(J_DUE);
}

static void restore(struct batch *b, struct batch_event *event, const struct times *times, struct text *renamed)
{
	struct journal_event e;
	event_unpack(b, event, &e);
	bool hashed = opens_case(e.word) && text_eq(e.field[J_CASE], row_hashed_case(&e, &b->arena));
	if (e.bare && times->turned >> e.bare & 1) {
		e.field[J_TIME] = with_hour(times, e.bare, e.field[J_TIME], &b->arena);
		e.bare = 0;
	}
	if (e.bare_due && times->turned >> due_bit(&e) & 1) {
		e.field[J_DUE] = with_hour(times, due_bit(&e), e.field[J_DUE], &b->arena);
		e.bare_due = false;
	}
	if (hashed)
		*renamed = row_hashed_case(&e, &b->arena);
	if (renamed->n)
		e.field[J_CASE] = *renamed;
	event_pack_behind(b, &e, event);
}

void midnight_restore(struct batch *b, size_t first, struct times *times)
{
	if (!times->turned)
		return;
	for (struct batch_row *row = b->rows + first; row < b->rows + b->rows_n; row++) {
		struct text renamed = { "", 0 };
		bool any = false;
		for (uint32_t i = row->first; i < row->first + row->events; i++)
			any = any || b->events[i].bare || b->events[i].bare_due;
		for (uint32_t i = row->first; any && i < row->first + row->events; i++)
			restore(b, &b->events[i], times, &renamed);
		if (renamed.n && b->required)
			required_renamed(b->required, renamed);
	}
	times->turned = 0;
}
