#include "rules/syntax_hint.h"

#include <string.h>

#include "bytes/catalogue.h"

#define FULL_WIDTH_SPACE "\xe3\x80\x80" /* U+3000 */

/* A line with the spaces before it; empty when there is no such line. */
static struct text line_text(struct text bytes, size_t line)
{
	for (; line > 1 && bytes.n; line--) {
		const char *end = memchr(bytes.p, '\n', bytes.n);
		size_t n = end ? (size_t)(end - bytes.p) + 1 : bytes.n;
		bytes = (struct text){ bytes.p + n, bytes.n - n };
	}
	const char *end = bytes.n ? memchr(bytes.p, '\n', bytes.n) : NULL;
	if (end)
		bytes.n = (size_t)(end - bytes.p);
	return line ? bytes : (struct text){ 0 };
}

static struct text unindented(struct text line)
{
	while (line.n && *line.p == ' ')
		line.p++, line.n--;
	return line;
}

static size_t indent_of(struct text line)
{
	return line.n - unindented(line).n;
}

static struct text until(struct text t, char c)
{
	const char *end = t.n ? memchr(t.p, c, t.n) : NULL;
	return end ? (struct text){ t.p, (size_t)(end - t.p) } : t;
}

/* Does a colon stand right before what follows it, outside of quotes? */
static bool lacks_space(struct text t)
{
	struct text bare = until(until(t, '"'), '\''), key = until(bare, ':');
	return key.n + 1 < bare.n && !memchr(" \t\r", bare.p[key.n + 1], 3);
}

static bool lacks_space_behind_dash(struct text line)
{
	struct text t = unindented(line);
	return t.n > 1 && t.p[0] == '-' && t.p[1] == '{';
}

/* Are there two colons with a space behind, and no quotes and no map in which they may stand? */
static bool has_two_colons(struct text t)
{
	const char *first = t.n ? memmem(t.p, t.n, ": ", 2) : NULL;
	return first && !memchr(t.p, '{', t.n) && !memchr(t.p, '"', t.n) && memmem(first + 2, t.n - (size_t)(first + 2 - t.p), ": ", 2);
}

/* Blanks, tabs, # and : of another kind, on the line and the two before. */
static const char *hint_of_lines(const struct syntax_error *e, char out[LOOKALIKE_ROOM])
{
	for (size_t back = 0; back < 3 && back < e->line; back++) {
		struct text t = unindented(line_text(e->bytes, e->line - back));
		struct lookalike first = lookalike_of(t, " #"), colon = lookalike_of(until(until(t, '#'), ':'), ":");
		if (back == 0 && t.n && *t.p == '\t')
			return _("; indent with spaces, not with tabs");
		if (text_starts(t, TEXT(FULL_WIDTH_SPACE)))
			return _("; indent with plain spaces, not with full-width ones (U+3000)");
		if (first.found.n && first.found.p == t.p)
			return lookalike_hint(first, out);
		if (colon.found.n)
			return lookalike_hint(colon, out);
	}
	return "";
}

static const char *hint_of_indent(const struct syntax_error *e)
{
	struct text line = line_text(e->bytes, e->line), before = line_text(e->bytes, e->line - 1);
	struct text t = unindented(line), b = unindented(before);
	bool keys = t.n && b.n && *t.p != '-' && *t.p != '#' && *b.p != '#';
	return keys && indent_of(line) != indent_of(before) ? _("; the keys of a map begin in the same column") : "";
}

const char *syntax_hint(const struct syntax_error *e, char out[LOOKALIKE_ROOM])
{
	struct text line = line_text(e->bytes, e->line), before = line_text(e->bytes, e->line - 1), context = line_text(e->bytes, e->context);
	bool values = strstr(e->problem, "mapping values");
	struct lookalike found = lookalike_of(until(until(until(line, '#'), '"'), '\''), "[]{}\"'");
	const char *why = hint_of_lines(e, out);
	if (*why)
		return why;
	if (!found.found.n)
		found = lookalike_of(until(line, '#'), ",");
	if (found.found.n)
		return lookalike_hint(found, out);
	if (strstr(e->problem, "expected ':'") ? lacks_space(context) : values && lacks_space(before))
		return _("; a space is due after :");
	if (values && lacks_space_behind_dash(line))
		return _("; a space is due after -");
	if (strstr(e->problem, "cannot start any token"))
		return _("; a text that begins with such a character stands in quotes");
	if (values && has_two_colons(line))
		return _("; a text in which a space follows a colon stands in quotes");
	return values || strstr(e->problem, "expected key") ? hint_of_indent(e) : "";
}
