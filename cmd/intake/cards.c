#include "cards.h"

#include <stdlib.h>

#include "journal/row.h"

struct card {
	struct text value[CARD_FIELDS];
	int64_t order[CARD_FIELDS]; /* when it was set */
	struct text delivered;      /* the time of the first delivery in case order */
	int64_t delivered_order;
};

/* Case order as a number: a time without hour before or after all others of its day (formats 3). */
static int64_t order_of(struct when time, enum event_word event)
{
	int64_t minute = time.minute + 1;
	if (time.minute == NO_HOUR)
		minute = stands_first(event) ? 0 : MINUTES_A_DAY + 1;
	return ((int64_t)time.day - DAY_MIN) * (MINUTES_A_DAY + 2) + minute + 1;
}

void cards_start(struct cards *c, size_t cases, struct when now)
{
	*c = (struct cards){ .n = cases + 1, .now = order_of(now, EV_AMEND) };
	c->card = xcalloc(c->n, sizeof *c->card);
}

void cards_take(struct cards *c, uint32_t case_id, const struct journal_event *e)
{
	struct journal_row row;
	struct card *card = &c->card[case_id];
	if (journal_row_parse(e->field, &row))
		return;
	int64_t order = order_of(row.time, row.event);
	for (int i = 0; i < CARD_FIELDS; i++) {
		struct text t = e->field[CARD_FIRST + i];
		if (!t.n || order < card->order[i])
			continue;
		card->value[i] = arena_text(&c->arena, t);
		card->order[i] = order;
	}
	if (row.event == EV_DELIVERY && (!card->delivered.n || order < card->delivered_order)) {
		card->delivered = arena_text(&c->arena, e->field[J_TIME]);
		card->delivered_order = order;
	}
}

enum amending cards_amend(const struct cards *c, uint32_t case_id, const struct journal_event *delivery, struct journal_event *amend)
{
	const struct card *card = &c->card[case_id];
	enum amending result = AMEND_NOTHING;
	if (card->delivered.n && !text_eq(card->delivered, delivery->field[J_TIME]))
		return AMEND_TIME;
	*amend = (struct journal_event){ 0 };
	for (int i = 0; i < CARD_FIELDS; i++) {
		struct text t = delivery->field[CARD_FIRST + i];
		if (!t.n || text_eq(t, card->value[i]))
			continue;
		if (card->order[i] > c->now)
			return AMEND_LATE;
		amend->field[CARD_FIRST + i] = t;
		result = AMEND_CARD;
	}
	amend->field[J_CASE] = delivery->field[J_CASE];
	amend->field[J_EVENT] = event_word[EV_AMEND];
	return result;
}

void cards_free(struct cards *c)
{
	arena_free(&c->arena);
	free(c->card);
	*c = (struct cards){ 0 };
}
