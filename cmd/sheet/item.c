#include "item.h"

#include "bytes/classify.h"
#include "xml.h"

void item_begin(struct item *i)
{
	if (!i->text.buffer) {
		writer_open_memory(&i->text);
		writer_open_memory(&i->before);
	}
	i->text.used = 0;
	i->phonetic = 0;
	i->in_text = false;
}

void item_free(struct item *i)
{
	if (i->text.buffer) {
		writer_close(&i->text);
		writer_close(&i->before);
	}
}

void item_open(struct item *i, bool preserved)
{
	i->in_text = true;
	i->preserved = preserved;
	i->piece = i->text.used;
}

void item_start(struct item *i, const char *name, const char *const *attribute)
{
	if (strcmp(name, "rPh") == 0 || i->phonetic) {
		i->phonetic++;
	} else if (strcmp(name, "t") == 0) {
		const char *space = xml_attribute(attribute, "xml:space");
		item_open(i, space && strcmp(space, "preserve") == 0);
	}
}

bool item_text(struct item *i, struct text t)
{
	if (i->in_text)
		writer_raw(&i->text, t);
	return i->text.used <= ITEM_MOST;
}

/* ---- characters that are written by their number ---- */

static int hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
}

/* The number of an escape such as _x0041_ at the start of p, or -1. */
static int32_t escape(const char *p, size_t n)
{
	int32_t number = 0;
	if (n < 7 || p[0] != '_' || p[1] != 'x' || p[6] != '_')
		return -1;
	for (int k = 2; k < 6; k++) {
		int digit = hex(p[k]);
		if (digit < 0)
			return -1;
		number = number << 4 | digit;
	}
	return number;
}

static bool is_high(int32_t c)
{
	return c >= 0xd800 && c < 0xdc00;
}

static bool is_low(int32_t c)
{
	return c >= 0xdc00 && c < 0xe000;
}

/* The character that one escape, or two for a surrogate pair, stand for at the start of p; returns how many bytes they take, 0 if there is
 * none. */
static size_t escaped(const char *p, size_t n, uint32_t *c)
{
	int32_t first = escape(p, n);
	if (first < 0)
		return 0;
	int32_t second = is_high(first) ? escape(p + 7, n - 7) : -1;
	if (second >= 0 && is_low(second)) {
		*c = 0x10000 + ((uint32_t)(first - 0xd800) << 10) + (uint32_t)(second - 0xdc00);
		return 14;
	}
	*c = is_high(first) || is_low(first) ? 0xfffd : (uint32_t)first;
	return 7;
}

/* Replaces escapes by their characters; returns the new length. */
static size_t unescape(char *p, size_t n)
{
	size_t used = 0;
	for (size_t from = 0; from < n;) {
		uint32_t c;
		size_t length = p[from] == '_' ? escaped(p + from, n - from, &c) : 0;
		if (length) {
			used += utf8_put(c, p + used);
			from += length;
		} else {
			p[used++] = p[from++];
		}
	}
	return used;
}

/* ---- blanks ---- */

static bool is_xml_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Blanks around a text belong to it, unless a line break among them shows that it was set on lines of its own. */
static struct text without_layout(struct text t)
{
	size_t from = 0, to = t.n;
	while (from < t.n && is_xml_space(t.p[from]))
		from++;
	while (to > from && is_xml_space(t.p[to - 1]))
		to--;
	size_t start = memchr(t.p, '\n', from) ? from : 0, end = memchr(t.p + to, '\n', t.n - to) ? to : t.n;
	return (struct text){ t.p + start, end > start ? end - start : 0 };
}

void item_close(struct item *i)
{
	char *p = i->text.buffer + i->piece;
	struct text t = { p, i->text.used - i->piece };
	if (!i->preserved)
		t = without_layout(t);
	memmove(p, t.p, t.n);
	i->text.used = i->piece + (memchr(p, '_', t.n) ? unescape(p, t.n) : t.n);
	i->in_text = false;
}

void item_end(struct item *i, const char *name)
{
	if (i->phonetic)
		i->phonetic--;
	else if (i->in_text && strcmp(name, "t") == 0)
		item_close(i);
}

struct text item_value(struct item *i)
{
	struct text t = { i->text.buffer, i->text.used };
	if (!text_holds(t, HOLDS_CONTROL))
		return t;
	i->before.used = 0;
	writer_raw(&i->before, t);
	t = text_without_controls((struct text){ i->before.buffer, t.n }, i->text.buffer);
	i->text.used = t.n;
	return t;
}
