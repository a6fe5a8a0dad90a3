#include "foreign/days.h"

#include "foreign/clean.h"
#include "foreign/moment.h"

/* Takes a number of at most `most` digits off the text; returns how many digits there were. */
static int take_number(struct text *t, int most, int *value)
{
	int digits = 0;
	*value = 0;
	for (; digits < most && t->n && *t->p >= '0' && *t->p <= '9'; digits++, t->p++, t->n--)
		*value = *value * 10 + (*t->p - '0');
	return digits;
}

/* Takes one of the marks, a list separated by blanks, off the text, if it begins with one. */
static bool take(struct text *t, const char *marks)
{
	struct text list = text_of(marks), mark;
	while (text_item(&list, ' ', &mark))
		if (mark.n && text_starts(*t, mark)) {
			*t = (struct text){ t->p + mark.n, t->n - mark.n };
			return true;
		}
	return false;
}

/* The text without brackets at its end, which mostly hold the day of the week. */
static struct text without_brackets(struct text t)
{
	const char *open = t.n && t.p[t.n - 1] == ')' ? memrchr(t.p, '(', t.n) : NULL;
	return open ? text_trim((struct text){ t.p, (size_t)(open - t.p) }) : t;
}

/* Takes the day of the week off the text, if that is all of it: 四, 周四, 星期四. */
static void take_weekday(struct text *t)
{
	struct text rest = text_trim(*t);
	take(&rest, "周 週 星期 礼拜 禮拜");
	if (take(&rest, "一 二 三 四 五 六 日 天") && !rest.n)
		*t = rest;
}

/* Parses 5, 5日, 6月5日, 6/5 and 6-5, with the day of the week behind it or without. */
static bool short_day(struct text t, enum date_order order, struct day_header *out)
{
	enum { LEAP_YEAR = 2000 };
	int first, second;
	*out = (struct day_header){ 0 };
	if (!take_number(&t, 2, &first))
		return false;
	bool chinese = take(&t, "月"), two = chinese || take(&t, "/ - .");
	if (two && !take_number(&t, 2, &second))
		return false;
	if (!two || chinese)
		take(&t, "日 号 號");
	take_weekday(&t);
	bool day_first = order == DATE_DMY && !chinese;
	out->day = first;
	if (two) {
		out->month = day_first ? second : first;
		out->day = day_first ? first : second;
	}
	if (t.n || out->day < 1 || out->month > 12 || (two && !out->month))
		return false;
	return out->day <= (two ? days_in_month(LEAP_YEAR, out->month) : 31);
}

bool day_header(struct text t, const struct policy *policy, struct arena *arena, struct day_header *out)
{
	enum date_order order = policy_date_order(policy, INTAKE_ROSTER);
	struct moment moment;
	t = without_brackets(clean_narrow(text_trim(t), arena));
	if (!t.n)
		return false;
	if (short_day(t, order, out))
		return true;
	if (moment_parse(t, order, arena, &moment) || !moment.has_day || (moment.minute != NO_HOUR && !moment.midnight))
		return false;
	civil_of(moment.day, &out->year, &out->month, &out->day);
	return true;
}

/* Is `next` written in the same form as `before`, and later? */
static bool goes_on(const struct day_header *before, const struct day_header *next)
{
	if (!before->year != !next->year || !before->month != !next->month)
		return false;
	if (before->year != next->year)
		return before->year < next->year;
	if (before->month != next->month)
		return before->month < next->month;
	return before->day < next->day;
}

size_t days_across(const struct record *record, const struct policy *policy)
{
	struct arena arena = { 0 };
	struct day_header before, day;
	size_t n = 0;
	bool fine = true;
	for (size_t i = 0; i < record->n && fine; i++) {
		if (!day_header(record_field(record, i), policy, &arena, &day))
			continue;
		fine = !n || goes_on(&before, &day);
		before = day;
		n++;
	}
	arena_free(&arena);
	return fine ? n : 0;
}

static void name_month(struct title_month *title, int year, int month)
{
	title->several = title->several || (title->month && (title->year != year || title->month != month));
	title->year = year;
	title->month = month;
}

/* Does a day follow the month? */
static bool has_day(struct text t)
{
	int day;
	bool marked = take(&t, "月") || take(&t, "- / .");
	return marked && take_number(&t, 2, &day);
}

void titles_take(struct titles *titles, struct text t)
{
	while (t.n) {
		int year, month;
		int digits = take_number(&t, 4, &year);
		if (!digits) {
			t.p++, t.n--;
			continue;
		}
		if (digits <= 2 && year >= 1 && year <= 12 && text_starts(t, TEXT("月")) && !has_day(t))
			name_month(&titles->alone, 0, year);
		if (digits != 4 || year < 1900 || !take(&t, "年 - / .") || !take_number(&t, 2, &month) || month < 1 || month > 12)
			continue;
		name_month(has_day(t) ? &titles->dated : &titles->whole, year, month);
		take(&t, "月");
	}
}

bool titles_month(const struct titles *titles, int *year, int *month)
{
	const struct title_month *named = titles->whole.month ? &titles->whole : &titles->dated, *alone = &titles->alone;
	*year = named->year;
	*month = named->month;
	return named->month && !named->several && (!alone->month || (!alone->several && alone->month == named->month));
}
