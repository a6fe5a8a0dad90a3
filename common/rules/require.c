#include "rules/require.h"

#include "bytes/fold.h"

static uint64_t bit(enum column column)
{
	return UINT64_C(1) << column;
}

/* The score that counts: the one written, else the worst of the aspects. */
static struct text score_of(const struct text *field)
{
	int worst = SC_NONE;
	if (field[J_SCORE].n)
		return field[J_SCORE];
	for (int column = J_SCORE_PRODUCT; column <= J_SCORE_INSTALL; column++) {
		int score = score_find(field[column]);
		worst = score > worst ? score : worst;
	}
	return score_word[worst];
}

static struct text value_of(const struct text *field, enum column column)
{
	return column == J_SCORE ? score_of(field) : field[column];
}

/* Is the rule about an entry that says this? Of the conditions on one column, which stand side by side, one holds. */
static bool is_about(const struct require *rule, const struct text *field, uint64_t unknown)
{
	for (size_t i = 0, next; i < rule->when_n; i = next) {
		enum column column = rule->when[i].column;
		bool holds = unknown & bit(column);
		for (next = i; next < rule->when_n && rule->when[next].column == column; next++)
			holds = holds || fold_same(rule->when[next].value, value_of(field, column));
		if (!holds)
			return false;
	}
	return true;
}

uint64_t require_lacks(const struct policy *p, enum event_word event, const struct text field[JOURNAL_COLUMNS], uint64_t unknown)
{
	uint64_t lacks = 0;
	for (const struct require *rule = p->require; rule < p->require + p->require_n; rule++) {
		if (!(rule->events >> event & 1) || !is_about(rule, field, unknown))
			continue;
		for (uint64_t rest = rule->fields; rest; rest &= rest - 1) {
			enum column column = (enum column)__builtin_ctzll(rest);
			if (unknown & bit(column) || !value_of(field, column).n)
				lacks |= bit(column);
		}
	}
	return lacks;
}

bool require_asks(const struct policy *p, enum event_word event)
{
	for (size_t i = 0; i < p->require_n; i++)
		if (p->require[i].events >> event & 1)
			return true;
	return false;
}

uint64_t require_columns(const struct policy *p)
{
	uint64_t columns = 0;
	for (size_t i = 0; i < p->require_n; i++) {
		columns |= p->require[i].fields;
		for (size_t k = 0; k < p->require[i].when_n; k++)
			columns |= bit(p->require[i].when[k].column);
	}
	return columns & bit(J_SCORE) ? columns | bit(J_SCORE_PRODUCT) | bit(J_SCORE_DELIVERY) | bit(J_SCORE_INSTALL) : columns;
}
