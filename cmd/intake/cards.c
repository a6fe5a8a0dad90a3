#include "cards.h"

#include <stdlib.h>

#include "journal/row.h"

static bool may_change(int column)
{
	return (column >= CARD_FIRST && column <= CARD_LAST) || column == J_NOTE;
}

struct cards_line {
	struct text key;
	uint64_t entry;
};

/* Case, column and value as one text. */
static struct text key_of(uint32_t case_id, int column, struct text value, struct arena *arena)
{
	uint32_t head[2] = { case_id, (uint32_t)column };
	char *p = arena_get(arena, sizeof head + value.n);
	memcpy(p, head, sizeof head);
	memcpy(p + sizeof head, value.p, value.n);
	return (struct text){ p, sizeof head + value.n };
}

void cards_take(struct cards *c, const struct journal_event *e, uint64_t entry)
{
	struct journal_row row;
	struct own_row own;
	if (journal_row_parse(row_of_fields(&own, e->field, JOURNAL_COLUMNS), &row) || (row.event != EV_DELIVERY && row.event != EV_AMEND))
		return;
	uint32_t case_id = pool_add(&c->cases, e->field[J_CASE]);
	for (int column = 0; column < JOURNAL_COLUMNS; column++) {
		if (!may_change(column) || !e->field[column].n)
			continue;
		c->line = xgrow(c->line, c->lines, &c->room, sizeof *c->line);
		c->line[c->lines++] = (struct cards_line){ key_of(case_id, column, e->field[column], &c->arena), entry };
	}
}

static bool always(const void *context, uint64_t entry)
{
	(void)context, (void)entry;
	return true;
}

void cards_settle(struct cards *c, bool (*stands)(const void *context, uint64_t entry), const void *context)
{
	for (const struct cards_line *line = c->line; line < c->line + c->lines; line++)
		if (stands(context, line->entry))
			pool_add(&c->told, line->key);
	c->lines = 0;
	arena_empty(&c->arena);
}

void cards_tell(struct cards *c, const struct journal_event *e)
{
	cards_take(c, e, 0);
	cards_settle(c, always, NULL);
}

static bool was_told(struct cards *c, uint32_t case_id, int column, struct text value)
{
	struct text key = key_of(case_id, column, value, &c->arena);
	bool told = pool_find(&c->told, key) != UINT32_MAX;
	arena_empty(&c->arena);
	return told;
}

enum amending cards_amend(struct cards *c, const struct journal_event *delivery, struct journal_event *amend)
{
	enum amending result = AMEND_NOTHING;
	uint32_t case_id = pool_find(&c->cases, delivery->field[J_CASE]);
	*amend = (struct journal_event){ 0 };
	for (int column = 0; column < JOURNAL_COLUMNS; column++) {
		struct text t = delivery->field[column];
		if (!may_change(column) || !t.n || was_told(c, case_id, column, t))
			continue;
		amend->field[column] = t;
		result = AMEND_CARD;
	}
	amend->field[J_CASE] = delivery->field[J_CASE];
	amend->field[J_EVENT] = event_word[EV_AMEND];
	amend->word = EV_AMEND;
	return result;
}

void cards_free(struct cards *c)
{
	pool_free(&c->cases);
	pool_free(&c->told);
	arena_free(&c->arena);
	free(c->line);
	*c = (struct cards){ 0 };
}
