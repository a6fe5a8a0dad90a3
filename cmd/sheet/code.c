#include "code.h"

#include <stdlib.h>

/* ---- elements ---- */

static char small(char c)
{
	if (c >= 'A' && c <= 'Z')
		return (char)(c - 'A' + 'a');
	return c;
}

static bool starts_small(struct text t, struct text word)
{
	for (size_t i = 0; i < word.n; i++)
		if (i >= t.n || small(t.p[i]) != word.p[i])
			return false;
	return true;
}

/* The length of the part of a section that begins with an opening byte: up to the closing one, or to the end. */
static size_t closed_by(struct text t, char closing)
{
	const char *end = memchr(t.p + 1, closing, t.n - 1);
	return end ? (size_t)(end - t.p) + 1 : t.n;
}

static size_t character(struct text t)
{
	size_t n = 1;
	if (t.n)
		utf8_first(t, &n);
	return t.n ? n : 0;
}

/* The length of a literal at the start of t, and the text that it shows; 0 if there is no literal. */
static size_t literal(struct text t, struct text *shown)
{
	size_t n;
	*shown = TEXT("");
	switch (t.p[0]) {
	case '"':
		n = closed_by(t, '"');
		*shown = (struct text){ t.p + 1, n - 1 - (n > 1 && t.p[n - 1] == '"') };
		return n;
	case '\\':
	case '!':
		n = character((struct text){ t.p + 1, t.n - 1 });
		*shown = (struct text){ t.p + 1, n };
		return n + 1;
	case '_': /* a blank as wide as the next character; */
	case '*': /* the next character, repeated to fill the cell */
		return 1 + character((struct text){ t.p + 1, t.n - 1 });
	default:
		return 0;
	}
}

bool code_next(struct text *section, struct code_element *e)
{
	struct text t = *section;
	size_t n;
	if (!t.n)
		return false;
	*e = (struct code_element){ .n = 1 };
	if ((n = literal(t, &e->literal))) {
	} else if (t.p[0] == ';') {
		n = 1;
		e->sign = ';';
	} else if (t.p[0] == '[') {
		n = closed_by(t, ']');
		e->sign = '[';
	} else if (starts_small(t, TEXT("general"))) {
		n = 7;
		e->sign = 'g';
	} else if (starts_small(t, TEXT("am/pm")) || starts_small(t, TEXT("a/p"))) {
		n = small(t.p[1]) == 'm' ? 5 : 3;
		e->sign = 'a';
	} else if (starts_small(t, TEXT("aaa"))) { /* the day of the week in Chinese */
		n = 3 + starts_small(t, TEXT("aaaa"));
		e->sign = 'd';
	} else if (strchr("ymdhs0#?.,%/@e", small(t.p[0]))) {
		e->sign = small(t.p[0]);
		for (n = 1; n < t.n && small(t.p[n]) == e->sign; n++)
			;
		e->n = n;
	} else {
		n = character(t);
		e->literal = (struct text){ t.p, n };
	}
	e->raw = (struct text){ t.p, n };
	*section = (struct text){ t.p + n, t.n - n };
	return true;
}

/* ---- kinds ---- */

/* Is it [h], [mm], [s] or the like? */
static bool is_elapsed(struct text bracket)
{
	if (bracket.n <= 2)
		return false;
	char first = small(bracket.p[1]);
	if (first != 'h' && first != 'm' && first != 's')
		return false;
	for (size_t i = 1; i + 1 < bracket.n; i++)
		if (small(bracket.p[i]) != first)
			return false;
	return true;
}

static bool is_truth(struct text word)
{
	return (word.n == 4 && starts_small(word, TEXT("true"))) || (word.n == 5 && starts_small(word, TEXT("false")));
}

enum code_kind code_section_kind(struct text section)
{
	struct code_element e;
	size_t dates = 0, times = 0, months = 0, places = 0, zeros = 0, others = 0, literals = 0;
	bool truth = false;
	char before = 0; /* the letter of the date or time element before this one */
	while (code_next(&section, &e)) {
		switch (e.sign) {
		case '[':
			if (is_elapsed(e.raw))
				return CODE_ELAPSED;
			break;
		case 'm': /* m means minutes behind hours and before seconds, else months */
			months += before != 'h';
			times += before == 'h';
			break;
		case 's': times += 1 + months, months = 0; break;
		case 'h':
		case 'a': times++; break;
		case 'y':
		case 'd': dates++; break;
		case '0': zeros += e.n, places += e.n; break;
		case '#': zeros += zeros ? e.n : 0; /* behind a 0 it is one, too */ places += e.n; break;
		case '?': places += e.n; break;
		case 0:
			truth = literals++ == 0 && is_truth(e.literal);
			zeros += !places && e.literal.n && e.literal.p[0] == '0' ? 2 : 0; /* also where the zero is written as a literal */
			break;
		default: others++;
		}
		if (e.sign && strchr("mhsyd", e.sign))
			before = e.sign;
	}
	if (dates + months + times)
		return !times ? CODE_DATE : dates + months ? CODE_MOMENT : CODE_TIME;
	if (truth && !places && !others)
		return CODE_TRUTH;
	return zeros > 1 && places && !others ? CODE_PADDED : CODE_NUMBER;
}

/* ---- sections ---- */

enum { SECTIONS_MOST = 3, COMPARE_ROOM = 32 };

/* Takes the sections that are for numbers apart; returns how many there are. */
static size_t take_apart(struct text code, struct text section[SECTIONS_MOST])
{
	struct code_element e;
	struct text rest = code;
	const char *start = code.p;
	size_t n = 0;
	while (n < SECTIONS_MOST && code_next(&rest, &e))
		if (e.sign == ';') {
			section[n++] = (struct text){ start, (size_t)(e.raw.p - start) };
			start = e.raw.p + 1;
		}
	if (n < SECTIONS_MOST)
		section[n++] = (struct text){ start, (size_t)(code.p + code.n - start) };
	return n;
}

/* Does the number meet what a bracket such as [>=100] asks? Returns false, too, if the bracket asks nothing; then *asks is left as it is. */
static bool meets_bracket(struct text bracket, double number, bool *asks)
{
	char room[COMPARE_ROOM], *end;
	struct text inner = { bracket.p + 1, bracket.n > 2 ? bracket.n - 2 : 0 };
	size_t signs = 0;
	while (signs < inner.n && memchr("<>=", inner.p[signs], 3))
		signs++;
	size_t n = inner.n - signs;
	if (!signs || signs > 2 || !n || n >= sizeof room)
		return false;
	memcpy(room, inner.p + signs, n);
	room[n] = 0;
	double bound = strtod(room, &end);
	if (*end)
		return false;
	*asks = true;
	bool less = inner.p[0] == '<', more = inner.p[0] == '>', other = signs == 2 && inner.p[1] == '>';
	bool equal = inner.p[signs - 1] == '=';
	return (less && number < bound) || ((more || other) && number > bound) || (equal && number == bound);
}

/* Does the number meet the condition of the section? *asks says whether it has one. */
static bool meets(struct text section, double number, bool *asks)
{
	struct code_element e;
	*asks = false;
	while (code_next(&section, &e))
		if (e.sign == '[' && meets_bracket(e.raw, number, asks))
			return true;
	return false;
}

struct text code_section(struct text code, double number)
{
	struct text section[SECTIONS_MOST];
	size_t n = take_apart(code, section);
	bool asks[2] = { false, false };
	for (size_t i = 0; i < 2 && i < n; i++)
		if (meets(section[i], number, &asks[i]))
			return section[i];
	if (asks[0] && asks[1])
		return n > 2 ? section[2] : TEXT("General");
	if (asks[0])
		return n > 1 && (n == 2 || number < 0) ? section[1] : n > 2 ? section[2] : TEXT("General");
	if (asks[1])
		return number > 0 || n < 3 ? section[0] : section[2];
	return number < 0 && n > 1 ? section[1] : number == 0 && n > 2 ? section[2] : section[0];
}

/* ---- built-in formats ---- */

struct text code_builtin(unsigned long id)
{
	static const struct {
		unsigned char first, last;
		struct text code;
	} builtin[] = {
		{ 14, 17, WORD("yyyy-mm-dd") },
		{ 18, 18, WORD("h:mm AM/PM") },
		{ 19, 19, WORD("h:mm:ss AM/PM") },
		{ 20, 20, WORD("h:mm") },
		{ 21, 21, WORD("h:mm:ss") },
		{ 22, 22, WORD("yyyy-mm-dd h:mm") },
		{ 27, 31, WORD("yyyy\"年\"m\"月\"d\"日\"") },
		{ 32, 32, WORD("h\"时\"mm\"分\"") },
		{ 33, 33, WORD("h\"时\"mm\"分\"ss\"秒\"") },
		{ 34, 34, WORD("h\"时\"mm\"分\"") }, /* 34, 35, 55 and 56 with 上午 or 下午 before them */
		{ 35, 35, WORD("h\"时\"mm\"分\"ss\"秒\"") },
		{ 36, 36, WORD("yyyy\"年\"m\"月\"") },
		{ 45, 45, WORD("mm:ss") },
		{ 46, 46, WORD("[h]:mm:ss") },
		{ 47, 47, WORD("mm:ss.0") },
		{ 50, 54, WORD("yyyy\"年\"m\"月\"d\"日\"") },
		{ 55, 55, WORD("h\"时\"mm\"分\"") },
		{ 56, 56, WORD("h\"时\"mm\"分\"ss\"秒\"") },
		{ 57, 58, WORD("yyyy\"年\"m\"月\"d\"日\"") },
	};
	for (size_t i = 0; i < sizeof builtin / sizeof *builtin; i++)
		if (id >= builtin[i].first && id <= builtin[i].last)
			return builtin[i].code;
	return TEXT("General");
}
