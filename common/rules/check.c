/* What must hold between the keys of a policy, once all are read. */
#include "bytes/fold.h"
#include "bytes/pool.h"
#include "rules/reader.h"
#include "rules/value.h"

/* The value of a key of a map; its node is NULL where there is none. */
static struct spot below(const struct spot *map, const char *key)
{
	return (struct spot){ map, map->node ? node_get(map->node, text_of(key)) : NULL, 0 };
}

/* ---- the calendar ---- */

static bool any_weekday(const struct calendar *c)
{
	for (int i = 0; i < 7; i++)
		if (c->open[i])
			return true;
	return false;
}

/* Is a key of the hours no weekday? Then it is not known which days they are of. */
static bool are_of_unknown_days(const struct spot *hours)
{
	if (hours->node->kind == NODE_MAP)
		for (struct spot entry = { 0 }; next_entry(hours, &entry);)
			if (!weekdays_parse(entry.node->key->text))
				return true;
	return false;
}

/* Minutes that nothing ever counts would never be over. */
static void check_hours(struct reader *r, const struct spot *root)
{
	const struct calendar *c = &r->policy->calendar;
	struct spot calendar = below(root, "calendar"), hours = below(&calendar, "hours");
	if (!hours.node || !c->counts_hours || !any_weekday(c))
		return;
	for (int i = 0; i < 7; i++)
		if (c->open[i] && c->hours[i].n)
			return;
	if (!are_of_unknown_days(&hours))
		wrong(r, &hours, key_mark(hours.node), "hours of closed days only found, allowed: those of an open weekday among them");
}

/* Every year is to have an open day: without one, dates could not be rolled. */
static void check_open_days(struct reader *r, const struct spot *root)
{
	const struct calendar *c = &r->policy->calendar;
	struct spot calendar = below(root, "calendar"), closed = below(&calendar, "closed");
	int year, month, day, before = 0;
	if (!closed.node || !any_weekday(c))
		return;
	for (size_t i = 0; i < c->closed_n; i++, before = year) {
		civil_of(c->closed[i], &year, &month, &day);
		civil_day last = day_of(year, 12, 31);
		if (year == before)
			continue;
		civil_day open = calendar_open_from(c, day_of(year, 1, 1));
		if (open > last || !calendar_is_open(c, open))
			wrong(r, &closed, closed.node->at, "every open day of %04d found, allowed: at least one left open a year", year);
	}
}

/* ---- names that are one when they are compared folded ---- */

struct seen {
	struct pool as_written, folded;
};

static void seen_free(struct seen *s)
{
	pool_free(&s->as_written);
	pool_free(&s->folded);
}

/* A problem if the text, folded, equals one before it. Texts that equal each other byte for byte were a problem when they were read. */
static void check_differs(struct reader *r, struct seen *before, const struct spot *spot, const struct node *node)
{
	char room[TEXT_MOST];
	if (node->bad || node->kind != NODE_SCALAR || !node->text.n || node->text.n > TEXT_MOST)
		return;
	struct text folded = fold_text(node->text, room);
	if (pool_find(&before->folded, folded) != UINT32_MAX && pool_find(&before->as_written, node->text) == UINT32_MAX)
		wrong(r, spot, node->at, "the same name as one before it found, but for case, width or script; allowed: names that differ");
	pool_add(&before->folded, folded);
	pool_add(&before->as_written, node->text);
}

static void check_keys_differ(struct reader *r, struct spot map)
{
	struct seen before = { 0 };
	if (map.node && map.node->kind == NODE_MAP)
		for (struct spot entry = { 0 }; next_entry(&map, &entry);)
			check_differs(r, &before, &entry, entry.node->key);
	seen_free(&before);
}

static void check_names(struct reader *r, const struct spot *root)
{
	struct spot complaints = below(root, "complaints"), classes = below(root, "classes"), callbacks = below(root, "callbacks");
	struct seen before = { 0 };
	check_keys_differ(r, below(&complaints, "severities"));
	if (classes.node && classes.node->kind == NODE_LIST)
		for (struct spot item = { 0 }; next_item(&classes, &item);)
			check_differs(r, &before, &item, item.node);
	seen_free(&before);
	if (callbacks.node && callbacks.node->kind == NODE_MAP)
		for (struct spot entry = { 0 }; next_entry(&callbacks, &entry);)
			check_keys_differ(r, below(&entry, "coverage"));
}

/* ---- intake.TYPE.values ---- */

/* No word may mean two values. A word that stands twice below one value was a problem when it was read. */
static void check_word(struct reader *r, struct pool *before, struct pool *here, const struct spot *spot)
{
	char room[TEXT_MOST];
	const struct node *node = spot->node;
	if (node->bad || node->kind != NODE_SCALAR || node->text.n > TEXT_MOST)
		return;
	struct text folded = fold_word(node->text, room);
	if (pool_find(before, folded) != UINT32_MAX && pool_find(here, node->text) == UINT32_MAX)
		wrong(r, spot, node->at, "a word found again, but for case, width, script and - _ * :, allowed: each once");
	pool_add(before, folded);
	pool_add(here, node->text);
}

static void check_values_of(struct reader *r, const struct spot *column, bool of_calls)
{
	struct pool before = { 0 };
	for (struct spot entry = { 0 }; next_entry(column, &entry);) {
		const struct node *value = entry.node->key;
		if (!entry.node->bad && !of_calls && !policy_may_hold(r->policy, column_find(column->node->key->text), value->text))
			wrong(r, &entry, value->at, "a value that neither the column nor the policy has found, allowed: one of theirs");
		if (entry.node->kind == NODE_MAP)
			continue;
		struct pool here = { 0 };
		for (struct spot word = { 0 }; next_item(&entry, &word);)
			check_word(r, &before, &here, &word);
		pool_free(&here);
	}
	pool_free(&before);
}

/* What the telephone system writes as a result is judged by as-audit, in words of its own. */
static void check_values(struct reader *r, const struct spot *root)
{
	struct spot intake = below(root, "intake");
	for (int type = 0; type < FOREIGN_TYPES; type++) {
		struct spot rules = below(&intake, intake_type_word[type].p), values = below(&rules, "values");
		if (!values.node || values.node->kind != NODE_MAP)
			continue;
		for (struct spot column = { 0 }; next_entry(&values, &column);)
			if (column.node->kind == NODE_MAP && !column.node->bad)
				check_values_of(r, &column, type == INTAKE_CDR);
	}
}

void check_policy(struct reader *r, const struct spot *root)
{
	check_open_days(r, root);
	check_hours(r, root);
	check_names(r, root);
	check_values(r, root);
}
