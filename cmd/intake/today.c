#include "today.h"

#include "foreign/phone.h"

static bool renew_phone(const struct intake_rules *rules, struct text *t, struct arena *arena)
{
	struct phone phone;
	if (!t->n || phone_parse(*t, rules->country, rules->trunk, &phone) || text_eq(phone_text(&phone), *t))
		return false;
	*t = arena_text(arena, phone_text(&phone));
	return true;
}

static bool renew_word(struct meanings *m, int column, struct text *t)
{
	struct text word = t->n ? meanings_find(m, column, *t).word : *t;
	bool other = !text_eq(word, *t);
	*t = word;
	return other;
}

bool todays_form(struct meanings *m, struct journal_event *e, struct arena *arena)
{
	static const int words[] = { J_SEVERITY, J_KIND, J_CHANNEL, J_ACTOR, J_TO, J_CLASS, J_SERVICE, J_CATEGORY, J_BRAND, J_MODEL, J_VENDOR };
	bool other = renew_phone(&m->policy->intake, &e->field[J_PHONE], arena);
	if (e->word == EV_RETRACT || e->word == EV_ESCALATE) /* their words name an entry */
		return other;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!(m->plain >> words[i] & 1))
			other |= renew_word(m, words[i], &e->field[words[i]]);
	return other;
}
