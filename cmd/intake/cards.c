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

static struct text value_in(struct text key)
{
	return (struct text){ key.p + KEY_HEAD, key.n - KEY_HEAD };
}

static uint32_t case_in(struct text key)
{
	uint32_t id;
	memcpy(&id, key.p, sizeof id);
	return id;
}

static int column_in(struct text key)
{
	uint32_t column;
	memcpy(&column, key.p + sizeof column, sizeof column);
	return (int)column;
}

/* Takes the value of a line that stands in, which is what the card says unless a line behind it says another. The note of another event is its
 * own, not that of the card. */
static void take_value(struct cards *c, const struct cards_line *line)
{
	if (column_in(line->key) == J_NOTE && line->word != EV_DELIVERY && line->word != EV_AMEND)
		return;
	uint32_t column = pool_add(&c->columns, (struct text){ line->key.p, KEY_HEAD });
	for (; c->values <= column; c->values++) {
		c->value = xgrow(c->value, c->values, &c->value_room, sizeof *c->value);
		c->value[c->values] = (struct card_value){ .minute = INT64_MIN };
	}
	struct card_value *value = &c->value[column];
	uint32_t text = pool_add(&c->texts, value_in(line->key));
	if (line->word == EV_DELIVERY)
		value->delivered = text;
	if (line->minute < value->minute)
		return;
	value->minute = line->minute;
	value->text = text;
	value->by = line->word;
}

/* Takes a line that stands in. */
static void take_line(struct cards *c, const struct cards_line *line)
{
	if (line->word == EV_DELIVERY || line->word == EV_AMEND)
		pool_add(&c->told, line->key);
	take_value(c, line);
}

/* For each case, by its number: the last line with which a delivery that stands says something for the first time; a line that is written again
 * because a run was undone says nothing new. The caller frees it. */
static size_t *last_deliveries(const struct cards *c, const bool *there)
{
	struct pool said = { 0 };
	size_t *last = xcalloc(c->cases.used + 1, sizeof *last);
	for (size_t i = 0; i < c->lines; i++) {
		const struct cards_line *line = &c->line[i];
		size_t before = said.used;
		if (line->word != EV_DELIVERY || !there[i])
			continue;
		uint64_t what[2] = { line->entry, text_hash(line->key) };
		pool_add(&said, (struct text){ (const char *)what, sizeof what });
		if (said.used > before)
			last[case_in(line->key)] = i;
	}
	pool_free(&said);
	return last;
}

static void forget_lines(struct cards *c)
{
	c->lines = 0;
	arena_empty(&c->arena);
}

void cards_settle(struct cards *c, bool (*stands)(const void *context, uint64_t entry), const void *context)
{
	bool *there = xcalloc(c->lines + 1, sizeof *there);
	for (size_t i = 0; i < c->lines; i++)
		there[i] = stands(context, c->line[i].entry);
	size_t *last = last_deliveries(c, there);
	for (size_t i = 0; i < c->lines; i++) {
		const struct cards_line *line = &c->line[i];
		bool moved = line->word == EV_DELIVERY && i < last[case_in(line->key)];
		if (there[i])
			take_line(c, line);
		else if (moved)
			pool_add(&c->told, line->key);
	}
	free(last);
	free(there);
	forget_lines(c);
}

void cards_tell(struct cards *c, const struct journal_event *e)
{
	cards_take(c, e, 0);
	for (const struct cards_line *line = c->line; line < c->line + c->lines; line++)
		take_line(c, line);
	forget_lines(c);
}

static bool was_told(struct cards *c, uint32_t case_id, int column, struct text value)
{
	struct text key = key_of(case_id, column, value, &c->arena);
	bool told = pool_find(&c->told, key) != UINT32_MAX;
	arena_empty(&c->arena);
	return told;
}

/* What the card says in a column; NULL if nothing. */
static const struct card_value *value_of(struct cards *c, uint32_t case_id, int column)
{
	uint32_t at = pool_find(&c->columns, key_of(case_id, column, TEXT(""), &c->arena));
	arena_empty(&c->arena);
	return at < c->values && c->value[at].text ? &c->value[at] : NULL;
}

/* Is the note, such as a second telephone number out of the cell of the first, part of what the delivery of the case says already? */
static bool is_part(struct cards *c, uint32_t case_id, int column, struct text note)
{
	const struct card_value *value = column == J_NOTE && note.n ? value_of(c, case_id, column) : NULL;
	struct text said = value ? pool_text(&c->texts, value->delivered) : TEXT("");
	return said.n && memmem(said.p, said.n, note.p, note.n);
}

enum amending cards_amend(struct cards *c, const struct journal_event *delivery, struct journal_event *amend)
{
	enum amending result = AMEND_NOTHING;
	uint32_t case_id = pool_find(&c->cases, delivery->field[J_CASE]);
	*amend = (struct journal_event){ 0 };
	for (int column = 0; column < JOURNAL_COLUMNS; column++) {
		struct text t = delivery->field[column];
		if (!may_change(column) || !t.n || was_told(c, case_id, column, t) || is_part(c, case_id, column, t))
			continue;
		amend->field[column] = t;
		result = AMEND_CARD;
	}
	amend->field[J_CASE] = delivery->field[J_CASE];
	amend->field[J_EVENT] = event_word[EV_AMEND];
	amend->word = EV_AMEND;
	return result;
}

/* The first delivery of a case says its service, and the store and class of the sample (as-rules(7) 4). */
static bool belongs_to_delivery(int column)
{
	return column == J_STORE || column == J_CLASS || column == J_SERVICE;
}

/* The field of a delivery that says nothing new. `later`: what the card says now stands behind it. */
static struct text kept(const struct cards *c, struct text listed, const struct card_value *value, int column, bool later)
{
	struct text own = listed.n ? listed : pool_text(&c->texts, value->delivered), now = pool_text(&c->texts, value->text);
	if (value->by == EV_DELIVERY)
		return now;
	if (later || text_eq(now, own))
		return own;
	if (belongs_to_delivery(column))
		return value->by == EV_AMEND ? now : own;
	return TEXT("");
}

enum amending cards_keep(struct cards *c, struct journal_event *delivery, struct journal_event *amend)
{
	enum amending result = AMEND_NOTHING;
	uint32_t case_id = pool_find(&c->cases, delivery->field[J_CASE]);
	struct when when = WHEN_NONE;
	when_parse(delivery->field[J_TIME], &when);
	int64_t place = case_minute(&(struct event){ .day = when.day, .minute = when.minute, .event = EV_DELIVERY });
	*amend = (struct journal_event){ .word = EV_AMEND };
	amend->field[J_CASE] = delivery->field[J_CASE];
	amend->field[J_EVENT] = event_word[EV_AMEND];
	for (int column = 0; column < JOURNAL_COLUMNS; column++) {
		struct text *t = &delivery->field[column];
		const struct card_value *value = may_change(column) ? value_of(c, case_id, column) : NULL;
		bool later = value && value->by != EV_DELIVERY && value->minute > place;
		if (!value)
			continue;
		if (is_part(c, case_id, column, *t))
			*t = TEXT("");
		if (!t->n || was_told(c, case_id, column, *t)) {
			*t = kept(c, *t, value, column, later);
		} else if (later) {
			amend->field[column] = *t;
			result = AMEND_CARD;
		}
	}
	return result;
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
