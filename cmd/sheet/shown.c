#include "shown.h"

#include <stdio.h>

void shown_put(struct shown *s, struct text t)
{
	size_t n = t.n < SHOWN_MOST - s->n ? t.n : SHOWN_MOST - s->n;
	while (n < t.n && n && ((unsigned char)t.p[n] & 0xc0) == 0x80) /* no part of a character */
		n--;
	memcpy(s->room + s->n, t.p, n);
	s->n += n;
}

void shown_number(struct shown *s, int64_t number, int least)
{
	char digits[SHOWN_MOST + 1];
	int n = snprintf(digits, sizeof digits, "%0*jd", least < SHOWN_MOST ? least : SHOWN_MOST, (intmax_t)number);
	shown_put(s, (struct text){ digits, (size_t)n });
}
