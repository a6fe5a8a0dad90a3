#include "day.h"

#include <math.h>

#include "bytes/catalogue.h"
#include "time/civil.h"

enum { SECONDS_A_DAY = 86400, DAYS_1904 = 1462 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void put_time(struct shown *s, int64_t seconds)
{
	shown_number(s, seconds / 3600, 2);
	shown_put(s, TEXT(":"));
	shown_number(s, seconds / 60 % 60, 2);
	if (seconds % 60) {
		shown_put(s, TEXT(":"));
		shown_number(s, seconds % 60, 2);
	}
}

static void put_day(struct shown *s, civil_day day)
{
	char room[WHEN_ROOM];
	shown_put(s, when_text(date(day), room));
}

/* Workbooks count a 29th of February 1900 that never was, so days before it are counted from one day later. */
void day_show(struct shown *s, double number, enum code_kind kind, bool from_1904)
{
	const double most = DAY_MAX - day_of(1899, 12, 30) + 1;
	if (number < 0 || number >= (from_1904 ? most - (double)DAYS_1904 : most)) {
		s->why = number < 0 ? _("a date before all that a workbook knows") : _("a date after the year 9999");
		return;
	}
	int64_t seconds = llround(number * (double)SECONDS_A_DAY);
	seconds -= number < 1 && seconds == SECONDS_A_DAY; /* a time of day that rounds up to 24:00 stays without a day */
	int64_t day = seconds / SECONDS_A_DAY;
	seconds %= SECONDS_A_DAY;
	if (day == 0 && (seconds || kind != CODE_DATE)) {
		put_time(s, seconds);
	} else if (!from_1904 && (day == 0 || day == 60)) {
		s->why = day ? _("day 60 of 1900, a 29th of February that never was") : _("day 0 of 1900, which is no date");
	} else {
		put_day(s, (civil_day)day + (from_1904 ? day_of(1904, 1, 1) : day_of(1899, 12, 30) + (day < 60)));
		if (seconds)
			shown_put(s, TEXT("T")), put_time(s, seconds);
	}
}

void elapsed_show(struct shown *s, double number, struct text section)
{
	struct code_element e;
	int64_t seconds = llround(fabs(number) * (double)SECONDS_A_DAY);
	if (number < 0 && seconds)
		shown_put(s, TEXT("-"));
	while (code_next(&section, &e)) {
		bool all = e.sign == '[';
		char sign = e.sign;
		if (all)
			sign = (char)(e.raw.p[1] | 0x20); /* made a small letter */
		int least = (int)(all ? e.raw.n - 2 : e.n);
		if (sign == 'h')
			shown_number(s, all ? seconds / 3600 : seconds / 3600 % 24, least);
		else if (sign == 'm')
			shown_number(s, all ? seconds / 60 : seconds / 60 % 60, least);
		else if (sign == 's')
			shown_number(s, all ? seconds : seconds % 60, least);
		else
			shown_put(s, e.literal);
	}
}

/* ---- ISO 8601 ---- */

/* Takes a number of exactly n digits off the start of *t; -1 if there is none. */
static int take_number(struct text *t, size_t n)
{
	int number = 0;
	if (t->n < n)
		return -1;
	for (size_t i = 0; i < n; i++) {
		if (!is_digit(t->p[i]))
			return -1;
		number = 10 * number + (t->p[i] - '0');
	}
	*t = (struct text){ t->p + n, t->n - n };
	return number;
}

static bool take_sign(struct text *t, char sign)
{
	if (!t->n || t->p[0] != sign)
		return false;
	t->p++, t->n--;
	return true;
}

/* Takes hours, minutes, and perhaps seconds with decimals; gives seconds, or -1. A time zone behind them is ignored, since the sheet shows
 * the time that is written. */
static int take_time(struct text *t)
{
	int hour = take_number(t, 2), minute = take_sign(t, ':') ? take_number(t, 2) : -1, second = 0;
	if (hour < 0 || minute < 0 || hour > 23 || minute > 59)
		return -1;
	if (take_sign(t, ':') && ((second = take_number(t, 2)) < 0 || second > 59))
		return -1;
	if (take_sign(t, '.'))
		while (t->n && is_digit(t->p[0]))
			t->p++, t->n--;
	if (!take_sign(t, 'Z') && t->n == 6 && (t->p[0] == '+' || t->p[0] == '-'))
		*t = TEXT("");
	return t->n ? -1 : hour * 3600 + minute * 60 + second;
}

void iso_show(struct shown *s, struct text t)
{
	struct when day = WHEN_NONE;
	int seconds = 0;
	bool dated = t.n >= 10 && when_parse((struct text){ t.p, 10 }, &day);
	if (dated)
		t = (struct text){ t.p + 10, t.n - 10 };
	if (t.n || !dated)
		seconds = take_sign(&t, 'T') || !dated ? take_time(&t) : -1;
	if (seconds < 0)
		s->why = _("not a date or time");
	if (seconds >= 0 && dated)
		put_day(s, day.day);
	if (dated && seconds > 0)
		shown_put(s, TEXT("T"));
	if (seconds > 0 || (!dated && !seconds))
		put_time(s, seconds);
}
