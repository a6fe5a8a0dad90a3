#include "rules/value.h"

#include <stdio.h>

const struct text weekday_word[7] = {
	WORD("mon"), WORD("tue"), WORD("wed"), WORD("thu"), WORD("fri"), WORD("sat"), WORD("sun"),
};

const struct text base_word[3] = {
	[FROM_DELIVERY] = WORD("delivery"),
	[FROM_INSTALL] = WORD("install"),
	[FROM_APPOINTMENT] = WORD("appointment"),
};

const struct text anchor_word[2] = {
	[AT_OPENED] = WORD("opened"),
	[AT_BY] = WORD("by"),
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* HH:MM at p, or -1. */
static int clock_at(const char *p)
{
	if (!is_digit(p[0]) || !is_digit(p[1]) || p[2] != ':' || !is_digit(p[3]) || !is_digit(p[4]))
		return -1;
	int hour = (p[0] - '0') * 10 + p[1] - '0', minute = (p[3] - '0') * 10 + p[4] - '0';
	int minutes = hour * 60 + minute;
	return minute < 60 && minutes <= MINUTES_A_DAY ? minutes : -1;
}

bool span_parse(struct text t, struct span *out)
{
	if (t.n != 11 || t.p[5] != '-')
		return false;
	int start = clock_at(t.p), end = clock_at(t.p + 6);
	if (start < 0 || end < 0 || start == MINUTES_A_DAY)
		return false;
	*out = (struct span){ (int16_t)start, (int16_t)end };
	return true;
}

size_t span_format(struct span s, char out[VALUE_ROOM])
{
	return (size_t)snprintf(out, VALUE_ROOM, "%02d:%02d-%02d:%02d", s.start / 60, s.start % 60, s.end / 60, s.end % 60);
}

/* A decimal number without leading zero taken off *t, at most 99999; false if there is none. */
static bool take_number(struct text *t, int32_t *out)
{
	size_t i = 0;
	for (*out = 0; i < t->n && i < 5 && is_digit(t->p[i]); i++)
		*out = *out * 10 + (t->p[i] - '0');
	if (!i || (i > 1 && t->p[0] == '0'))
		return false;
	*t = (struct text){ t->p + i, t->n - i };
	return true;
}

bool count_parse(struct text t, int32_t *out)
{
	return take_number(&t, out) && !t.n && *out > 0;
}

bool clock_parse(struct text t, int *minute)
{
	*minute = t.n == 5 && t.p[2] == ':' ? clock_at(t.p) : -1;
	return *minute >= 0 && *minute < MINUTES_A_DAY;
}

size_t clock_format(int minute, char out[VALUE_ROOM])
{
	return (size_t)snprintf(out, VALUE_ROOM, "%02d:%02d", minute / 60, minute % 60);
}

/* The day of a period, from its end with a minus sign: 1 to `most`. */
static bool nth_parse(struct text t, int most, int *out)
{
	int32_t n;
	bool back = t.n && *t.p == '-';
	t = (struct text){ t.p + back, t.n - back };
	if (!count_parse(t, &n) || n > most)
		return false;
	*out = back ? -n : n;
	return true;
}

/* MM-DD, a day that a leap year has, as month times 100 and day. */
static bool day_of_year_parse(struct text t, int *out)
{
	char leap[WHEN_ROOM] = "2000-";
	struct when when;
	if (t.n != 5)
		return false;
	memcpy(leap + 5, t.p, t.n);
	if (!when_parse((struct text){ leap, 10 }, &when))
		return false;
	int year, month, day;
	civil_of(when.day, &year, &month, &day);
	*out = month * 100 + day;
	return true;
}

static const struct text form_word[] = {
	[ON_DAY] = WORD("day"),      [ON_OPEN_DAY] = WORD("open day"), [ON_WEEKDAYS] = WORD(""),
	[ON_MONTH] = WORD("month "), [ON_QUARTER] = WORD("quarter "),  [ON_YEAR] = WORD("year "),
};

bool on_parse(struct text t, struct on *on)
{
	*on = (struct on){ .form = ON_YEAR };
	while (on->form > ON_WEEKDAYS && !text_starts(t, form_word[on->form]))
		on->form--;
	struct text rest = { t.p + form_word[on->form].n, t.n - form_word[on->form].n };
	switch (on->form) {
	case ON_YEAR:
		return day_of_year_parse(rest, &on->n);
	case ON_QUARTER:
		return nth_parse(rest, 92, &on->n);
	case ON_MONTH:
		return nth_parse(rest, 31, &on->n);
	default:
		break;
	}
	if (text_eq(t, form_word[ON_DAY]))
		on->form = ON_DAY;
	else if (text_eq(t, form_word[ON_OPEN_DAY]))
		on->form = ON_OPEN_DAY;
	else
		on->n = (int)weekdays_parse(t);
	return on->form != ON_WEEKDAYS || on->n;
}

/* Three days side by side, or more, are a range. */
static size_t weekdays_format(unsigned days, char out[VALUE_ROOM])
{
	size_t n = 0;
	if (days == 0x7f)
		return (size_t)snprintf(out, VALUE_ROOM, "all");
	for (int day = 0; day < 7; day++) {
		int last = day;
		if (!(days >> day & 1))
			continue;
		while (days >> (last + 1) & 1)
			last++;
		n += (size_t)snprintf(out + n, VALUE_ROOM - n, "%s%s", n ? "," : "", weekday_word[day].p);
		if (last < day + 2)
			continue;
		n += (size_t)snprintf(out + n, VALUE_ROOM - n, "-%s", weekday_word[last].p);
		day = last;
	}
	return n;
}

size_t on_format(struct on on, char out[VALUE_ROOM])
{
	if (on.form == ON_WEEKDAYS)
		return weekdays_format((unsigned)on.n, out);
	if (on.form == ON_YEAR)
		return (size_t)snprintf(out, VALUE_ROOM, "year %02d-%02d", on.n / 100, on.n % 100);
	if (on.form == ON_DAY || on.form == ON_OPEN_DAY)
		return (size_t)snprintf(out, VALUE_ROOM, "%s", form_word[on.form].p);
	return (size_t)snprintf(out, VALUE_ROOM, "%s%d", form_word[on.form].p, on.n);
}

bool share_parse(struct text t, int32_t *share)
{
	int32_t percent, unit = 10, hundredths = 0;
	if (!take_number(&t, &percent) || percent > 100)
		return false;
	if (t.n && t.p[t.n - 1] == '%')
		t.n--;
	if (t.n) {
		if (t.p[0] != '.' || t.n < 2 || t.n > 3)
			return false;
		for (size_t i = 1; i < t.n; i++, unit /= 10) {
			if (!is_digit(t.p[i]))
				return false;
			hundredths += (t.p[i] - '0') * unit;
		}
	}
	*share = percent * 100 + hundredths;
	return *share <= SHARE_ALL;
}

size_t share_format(int32_t share, char out[VALUE_ROOM])
{
	if (share % 100 == 0)
		return (size_t)snprintf(out, VALUE_ROOM, "%d%%", share / 100);
	if (share % 10 == 0)
		return (size_t)snprintf(out, VALUE_ROOM, "%d.%d%%", share / 100, share % 100 / 10);
	return (size_t)snprintf(out, VALUE_ROOM, "%d.%02d%%", share / 100, share % 100);
}

bool duration_parse_strictly(struct text t, struct duration *out)
{
	if (!t.n)
		return false;
	size_t digits = t.p[0] == '-';
	if (t.n > digits + 1 && t.p[digits] == '0' && t.p[digits + 1] != ' ')
		return false;
	const char *space = memchr(t.p, ' ', t.n), *end = t.p + t.n;
	if (!space || space + 1 == end || space[1] < 'a' || space[1] > 'z' || end[-1] < 'a' || end[-1] > 'z')
		return false;
	return duration_parse(t, out);
}

bool at_parse(struct text t, enum anchor *anchor, struct duration *after)
{
	int which = text_starts(t, anchor_word[AT_BY]) ? AT_BY : AT_OPENED;
	struct text word = anchor_word[which];
	if (!text_starts(t, word))
		return false;
	*anchor = (enum anchor)which;
	*after = (struct duration){ UNIT_NONE, 0 };
	t = (struct text){ t.p + word.n, t.n - word.n };
	if (!t.n)
		return true;
	bool back = which == AT_BY && text_starts(t, TEXT(" - "));
	if (!back && !text_starts(t, TEXT(" + ")))
		return false;
	t = (struct text){ t.p + 3, t.n - 3 };
	if (!t.n || *t.p == '-' || !duration_parse_strictly(t, after))
		return false;
	if (back)
		after->n = -after->n;
	return true;
}

size_t at_format(enum anchor anchor, struct duration after, char out[VALUE_ROOM])
{
	struct text word = anchor_word[anchor];
	char written[DURATION_ROOM];
	bool back = after.n < 0;
	if (after.unit == UNIT_NONE)
		return (size_t)snprintf(out, VALUE_ROOM, "%s", word.p);
	if (back)
		after.n = -after.n;
	size_t n = duration_format(after, written);
	return (size_t)snprintf(out, VALUE_ROOM, "%s %c %.*s", word.p, back ? '-' : '+', (int)n, written);
}

/* Beyond ASCII: punctuation, signs, spaces, digits of full width, pictures, private use. Sorted. */
static const struct {
	uint32_t first, last;
} no_letters[] = {
	{ 0x80, 0xa9 },     { 0xab, 0xb4 },     { 0xb6, 0xb9 },     { 0xbb, 0xbf },       { 0xd7, 0xd7 },
	{ 0xf7, 0xf7 },     { 0x2000, 0x20cf }, { 0x2190, 0x2bff }, { 0x2e00, 0x2e7f },   { 0x3000, 0x3004 },
	{ 0x3008, 0x3020 }, { 0x3030, 0x3030 }, { 0x303d, 0x303f }, { 0x30fb, 0x30fb },   { 0xe000, 0xf8ff },
	{ 0xfe00, 0xfe1f }, { 0xfe30, 0xfe6f }, { 0xfeff, 0xfeff }, { 0xff00, 0xff20 },   { 0xff3b, 0xff40 },
	{ 0xff5b, 0xff65 }, { 0xffe0, 0xffff }, { 0x1f000, 0x1faff }, { 0xe0000, 0x10ffff },
};

static bool is_letter_beyond_ascii(uint32_t c)
{
	if (c < 0x80)
		return false;
	for (size_t i = 0; i < sizeof no_letters / sizeof *no_letters; i++)
		if (c >= no_letters[i].first && c <= no_letters[i].last)
			return false;
	return true;
}

bool name_is_allowed(struct text t)
{
	size_t n;
	for (size_t i = 0; i < t.n; i += n) {
		uint32_t c = utf8_first((struct text){ t.p + i, t.n - i }, &n);
		if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '-' && !is_letter_beyond_ascii(c))
			return false;
	}
	return t.n > 0;
}

bool word_is_allowed(struct text t)
{
	size_t n;
	for (size_t i = 0; i < t.n; i += n) {
		uint32_t c = utf8_first((struct text){ t.p + i, t.n - i }, &n);
		if (is_control(c) || c == ' ' || c == ',' || c == '"' || c == 0xa0 || c == 0x3000 || c == 0xff0c)
			return false;
	}
	return t.n > 0;
}

unsigned weekdays_parse(struct text t)
{
	unsigned days = 0;
	struct text item;
	if (text_eq(t, TEXT("all")))
		return 0x7f;
	if (!t.n || t.p[t.n - 1] == ',')
		return 0;
	while (text_item(&t, ',', &item)) {
		int first = word_find(weekday_word, 7, (struct text){ item.p, item.n < 3 ? item.n : 3 });
		int last = item.n == 7 && item.p[3] == '-' ? word_find(weekday_word, 7, (struct text){ item.p + 4, 3 }) : first;
		if (first < 0 || last < first || (item.n != 3 && item.n != 7) || (item.n == 7 && item.p[3] != '-'))
			return 0;
		for (int day = first; day <= last; day++) {
			if (days & 1u << day)
				return 0;
			days |= 1u << day;
		}
	}
	return days;
}

enum { MOST = 40 };

/* The Levenshtein distance of the first MOST bytes. */
static size_t distance(struct text a, struct text b)
{
	size_t row[MOST + 1], an = a.n < MOST ? a.n : MOST, bn = b.n < MOST ? b.n : MOST;
	for (size_t j = 0; j <= bn; j++)
		row[j] = j;
	for (size_t i = 1; i <= an; i++) {
		size_t corner = row[0];
		row[0] = i;
		for (size_t j = 1; j <= bn; j++) {
			size_t least = corner + (a.p[i - 1] != b.p[j - 1]);
			corner = row[j];
			least = least < row[j] + 1 ? least : row[j] + 1;
			row[j] = least < row[j - 1] + 1 ? least : row[j - 1] + 1;
		}
	}
	return row[bn];
}

bool text_is_nearer(struct text t, struct text written, size_t *least)
{
	size_t letters = distance(t, written);
	if (letters > 1 + written.n / 4 || letters >= *least)
		return false;
	*least = letters;
	return true;
}
