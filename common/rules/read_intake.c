/* What belongs to files of others and to single entries: columns and their values. */
#include "bytes/catalogue.h"
#include "rules/reader.h"
#include "rules/value.h"

/* What may stand as a column at some place of the policy. */
enum columns_of { OF_JOURNAL, OF_FILES, OF_ROSTER };

static enum columns_of columns_here(const struct reader *r, const void *rules)
{
	return rules == &r->policy->intake.type[INTAKE_ROSTER] ? OF_ROSTER : OF_FILES;
}

/* The column of that number, or an empty text where there is none such. */
static struct text nth_column(enum columns_of of, int i)
{
	unsigned lists = column_row[i].lists;
	bool is_journals = i < JOURNAL_COLUMNS && of != OF_ROSTER;
	bool is_theirs = (of == OF_ROSTER && lists & LIST_ROSTER) || (of == OF_FILES && lists & ~(unsigned)LIST_ROSTER);
	return is_journals || is_theirs ? column_row[i].name : TEXT("");
}

/* Is it, a key or an item, one of the columns? Otherwise that is a problem: the one that is most like it is told, or all. */
static bool check_column(struct reader *r, const struct spot *spot, const struct node *word, enum columns_of of)
{
	char allowed[LIST_ROOM] = "";
	size_t used = 0, least = SIZE_MAX;
	const char *nearest = NULL;
	if (word->kind != NODE_SCALAR || has_stray_comma(word))
		return false;
	for (int i = 0; i < FOREIGN_COLUMNS; i++) {
		struct text column = nth_column(of, i);
		if (!column.n)
			continue;
		if (text_eq(column, word->text))
			return true;
		append(allowed, sizeof allowed, &used, "%s%s", used ? ", " : "", column.p);
		if (text_is_nearer(column, word->text, &least))
			nearest = column.p;
	}
	if (nearest)
		wrong(r, spot, word->at, "an unknown column found, the nearest allowed: %s", nearest);
	else
		wrong(r, spot, word->at, "an unknown column found, allowed: %s", allowed);
	return false;
}

/* How many texts the values of a map give: a list as many as it has items. */
static size_t texts_of(const struct node *map)
{
	size_t n = 0;
	for (const struct node *node = map->first; node; node = node->next)
		n += node->kind == NODE_LIST ? node->n : 1;
	return n;
}

void read_columns(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	static const char allowed[] = N_("a header, or a list of headers, at least one");
	struct intake_type_rules *rules = base;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	rules->columns = take_room(r, texts_of(spot->node), sizeof *rules->columns);
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		struct text column = arena_text(&r->policy->arena, entry.node->key->text), *headers;
		if (entry.node->bad)
			continue;
		check_column(r, &entry, entry.node->key, columns_here(r, base));
		size_t n = take_texts(r, &entry, allowed, 1, true, &headers);
		for (size_t i = 0; i < n; i++)
			rules->columns[rules->columns_n++] = (struct mapping){ column, headers[i] };
	}
}

/* Their words for the values of one column. */
static void read_words(struct reader *r, const struct spot *spot, struct text column, struct intake_type_rules *rules)
{
	static const char allowed[] = N_("a word, or a list of words, at least one");
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		struct spot of_key = { spot, entry.node->key, 0 };
		struct text value, *words;
		if (entry.node->bad || !take_text(r, &of_key, "a value of the column", &value))
			continue;
		size_t n = take_texts(r, &entry, allowed, 1, true, &words);
		for (size_t i = 0; i < n; i++)
			rules->values[rules->values_n++] = (struct word_value){ column, value, words[i] };
	}
}

/* Its values are read as times, numbers or telephone numbers, not as words. */
static bool has_no_words(const struct node *column)
{
	int c = column->kind == NODE_SCALAR ? column_find(column->text) : -1;
	if (c < 0)
		return false;
	enum read_as reading = column_row[c].reading;
	return c == F_CLOCK || reading == READ_MOMENT || reading == READ_NUMBER || reading == READ_PHONE;
}

void read_values(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct intake_type_rules *rules = base;
	size_t n = 0;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	for (const struct node *node = spot->node->first; node; node = node->next)
		n += node->kind == NODE_MAP ? texts_of(node) : 0;
	rules->values = take_room(r, n, sizeof *rules->values);
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		if (entry.node->bad)
			continue;
		if (check_column(r, &entry, entry.node->key, columns_here(r, base)) && has_no_words(entry.node->key))
			wrong(r, &entry, entry.node->key->at, "a column of times or numbers found; only words and ids can be mapped");
		if (take_map(r, &entry, "a map of values to a word or a list of words"))
			read_words(r, &entry, arena_text(&r->policy->arena, entry.node->key->text), rules);
	}
}

void read_fill(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct intake_type_rules *rules = base;
	rules->fill_n = take_texts(r, spot, type_allows[key->type], 1, false, &rules->fill);
	for (struct spot item = { 0 }; rules->fill_n && next_item(spot, &item);)
		check_column(r, &item, item.node, columns_here(r, base));
}

void read_prefixes(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct intake_type_rules *rules = base;
	rules->prefix_n = take_texts(r, spot, type_allows[key->type], 1, true, &rules->prefix);
	for (size_t i = 0; i < rules->prefix_n; i++)
		for (size_t at = 0; at < rules->prefix[i].n; at++)
			if (!strchr("+0123456789*#", rules->prefix[i].p[at])) {
				not_allowed(r, spot, type_allows[key->type]);
				return;
			}
}

void read_events(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *events;
	size_t n = take_texts(r, spot, type_allows[key->type], 1, true, &events);
	for (struct spot item = { 0 }; n && next_item(spot, &item);) {
		int event = item.node->kind == NODE_SCALAR ? event_find(item.node->text) : 0;
		if (event < 0)
			not_allowed(r, &item, "an event of the journal");
		else
			*(uint32_t *)key_field(key, base) |= UINT32_C(1) << event;
	}
}

void read_fields(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *fields;
	size_t n = take_texts(r, spot, type_allows[key->type], 1, true, &fields);
	for (struct spot item = { 0 }; n && next_item(spot, &item);)
		if (check_column(r, &item, item.node, OF_JOURNAL))
			*(uint64_t *)key_field(key, base) |= UINT64_C(1) << word_find(journal_column, JOURNAL_COLUMNS, item.node->text);
}

/* The value that a column is to have: an empty one, or nothing, means empty. */
static bool take_value(struct reader *r, const struct spot *spot, struct text *out)
{
	*out = TEXT("");
	if (node_is_nothing(spot->node) || (spot->node->kind == NODE_SCALAR && !spot->node->text.n))
		return !spot->node->bad;
	return take_text(r, spot, "a value, or a list of values", out);
}

void read_when(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct require *rule = base;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	rule->when = take_room(r, texts_of(spot->node), sizeof *rule->when);
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		struct text value;
		if (entry.node->bad || !check_column(r, &entry, entry.node->key, OF_JOURNAL))
			continue;
		int column = word_find(journal_column, JOURNAL_COLUMNS, entry.node->key->text);
		size_t n = take_list(r, &entry, "a value, or a list of values", 1, true);
		for (struct spot item = { 0 }; n && next_item(&entry, &item);)
			if (take_value(r, &item, &value))
				rule->when[rule->when_n++] = (struct condition){ (enum column)column, value };
	}
}
