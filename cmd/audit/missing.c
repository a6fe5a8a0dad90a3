/* The rule about fields that the policy requires of an entry and that are empty (as-rules(7) 21). */
#include "rule.h"
#include "rules/require.h"

/* Is nothing required of the entry? That holds for entries that the tools write themselves, also for the amend by which a call sheet
 * corrects a telephone number: it has nothing else of the card. */
static bool is_exempt(const struct event *e, const struct text field[JOURNAL_COLUMNS])
{
	if (e->event == EV_AMEND)
		return texts_filled(field + CARD_FIRST, CARD_FIELDS) == UINT64_C(1) << (J_PHONE - CARD_FIRST);
	return e->event == EV_ESCALATE || e->event == EV_RETRACT || e->event == EV_DESTROY;
}

/* Fills the empty fields of the card with the card's values at the step, which the course has not followed yet. */
static void fill_card(const struct course *c, const struct step *step, struct text field[JOURNAL_COLUMNS])
{
	struct text own[CARD_FIELDS] = { { NULL, 0 } };
	card_unpack(event_card(c->cases, step->line), own);
	for (int i = 0; i < CARD_FIELDS; i++) {
		struct text *t = &field[CARD_FIRST + i];
		if (!t->n)
			*t = own[i].n ? own[i] : course_card(c, (enum column)(CARD_FIRST + i));
	}
	if (step->event->event == EV_DELIVERY && !field[J_SERVICE].n)
		field[J_SERVICE] = service_word[SV_DELIVERY];
}

static void judge_missing(struct audit *a, const struct rule *rule, struct course *c, size_t at)
{
	struct text field[JOURNAL_COLUMNS];
	const struct step *step = &c->step[at];
	const struct kept_row *kept = at < c->steps && !is_others(c, step) ? kept_row_of(c->cases, step->event) : NULL;
	if (!kept)
		return;
	kept_row_fields(kept, field);
	if (is_exempt(step->event, field))
		return;
	fill_card(c, step, field);
	uint64_t lacks = require_lacks(c->policy, step->event->event, field, 0) & ~column_bit(J_BATCH);
	if (!lacks)
		return;
	struct finding f = finding_of(c, event_when(step->event));
	f.actor = field[J_ACTOR];
	f.task = field[J_TASK];
	f.saying = (struct saying){ .word = step->event->event, .columns = lacks };
	found(a, rule, &f);
}

const struct rule missing_rule = {
	.name = WORD("missing"), .chinese = WORD("缺项"), .watch = judge_missing,
	.says = { { WORD("{event} without {columns}"), WORD("{event}缺 {columns}") } },
};
