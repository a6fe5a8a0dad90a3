#include "foreign/named.h"

static const char *const months[] = { "january", "february", "march",	  "april",   "may",	 "june",    "july",
				      "august",	 "september", "october", "november", "december", NULL };
static const char *const weekdays[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", NULL };

static char lower(char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static int take(struct text *t, const char *const *names)
{
	enum { LEAST = 3 };
	size_t n = 0;
	while (n < t->n && lower(t->p[n]) >= 'a' && lower(t->p[n]) <= 'z')
		n++;
	for (int k = 0; n >= LEAST && names[k]; k++) {
		size_t same = 0;
		while (same < n && names[k][same] == lower(t->p[same]))
			same++;
		if (same < n)
			continue;
		t->p += n;
		t->n -= n;
		return k + 1;
	}
	return 0;
}

int named_month(struct text *t)
{
	return take(t, months);
}

int named_weekday(struct text *t)
{
	return take(t, weekdays);
}
