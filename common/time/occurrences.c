#include "time/occurrences.h"

/* ---- periods: a month, a quarter, a year ---- */

/* The first day of the period of so many months, `steps` periods after the one that holds the day; DAY_MAX + 1 and DAY_MIN beyond the calendar. */
static civil_day period_start(civil_day day, int months, int steps)
{
	int year, month, of_month;
	civil_of(day, &year, &month, &of_month);
	int first = (year * 12 + (month - 1)) / months * months + steps * months;
	if (first / 12 > 9999)
		return DAY_MAX + 1;
	return first / 12 < 1 ? DAY_MIN : day_of(first / 12, first % 12 + 1, 1);
}

/* The nth day of the days first .. last, from the end where n is below 0. */
static civil_day nth_day(civil_day first, civil_day last, int n)
{
	civil_day day = n > 0 ? first + n - 1 : last + n + 1;
	return day > last ? last : day < first ? first : day;
}

static int months_of(enum on_form form)
{
	return form == ON_MONTH ? 1 : form == ON_QUARTER ? 3 : 12;
}

/* The day that is meant in the period, which begins with that day. */
static civil_day day_in(const struct on *on, civil_day first)
{
	int year, month, day, of_month = on->n % 100;
	if (on->form != ON_YEAR)
		return nth_day(first, period_start(first, months_of(on->form), 1) - 1, on->n);
	civil_of(first, &year, &month, &day);
	int most = days_in_month(year, on->n / 100);
	return day_of(year, on->n / 100, of_month > most ? most : of_month);
}

/* ---- days as they are named, not rolled ---- */

/* The first on or after the day, within a period of it; DAY_MAX + 1: none. */
static civil_day named_from(const struct on *on, civil_day day)
{
	if (on->form == ON_WEEKDAYS) {
		while (!(on->n >> weekday_of(day) & 1))
			day++;
		return day;
	}
	for (int steps = 0; steps < 2; steps++) {
		civil_day first = period_start(day, months_of(on->form), steps), named = first > DAY_MAX ? first : day_in(on, first);
		if (named >= day)
			return named;
	}
	return DAY_MAX + 1;
}

/* The last on or before the day; DAY_MIN - 1: none. */
static civil_day named_until(const struct on *on, civil_day day)
{
	if (on->form == ON_WEEKDAYS) {
		while (!(on->n >> weekday_of(day) & 1))
			day--;
		return day;
	}
	for (int steps = 0; steps > -2; steps--) {
		civil_day named = day_in(on, period_start(day, months_of(on->form), steps));
		if (named <= day)
			return named;
	}
	return DAY_MIN - 1;
}

/* ---- rolled ---- */

/* Is every day an occurrence? Then the other forms add none, not even one that is rolled to before `from`. */
static bool is_daily(const struct occurrences *o)
{
	for (size_t i = 0; i < o->on_n; i++)
		if (o->on[i].form == ON_DAY)
			return true;
	return false;
}

static civil_day rolled(const struct occurrences *o, civil_day day)
{
	switch (o->roll) {
	case ROLL_FOLLOWING: return calendar_open_from(o->calendar, day);
	case ROLL_PRECEDING: return calendar_open_until(o->calendar, day);
	default: return day;
	}
}

/* The last day that is rolled to one on or before `day`: later days are rolled to no earlier ones. */
static civil_day last_rolled_until(const struct occurrences *o, civil_day day)
{
	switch (o->roll) {
	case ROLL_FOLLOWING: return calendar_open_until(o->calendar, day);
	case ROLL_PRECEDING: return calendar_open_from(o->calendar, day + 1) - 1;
	default: return day;
	}
}

static civil_day later(civil_day a, civil_day b)
{
	return a > b ? a : b;
}

civil_day occurrence_after(const struct occurrences *o, civil_day day)
{
	civil_day next = DAY_MAX + 1;
	if (day >= DAY_MAX)
		return DAY_UNKNOWN;
	if (is_daily(o))
		return later(o->from, day + 1);
	for (size_t i = 0; i < o->on_n; i++) {
		civil_day found;
		if (o->on[i].form == ON_OPEN_DAY)
			found = calendar_open_from(o->calendar, later(o->from, day + 1));
		else
			found = named_from(&o->on[i], later(o->from, last_rolled_until(o, day) + 1));
		if (found <= DAY_MAX && o->on[i].form != ON_OPEN_DAY)
			found = rolled(o, found);
		if (found > day && found < next)
			next = found;
	}
	return next > DAY_MAX ? DAY_UNKNOWN : next;
}

civil_day occurrence_until(const struct occurrences *o, civil_day day)
{
	civil_day last = DAY_UNKNOWN;
	if (is_daily(o))
		return day >= o->from ? day : DAY_UNKNOWN;
	for (size_t i = 0; i < o->on_n; i++) {
		bool open_day = o->on[i].form == ON_OPEN_DAY;
		civil_day found = open_day ? calendar_open_until(o->calendar, day) : named_until(&o->on[i], last_rolled_until(o, day));
		if (found >= o->from && found >= DAY_MIN)
			last = later(last, open_day ? found : rolled(o, found));
	}
	return last;
}
