#include "cards.h"

#include <stdlib.h>

#include "cases/cases.h"
#include "journal/row.h"

static bool may_change(int column)
{
	return (column >= CARD_FIRST && column <= CARD_LAST) || column == J_NOTE;
}

struct cards_line {
	struct text key;
	uint64_t entry;
	int64_t minute;
};

enum { KEY_HEAD = 2 * sizeof(uint32_t) };

/* Case, column and value as one text. */
static struct text key_of(uint32_t case_id, int column, struct text value, struct arena *arena)
{
	uint32_t head[2] = { case_id, (uint32_t)column };
	char *p = arena_get(arena, KEY_HEAD + value.n);
	memcpy(p, head, KEY_HEAD);
	memcpy(p + KEY_HEAD, value.p, value.n);
	return (struct text){ p, KEY_HEAD + value.n };
}

void cards_take(struct cards *c, const struct journal_event *e, uint64_t entry)
{
	struct journal_row row;
	struct own_row own;
	if (journal_row_parse(row_of_fields(&own, e->field, JOURNAL_COLUMNS), &row) || (row.event != EV_DELIVERY && row.event != EV_AMEND))
		return;
	uint32_t case_id = pool_add(&c->cases, e->field[J_CASE]);
	int64_t minute = case_minute(&(struct event){ .day = row.time.day, .minute = row.time.minute, .event = (uint8_t)row.event });
	for (int column = 0; column < JOURNAL_COLUMNS; column++) {
		if (!may_change(column) || !e->field[column].n)
			continue;
		c->line = xgrow(c->line, c->lines, &c->room, sizeof *c->line);
		c->line[c->lines++] = (struct cards_line){ key_of(case_id, column, e->field[column], &c->arena), entry, minute };
	}
}

static bool always(const void *context, uint64_t entry)
{
	(void)context, (void)entry;
	return true;
}

/* Takes a value in, which is the latest one unless a line that stands later has said another. */
static void tell(struct cards *c, const struct cards_line *line)
{
	uint32_t told = pool_add(&c->told, line->key), column = pool_add(&c->columns, (struct text){ line->key.p, KEY_HEAD });
	for (; c->values <= column; c->values++) {
		c->value = xgrow(c->value, c->values, &c->value_room, sizeof *c->value);
		c->value[c->values] = (struct card_value){ INT64_MIN, 0 };
	}
	if (line->minute >= c->value[column].minute)
		c->value[column] = (struct card_value){ line->minute, told };
}

void cards_settle(struct cards *c, bool (*stands)(const void *context, uint64_t entry), const void *context)
{
	for (const struct cards_line *line = c->line; line < c->line + c->lines; line++)
		if (stands(context, line->entry))
			tell(c, line);
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

/* What the card says in a column; empty if nothing. */
static struct text value_of(struct cards *c, uint32_t case_id, int column)
{
	uint32_t at = pool_find(&c->columns, key_of(case_id, column, TEXT(""), &c->arena));
	arena_empty(&c->arena);
	struct text told = at < c->values ? pool_text(&c->told, c->value[at].told) : TEXT("");
	return told.n ? (struct text){ told.p + KEY_HEAD, told.n - KEY_HEAD } : told;
}

enum amending cards_keep(struct cards *c, const struct journal_event *delivery, struct journal_event *amend)
{
	enum amending result = AMEND_NOTHING;
	uint32_t case_id = pool_find(&c->cases, delivery->field[J_CASE]);
	*amend = (struct journal_event){ .word = EV_AMEND };
	for (int column = 0; column < JOURNAL_COLUMNS; column++) {
		struct text t = delivery->field[column];
		struct text now = may_change(column) ? value_of(c, case_id, column) : TEXT("");
		if (!now.n || text_eq(now, t) || (t.n && !was_told(c, case_id, column, t)))
			continue;
		amend->field[column] = now;
		result = AMEND_CARD;
	}
	amend->field[J_CASE] = delivery->field[J_CASE];
	amend->field[J_EVENT] = event_word[EV_AMEND];
	return result;
}

bool cards_is_other_person(struct cards *c, const struct journal_event *delivery)
{
	static const int who[] = { J_CUSTOMER, J_PHONE };
	uint32_t case_id = pool_find(&c->cases, delivery->field[J_CASE]);
	for (size_t i = 0; i < sizeof who / sizeof *who; i++) {
		struct text t = delivery->field[who[i]];
		if (!t.n || !value_of(c, case_id, who[i]).n || was_told(c, case_id, who[i], t))
			return false;
	}
	return true;
}

void cards_free(struct cards *c)
{
	pool_free(&c->columns);
	free(c->value);
	pool_free(&c->cases);
	pool_free(&c->told);
	arena_free(&c->arena);
	free(c->line);
	*c = (struct cards){ 0 };
}
