#include "time/shifts.h"

#include "bytes/search.h"
#include "time/civil.h"

/* ---- conversions ---- */

/* How many changes there are up to then, in UTC. */
static size_t shifts_before(const struct shifts *s, int64_t utc)
{
	size_t i;
	BINARY_SEARCH(i, s->n, s->list[i].at <= utc);
	return i;
}

int64_t shifts_utc(const struct shifts *s, int64_t civil)
{
	size_t i;
	if (!s->n || civil >= s->list[s->n - 1].civil)
		return civil - (s->n ? s->list[s->n - 1].ahead : s->ahead);
	BINARY_SEARCH(i, s->n, s->list[i].civil <= civil);
	return civil - (i ? s->list[i - 1].ahead : s->ahead);
}

int64_t shifts_civil(const struct shifts *s, int64_t utc)
{
	size_t n = shifts_before(s, utc);
	return utc + (n ? s->list[n - 1].ahead : s->ahead);
}

int shifts_shown(const struct shifts *s, int64_t moment)
{
	int shown = 1;
	enum { NEAR = 2 * MINUTES_A_DAY }; /* no clocks are further from UTC */
	if (!s->n || moment - NEAR > s->list[s->n - 1].at) /* as ever, in a zone that changes its clocks no more */
		return shown;
	for (size_t i = shifts_before(s, moment - NEAR), end = shifts_before(s, moment + NEAR); i < end; i++) {
		int64_t before = i ? s->list[i - 1].ahead : s->ahead, after = s->list[i].ahead, at = s->list[i].at;
		if (moment >= at + before && moment < at + after)
			shown--;
		else if (moment >= at + after && moment < at + before)
			shown++;
	}
	return shown;
}

int64_t shifts_add(const struct shifts *s, int64_t moment, int64_t n)
{
	return s->n ? shifts_civil(s, shifts_utc(s, moment) + n) : moment + n;
}

int64_t shifts_between(const struct shifts *s, int64_t from, int64_t until)
{
	return s->n ? shifts_utc(s, until) - shifts_utc(s, from) : until - from;
}

/* ---- a compiled zone ---- */

/* A number of so many bytes, the highest first. */
static int64_t number_at(const char *p, int bytes)
{
	uint64_t n = (unsigned char)*p & 0x80 ? UINT64_MAX : 0;
	for (int i = 0; i < bytes; i++)
		n = n << 8 | (unsigned char)p[i];
	return (int64_t)n;
}

/* Of seconds, which may be below 0, the minutes that they have begun. */
static int64_t minutes(int64_t seconds)
{
	return seconds / 60 - (seconds % 60 < 0);
}

static void add_shift(struct shifts *s, int64_t at, int64_t ahead)
{
	int64_t before = s->n ? s->list[s->n - 1].ahead : s->ahead;
	if (before != ahead)
		s->list[s->n++] = (struct shift){ at, at + (before > ahead ? before : ahead), ahead };
}

/* What stands in a block of data: how many bytes, and where its counted parts are. */
struct block {
	int64_t times, types, letters, leaps, standard, universal, width;
};

enum { HEADER = 44, TYPE_BYTES = 6 };

static bool block_at(struct text bytes, size_t at, int width, struct block *b)
{
	if (bytes.n < at + HEADER || memcmp(bytes.p + at, "TZif", 4) != 0)
		return false;
	const char *p = bytes.p + at + 20;
	*b = (struct block){ .universal = number_at(p, 4), .standard = number_at(p + 4, 4), .leaps = number_at(p + 8, 4),
			     .times = number_at(p + 12, 4), .types = number_at(p + 16, 4), .letters = number_at(p + 20, 4), .width = width };
	int64_t least = b->universal | b->standard | b->leaps | b->times | b->types | b->letters;
	return least >= 0 && b->types > 0;
}

/* How many bytes the block takes behind its header; more than any file has where that is said. */
static size_t block_size(const struct block *b)
{
	return (size_t)(b->times * (b->width + 1) + b->types * TYPE_BYTES + b->letters + b->leaps * (b->width + 4) + b->standard + b->universal);
}

static void take_block(struct shifts *s, const char *p, const struct block *b)
{
	const char *type_of = p + b->times * b->width, *types = type_of + b->times;
	s->ahead = minutes(number_at(types, 4));
	for (int64_t i = 0; i < b->times; i++) {
		unsigned type = (unsigned char)type_of[i];
		if (type < b->types)
			add_shift(s, minutes(number_at(p + i * b->width, (int)b->width)), minutes(number_at(types + (size_t)type * TYPE_BYTES, 4)));
	}
}

/* ---- the rule for later years: as TZ in POSIX, such as CET-1CEST,M3.5.0,M10.5.0/3 ---- */

struct yearly { /* the weekday of that week (5: the last) of the month, at so many seconds from 00:00 */
	int month, week, weekday;
	int64_t seconds;
};

static bool take(struct text *t, char c)
{
	if (!t->n || *t->p != c)
		return false;
	*t = (struct text){ t->p + 1, t->n - 1 };
	return true;
}

static bool take_number(struct text *t, int *out)
{
	size_t n = 0;
	for (*out = 0; n < t->n && n < 4 && t->p[n] >= '0' && t->p[n] <= '9'; n++)
		*out = *out * 10 + (t->p[n] - '0');
	*t = (struct text){ t->p + n, t->n - n };
	return n > 0;
}

/* [+-]hh[:mm[:ss]] */
static bool take_seconds(struct text *t, int64_t *out)
{
	int hours, mins = 0, secs = 0;
	bool negative = take(t, '-');
	if (!negative)
		take(t, '+');
	if (!take_number(t, &hours) || (take(t, ':') && !take_number(t, &mins)) || (take(t, ':') && !take_number(t, &secs)))
		return false;
	*out = hours * INT64_C(3600) + mins * INT64_C(60) + secs;
	if (negative)
		*out = -*out;
	return true;
}

/* CET, or <+0330> */
static bool take_name(struct text *t)
{
	size_t n = 0;
	if (take(t, '<')) {
		const char *end = t->n ? memchr(t->p, '>', t->n) : NULL;
		n = end ? (size_t)(end - t->p) + 1 : 0;
	} else {
		while (n < t->n && ((t->p[n] | 0x20) >= 'a' && (t->p[n] | 0x20) <= 'z'))
			n++;
	}
	*t = (struct text){ t->p + n, t->n - n };
	return n > 0;
}

static bool take_yearly(struct text *t, struct yearly *y)
{
	y->seconds = 7200;
	return take(t, ',') && take(t, 'M') && take_number(t, &y->month) && take(t, '.') && take_number(t, &y->week) && take(t, '.') &&
	       take_number(t, &y->weekday) && y->month >= 1 && y->month <= 12 && (!take(t, '/') || take_seconds(t, &y->seconds));
}

/* In minutes of the clocks that are changed then. */
static int64_t yearly_in(const struct yearly *y, int year)
{
	civil_day first = day_of(year, y->month, 1);
	civil_day day = first + (y->weekday + 6 - weekday_of(first)) % 7 + (y->week - 1) * 7;
	if (day >= first + days_in_month(year, y->month))
		day -= 7;
	return (int64_t)day * MINUTES_A_DAY + minutes(y->seconds);
}

/* Adds the changes of the years from that of the last one told, or from 1970. */
static void take_rule(struct shifts *s, struct text rule)
{
	struct yearly summer, winter;
	int64_t standard, saving;
	if (!take_name(&rule) || !take_seconds(&rule, &standard) || !take_name(&rule))
		return;
	saving = standard - 3600;
	if (rule.n && *rule.p != ',' && !take_seconds(&rule, &saving))
		return;
	if (!take_yearly(&rule, &summer) || !take_yearly(&rule, &winter))
		return;
	int64_t normal = -minutes(standard), ahead = -minutes(saving), last = s->n ? s->list[s->n - 1].at : INT64_MIN;
	int year = 1970, month, day;
	if (last > 0)
		civil_of((civil_day)(last / MINUTES_A_DAY), &year, &month, &day);
	for (; year <= SHIFTS_LAST_YEAR; year++) {
		int64_t to_summer = yearly_in(&summer, year) - normal, to_winter = yearly_in(&winter, year) - ahead;
		bool north = to_summer < to_winter;
		int64_t first = north ? to_summer : to_winter, second = north ? to_winter : to_summer;
		if (first > last)
			add_shift(s, first, north ? ahead : normal);
		if (second > last)
			add_shift(s, second, north ? normal : ahead);
	}
}

struct shifts shifts_parse(struct text bytes, struct arena *arena)
{
	struct shifts s = { 0 };
	struct block old, b;
	if (!block_at(bytes, 0, 4, &old))
		return s;
	size_t at = HEADER + block_size(&old);
	if (at > bytes.n || !block_at(bytes, at, 8, &b) || block_size(&b) > bytes.n - at - HEADER)
		return s;
	s.list = arena_get(arena, ((size_t)b.times + 2 * ((size_t)SHIFTS_LAST_YEAR - 1969)) * sizeof *s.list);
	take_block(&s, bytes.p + at + HEADER, &b);
	at += HEADER + block_size(&b);
	struct text rule = { bytes.p + at, bytes.n - at };
	if (take(&rule, '\n'))
		take_rule(&s, rule);
	return s;
}
