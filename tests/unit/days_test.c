/* Days as headers of a roster, alone and across, and the month that a line above them names. */
#include "foreign/days.h"

#include "check.h"

static const struct {
	const char *text;
	int year, month, day; /* day 0: it is none */
} headers[] = {
	{ "2025-06-01", 2025, 6, 1 },
	{ "2025/6/1 00:00", 2025, 6, 1 },
	{ "20250601", 2025, 6, 1 },
	{ "2025年6月1日", 2025, 6, 1 },
	{ " 6月1日（周日） ", 0, 6, 1 },
	{ "06/01", 0, 6, 1 },
	{ "6.1", 0, 6, 1 },
	{ "2-29", 0, 2, 29 },
	{ "31", 0, 0, 31 },
	{ "1号", 0, 0, 1 },
	{ "２(Mon)", 0, 0, 2 },
	{ "6四", 0, 0, 6 },
	{ "6日四", 0, 0, 6 },
	{ "6月5日 星期四", 0, 6, 5 },
	{ "6四班", 0, 0, 0 },
	{ "32", 0, 0, 0 },
	{ "0", 0, 0, 0 },
	{ "100", 0, 0, 0 },
	{ "13/1", 0, 0, 0 },
	{ "2/30", 0, 0, 0 },
	{ "1/0", 0, 0, 0 },
	{ "0/5", 0, 0, 0 },
	{ "6/", 0, 0, 0 },
	{ "6月", 0, 0, 0 },
	{ "2025-06-01 08:00", 0, 0, 0 },
	{ "2025-06-31", 0, 0, 0 },
	{ "08:00", 0, 0, 0 },
	{ "(1)", 0, 0, 0 },
	{ "", 0, 0, 0 },
};

static const struct {
	const char *text;
	int year, month; /* 0: none */
} titles[] = {
	{ "热线2025年6月排班表", 2025, 6 },
	{ "2025-06-01 to 2025-06-30", 2025, 6 },
	{ "2025年6月排班表 编制 2025-05-28", 2025, 6 },
	{ "4月份值班表 编制日期：2025-03-28", 0, 0 },
	{ "6月份值班表 2025-06-01 起", 2025, 6 },
	{ "6月", 0, 0 },
	{ "表 3：2025/12", 2025, 12 },
	{ "2025年6月26日至2025年7月25日", 0, 0 },
	{ "13800138000", 0, 0 },
	{ "2025-13", 0, 0 },
	{ "2025", 0, 0 },
	{ "", 0, 0 },
};

static void test_headers(const struct policy *policy)
{
	struct arena arena = { 0 };
	for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
		struct day_header h = { 0 };
		bool is_day = day_header(at_the_edge(text_of(headers[i].text)), policy, &arena, &h);
		if (is_day != (headers[i].day != 0) || (is_day && (h.year != headers[i].year || h.month != headers[i].month || h.day != headers[i].day)))
			printf("header '%s'\n", headers[i].text), check_failures++;
	}
	arena_free(&arena);
}

static void test_titles(void)
{
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
		int year = 0, month = 0;
		struct titles all = { 0 };
		titles_take(&all, at_the_edge(text_of(titles[i].text)));
		bool found = titles_month(&all, &year, &month);
		if (found != (titles[i].year != 0) || (found && (year != titles[i].year || month != titles[i].month)))
			printf("title '%s'\n", titles[i].text), check_failures++;
	}
}

static size_t across(const struct policy *policy, const char *list)
{
	struct text field[8], rest = text_of(list), item;
	size_t n = 0;
	while (text_item(&rest, '|', &item))
		field[n++] = item;
	return days_across(&(struct record){ .n = n, .field = field }, policy);
}

int main(void)
{
	struct policy policy = { .intake = { .date = DATE_YMD } }, british = { .intake = { .date = DATE_DMY } };
	struct day_header h;
	struct arena arena = { 0 };
	test_headers(&policy);
	test_titles();
	CHECK(day_header(TEXT("5/6"), &british, &arena, &h) && h.month == 6 && h.day == 5);
	CHECK(day_header(TEXT("31/1/2025"), &british, &arena, &h) && h.year == 2025 && h.month == 1 && h.day == 31);
	CHECK(across(&policy, "name|1|2|3|sum") == 3 && across(&policy, "name|2025-12-31|2026-01-01") == 2 && across(&policy, "name|6/30|7/1") == 2);
	CHECK(across(&policy, "name|sum") == 0 && across(&policy, "name|2|1") == 0 && across(&policy, "name|1|1") == 0);
	CHECK(across(&policy, "name|1|2025-06-02") == 0 && across(&policy, "name|6/1|2") == 0 && across(&policy, "name|7/1|6/30") == 0);
	arena_free(&arena);
	return checks_failed();
}
