#include "dialled.h"

#include <strings.h>

#include "foreign/clean.h"
#include "foreign/phone.h"

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static struct text behind(struct text t, size_t n)
{
	return (struct text){ t.p + n, t.n - n };
}

/* The text up to the first of some characters. */
static struct text before_any(struct text t, const char *marks)
{
	size_t n = 0;
	while (n < t.n && !strchr(marks, t.p[n]))
		n++;
	return (struct text){ t.p, n };
}

static struct text behind_last(struct text t, char mark)
{
	const char *at = memrchr(t.p, mark, t.n);
	return at ? behind(t, (size_t)(at - t.p) + 1) : t;
}

static struct text without_scheme(struct text t)
{
	static const struct text schemes[] = { WORD("sip:"), WORD("sips:") };
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (t.n > schemes[i].n && strncasecmp(t.p, schemes[i].p, schemes[i].n) == 0)
			return behind(t, schemes[i].n);
	return t;
}

/* The number of a channel, without the count behind its dash, such as 13800000001-0000001a; behind an area code the dash is the number's own. */
static struct text of_channel(struct text t)
{
	struct text number = before_any(t, "-");
	return number.n >= PHONE_LEAST ? number : t;
}

struct text dialled_number(struct text t)
{
	if (!t.n)
		return t;
	if (t.p[t.n - 1] == '>')
		t = before_any(behind_last(t, '<'), ">");
	t = before_any(without_scheme(t), "@");
	if (t.n && is_letter(t.p[0]) && memchr(t.p, '/', t.n))
		t = of_channel(before_any(behind_last(t, '/'), ",;&"));
	return t;
}

/* Digits, of which some, one behind the other, are a mask. */
static bool is_masked(struct text t)
{
	enum { LEAST = 3 };
	size_t run = 0, longest = 0;
	for (size_t i = 0; i < t.n; i++) {
		if (!memchr("0123456789+-() *xX", t.p[i], 18))
			return false;
		run = t.p[i] == '*' || (t.p[i] | 0x20) == 'x' ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	return longest >= LEAST;
}

bool dialled_is_lost(struct text t)
{
	return clean_error(t) || is_scientific(t) || is_decimal(t) || is_masked(t);
}
