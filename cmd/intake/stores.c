#include "stores.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "bytes/fold.h"
#include "journal/append.h"
#include "journal/row.h"

struct search {
	const struct pool *ours; /* the stores of the rows */
	bool *met;               /* by number: a journal has it */
	size_t met_n;
	struct pool theirs, folded; /* the stores of the journals, as they stand and folded */
	uint32_t *first;            /* by the number in `folded`: the first store in `theirs` that folds to it */
	size_t first_room;
	struct arena arena;
};

static struct text folded(struct search *s, struct text store)
{
	return fold_text(store, arena_get(&s->arena, store.n));
}

static void meet(struct search *s, struct text store)
{
	if (pool_find(&s->theirs, store) != UINT32_MAX)
		return;
	uint32_t their = pool_add(&s->theirs, store), same = pool_find(s->ours, store);
	size_t known = s->folded.used;
	if (same != UINT32_MAX) {
		s->met_n++;
		s->met[same] = true;
	}
	uint32_t alike = pool_add(&s->folded, folded(s, store));
	if (alike < known)
		return;
	while (alike >= s->first_room)
		s->first = xgrow(s->first, s->first_room, &s->first_room, sizeof *s->first);
	s->first[alike] = their;
}

static void look(struct search *s, const struct journal_source *journal)
{
	struct table *table = journal_table(&journal->name, &journal->held, (struct table_options){ .quiet = true, .unwanted = ~column_bit(J_STORE) });
	const struct row *row;
	while (s->met_n + 1 < s->ours->used && (row = table_next(table)))
		if (row->filled)
			meet(s, row_field(row, J_STORE));
	table_close(table);
}

void stores_say(const struct batch *b, const struct journal_source *journal, size_t journals)
{
	enum { TOLD_MOST = 20 };
	struct search s = { .ours = &b->stores };
	if (b->stores.used < 2) /* number 0 is that of rows without store */
		return;
	s.met = xcalloc(b->stores.used, sizeof *s.met);
	for (size_t i = 0; i < journals; i++)
		if (journal[i].name)
			look(&s, &journal[i]);
	size_t told = 0;
	for (uint32_t i = 1; i < b->stores.used; i++) {
		struct text ours = pool_text(&b->stores, i), theirs;
		uint32_t alike = s.met[i] ? UINT32_MAX : pool_find(&s.folded, folded(&s, ours));
		if (alike == UINT32_MAX || alike == 0 || told++ >= TOLD_MOST)
			continue;
		ours = text_fit(ours, 60);
		theirs = text_fit(pool_text(&s.theirs, s.first[alike]), 60);
		say("note: store '%.*s': the journal has '%.*s', which is another store", (int)ours.n, ours.p, (int)theirs.n, theirs.p);
	}
	if (told > TOLD_MOST)
		say("note: stores that differ from one of the journal in case or width only: %zu more", told - TOLD_MOST);
	pool_free(&s.theirs);
	pool_free(&s.folded);
	arena_free(&s.arena);
	free(s.met);
	free(s.first);
}
