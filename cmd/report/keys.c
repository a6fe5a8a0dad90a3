#include "keys.h"

#include <stdio.h>

#include "bytes/diag.h"

const struct text key_word[KEY_WORDS] = {
	[K_DAY] = WORD("day"),           [K_WEEK] = WORD("week"),         [K_MONTH] = WORD("month"),
	[K_QUARTER] = WORD("quarter"),   [K_YEAR] = WORD("year"),         [K_TASK] = WORD("task"),
	[K_STORE] = WORD("store"),       [K_CLASS] = WORD("class"),       [K_SERVICE] = WORD("service"),
	[K_CATEGORY] = WORD("category"), [K_BRAND] = WORD("brand"),       [K_MODEL] = WORD("model"),
	[K_VENDOR] = WORD("vendor"),     [K_KIND] = WORD("kind"),         [K_SEVERITY] = WORD("severity"),
	[K_CHANNEL] = WORD("channel"),   [K_ACTOR] = WORD("actor"),
};

static bool is_period(enum key_word key)
{
	return key <= K_YEAR;
}

bool keys_have(const struct keys *keys, enum key_word key)
{
	for (size_t i = 0; i < keys->n; i++)
		if (keys->key[i] == key)
			return true;
	return false;
}

static void add_key(struct keys *keys, enum key_word key, const char *list)
{
	if (keys_have(keys, key))
		misuse("--by '%s': %s is there twice", list, key_word[key].p);
	for (size_t i = 0; i < keys->n; i++)
		if (is_period(keys->key[i]) && is_period(key))
			misuse("--by '%s': more than one of day, week, month, quarter, year", list);
	if (is_period(key))
		keys->period = (int)keys->n;
	keys->key[keys->n++] = key;
}

struct keys keys_parse(const char *list)
{
	struct keys keys = { .period = -1 };
	struct text item, rest = text_of(list);
	while (*list && text_item(&rest, ',', &item)) {
		int key = word_find(key_word, KEY_WORDS, item);
		if (key < 0)
			misuse("--by '%s': '%.*s' is no key", list, (int)item.n, item.p);
		add_key(&keys, (enum key_word)key, list);
	}
	return keys;
}

struct keys keys_by(enum key_word key)
{
	struct keys keys = { .period = -1 };
	if (key != KEY_WORDS)
		add_key(&keys, key, "");
	return keys;
}

static const enum column card_column[KEY_WORDS] = {
	[K_STORE] = J_STORE, [K_CLASS] = J_CLASS, [K_SERVICE] = J_SERVICE, [K_CATEGORY] = J_CATEGORY,
	[K_BRAND] = J_BRAND, [K_MODEL] = J_MODEL, [K_VENDOR] = J_VENDOR,
};

struct text fact_key(const struct fact *fact, enum key_word key)
{
	switch (key) {
	case K_TASK: return fact->task;
	case K_KIND: return fact->kind;
	case K_SEVERITY: return fact->severity;
	case K_CHANNEL: return fact->channel;
	case K_ACTOR: return fact->actor;
	default: return course_card(fact->course, card_column[key]);
	}
}

uint64_t keys_columns(const struct keys *keys)
{
	uint64_t columns = 0;
	for (size_t i = 0; i < keys->n; i++)
		switch (keys->key[i]) {
		case K_TASK: columns |= column_bit(J_TASK); break;
		case K_KIND: columns |= column_bit(J_KIND); break;
		case K_SEVERITY: columns |= column_bit(J_SEVERITY); break;
		case K_CHANNEL: columns |= column_bit(J_CHANNEL); break;
		case K_ACTOR: columns |= column_bit(J_ACTOR) | column_bit(J_TO); break;
		default: columns |= is_period(keys->key[i]) ? column_bit(J_TIME) : column_bit((int)card_column[keys->key[i]]);
		}
	return columns;
}

/* ISO 8601: a week belongs to the year in which its Thursday lies. */
static size_t week_format(civil_day day, char out[PERIOD_ROOM])
{
	int year, month, of_month;
	civil_day thursday = day - weekday_of(day) + 3;
	civil_of(thursday, &year, &month, &of_month);
	return (size_t)snprintf(out, PERIOD_ROOM, "%04d-W%02d", year, (thursday - day_of(year, 1, 1)) / 7 + 1);
}

size_t period_format(enum key_word period, civil_day day, char out[PERIOD_ROOM])
{
	if (period == K_WEEK)
		return week_format(day, out);
	int year, month, of_month;
	size_t n = when_format(date(day), out);
	switch (period) {
	case K_DAY: return n;
	case K_MONTH: return sizeof "2024-06" - 1;
	case K_YEAR: return sizeof "2024" - 1;
	default:
		civil_of(day, &year, &month, &of_month);
		out[5] = 'Q';
		out[6] = (char)('0' + (month + 2) / 3);
		return sizeof "2024-Q2" - 1;
	}
}
