#include "rules/lookalike.h"

#include <stdio.h>
#include <string.h>

#include "bytes/catalogue.h"

/* The character of ASCII that is meant by one beyond it, or 0. Those of full width stand in the order of ASCII. */
static char meant_by(uint32_t c)
{
	static const struct {
		uint32_t found;
		char meant;
	} table[] = {
		{ 0x00a0, ' ' }, { 0x202f, ' ' }, { 0x205f, ' ' }, { 0x3000, ' ' },                        /* blanks */
		{ 0x2010, '-' }, { 0x2011, '-' }, { 0x2012, '-' }, { 0x2013, '-' }, { 0x2014, '-' }, { 0x2212, '-' }, /* dashes, minus */
		{ 0x301c, '-' }, { 0xff5e, '-' },                                                            /* waves, of a range */
		{ 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201c, '"' }, { 0x201d, '"' }, { 0x300c, '"' }, { 0x300d, '"' }, /* quotes */
		{ 0x3001, ',' }, { 0x3010, '[' }, { 0x3011, ']' }, { 0x3014, '[' }, { 0x3015, ']' },
	};
	if (c >= 0x2000 && c <= 0x200b)
		return ' ';
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].found == c)
			return table[i].meant;
	return (char)(c >= 0xff01 && c <= 0xff5d ? c - 0xff01 + '!' : 0);
}

struct lookalike lookalike_of(struct text t, const char *meant)
{
	size_t n;
	for (; t.n; t.p += n, t.n -= n) {
		char c = meant_by(utf8_first(t, &n));
		if (c && (!meant || strchr(meant, c)))
			return (struct lookalike){ { t.p, n }, c };
	}
	return (struct lookalike){ 0 };
}

struct lookalike lookalike_first(struct text t)
{
	return lookalike_of(t, NULL);
}

const char *lookalike_hint(struct lookalike l, char out[LOOKALIKE_ROOM])
{
	size_t n;
	if (!l.found.n)
		return "";
	if (text_eq(l.found, TEXT("：")))
		return _("; a full-width colon (：) is not a :");
	if (text_eq(l.found, TEXT("，")))
		return _("; a full-width comma (，) is not a ,");
	if (l.meant == ' ')
		snprintf(out, LOOKALIKE_ROOM, _("; the blank U+%04X is not a plain space"), (unsigned)utf8_first(l.found, &n));
	else
		snprintf(out, LOOKALIKE_ROOM, _("; %.*s is not a %c"), (int)l.found.n, l.found.p, l.meant);
	return out;
}
