#include "stores.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "bytes/fold.h"
#include "journal/append.h"
#include "journal/row.h"

struct search {
	const struct pool *ours; /* those of the rows */
	bool *met;               /* by number: a journal has it */
	uint32_t *alike;         /* by number: the place in theirs of one that differs in case or width only, or 0 */
	size_t met_n;
	struct pool theirs;
};

static void meet(struct search *s, struct text store)
{
	if (pool_find(&s->theirs, store) != UINT32_MAX)
		return;
	uint32_t their = pool_add(&s->theirs, store), same = pool_find(s->ours, store);
	if (same != UINT32_MAX) {
		s->met_n++;
		s->met[same] = true;
	}
	for (uint32_t i = 1; i < s->ours->used; i++)
		if (i != same && !s->alike[i] && fold_same(pool_text(s->ours, i), store))
			s->alike[i] = their;
}

static void look(struct search *s, const struct journal_source *journal)
{
	struct table *table = table_open(&(char *){ (char *)journal->name }, 1, &journal_format, (struct table_options){ .quiet = true,
		.unwanted = ~column_bit(J_STORE), .open = journal_open, .held = journal->held.fd >= 0 ? &journal->held : NULL });
	const struct row *row;
	while (s->met_n + 1 < s->ours->used && (row = table_next(table)))
		if (row->filled)
			meet(s, row_field(row, J_STORE));
	table_close(table);
}

void stores_say(const struct batch *b, const struct journal_source *journal, size_t journals)
{
	struct search s = { .ours = &b->stores };
	if (b->stores.used < 2) /* 0 is that of rows without store */
		return;
	s.met = xcalloc(b->stores.used, sizeof *s.met);
	s.alike = xcalloc(b->stores.used, sizeof *s.alike);
	for (size_t i = 0; i < journals; i++)
		if (journal[i].name)
			look(&s, &journal[i]);
	for (uint32_t i = 1; i < b->stores.used; i++) {
		struct text ours = text_fit(pool_text(&b->stores, i), 60), theirs;
		if (s.met[i] || !s.alike[i])
			continue;
		theirs = text_fit(pool_text(&s.theirs, s.alike[i]), 60);
		say("note: store '%.*s': the journal has '%.*s', which is another store", (int)ours.n, ours.p, (int)theirs.n, theirs.p);
	}
	pool_free(&s.theirs);
	free(s.met);
	free(s.alike);
}
