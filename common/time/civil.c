#include "time/civil.h"

#include <stdio.h>

#include "bytes/search.h"

/* Days and civil dates: the algorithms of C. Neri and L. Schneider, "Euclidean affine functions and their application to calendar
 * algorithms", of years that begin in March. */
enum { MARCH_0000 = -719468 };

civil_day day_of(int year, int month, int day)
{
	bool early = month <= 2;
	unsigned y = (unsigned)(year - early), m = (unsigned)(early ? month + 12 : month), century = y / 100;
	unsigned of_year = (979 * m - 2919) / 32 + (unsigned)day - 1;
	return (civil_day)(1461 * y / 4 - century + century / 4 + of_year) + MARCH_0000;
}

void civil_of(civil_day z, int *year, int *month, int *day)
{
	unsigned n = 4 * (unsigned)(z - MARCH_0000) + 3, century = n / 146097;
	uint64_t years = UINT64_C(2939745) * (n % 146097 | 3);
	unsigned of_year = (unsigned)years / 2939745 / 4, months = 2141 * of_year + 197913;
	bool early = of_year >= 306;
	*year = (int)(100 * century + (unsigned)(years >> 32) + early);
	*month = (int)(early ? (months >> 16) - 12 : months >> 16);
	*day = (int)((months & 0xffff) / 2141 + 1);
}

int weekday_of(civil_day day)
{
	return (int)((unsigned)(day - DAY_MIN) % 7);
}

int days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	return days[month - 1] + (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

/* Two digits as a number. Over 99 where a byte is no digit: the difference to '0', unsigned, is then at least 10. */
static inline unsigned two_digits(const char *p)
{
	unsigned tens = (unsigned)(unsigned char)p[0] - '0', ones = (unsigned)(unsigned char)p[1] - '0';
	return ones > 9 ? 100 : tens * 10 + ones;
}

bool day_among(const civil_day *days, size_t n, civil_day day)
{
	size_t i;
	BINARY_SEARCH(i, n, days[i] < day);
	return i < n && days[i] == day;
}

static bool parse_day(const char *p, civil_day *out)
{
	unsigned century = two_digits(p), of_century = two_digits(p + 2), month = two_digits(p + 5), day = two_digits(p + 8);
	if (p[7] != '-' || century > 99 || of_century > 99 || month > 12)
		return false;
	int year = (int)(century * 100 + of_century);
	if (year < 1 || month < 1 || day < 1 || (day > 28 && day > (unsigned)days_in_month(year, (int)month)))
		return false;
	*out = day_of(year, (int)month, (int)day);
	return true;
}

/* PERF NOTE: a journal names few days, each very often. Two direct-mapped caches hold the days met last: here by their text, for parsing,
 * and below by their number, for printing. An empty entry has no hyphen, so no text equals it. */
struct known_day {
	char text[10];
	civil_day day;
};
enum { KNOWN_DAYS = 256 };

/* The long way of when_parse, apart from the short one, which needs no registers saved: k knows the day from then on. */
static bool __attribute__((noinline)) parse_new_day(struct text t, struct when *out, struct known_day *k)
{
	if (!parse_day(t.p, &k->day))
		return false;
	memcpy(k->text, t.p, sizeof k->text);
	return when_parse(t, out);
}

bool when_parse(struct text t, struct when *out)
{
	static _Thread_local struct known_day known[KNOWN_DAYS];
	if ((t.n != 10 && t.n != 16) || t.p[4] != '-')
		return false;
	struct known_day *k = &known[(unsigned)(t.p[6] * 32 + t.p[8] * 10 + t.p[9]) % KNOWN_DAYS];
	if (memcmp(k->text, t.p, sizeof k->text) != 0)
		return parse_new_day(t, out, k);
	*out = date(k->day);
	if (t.n == 10)
		return true;
	unsigned hour = two_digits(t.p + 11), minute = two_digits(t.p + 14);
	if (t.p[10] != 'T' || t.p[13] != ':' || hour > 23 || minute > 59)
		return false;
	out->minute = (int16_t)(hour * 60 + minute);
	return true;
}

static void put_two(char *out, unsigned value)
{
	out[0] = (char)('0' + value / 10);
	out[1] = (char)('0' + value % 10);
}

static void put_day(civil_day of, char out[10])
{
	int year, month, day;
	civil_of(of, &year, &month, &day);
	put_two(out, (unsigned)year / 100);
	put_two(out + 2, (unsigned)year % 100);
	out[4] = '-';
	put_two(out + 5, (unsigned)month);
	out[7] = '-';
	put_two(out + 8, (unsigned)day);
}

size_t when_format(struct when t, char out[WHEN_ROOM])
{
	static _Thread_local struct known_day known[KNOWN_DAYS];
	if (!when_given(t))
		return 0;
	struct known_day *k = &known[(unsigned)t.day % KNOWN_DAYS];
	if (k->day != t.day || k->text[4] != '-') {
		put_day(t.day, k->text);
		k->day = t.day;
	}
	memcpy(out, k->text, sizeof k->text);
	if (t.minute == NO_HOUR)
		return 10;
	out[10] = 'T';
	put_two(out + 11, (unsigned)t.minute / 60);
	out[13] = ':';
	put_two(out + 14, (unsigned)t.minute % 60);
	return 16;
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
	return t.minute == NO_HOUR ? ((int64_t)t.day + 1) * MINUTES_A_DAY : when_minute(t);
}

int64_t day_minute(civil_day day)
{
	return day == DAY_NEVER ? INT64_MAX : (int64_t)day * MINUTES_A_DAY;
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
	[WORKING_DAYS] = { "working day", "working days" },
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
	for (int u = MINUTES; u <= WORKING_DAYS; u++)
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
