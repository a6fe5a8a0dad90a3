#include "foreign/moment.h"

#include <stdio.h>

#include "bytes/catalogue.h"
#include "foreign/named.h"

/* Dates that programs write when there is no date. */
static const struct {
	int year, month, day;
} placeholder[] = { { 0, 0, 0 }, { 1, 1, 1 }, { 1601, 1, 1 }, { 1753, 1, 1 }, { 1899, 12, 30 }, { 1899, 12, 31 }, { 1900, 1, 0 }, { 1900, 1, 1 },
		    { 1904, 1, 1 }, { 1969, 12, 31 }, { 1970, 1, 1 }, { 4501, 1, 1 }, { 9999, 12, 31 } };

enum { YEAR_LEAST = 1900, SERIAL_EPOCH = 25569, SERIAL_LEAST = 20000, SERIAL_MOST = 80000 };

static const char no_day[] = N_("no such day");
static const char no_time[] = N_("no such time of day");
const char moment_none[] = N_("a placeholder, no date");
static const char not_a_date[] = N_("not a date");
static const char short_year[] = N_("a year of two digits: it takes all four");
static const char day_or_month[] = N_("day or month first? say intake.date: dmy or mdy in the policy");

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

/* Takes a number of at most `most` digits off t; returns how many digits there were. */
static int take_number(struct text *t, int most, int *value)
{
	int digits = 0;
	*value = 0;
	for (; digits < most && is_digit(*t); digits++, skip(t, 1))
		*value = *value * 10 + (*t->p - '0');
	return digits;
}

/* The length of the word, if t starts with it; else 0. Mostly the first byte says that it does not. */
static size_t starts(struct text t, const char *word)
{
	size_t n = 0;
	for (; word[n]; n++)
		if (n == t.n || word[n] != t.p[n])
			return 0;
	return n;
}

/* Takes one of the words off t, if it begins with one. */
static bool take(struct text *t, const char *const *words)
{
	for (; *words; words++) {
		size_t n = starts(*t, *words);
		skip(t, n);
		if (n)
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
static const char *const half_mark[] = { "半", NULL };

/* ---- half days ---- */

enum half { NO_HALF, MORNING, NIGHT, NOON, AFTERNOON, EVENING, AM, PM, HALVES };

static const char *const half_word[HALVES][8] = {
	[MORNING] = { "上午", "早上", "早晨" }, [NIGHT] = { "凌晨", "淩晨" }, [NOON] = { "中午" }, [AFTERNOON] = { "下午" },
	[EVENING] = { "晚上" }, [AM] = { "AM", "am", "a.m.", "A.M.", "a. m.", "Am" },
	[PM] = { "PM", "pm", "p.m.", "P.M.", "p. m.", "Pm" },
};

static enum half take_half(struct text *t)
{
	for (int half = MORNING; half < HALVES; half++)
		if (take(t, half_word[half]))
			return (enum half)half;
	return NO_HALF;
}

/* The hour of the day that an hour and a half of the day certainly mean, or -1. */
static int hour_of(enum half half, int hour)
{
	static const struct {
		int first, last;
	} hours[HALVES] = { [MORNING] = { 1, 11 }, [NIGHT] = { 0, 5 }, [NOON] = { 11, 13 }, [AFTERNOON] = { 12, 23 }, [EVENING] = { 18, 23 },
			    [AM] = { 0, 11 }, [PM] = { 12, 23 } };
	if (half == NO_HALF)
		return hour;
	if (hour < 1 || hour > 12)
		return -1;
	int on = hour % 12 < hours[half].first ? hour % 12 + 12 : hour % 12;
	return on >= hours[half].first && on <= hours[half].last ? on : -1;
}

/* ---- dates ---- */

static bool all_digits(struct text t)
{
	while (is_digit(t))
		skip(&t, 1);
	return t.n == 0;
}

enum { WHY_ROOM = 120 };

/* Refuses 1741137125 and 1741137125000, seconds and milliseconds since 1970. */
static const char *refuse_seconds(struct text t, struct arena *arena)
{
	enum { SECONDS = 10, MILLISECONDS = 13, DAY = 86400 };
	int seconds;
	if ((t.n != SECONDS && t.n != MILLISECONDS) || *t.p != '1' || !all_digits(t))
		return NULL;
	take_number(&t, SECONDS, &seconds);
	char room[WHEN_ROOM], *why = arena_get(arena, WHY_ROOM);
	struct text day = when_text(date(seconds / DAY), room);
	snprintf(why, WHY_ROOM, _("seconds since 1970, = %.*s? write dates"), (int)day.n, day.p);
	return why;
}

/* Refuses 45292 and 45292.5, which are days as spreadsheets count them. */
static const char *refuse_serial(struct text t, struct arena *arena)
{
	struct text rest = t;
	int serial;
	take_number(&rest, 6, &serial);
	if (serial < SERIAL_LEAST || serial > SERIAL_MOST)
		return NULL;
	if (rest.n && (*rest.p != '.' || !all_digits((struct text){ rest.p + 1, rest.n - 1 })))
		return NULL;
	char room[WHEN_ROOM], *why = arena_get(arena, WHY_ROOM);
	struct text day = when_text(date(serial - SERIAL_EPOCH), room);
	snprintf(why, WHY_ROOM, _("a spreadsheet's day number, = %.*s? format the column as a date"), (int)day.n, day.p);
	return why;
}

static const char *settle(int year, int month, int day, struct moment *out)
{
	for (size_t i = 0; i < sizeof placeholder / sizeof *placeholder; i++)
		if (year == placeholder[i].year && month == placeholder[i].month && day == placeholder[i].day)
			return moment_none;
	if (year < YEAR_LEAST)
		return _("no year of our time");
	if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
		return no_day;
	out->has_day = true;
	out->day = day_of(year, month, day);
	return NULL;
}

/* Takes one of the words and the blanks before it, if t goes on so. */
static bool take_behind_blanks(struct text *t, const char *const *words)
{
	struct text rest = *t;
	skip_blanks(&rest);
	if (!take(&rest, words))
		return false;
	*t = rest;
	return true;
}

/* Takes what follows "2024年". */
static const char *take_chinese(struct text *t, int year, struct moment *out)
{
	int month, day;
	skip_blanks(t);
	if (take_number(t, 2, &month) == 0 || !take_behind_blanks(t, month_mark))
		return not_a_date;
	skip_blanks(t);
	if (take_number(t, 2, &day) == 0 || !take_behind_blanks(t, day_mark))
		return not_a_date;
	return settle(year, month, day, out);
}

/* ---- with the name of the month ---- */

static void skip_any(struct text *t, const char *of)
{
	while (t->n && memchr(of, *t->p, strlen(of)))
		skip(t, 1);
}

static const char *const ordinals[] = { "st", "nd", "rd", "th", NULL };

/* Does the name of a month stand behind the first number? */
static bool is_named(struct text t)
{
	take(&t, ordinals);
	skip_any(&t, " -/.");
	return named_month(&t) > 0;
}

/* 12-Jan-2024, Jan 12, 2024, 2024-Jan-12: from the month on, or from what parts it from the number before it, where that has digits. */
static const char *take_named(struct text *t, int digits, int first, struct moment *out)
{
	static const char between[] = " -/.,";
	int second;
	take(t, ordinals);
	skip_any(t, between);
	int month = named_month(t);
	skip_any(t, between);
	if (!digits) {
		digits = take_number(t, 2, &first);
		take(t, ordinals);
		skip_any(t, between);
	}
	int more = take_number(t, 4, &second);
	if (!month || !digits || digits == 3 || !more || more == 3 || (digits == 4 && more == 4) || is_digit(*t))
		return not_a_date;
	if (digits < 4 && more < 4)
		return t->n && *t->p == ':' ? not_a_date : short_year;
	return digits == 4 ? settle(first, month, second, out) : settle(second, month, first, out);
}

/* Takes two more numbers, each behind the same separator. */
static bool take_others(struct text *t, int digits[3], int number[3])
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

static const char *take_separated(struct text *t, int first_digits, int first, enum date_order order, struct moment *out)
{
	int digits[3] = { first_digits }, number[3] = { first };
	if (!take_others(t, digits, number) || digits[1] > 2)
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

/* Takes the date. *compact is set if it has no separators; then its time of day may have none, too. */
static const char *take_date(struct text *t, enum date_order order, bool *compact, struct moment *out)
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
		return take_named(t, 0, 0, out);
	int n = take_number(t, 4, &year);
	if (!take_behind_blanks(t, year_mark))
		return is_named(*t) ? take_named(t, n, year, out) : take_separated(t, n, year, order, out);
	return n == 4 ? take_chinese(t, year, out) : n == 2 ? short_year : not_a_date;
}

/* Takes the seconds behind the minute; fractions are cut off. */
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

/* Takes 14:30 or 14:30:59.5 from the first colon on. */
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

/* Takes 14时, 14时30分 or 14时30分59秒 from behind the 时 on. */
static bool take_marks(struct text *t, struct clock *c)
{
	if (take_number(t, 2, &c->minute) == 0 || !take(t, minute_mark))
		return true;
	if (!is_digit(*t))
		return true;
	return take_seconds(t, true, &c->second) && take(t, second_mark);
}

/* 星期三, (周三), (三), (水) or Wed beside the date or the time, as some systems write it. */
static bool skip_weekday(struct text *t)
{
	static const char *const week[] = { "星期", "礼拜", "禮拜", "周", "週", NULL };
	static const char *const days[] = { "一", "二", "三", "四", "五", "六", "日", "天", NULL };
	static const char *const japanese[] = { "月", "火", "水", "木", "金", "土", NULL };
	static const char *const opens[] = { "(", NULL }, *const closes[] = { ")", NULL };
	struct text rest = *t;
	skip_blanks(&rest);
	bool open = take(&rest, opens), marked = take(&rest, week);
	bool taken = marked ? take(&rest, days) : (open && (take(&rest, days) || take(&rest, japanese))) || named_weekday(&rest);
	if (!taken || (open && !take(&rest, closes)))
		return false;
	*t = rest;
	return true;
}

/* Takes the hour, minute and second as they are written. `half` is the half of the day before the hour, which may then stand alone. */
static bool take_hour(struct text *t, bool compact, enum half half, struct clock *c)
{
	size_t digits = digits_at(*t);
	if (compact && (digits == 4 || digits == 6)) {
		take_number(t, 2, &c->hour);
		take_number(t, 2, &c->minute);
		return take_seconds(t, false, &c->second);
	}
	take_number(t, 2, &c->hour);
	if (take(t, hour_mark)) {
		if (!take(t, half_mark))
			return take_marks(t, c);
		c->minute = 30;
		return true;
	}
	if (t->n && *t->p == ':')
		return take_colons(t, c);
	struct text rest = *t;
	skip_blanks(&rest);
	return half || take_half(&rest);
}

/* Takes the half of the day that stands behind the hour. */
static enum half take_half_behind(struct text *t)
{
	struct text rest = *t;
	skip_blanks(&rest);
	enum half half = take_half(&rest);
	if (half)
		*t = rest;
	return half;
}

/* Takes the time of day, with the half of the day before or behind it. */
static const char *take_clock(struct text *t, bool compact, struct moment *out)
{
	static const char unsure[] = N_("which half of the day is unsure: write 24 hours");
	struct clock c = { 0 };
	enum half half = take_half(t);
	skip_blanks(t);
	if (!is_digit(*t))
		return half ? unsure : not_a_date;
	bool fine = take_hour(t, compact, half, &c);
	enum half behind = take_half_behind(t);
	int hour = hour_of(behind ? behind : half, c.hour);
	if (!fine || c.minute > 59 || c.hour > 24 || (c.hour == 24 && (c.minute || c.second)) || is_digit(*t))
		return no_time;
	if (hour < 0 || (half && behind))
		return unsure;
	out->day += hour == 24;
	out->midnight = hour == 0 && c.minute == 0 && c.second == 0;
	out->minute = (int16_t)(hour % 24 * 60 + c.minute);
	out->second = (uint8_t)c.second;
	return NULL;
}

/* Is all of t between such brackets? */
static bool is_bracketed(struct text t, char open, char close)
{
	return t.n > 2 && t.p[0] == open && memchr(t.p, close, t.n) == t.p + t.n - 1;
}

/* What some systems write behind an offset: the name of the zone, in brackets or in capitals. AM and PM are no zones. */
static void skip_zone_name(struct text *t)
{
	struct text rest = *t, half;
	skip_blanks(&rest);
	half = rest;
	size_t capitals = 0;
	while (capitals < rest.n && rest.p[capitals] >= 'A' && rest.p[capitals] <= 'Z')
		capitals++;
	if (is_bracketed(rest, '(', ')') || is_bracketed(rest, '[', ']') || (capitals == rest.n && rest.n < t->n && !(take_half(&half) && !half.n)))
		skip(t, t->n);
}

/* Takes +08:00, +0800 or +08; behind UTC and GMT also +8. */
static const char *take_offset(struct text *t, int least, struct moment *out)
{
	static const char no_zone[] = N_("no such time zone");
	int hours, minutes = 0, sign = *t->p == '+' ? 1 : -1;
	skip(t, 1);
	bool fine = take_number(t, 2, &hours) >= least;
	if (t->n && *t->p == ':')
		skip(t, 1);
	if (is_digit(*t))
		fine = fine && take_number(t, 2, &minutes) == 2;
	skip_zone_name(t);
	if (!fine || t->n || hours > 14 || minutes > 59)
		return no_zone;
	out->has_offset = true;
	out->offset = (int16_t)(sign * (hours * 60 + minutes));
	return NULL;
}

/* Takes Z, UTC, GMT or an offset, up to the end. */
static const char *take_zone(struct text *t, struct moment *out)
{
	static const char *const universal[] = { "UTC", "GMT", "utc", "gmt", "Z", "z", NULL };
	skip_weekday(t);
	skip_blanks(t);
	if (is_bracketed(*t, '(', ')') || is_bracketed(*t, '[', ']')) /* (UTC+08:00) */
		*t = (struct text){ t->p + 1, t->n - 2 };
	bool named = take(t, universal);
	out->has_offset = named;
	if (!t->n)
		return NULL;
	if (*t->p == '+' || *t->p == '-')
		return take_offset(t, named ? 1 : 2, out);
	return _("something behind the time that is no zone such as Z or +08:00");
}

static bool has_seconds(struct text clock)
{
	size_t colons = 0;
	for (size_t i = 0; i < clock.n; i++)
		colons += clock.p[i] == ':';
	return colons == 2 || digits_at(clock) == 6 || memmem(clock.p, clock.n, *second_mark, strlen(*second_mark)) != NULL;
}

/* Is the hour one of a half of the day, which stands before it or ends it? */
static bool has_half(struct text clock)
{
	static const char *const *const marks[] = { hour_mark, half_mark, minute_mark, second_mark };
	if (!is_digit(clock))
		return true;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		for (const char *const *mark = marks[i]; *mark; mark++)
			if (text_ends(clock, text_of(*mark)))
				return false;
	return !is_digit((struct text){ clock.p + clock.n - 1, 1 });
}

/* Could it be a range? 9:00-12:00 and 9:00-12 may mean two hours as well as an hour and a zone, unless there are seconds or the T of ISO
 * 8601, or the range would run backwards. -0700 behind 05:00 is a zone: the hour would have a colon, too. */
static bool is_range(struct text clock, struct text zone, const struct moment *m)
{
	if (!zone.n || *zone.p != '-' || has_seconds(clock))
		return false;
	if (memchr(clock.p, ':', clock.n) && !memchr(zone.p, ':', zone.n) && digits_at((struct text){ zone.p + 1, zone.n - 1 }) == 4)
		return false;
	return -m->offset > (has_half(clock) ? m->minute % (12 * 60) : m->minute);
}

static const char *take_rest(struct text *t, bool compact, bool iso, struct moment *out)
{
	struct text clock = *t;
	const char *why = take_clock(t, compact, out);
	clock.n -= t->n;
	skip_blanks(t);
	struct text zone = *t;
	if (!why)
		why = take_zone(t, out);
	return why || iso || !is_range(clock, zone, out) ? why : _("from one hour to another, or an hour and a zone?");
}

/* Does the text begin with an hour and no date: 14:30, 下午2:30, 2:30 PM, 2 PM, 14时? */
static bool begins_with_hour(struct text t)
{
	int hour;
	if (take_half(&t))
		return true;
	int digits = take_number(&t, 2, &hour);
	return t.n && (*t.p == ':' || take(&t, hour_mark) || (digits && take_half_behind(&t)));
}

/* Takes the date of Jun 5 14:30:59 2024, as Unix and Java write it, and leaves what stands before the year: the time of day, perhaps with a
 * zone. Returns false if the text is not so. */
static bool take_around(struct text *t, struct moment *out, const char **why)
{
	struct text rest = *t;
	int month = named_month(&rest), day = 0, year;
	skip_blanks(&rest);
	take_number(&rest, 2, &day);
	skip_blanks(&rest);
	const char *blank = memrchr(rest.p, ' ', rest.n);
	if (!month || !blank || !begins_with_hour(rest))
		return false;
	struct text behind = { blank + 1, (size_t)(rest.p + rest.n - (blank + 1)) };
	if (take_number(&behind, 4, &year) != 4 || behind.n)
		return false;
	*why = settle(year, month, day, out);
	*t = text_trim((struct text){ rest.p, (size_t)(blank - rest.p) });
	return true;
}

/* 6/5/2024, 2:30 PM; June 5, 2024 at 2:30 PM */
static void skip_comma(struct text *t)
{
	static const char *const at[] = { "at ", NULL };
	if (*t->p == ',')
		skip(t, 1);
	take_behind_blanks(t, at);
}

/* Without the marks that some browsers put between the parts of a date, and what else can't be seen. */
static struct text without_invisible(struct text t, struct arena *arena)
{
	size_t n, used = 0;
	if (!memchr(t.p, 0xe2, t.n) && !memchr(t.p, 0xef, t.n))
		return t;
	char *out = arena_get(arena, t.n);
	for (size_t i = 0; i < t.n; i += n) {
		if (is_invisible(utf8_first((struct text){ t.p + i, t.n - i }, &n)))
			continue;
		bytes_copy(out + used, t.p + i, n);
		used += n;
	}
	return text_trim((struct text){ out, used });
}

const char *moment_parse(struct text t, enum date_order order, struct arena *arena, struct moment *out)
{
	bool compact = false;
	*out = (struct moment){ .minute = NO_HOUR };
	t = without_invisible(t, arena);
	if (begins_with_hour(t))
		return take_rest(&t, compact, false, out);
	const char *why = refuse_serial(t, arena);
	if (!why)
		why = refuse_seconds(t, arena);
	if (why)
		return why;
	if (skip_weekday(&t))
		skip_any(&t, " ,");
	if (take_around(&t, out, &why))
		return why ? why : take_rest(&t, false, false, out);
	why = take_date(&t, order, &compact, out);
	if (why)
		return why;
	skip_weekday(&t);
	if (t.n == 0)
		return NULL;
	skip_comma(&t);
	bool iso = t.n && (*t.p == 'T' || *t.p == 't');
	if (iso)
		skip(&t, 1);
	skip_blanks(&t);
	return take_rest(&t, compact, iso, out);
}

/* Is it an hour, or the digits of one? */
static bool is_hour(struct text t, struct arena *arena)
{
	struct moment m;
	return t.n && ((t.n <= 2 && all_digits(t)) || (!moment_parse(t, DATE_YMD, arena, &m) && !m.has_day));
}

bool moment_is_vague(struct text t, struct arena *arena)
{
	static const char *const whole[] = { "全天", "整天", "白天", "尽快", "不限", "时间不限", "随时", "工作日", "周末", NULL };
	static const char *const until[] = { "-", "~", "至", "到", "—", "–", NULL };
	struct text rest = t;
	if (!take_half(&rest))
		take(&rest, whole);
	if (!rest.n)
		return true;
	for (size_t i = 1; i + 1 < t.n; i++) {
		rest = (struct text){ t.p + i, t.n - i };
		if (take(&rest, until) && is_hour(text_trim((struct text){ t.p, i }), arena) && is_hour(text_trim(rest), arena))
			return true;
	}
	return false;
}
