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
	enum event_word word;
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
	if (journal_row_parse(row_of_fields(&own, e->field, JOURNAL_COLUMNS), &row) || row.event == EV_RETRACT)
		return;
	uint32_t case_id = pool_add(&c->cases, e->field[J_CASE]);
	int64_t minute = case_minute(&(struct event){ .day = row.time.day, .minute = row.time.minute, .event = (uint8_t)row.event });
	for (int column = 0; column < JOURNAL_COLUMNS; column++) {
		if (!may_change(column) || !e->field[column].n)
			continue;
		c->line = xgrow(c->line, c->lines, &c->room, sizeof *c->line);
		c->line[c->lines++] = (struct cards_line){ key_of(case_id, column, e->field[column], &c->arena), entry, minute, row.event };
	}
}

static bool always(const void *context, uint64_t entry)
{
	(void)context, (void)entry;
	return true;
}

/* Takes the value of a line that stands in, which is what the card says unless a line behind it says another. */
static void take_value(struct cards *c, const struct cards_line *line)
{
	uint32_t column = pool_add(&c->columns, (struct text){ line->key.p, KEY_HEAD });
	for (; c->values <= column; c->values++) {
		c->value = xgrow(c->value, c->values, &c->value_room, sizeof *c->value);
		c->value[c->values] = (struct card_value){ .minute = INT64_MIN };
	}
	struct text said = { line->key.p + KEY_HEAD, line->key.n - KEY_HEAD };
	if (line->minute >= c->value[column].minute)
		c->value[column] = (struct card_value){ line->minute, pool_add(&c->texts, said), line->word == EV_DELIVERY };
}

void cards_settle(struct cards *c, bool (*stands)(const void *context, uint64_t entry), const void *context)
{
	for (const struct cards_line *line = c->line; line < c->line + c->lines; line++) {
		bool there = stands(context, line->entry);
		if (line->word == EV_DELIVERY || (there && line->word == EV_AMEND))
			pool_add(&c->told, line->key);
		if (there)
			take_value(c, line);
	}
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

/* What the card says in a column; NULL if nothing. */
static const struct card_value *value_of(struct cards *c, uint32_t case_id, int column)
{
	uint32_t at = pool_find(&c->columns, key_of(case_id, column, TEXT(""), &c->arena));
	arena_empty(&c->arena);
	return at < c->values && c->value[at].text ? &c->value[at] : NULL;
}

void cards_keep(struct cards *c, struct journal_event *delivery)
{
	uint32_t case_id = pool_find(&c->cases, delivery->field[J_CASE]);
	for (int column = 0; column < JOURNAL_COLUMNS; column++) {
		struct text *t = &delivery->field[column];
		const struct card_value *value = may_change(column) ? value_of(c, case_id, column) : NULL;
		if (!value || (t->n && !was_told(c, case_id, column, *t)))
			continue;
		struct text now = pool_text(&c->texts, value->text);
		if (!text_eq(now, *t))
			*t = value->of_delivery ? now : TEXT("");
	}
}

bool cards_is_other_person(struct cards *c, const struct journal_event *delivery)
{
	static const int who[] = { J_CUSTOMER, J_PHONE };
	uint32_t case_id = pool_find(&c->cases, delivery->field[J_CASE]);
	for (size_t i = 0; i < sizeof who / sizeof *who; i++) {
		struct text t = delivery->field[who[i]];
		if (!t.n || !value_of(c, case_id, who[i]) || was_told(c, case_id, who[i], t))
			return false;
	}
	return true;
}

void cards_free(struct cards *c)
{
	pool_free(&c->columns);
	pool_free(&c->texts);
	free(c->value);
	pool_free(&c->cases);
	pool_free(&c->told);
	arena_free(&c->arena);
	free(c->line);
	*c = (struct cards){ 0 };
}
