#include "openings.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/diag.h"
#include "bytes/pool.h"
#include "events.h"
#include "journal/append.h"
#include "journal/row.h"

/* The stores of the cases that are opened; a row without store may be of any store. */
struct stores {
	struct pool names;
	bool *met;         /* by number: a journal has a case of it */
	size_t room, met_n;
};

static bool opens(struct batch *b, struct dedup *known, const struct batch_row *row, struct journal_event *e)
{
	const struct batch_event *event = &b->events[row->first];
	if (row->fate != ROW_ACCEPTED || !event->wanted || !opens_case((enum event_word)event->word) ||
	    case_set_in_journal(&known->cases, event_case(b, event)))
		return false;
	event_unpack(b, event, e);
	return !text_eq(e->field[J_CASE], row_hashed_case(e, &b->arena));
}

/* The number of a store, which is copied. */
static uint32_t number_of(struct stores *s, struct text store)
{
	uint32_t id = pool_add(&s->names, store);
	while (id >= s->room) {
		size_t before = s->room;
		s->met = xgrow(s->met, s->room, &s->room, sizeof *s->met);
		memset(s->met + before, 0, (s->room - before) * sizeof *s->met);
	}
	return id;
}

static void meet(struct stores *s, uint32_t id)
{
	s->met_n += !s->met[id];
	s->met[id] = true;
}

/* Reads the journal until each of the stores was met, or to the end. */
static void look(struct stores *s, const struct journal_source *journal)
{
	struct table *table = journal_table(&journal->name, &journal->held, (struct table_options){ .quiet = true, .unwanted = ~column_bit(J_STORE) });
	const struct row *row;
	size_t all = s->names.used ? s->names.used : 1; /* the empty store, number 0, may not have been counted */
	while (s->met_n < all && (row = table_next(table))) {
		uint32_t id = pool_find(&s->names, row_field(row, J_STORE));
		meet(s, 0);
		if (id != UINT32_MAX)
			meet(s, id);
	}
	table_close(table);
}

void openings_say(struct batch *b, struct dedup *known, const struct journal_source *journal, size_t journals)
{
	enum { NAMED = 3, COLUMNS = 60, LIST_ROOM = NAMED * (4 * COLUMNS + 2) + 1 };
	struct stores stores = { 0 };
	struct journal_event e;
	char names[LIST_ROOM] = "";
	size_t n = 0, used = 0;
	number_of(&stores, TEXT("")); /* the empty store gets number 0 */
	for (const struct batch_row *row = b->rows; row < b->rows + b->rows_n; row++)
		if (opens(b, known, row, &e))
			number_of(&stores, e.field[J_STORE]);
	for (size_t i = 0; i < journals; i++)
		if (journal[i].name)
			look(&stores, &journal[i]);
	for (const struct batch_row *row = b->rows; row < b->rows + b->rows_n; row++) {
		if (!opens(b, known, row, &e) || !stores.met[number_of(&stores, e.field[J_STORE])] || n++ >= NAMED)
			continue;
		struct text name = text_fit(e.field[J_CASE], COLUMNS);
		used += (size_t)snprintf(names + used, LIST_ROOM - used, "%s%.*s", n > 1 ? ", " : "", (int)name.n, name.p);
	}
	if (n)
		say("note: cases that the journal has not, of stores that it has: %zu, such as %s", n, names);
	pool_free(&stores.names);
	free(stores.met);
}
