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

/* Parses 5, 5日, 6月5日, 6/5 and 6-5. */
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

bool days_month(struct text t, int *year, int *month)
{
	bool found = false;
	while (t.n) {
		int y, m;
		int digits = take_number(&t, 4, &y);
		if (!digits) {
			t.p++, t.n--;
			continue;
		}
		if (digits != 4 || y < 1900 || !take(&t, "年 - / .") || !take_number(&t, 2, &m) || m < 1 || m > 12)
			continue;
		if (found && (y != *year || m != *month))
			return false;
		*year = y, *month = m;
		found = true;
	}
	return found;
}
