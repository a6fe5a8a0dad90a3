#include "keys.h"

#include <stdio.h>

#include "bytes/diag.h"

static const struct text period_word[] = { WORD("day"), WORD("week"), WORD("month"), WORD("quarter"), WORD("year") };

static bool is_period(int key)
{
	return key >= K_DAY;
}

struct text key_name(int key)
{
	return is_period(key) ? period_word[key - K_DAY] : journal_column[key];
}

struct text key_label(int key, enum language in)
{
	static const struct text period[] = { WORD("日期"), WORD("周"), WORD("月份"), WORD("季度"), WORD("年份") };
	if (in != CHINESE)
		return key_name(key);
	return is_period(key) ? period[key - K_DAY] : column_label[in][key];
}

/* KEY_NONE where there is none of that name. */
static int find_key(struct text name)
{
	int key = word_find(journal_column, JOURNAL_COLUMNS, name);
	if (key >= 0)
		return column_row[key].uses & COLUMN_KEY ? key : KEY_NONE;
	int period = word_find(period_word, KEY_NONE - K_DAY, name);
	return period < 0 ? KEY_NONE : K_DAY + period;
}

bool keys_have(const struct keys *keys, int key)
{
	for (size_t i = 0; i < keys->n; i++)
		if (keys->key[i] == key)
			return true;
	return false;
}

static void add_key(struct keys *keys, int key, const char *list)
{
	if (keys_have(keys, key))
		misuse("--by '%s': %s is there twice", list, key_name(key).p);
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
		int key = find_key(item);
		if (key == KEY_NONE)
			misuse("--by '%s': '%.*s' is no key", list, (int)item.n, item.p);
		add_key(&keys, key, list);
	}
	return keys;
}

struct keys keys_by(int key)
{
	struct keys keys = { .period = -1 };
	if (key != KEY_NONE)
		add_key(&keys, key, "");
	return keys;
}

struct text fact_key(const struct fact *fact, int key)
{
	switch (key) {
	case J_TASK: return fact->task;
	case J_KIND: return fact->kind;
	case J_SEVERITY: return fact->severity;
	case J_CHANNEL: return fact->channel;
	case J_ACTOR: return fact->actor;
	default: return fact->course ? course_card(fact->course, (enum column)key) : TEXT("");
	}
}

uint64_t keys_columns(const struct keys *keys)
{
	uint64_t columns = 0;
	for (size_t i = 0; i < keys->n; i++)
		columns |= is_period(keys->key[i]) ? column_bit(J_TIME) : column_bit(keys->key[i]);
	return columns & column_bit(J_ACTOR) ? columns | column_bit(J_TO) : columns; /* whom an issue was assigned to owns it */
}

/* ISO 8601: a week belongs to the year in which its Thursday lies. */
static size_t week_format(civil_day day, char out[PERIOD_ROOM])
{
	int year, month, of_month;
	civil_day thursday = day - weekday_of(day) + 3;
	civil_of(thursday, &year, &month, &of_month);
	return (size_t)snprintf(out, PERIOD_ROOM, "%04d-W%02d", year, (thursday - day_of(year, 1, 1)) / 7 + 1);
}

size_t period_format(enum key_period period, civil_day day, char out[PERIOD_ROOM])
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
