#include "number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "code.h"
#include "day.h"

#include "bytes/catalogue.h"

enum { DIGITS_MOST = 512 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Is the text digits with perhaps a sign, a point and an exponent? strtod(3) would take more. */
static bool is_number(struct text t)
{
	size_t i = t.n && (t.p[0] == '-' || t.p[0] == '+'), digits = 0;
	for (; i < t.n && is_digit(t.p[i]); i++)
		digits++;
	if (i < t.n && t.p[i] == '.')
		for (i++; i < t.n && is_digit(t.p[i]); i++)
			digits++;
	if (!digits)
		return false;
	if (i < t.n && (t.p[i] | 0x20) == 'e') {
		i++;
		i += i < t.n && (t.p[i] == '-' || t.p[i] == '+');
		digits = i;
		while (i < t.n && is_digit(t.p[i]))
			i++;
		return i == t.n && i > digits;
	}
	return i == t.n;
}

static bool is_whole(struct text t)
{
	for (size_t i = t.n && t.p[0] == '-'; i < t.n; i++)
		if (!is_digit(t.p[i]))
			return false;
	return true;
}

/* Shows a whole number with the digits of the file, even more of them than a spreadsheet computes with. */
static void put_whole(struct shown *s, struct text t)
{
	bool minus = t.p[0] == '-';
	t = (struct text){ t.p + minus, t.n - minus };
	while (t.n > 1 && t.p[0] == '0')
		t.p++, t.n--;
	if (minus && t.p[0] != '0')
		shown_put(s, TEXT("-"));
	shown_put(s, t);
}

/* Shows a number with 15 digits, the most that spreadsheets show, and the point in its place. */
static void put_full(struct shown *s, double number)
{
	char digits[40], *mantissa = digits + (number < 0);
	snprintf(digits, sizeof digits, "%.14e", number);
	char *e = strchr(digits, 'e');
	int exponent = (int)strtol(e + 1, NULL, 10), n = 15;
	mantissa[1] = mantissa[0]; /* overwrites the point, so that all digits stand side by side */
	mantissa++;
	while (n > 1 && mantissa[n - 1] == '0')
		n--;
	if (number < 0)
		shown_put(s, TEXT("-"));
	if (exponent < 0)
		shown_put(s, TEXT("0."));
	for (int i = -1; i > exponent; i--)
		shown_put(s, TEXT("0"));
	for (int i = 0; i < n || i <= exponent; i++) {
		if (i == exponent + 1 && i > 0)
			shown_put(s, TEXT("."));
		shown_put(s, i < n ? (struct text){ mantissa + i, 1 } : TEXT("0"));
	}
}

static void put_number(struct shown *s, struct text digits, double number)
{
	const double whole_most = 9007199254740992.0; /* 2^53: up to here every whole number is exact */
	if (is_whole(digits))
		put_whole(s, digits);
	else if (fabs(number) < whole_most && number == floor(number))
		shown_number(s, (int64_t)number, 1);
	else
		put_full(s, number);
}

static size_t places_of(struct text section)
{
	struct code_element e;
	size_t places = 0;
	while (code_next(&section, &e))
		places += e.sign == '0' || e.sign == '#' || e.sign == '?' ? e.n : 0;
	return places;
}

/* Shows a whole number in the places of a section: 0, and # behind it, stands for a digit or a zero; the first place takes all surplus digits. */
static void put_padded(struct shown *s, struct text section, double number)
{
	char digits[32];
	size_t places = places_of(section), at = 0;
	size_t n = (size_t)snprintf(digits, sizeof digits, "%jd", (intmax_t)number);
	struct code_element e;
	bool zeros = false;
	while (code_next(&section, &e)) {
		shown_put(s, e.literal);
		zeros = zeros || e.sign == '0';
		if (e.sign != '0' && e.sign != '#' && e.sign != '?')
			continue;
		if (at == 0 && n > places)
			shown_put(s, (struct text){ digits, n - places });
		for (size_t i = 0; i < e.n; i++, at++) {
			if (places - at <= n)
				shown_put(s, (struct text){ digits + n - (places - at), 1 });
			else if (zeros && e.sign != '?')
				shown_put(s, TEXT("0"));
		}
	}
}

static void put_literals(struct shown *s, struct text section)
{
	struct code_element e;
	while (code_next(&section, &e))
		shown_put(s, e.literal);
}

/* Is a time without a day a length? Below one hour 00:02 would be read as two seconds where the format shows two minutes with their seconds; and
 * minutes and seconds without hours are no time of day. */
static bool is_length(struct text section, double number)
{
	const double hour = 1 / 24.0;
	struct code_element e;
	bool hours = false, seconds = false;
	while (code_next(&section, &e)) {
		hours = hours || e.sign == 'h';
		seconds = seconds || e.sign == 's';
	}
	return seconds && number > 0 && number < (hours ? hour : 1);
}

void number_show(struct shown *s, struct text digits, struct text code, bool from_1904)
{
	char text[DIGITS_MOST];
	if (digits.n >= sizeof text || !is_number(digits)) {
		s->why = _("not a number");
		return;
	}
	memcpy(text, digits.p, digits.n);
	text[digits.n] = 0;
	double number = strtod(text, NULL);
	if (!isfinite(number)) {
		s->why = _("a number beyond all that are counted");
		return;
	}
	struct text section = code_section(code, number);
	enum code_kind kind = code_section_kind(section);
	bool whole = number >= 0 && number < 1e15 && number == floor(number);
	if (kind == CODE_TIME && is_length(section, number))
		elapsed_show(s, number, TEXT("[hh]:mm:ss"));
	else if (kind == CODE_DATE || kind == CODE_MOMENT || kind == CODE_TIME)
		day_show(s, number, kind, from_1904);
	else if (kind == CODE_ELAPSED)
		elapsed_show(s, number, section);
	else if (kind == CODE_PADDED && whole)
		put_padded(s, section, number);
	else if (kind == CODE_TRUTH)
		put_literals(s, section);
	else
		put_number(s, digits, number);
}

