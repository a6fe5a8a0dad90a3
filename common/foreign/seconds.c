#include "foreign/seconds.h"

#include <strings.h>

enum { DIGITS_MOST = 9 };

/* Takes a number of at most nine digits off *t. */
static bool take_number(struct text *t, uint64_t *number, size_t *digits)
{
	*number = *digits = 0;
	for (; t->n && *t->p >= '0' && *t->p <= '9' && *digits < DIGITS_MOST; t->p++, t->n--, (*digits)++)
		*number = *number * 10 + (uint64_t)(*t->p - '0');
	return *digits > 0;
}

/* Takes a fraction of a second off *t, if one stands there. */
static bool cut_fraction(struct text *t)
{
	size_t n = 1;
	while (n < t->n && t->p[n] >= '0' && t->p[n] <= '9')
		n++;
	if (!t->n || *t->p != '.' || n == 1)
		return false;
	*t = (struct text){ t->p + n, t->n - n };
	return true;
}

/* Parses 0090, 1:35 or 0:01:35.5. */
static bool parse_clock(struct text t, uint64_t *seconds)
{
	uint64_t part;
	size_t digits;
	*seconds = 0;
	for (int parts = 1; parts <= 3 && take_number(&t, &part, &digits); parts++) {
		if (parts > 1 && (digits != 2 || part > 59))
			return false;
		*seconds = *seconds * 60 + part;
		bool fraction = cut_fraction(&t);
		if (!t.n)
			return true;
		if (fraction || *t.p != ':')
			return false;
		t = (struct text){ t.p + 1, t.n - 1 };
	}
	return false;
}

/* A word stands before all words with which it begins, so that the first match is the longest. */
static const struct {
	struct text word;
	uint64_t seconds;
} unit[] = {
	{ WORD("hours"), 3600 }, { WORD("hour"), 3600 }, { WORD("h"), 3600 }, { WORD("小时"), 3600 }, { WORD("时"), 3600 },
	{ WORD("minutes"), 60 }, { WORD("minute"), 60 }, { WORD("mins"), 60 }, { WORD("min"), 60 }, { WORD("m"), 60 }, { WORD("分钟"), 60 }, { WORD("分"), 60 },
	{ WORD("seconds"), 1 }, { WORD("second"), 1 }, { WORD("secs"), 1 }, { WORD("sec"), 1 }, { WORD("s"), 1 }, { WORD("秒钟"), 1 }, { WORD("秒"), 1 },
};

/* Takes a unit and the blanks around it off *t; returns its seconds, or 0 if there is none. */
static uint64_t take_unit(struct text *t)
{
	struct text rest = text_trim(*t);
	for (size_t i = 0; i < sizeof unit / sizeof *unit; i++) {
		size_t n = unit[i].word.n;
		if (rest.n < n || strncasecmp(rest.p, unit[i].word.p, n) != 0)
			continue;
		*t = text_trim((struct text){ rest.p + n, rest.n - n });
		return unit[i].seconds;
	}
	return 0;
}

/* Parses 95秒, 1分35秒, 2 min or 1h 2m 3s; each unit must be smaller than the one before. */
static bool parse_units(struct text t, uint64_t *seconds)
{
	uint64_t number, last = 0;
	size_t digits;
	*seconds = 0;
	while (t.n && take_number(&t, &number, &digits)) {
		bool fraction = cut_fraction(&t);
		uint64_t one = take_unit(&t);
		if (!one || (fraction && one > 1) || (last && (one >= last || number * one >= last)))
			return false;
		*seconds += number * one;
		last = one;
	}
	return !t.n && last;
}

bool seconds_parse(struct text t, uint64_t *seconds)
{
	struct text rest = t;
	size_t digits;
	if (take_number(&rest, seconds, &digits) && !rest.n) /* nearly all programs write seconds */
		return true;
	return parse_clock(t, seconds) || parse_units(t, seconds);
}
