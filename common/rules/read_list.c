/* Lists and maps of single values. */
#include <stdlib.h>

#include "rules/reader.h"
#include "rules/value.h"

void read_weekdays(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	bool *open = key_field(key, base);
	const char *allowed = type_allows[V_WEEKDAYS];
	if (!take_list(r, spot, allowed, 1, true))
		return;
	for (struct spot item = { 0 }; next_item(spot, &item);) {
		struct text t;
		if (!take_text(r, &item, allowed, &t))
			continue;
		int day = word_find(weekday_word, 7, t);
		bool all = text_eq(t, TEXT("all")), again = false;
		if (day < 0 && !all)
			not_allowed(r, &item, allowed);
		for (int i = 0; i < 7; i++)
			if (all || i == day) {
				again |= open[i];
				open[i] = true;
			}
		if (again)
			found_again(r, &item);
	}
}

static int by_day(const void *a, const void *b)
{
	civil_day x = *(const civil_day *)a, y = *(const civil_day *)b;
	return (x > y) - (x < y);
}

void read_dates(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	size_t n = take_list(r, spot, type_allows[V_DATES], 0, false), used = 0;
	if (!n)
		return;
	civil_day *days = take_room(r, n, sizeof *days);
	for (struct spot item = { 0 }; next_item(spot, &item);) {
		struct text t;
		struct when when;
		if (!take_text(r, &item, type_allows[V_DATES], &t))
			continue;
		if (!when_parse(t, &when) || when.minute != NO_HOUR) {
			not_allowed(r, &item, "a date that exists, such as 2025-01-29");
			continue;
		}
		size_t same = 0;
		while (same < used && days[same] != when.day)
			same++;
		if (same < used)
			found_again(r, &item);
		else
			days[used++] = when.day;
	}
	qsort(days, used, sizeof *days, by_day);
	*(civil_day **)key_field(key, base) = days;
	*(size_t *)key_other(key, base) = used;
}

void read_span(struct reader *r, const struct spot *spot, struct span *span, const struct span *before)
{
	static const char allowed[] = "HH:MM-HH:MM, such as 08:00-13:30";
	struct text t;
	if (!take_text(r, spot, allowed, &t))
		return;
	if (!span_parse(t, span)) {
		not_allowed(r, spot, allowed);
		return;
	}
	const char *why = NULL;
	if (span->end <= span->start)
		why = "which does not end after its start; allowed: within one day, until 24:00";
	else if (before && before->end > span->start)
		why = before->start < span->end ? "which overlaps the one before it; allowed: no overlap"
						: "which is earlier than the one before it; allowed: in day order";
	if (why)
		wrong(r, spot, spot->node->at, "%.*s found, %s", (int)t.n, t.p, why);
	if (span->end <= span->start)
		*span = (struct span){ 0, 0 }; /* nothing can overlap it */
}

void read_spans(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	size_t n = take_list(r, spot, type_allows[V_SPANS], 0, true), used = 0;
	if (!n)
		return;
	struct span *spans = take_room(r, n, sizeof *spans);
	for (struct spot item = { 0 }; next_item(spot, &item); used++)
		read_span(r, &item, &spans[used], used ? &spans[used - 1] : NULL);
	*(struct span **)key_field(key, base) = spans;
	*(size_t *)key_other(key, base) = used;
}

/* The items of a list of `least` or more, as texts that differ; gives how many. */
static size_t take_texts(struct reader *r, const struct spot *spot, const char *allowed, size_t least, bool single,
			 struct text **out)
{
	size_t n = take_list(r, spot, allowed, least, single), used = 0;
	if (!n)
		return 0;
	*out = take_room(r, n, sizeof **out);
	for (struct spot item = { 0 }; next_item(spot, &item);) {
		struct text t;
		if (!take_text(r, &item, allowed, &t))
			continue;
		size_t same = 0;
		while (same < used && !text_eq((*out)[same], t))
			same++;
		if (same < used)
			found_again(r, &item);
		else
			(*out)[used++] = t;
	}
	return used;
}

void read_texts(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	size_t *n = key_other(key, base);
	*n = take_texts(r, spot, type_allows[key->type], key->type == V_SERVICES, false, key_field(key, base));
}

void read_slots(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	if (spot->node->n > SLOTS_MOST)
		wrong(r, spot, key_mark(spot->node), "%zu slots found, allowed: %d", spot->node->n, SLOTS_MOST);
	p->slots = take_room(r, spot->node->n, sizeof *p->slots);
	for (struct spot entry = { 0 }; next_entry(spot, &entry); p->slots_n++) {
		struct slot *slot = &p->slots[p->slots_n];
		check_name(r, &entry);
		slot->name = arena_text(&p->arena, entry.node->key->text);
		read_span(r, &entry, &slot->span, p->slots_n ? &slot[-1].span : NULL);
	}
}

void read_coverage(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	static const char allowed[] = "a percentage from 0 to 100, such as 30% or 12.5";
	struct callback *c = base;
	c->coverage_default = SHARE_ALL;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	c->coverage = take_room(r, spot->node->n, sizeof *c->coverage);
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		struct spot of_key = { spot, entry.node->key, 0 };
		struct text class, t;
		int32_t share = 0;
		if (entry.node->bad || !take_text(r, &entry, allowed, &t))
			continue;
		if (!share_parse(t, &share))
			not_allowed(r, &entry, allowed);
		if (text_eq(entry.node->key->text, TEXT("default")))
			c->coverage_default = share;
		else if (take_text(r, &of_key, "a class, or default", &class))
			c->coverage[c->coverage_n++] = (struct coverage){ class, share };
	}
}

/* A column that as-intake looks for in some list of others. */
static bool is_intake_column(struct text word)
{
	int column = column_find(word);
	return column >= 0 && column_row[column].lists;
}

static void unknown_column(struct reader *r, const struct spot *entry)
{
	const struct node *word = entry->node->key;
	char allowed[LIST_ROOM] = "";
	size_t used = 0, least = SIZE_MAX;
	int nearest = -1;
	for (int i = 0; i < FOREIGN_COLUMNS; i++) {
		if (!column_row[i].lists)
			continue;
		append(allowed, sizeof allowed, &used, "%s%s", i ? ", " : "", column_row[i].name.p);
		if (text_is_nearer(column_row[i].name, word->text, &least))
			nearest = i;
	}
	if (nearest >= 0)
		wrong(r, entry, word->at, "an unknown column found, the nearest allowed: %s", column_row[nearest].name.p);
	else
		wrong(r, entry, word->at, "an unknown column found, allowed: %s", allowed);
}

/* How many headers a map of columns gives. */
static size_t headers_of(const struct node *map)
{
	size_t n = 0;
	for (const struct node *node = map->first; node; node = node->next)
		n += node->kind == NODE_LIST ? node->n : 1;
	return n;
}

void read_columns(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	static const char allowed[] = "a header, or a list of headers, at least one";
	struct columns *columns = base;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	columns->list = take_room(r, headers_of(spot->node), sizeof *columns->list);
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		struct text column = entry.node->key->text, *headers;
		if (entry.node->bad)
			continue;
		if (!is_intake_column(column))
			unknown_column(r, &entry);
		column = arena_text(&r->policy->arena, column);
		size_t n = take_texts(r, &entry, allowed, 1, true, &headers);
		for (size_t i = 0; i < n; i++)
			columns->list[columns->n++] = (struct mapping){ column, headers[i] };
	}
}
