#include "time/civil.h"

#include <stdio.h>

/* Days and civil dates: the algorithms of H. Hinnant, "chrono-compatible low-level date algorithms", without years before 1. */
civil_day day_of(int year, int month, int day)
{
	year -= month <= 2;
	int era = year / 400;
	int of_era = year - era * 400;
	int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void civil_of(civil_day z, int *year, int *month, int *day)
{
	z += 719468;
	int era = z / 146097;
	int of_era = z - era * 146097;
	int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int of_year = of_era - (365 * y + y / 4 - y / 100);
	int m = (5 * of_year + 2) / 153;
	*day = of_year - (153 * m + 2) / 5 + 1;
	*month = m < 10 ? m + 3 : m - 9;
	*year = y + era * 400 + (*month <= 2);
}

int weekday_of(civil_day day)
{
	return (int)((((day + 3) % 7) + 7) % 7);
}

int days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

/* Two digits as a number; over 99 where they are none: where only the first is none, ten times it is. */
static inline unsigned two_digits(const char *p)
{
	unsigned tens = (unsigned)(unsigned char)p[0] - '0', ones = (unsigned)(unsigned char)p[1] - '0';
	return ones > 9 ? 100 : tens * 10 + ones;
}

bool when_parse(struct text t, struct when *out)
{
	if ((t.n != 10 && t.n != 16) || t.p[4] != '-' || t.p[7] != '-')
		return false;
	unsigned century = two_digits(t.p), of_century = two_digits(t.p + 2), month = two_digits(t.p + 5), day = two_digits(t.p + 8);
	if (century > 99 || of_century > 99 || month > 12)
		return false;
	int year = (int)(century * 100 + of_century);
	if (year < 1 || month < 1 || day < 1 || (day > 28 && day > (unsigned)days_in_month(year, (int)month)))
		return false;
	*out = date(day_of(year, (int)month, (int)day));
	if (t.n == 10)
		return true;
	unsigned hour = two_digits(t.p + 11), minute = two_digits(t.p + 14);
	if (t.p[10] != 'T' || t.p[13] != ':' || hour > 23 || minute > 59)
		return false;
	out->minute = (int16_t)(hour * 60 + minute);
	return true;
}

static char *put(char *out, int value, int width)
{
	for (int i = width; i-- > 0; value /= 10)
		out[i] = (char)('0' + value % 10);
	return out + width;
}

size_t when_format(struct when t, char out[WHEN_ROOM])
{
	if (!when_given(t))
		return 0;
	int year, month, day;
	civil_of(t.day, &year, &month, &day);
	char *p = put(out, year, 4);
	*p++ = '-';
	p = put(p, month, 2);
	*p++ = '-';
	p = put(p, day, 2);
	if (t.minute != NO_HOUR) {
		*p++ = 'T';
		p = put(p, t.minute / 60, 2);
		*p++ = ':';
		p = put(p, t.minute % 60, 2);
	}
	return (size_t)(p - out);
}

int when_cmp(struct when a, struct when b)
{
	if (a.day != b.day)
		return a.day < b.day ? -1 : 1;
	return (a.minute > b.minute) - (a.minute < b.minute);
}

int64_t when_end(struct when t)
{
	if (!when_given(t))
		return INT64_MAX;
	return t.minute == NO_HOUR ? ((int64_t)t.day + 1) * MINUTES_A_DAY : (int64_t)t.day * MINUTES_A_DAY + t.minute;
}

int deadline_cmp(struct when a, struct when b)
{
	int64_t x = when_end(a), y = when_end(b);
	return (x > y) - (x < y);
}

bool overdue(struct when now, struct when deadline)
{
	return deadline.minute == NO_HOUR ? now.day > deadline.day : when_end(now) > when_end(deadline);
}

static const struct {
	const char *one, *many;
} units[] = {
	[MINUTES] = { "minute", "minutes" }, [HOURS] = { "hour", "hours" },    [DAYS] = { "day", "days" },
	[WEEKS] = { "week", "weeks" },       [MONTHS] = { "month", "months" }, [YEARS] = { "year", "years" },
};

bool duration_parse(struct text t, struct duration *out)
{
	size_t i = 0;
	bool negative = t.n && t.p[0] == '-';
	i += negative;
	int32_t n = 0;
	size_t first = i;
	for (; i < t.n && t.p[i] >= '0' && t.p[i] <= '9'; i++)
		if ((n = n * 10 + (t.p[i] - '0')) > DURATION_MOST)
			return false;
	if (i == first || i == t.n || t.p[i] != ' ')
		return false;
	struct text unit = text_trim((struct text){ t.p + i, t.n - i });
	for (int u = MINUTES; u <= YEARS; u++)
		if (text_eq(unit, text_of(units[u].one)) || text_eq(unit, text_of(units[u].many))) {
			*out = (struct duration){ (enum unit)u, negative ? -n : n };
			return true;
		}
	return false;
}

size_t duration_format(struct duration d, char out[DURATION_ROOM])
{
	if (d.unit == UNIT_NONE)
		return 0;
	return (size_t)snprintf(out, DURATION_ROOM, "%d %s", d.n, d.n == 1 || d.n == -1 ? units[d.unit].one : units[d.unit].many);
}

static civil_day held(int64_t day)
{
	return (civil_day)(day < DAY_MIN ? DAY_MIN : day > DAY_MAX ? DAY_MAX : day);
}

civil_day day_add(civil_day from, struct duration d, int times)
{
	int64_t n = (int64_t)d.n * times;
	if (d.unit == DAYS || d.unit == WEEKS)
		return held(from + n * (d.unit == WEEKS ? 7 : 1));
	if (d.unit != MONTHS && d.unit != YEARS)
		return from;
	int year, month, day;
	civil_of(from, &year, &month, &day);
	int64_t months = (int64_t)year * 12 + month - 1 + n * (d.unit == YEARS ? 12 : 1);
	if (months < 12)
		return DAY_MIN;
	if (months >= INT64_C(10000) * 12)
		return DAY_MAX;
	year = (int)(months / 12);
	month = (int)(months % 12) + 1;
	int last = days_in_month(year, month);
	return day_of(year, month, day < last ? day : last);
}
