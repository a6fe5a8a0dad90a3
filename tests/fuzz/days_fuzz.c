/* Headers of a roster: any bytes are a day that there is, or none; so is a month in a title; and days across are as many as are days, or none. */
#include "foreign/days.h"
#include "fuzz.h"

static void check_day(struct text t, const struct policy *policy, struct arena *arena, size_t *days)
{
	struct day_header h;
	if (!day_header(t, policy, arena, &h))
		return;
	++*days;
	HOLDS(h.month >= 0 && h.month <= 12 && h.day >= 1 && h.day <= 31 && (!h.year || h.month));
	HOLDS(!h.year || h.day <= days_in_month(h.year, h.month));
	PLANT(h.day == 29 && !h.year);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct policy policy[] = { { .intake = { .date = DATE_YMD } }, { .intake = { .date = DATE_DMY } }, { .intake = { .date = DATE_MDY } } };
	struct text field[FIELDS_MOST], rest, item;
	size_t fields = 0, days = 0, bad;
	int year, month;
	if (n == 0)
		return 0;
	const struct policy *p = &policy[data[0] % 3];
	struct arena *arena = fuzz_arena();
	rest = (struct text){ (const char *)data + 1, n - 1 };
	if (!utf8_valid(rest, &bad))
		return 0;
	struct titles titles = { 0 };
	titles_take(&titles, rest);
	HOLDS(!titles_month(&titles, &year, &month) || (year >= 1900 && year <= 9999 && month >= 1 && month <= 12));
	HOLDS(titles.alone.month >= 0 && titles.alone.month <= 12);
	while (fields < FIELDS_MOST && text_item(&rest, ',', &item))
		field[fields++] = item;
	for (size_t i = 0; i < fields; i++)
		check_day(field[i], p, arena, &days);
	size_t across = days_across(&(struct record){ .n = fields, .field = field }, p);
	HOLDS(!across || across == days);
	arena_empty(arena);
	return 0;
}
