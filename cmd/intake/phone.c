#include "phone.h"

#include <strings.h>

#include "clean.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

struct cell {
	char p[97];
	size_t n;
};

static bool is_dash(uint32_t c)
{
	return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x30fc || c == 0x2500;
}

/* The text without marks that show nothing, every kind of dash as "-", and a NUL; false if it is longer than any number. */
static bool collect(struct text t, struct cell *cell)
{
	size_t n;
	cell->n = 0;
	for (size_t i = 0; i < t.n; i += n) {
		uint32_t c = utf8_first((struct text){ t.p + i, t.n - i }, &n);
		if (is_invisible(c))
			continue;
		if (cell->n + 4 >= sizeof cell->p)
			return false;
		cell->n += utf8_put(is_dash(c) ? '-' : c, cell->p + cell->n);
	}
	while (cell->n && cell->p[cell->n - 1] == ' ')
		cell->n--;
	cell->p[cell->n] = 0;
	return true;
}

static size_t count(struct text t, const char *set)
{
	size_t n = 0;
	for (size_t i = 0; i < t.n; i++)
		n += strchr(set, t.p[i]) != NULL;
	return n;
}

static char lower(char c)
{
	if (c >= 'A' && c <= 'Z')
		c = (char)(c | 0x20);
	return c;
}

/* What is between a number and its extension, at the start of t, which a NUL ends: its length, or 0. */
static size_t marker(const char *t)
{
	static const struct text markers[] = {
		WORD("转"), WORD("轉"), WORD("分机"), WORD("分機"),
		WORD("extension"), WORD("extn"), WORD("ext"), WORD("x"), WORD("#"), WORD(""),
	};
	for (const struct text *m = markers;; m++) {
		size_t k = 0;
		while (k < m->n && m->p[k] == lower(t[k]))
			k++;
		if (k == m->n)
			return k;
	}
}

/* 0571-95545336-801: area code, number, and the extension behind a second dash. Gives its place, or 0. */
static size_t third_group(struct text t)
{
	size_t length[3] = { 0 }, groups = 0, at = 0;
	for (size_t i = 0; i < t.n; i++) {
		if (is_digit(t.p[i])) {
			length[groups]++;
		} else if (t.p[i] != '-' || ++groups == 3) {
			return 0;
		} else {
			at = i;
		}
	}
	bool area = t.p[0] == '0' && (length[0] == 3 || length[0] == 4);
	return area && length[1] >= 7 && length[1] <= 8 && length[2] >= 1 && length[2] <= 6 ? at : 0;
}

/* Cuts the extension off *t; NULL, or what is wrong with it. */
static const char *take_extension(struct text *t, struct text *extension)
{
	size_t at = 0, skip = 0;
	*extension = (struct text){ "", 0 };
	while (at < t->n && !(skip = marker(t->p + at)))
		at++;
	if (!skip) {
		at = third_group(*t);
		skip = 1;
	}
	if (at == 0)
		return NULL;
	struct text rest = { t->p + at + skip, t->n - at - skip };
	while (rest.n && strchr(" .:-", rest.p[0]))
		rest.p++, rest.n--;
	for (size_t i = 0; i < rest.n; i++)
		if (!is_digit(rest.p[i]))
			return "letters in the extension";
	if (rest.n == 0 || rest.n > EXTENSION_MOST)
		return "no extension behind its mark, or too long a one";
	t->n = at;
	*extension = rest;
	return NULL;
}

/* What no number can be, before any digit is looked at. */
static const char *refuse(struct text t)
{
	if (is_scientific(t))
		return "the spreadsheet has lost the number: format the column as text and export again";
	if (is_decimal(t))
		return "ends in .0: a spreadsheet took it for a number; format the column as text";
	if (count(t, "*") || count(t, "xX") > 1)
		return "masked: it cannot be called";
	if (count(t, "/;,|&\\") || memmem(t.p, t.n, "、", 3) || memmem(t.p, t.n, "或", 3))
		return "two numbers in one cell";
	return NULL;
}

/* The digits of t; a plus only before them. */
static const char *take_digits(struct text t, struct phone *phone, bool *abroad)
{
	*abroad = t.p[0] == '+';
	phone->n = 0;
	for (size_t i = *abroad; i < t.n; i++) {
		if (is_digit(t.p[i])) {
			if (phone->n > PHONE_MOST + 3)
				return "too many digits: two numbers in one cell?";
			phone->digits[phone->n++] = t.p[i];
		} else if (!strchr(" -()[].", t.p[i])) {
			return "letters in it: no telephone number";
		}
	}
	return NULL;
}

static void drop(struct phone *phone, size_t n)
{
	memmove(phone->digits, phone->digits + n, phone->n -= n);
}

static bool is_mobile(const struct phone *p)
{
	return p->n == 11 && p->digits[0] == '1' && p->digits[1] >= '3';
}

static void put_before(struct phone *phone, char c)
{
	memmove(phone->digits + 1, phone->digits, phone->n++);
	phone->digits[0] = c;
}

/* 86 before a mobile number, without its +: no other number has that form. */
static void drop_bare_country(struct phone *phone, struct text country)
{
	struct phone rest = *phone;
	if (!text_eq(country, TEXT("86")) || !text_starts(phone_text(phone), country))
		return;
	drop(&rest, country.n);
	if (is_mobile(&rest))
		*phone = rest;
}

/* The country dropped, or kept as +digits. A digit abroad counts only behind "+" or "00". */
static void settle_country(struct phone *phone, struct text country, bool abroad)
{
	if (!abroad && phone->n > 2 && phone->digits[0] == '0' && phone->digits[1] == '0') {
		drop(phone, 2);
		abroad = true;
	}
	if (!abroad) {
		drop_bare_country(phone, country);
		return;
	}
	if (!text_starts(phone_text(phone), country)) {
		put_before(phone, '+');
		return;
	}
	drop(phone, country.n);
	if (!is_mobile(phone) && phone->n && phone->digits[0] != '0')
		put_before(phone, '0');
}

static const char *check(const struct phone *p, struct text country)
{
	size_t sign = p->n && p->digits[0] == '+';
	if (p->n - sign < PHONE_LEAST)
		return "too short: no telephone number";
	if (p->n - sign > PHONE_MOST)
		return "too many digits: two numbers in one cell?";
	if (p->digits[1] == '0' && (sign || p->digits[0] == '0'))
		return "no such number";
	if (text_eq(country, TEXT("86")) && p->n == 11 && p->digits[0] == '1' && !is_mobile(p))
		return "no such number: neither a mobile number nor one with an area code";
	return NULL;
}

/* Nearly every number: groups of digits without an extension. False: it is not that. */
static bool take_groups(struct text t, struct phone *phone, bool *abroad)
{
	size_t dashes = 0;
	*abroad = t.p[0] == '+';
	phone->n = 0;
	if (t.n >= PHONE_ROOM)
		return false;
	for (size_t i = *abroad; i < t.n; i++) {
		if (is_digit(t.p[i]))
			phone->digits[phone->n++] = t.p[i];
		else if (t.p[i] == '-')
			dashes++;
		else if (t.p[i] != ' ')
			return false;
	}
	return dashes < 2 || t.p[0] != '0'; /* the third group may be one */
}

/* Takes everything but the digits off *t, which come to lie in the cell; NULL, or why it is no number. */
static const char *take_marks(struct text *t, struct cell *cell, struct text *extension)
{
	if (!collect(*t, cell))
		return "too long: no telephone number";
	*t = (struct text){ cell->p, cell->n };
	if (t->n > 4 && strncasecmp(t->p, "tel:", 4) == 0)
		t->p += 4, t->n -= 4;
	const char *why = refuse(*t);
	return why ? why : take_extension(t, extension);
}

const char *phone_parse(struct text t, struct text country, struct phone *phone)
{
	struct cell cell;
	struct text extension = { "", 0 };
	bool abroad;
	if (!take_groups(t, phone, &abroad)) {
		const char *why = take_marks(&t, &cell, &extension);
		if (!why)
			why = take_digits(t, phone, &abroad);
		if (why)
			return why;
	}
	settle_country(phone, country, abroad);
	const char *why = check(phone, country);
	if (!why && extension.n) {
		phone->digits[phone->n++] = 'x';
		memcpy(phone->digits + phone->n, extension.p, extension.n);
		phone->n += extension.n;
	}
	return why;
}
