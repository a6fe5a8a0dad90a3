#include "moment.h"

#include <stdio.h>

#include "time/clock.h"

/* Dates that programs write where they mean none. */
static const struct {
	int year, month, day;
} placeholder[] = { { 0, 0, 0 }, { 1, 1, 1 }, { 1899, 12, 30 }, { 1899, 12, 31 }, { 1900, 1, 1 }, { 1970, 1, 1 }, { 9999, 12, 31 } };

enum { YEAR_LEAST = 1900, SERIAL_EPOCH = 25569, SERIAL_LEAST = 20000, SERIAL_MOST = 80000 };

static const char no_day[] = "no such day";
static const char no_time[] = "no such time of day";
static const char none[] = "a placeholder, no date";
static const char not_a_date[] = "not a date";
static const char short_year[] = "a year of two digits: it takes all four";
static const char day_or_month[] = "day or month first? say intake.date: dmy or mdy in the policy";

static bool is_digit(struct text t)
{
	return t.n && *t.p >= '0' && *t.p <= '9';
}

static void skip(struct text *t, size_t n)
{
	t->p += n;
	t->n -= n;
}

static void skip_blanks(struct text *t)
{
	while (t->n && *t->p == ' ')
		skip(t, 1);
}

/* Takes a number of at most `most` digits; gives how many there were. */
static int take_number(struct text *t, int most, int *value)
{
	int digits = 0;
	*value = 0;
	for (; digits < most && is_digit(*t); digits++, skip(t, 1))
		*value = *value * 10 + (*t->p - '0');
	return digits;
}

/* Takes one of the words, if t starts with one. */
static bool take(struct text *t, const char *const *words)
{
	for (; *words; words++)
		if (text_starts(*t, text_of(*words))) {
			skip(t, strlen(*words));
			return true;
		}
	return false;
}

static const char *const year_mark[] = { "年", NULL };
static const char *const month_mark[] = { "月", NULL };
static const char *const day_mark[] = { "日", "号", "號", NULL };
static const char *const hour_mark[] = { "时", "時", "点", "點", NULL };
static const char *const minute_mark[] = { "分", NULL };
static const char *const second_mark[] = { "秒", NULL };
static const char *const half_day[] = { "上午", "下午", "早上", "晚上", "中午", "凌晨", "AM", "PM", "am", "pm", NULL };

static bool all_digits(struct text t)
{
	while (is_digit(t))
		skip(&t, 1);
	return t.n == 0;
}

/* 45292 and 45292.5 are days as a spreadsheet counts them. */
static const char *refuse_serial(struct text t, struct arena *arena)
{
	struct text rest = t;
	int serial;
	take_number(&rest, 6, &serial);
	if (serial < SERIAL_LEAST || serial > SERIAL_MOST)
		return NULL;
	if (rest.n && (*rest.p != '.' || !all_digits((struct text){ rest.p + 1, rest.n - 1 })))
		return NULL;
	char day[WHEN_ROOM];
	size_t n = when_format(date(serial - SERIAL_EPOCH), day);
	char *why = arena_get(arena, 80);
	snprintf(why, 80, "a spreadsheet's day number, = %.*s? format the column as a date", (int)n, day);
	return why;
}

static const char *settle(int year, int month, int day, struct when *out)
{
	for (size_t i = 0; i < sizeof placeholder / sizeof *placeholder; i++)
		if (year == placeholder[i].year && month == placeholder[i].month && day == placeholder[i].day)
			return none;
	if (year < YEAR_LEAST)
		return "no year of our time";
	if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
		return no_day;
	*out = date(day_of(year, month, day));
	return NULL;
}

/* Behind "2024年". */
static const char *take_chinese(struct text *t, int year, struct when *out)
{
	int month, day;
	skip_blanks(t);
	if (take_number(t, 2, &month) == 0 || !take(t, month_mark))
		return not_a_date;
	skip_blanks(t);
	if (take_number(t, 2, &day) == 0 || !take(t, day_mark))
		return not_a_date;
	return settle(year, month, day, out);
}

/* Two more numbers, each behind the same separator. */
static bool take_rest(struct text *t, int digits[3], int number[3])
{
	if (!t->n)
		return false;
	char separator = *t->p;
	if (separator != '-' && separator != '/' && separator != '.')
		return false;
	for (int i = 1; i < 3; i++) {
		if (!t->n || *t->p != separator)
			return false;
		skip(t, 1);
		digits[i] = take_number(t, 4, &number[i]);
	}
	return digits[1] > 0 && digits[2] > 0 && !is_digit(*t);
}

static const char *take_separated(struct text *t, int first_digits, int first, enum date_order order, struct when *out)
{
	int digits[3] = { first_digits }, number[3] = { first };
	if (!take_rest(t, digits, number) || digits[1] > 2)
		return not_a_date;
	if (digits[0] == 4)
		return digits[2] > 2 ? not_a_date : settle(number[0], number[1], number[2], out);
	if (digits[0] > 2 || digits[2] == 3)
		return not_a_date;
	if (digits[2] != 4)
		return short_year;
	if (order == DATE_YMD)
		return day_or_month;
	bool day_first = order == DATE_DMY;
	return settle(number[2], number[day_first ? 1 : 0], number[day_first ? 0 : 1], out);
}

static size_t digits_at(struct text t)
{
	size_t n = 0;
	while (n < t.n && t.p[n] >= '0' && t.p[n] <= '9')
		n++;
	return n;
}

/* The date; *compact: written without separators, as its time of day may be then. */
static const char *take_date(struct text *t, enum date_order order, bool *compact, struct when *out)
{
	size_t digits = digits_at(*t);
	int year, month, day;
	*compact = digits == 8 || digits == 12 || digits == 14;
	if (*compact) {
		take_number(t, 4, &year);
		take_number(t, 2, &month);
		take_number(t, 2, &day);
		return settle(year, month, day, out);
	}
	if (digits == 0)
		return not_a_date;
	int n = take_number(t, 4, &year);
	if (!take(t, year_mark))
		return take_separated(t, n, year, order, out);
	return n == 4 ? take_chinese(t, year, out) : n == 2 ? short_year : not_a_date;
}

/* Behind the minute: seconds and what is smaller, cut off. */
static bool take_seconds(struct text *t, bool needed, int *second)
{
	if (take_number(t, 2, second) == 0)
		return !needed;
	if (*second > 59)
		return false;
	if (t->n > 1 && (*t->p == '.' || *t->p == ',') && is_digit((struct text){ t->p + 1, t->n - 1 }))
		for (skip(t, 1); is_digit(*t);)
			skip(t, 1);
	return true;
}

struct clock {
	int hour, minute, second;
};

/* 14:30, 14:30:59.5 */
static bool take_colons(struct text *t, struct clock *c)
{
	skip(t, 1);
	if (take_number(t, 2, &c->minute) != 2)
		return false;
	if (!t->n || *t->p != ':')
		return true;
	skip(t, 1);
	return take_seconds(t, true, &c->second);
}

/* 14时, 14时30分, 14时30分59秒 */
static bool take_marks(struct text *t, struct clock *c)
{
	if (take_number(t, 2, &c->minute) == 0 || !take(t, minute_mark))
		return true;
	if (!is_digit(*t))
		return true;
	return take_seconds(t, true, &c->second) && take(t, second_mark);
}

static const char *take_clock(struct text *t, bool compact, struct when *out)
{
	struct clock c = { 0 };
	size_t digits = digits_at(*t);
	bool fine;
	if (take(t, half_day))
		return "which half of the day is unsure: write 24 hours";
	if (compact && (digits == 4 || digits == 6)) {
		take_number(t, 2, &c.hour);
		take_number(t, 2, &c.minute);
		fine = take_seconds(t, false, &c.second);
	} else if (take_number(t, 2, &c.hour) == 0) {
		return not_a_date;
	} else if (take(t, hour_mark)) {
		fine = take_marks(t, &c);
	} else {
		fine = t->n && *t->p == ':' && take_colons(t, &c);
	}
	if (!fine || c.minute > 59 || c.hour > 24 || (c.hour == 24 && (c.minute || c.second)) || is_digit(*t))
		return no_time;
	out->day += c.hour == 24;
	out->minute = (int16_t)(c.hour % 24 * 60 + c.minute);
	return NULL;
}

/* Z, +08:00, +0800, +08. */
static const char *take_zone(struct text *t, struct text zone, struct when *out)
{
	int hours, minutes = 0, sign = 0;
	skip_blanks(t);
	if (!t->n)
		return NULL;
	if (take(t, half_day))
		return "which half of the day is unsure: write 24 hours";
	if ((t->n == 1 && (*t->p == 'Z' || *t->p == 'z'))) {
		skip(t, 1);
		*out = zone_convert(*out, 0, zone);
		return NULL;
	}
	if (*t->p == '+' || *t->p == '-')
		sign = *t->p == '+' ? 1 : -1;
	else
		return "something behind the time that is no zone such as Z or +08:00";
	skip(t, 1);
	bool fine = take_number(t, 2, &hours) == 2;
	if (t->n && *t->p == ':')
		skip(t, 1);
	if (t->n)
		fine = fine && take_number(t, 2, &minutes) == 2;
	if (!fine || t->n || hours > 14 || minutes > 59)
		return "no such time zone";
	*out = zone_convert(*out, sign * (hours * 60 + minutes), zone);
	return NULL;
}

const char *moment_parse(struct text t, enum date_order order, struct text zone, struct arena *arena, struct when *out)
{
	bool compact;
	const char *why = refuse_serial(t, arena);
	if (!why)
		why = take_date(&t, order, &compact, out);
	if (why || t.n == 0)
		return why;
	if (*t.p == 'T' || *t.p == 't')
		skip(&t, 1);
	skip_blanks(&t);
	why = take_clock(&t, compact, out);
	if (!why)
		why = take_zone(&t, zone, out);
	return out->day <= DAY_MAX ? why : no_day;
}
