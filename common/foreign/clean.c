#include "foreign/clean.h"

#include "bytes/catalogue.h"
#include "bytes/classify.h"
#include "bytes/fold.h"

static const char replaced[] = N_("holds U+FFFD: it was read or saved in a wrong encoding");

static struct text rest_of(struct text t, size_t from)
{
	return (struct text){ t.p + from, t.n - from };
}

/* The index at which the last code point of t begins. */
static size_t last_of(struct text t)
{
	size_t i = t.n - 1;
	while (i > 0 && ((unsigned char)t.p[i] & 0xc0) == 0x80)
		i--;
	return i;
}

const uint8_t clean_edge[256] = {
	[' '] = EDGE_FIRST | EDGE_LAST, ['\''] = EDGE_FIRST, ['='] = EDGE_FIRST, [0xc2] = EDGE_FIRST, [0xe1] = EDGE_FIRST, [0xe2] = EDGE_FIRST | NO_CHINESE,
	[0xe3] = EDGE_FIRST, [0xe5] = NO_CHINESE, [0xe6] = NO_CHINESE, [0xe7] = NO_CHINESE, [0xee] = EDGE_FIRST,
	[0xef] = EDGE_FIRST | NO_LETTERS | NO_VALUE, ['#'] = NO_VALUE, ['-'] = NO_LETTERS, ['/'] = NO_LETTERS, ['\\'] = NO_LETTERS,
	['('] = NO_LETTERS, ['<'] = NO_LETTERS, ['['] = NO_LETTERS, ['n'] = NO_LETTERS, ['N'] = NO_LETTERS, ['u'] = NO_LETTERS, ['U'] = NO_LETTERS,
	[0x80] = EDGE_LAST, [0x81] = EDGE_LAST, [0x82] = EDGE_LAST, [0x83] = EDGE_LAST, [0x84] = EDGE_LAST, [0x85] = EDGE_LAST,
	[0x86] = EDGE_LAST, [0x87] = EDGE_LAST, [0x88] = EDGE_LAST, [0x89] = EDGE_LAST, [0x8a] = EDGE_LAST, [0x9f] = EDGE_LAST,
	[0xa0] = EDGE_LAST, [0xa5] = EDGE_LAST, [0xaf] = EDGE_LAST,
};

const bool clean_second[256] = {
	[0x80] = true, [0x84] = true, [0x97] = true, [0x9a] = true, [0x9c] = true, [0xa9] = true, [0xb0] = true, [0xb2] = true,
};

/* Does the text end in a blank? The last byte decides for nearly all texts, the first byte of the last character for nearly all others. */
static bool ends_blank(struct text t)
{
	size_t at = last_of(t), n;
	return clean_edge[(unsigned char)t.p[at]] & EDGE_FIRST && is_space(utf8_first(rest_of(t, at), &n));
}

static struct text trim(struct text t)
{
	size_t n;
	while (t.n && clean_edge[(unsigned char)t.p[0]] & EDGE_FIRST) {
		uint32_t c = utf8_first(t, &n);
		if (!is_space(c) && c != 0xfeff)
			break;
		t = rest_of(t, n);
	}
	while (t.n && clean_edge[(unsigned char)t.p[t.n - 1]] & EDGE_LAST && ends_blank(t))
		t.n = last_of(t);
	return t;
}

const char *clean_controls(struct text t, struct arena *arena, struct text *out)
{
	*out = t;
	if (!text_holds(t, NEEDS_CLEANING))
		return NULL;
	if (t.n >= 3 && memmem(t.p, t.n, "\xef\xbf\xbd", 3))
		return replaced;
	*out = text_without_controls(t, arena_get(arena, t.n));
	return NULL;
}

const char *clean_text(struct text t, struct arena *arena, struct text *out)
{
	*out = t;
	if (!t.n)
		return NULL;
	const char *why = clean_controls(t, arena, out);
	if (!why)
		*out = clean_simple(*out);
	return why;
}

struct text clean_edges(struct text t)
{
	t = trim(t);
	return t.n && t.p[0] == '\'' ? trim(rest_of(t, 1)) : t;
}

/* The ASCII character of which c is a wide form, or c itself. */
static uint32_t narrow(uint32_t c)
{
	if (c >= 0xff01 && c <= 0xff5e)
		return c - 0xff01 + '!';
	return is_space(c) ? ' ' : c;
}

struct text clean_narrow(struct text t, struct arena *arena)
{
	size_t used = 0, n;
	if (text_is_ascii(t))
		return t;
	char *out = arena_get(arena, t.n);
	for (size_t i = 0; i < t.n; i += n) {
		uint32_t c = utf8_first(rest_of(t, i), &n), other = narrow(c);
		if (other == c)
			bytes_copy(out + used, t.p + i, n);
		used += other == c ? n : utf8_put(other, out + used);
	}
	return trim((struct text){ out, used });
}

struct text clean_unwrap(struct text t)
{
	if (t.n >= 3 && t.p[0] == '=' && t.p[1] == '"' && t.p[t.n - 1] == '"')
		return trim((struct text){ t.p + 2, t.n - 3 });
	return t;
}

struct text clean_squeeze(struct text t, struct arena *arena)
{
	if (!t.n || !memchr(t.p, ' ', t.n))
		return t;
	char *out = arena_get(arena, t.n);
	size_t used = 0;
	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] != ' ')
			out[used++] = t.p[i];
	return (struct text){ out, used };
}

static bool listed(const struct text *words, size_t n, struct text t)
{
	for (size_t i = 0; i < n; i++)
		if (fold_same(words[i], t))
			return true;
	return false;
}

bool clean_means_nothing(struct text t)
{
	static const struct text letters[] = {
		WORD("-"), WORD("--"), WORD("---"), WORD("/"), WORD("//"), WORD("\\"), WORD("n/a"), WORD("null"), WORD("(null)"), WORD("<null>"),
		WORD("none"), WORD("nil"), WORD("nan"), WORD("nat"), WORD("undefined"), WORD("(空)"), WORD("(无)"),
		WORD("\\n"), WORD("n.a."), WORD("<na>"), WORD("[null]"), WORD("(none)"), WORD("(blank)"), WORD("(跳过)"), WORD("(未填)"),
	};
	static const struct text chinese[] = { /* in both scripts, and compared as bytes, because many names begin with these characters */
		WORD("无"), WORD("無"), WORD("未"), WORD("空"), WORD("—"), WORD("–"), WORD("——"), WORD("没有"), WORD("沒有"), WORD("暂无"),
		WORD("暫無"), WORD("尚无"), WORD("尚無"),
	};
	uint8_t first = clean_edge[(unsigned char)t.p[0]];
	bool may_be_chinese = first & NO_CHINESE && (t.n == 3 || t.n == 6) && clean_second[(unsigned char)t.p[1]];
	for (size_t i = 0; may_be_chinese && i < sizeof chinese / sizeof *chinese; i++)
		if (text_eq(chinese[i], t))
			return true;
	return first & NO_LETTERS && listed(letters, sizeof letters / sizeof *letters, t);
}

bool clean_is_no_date(struct text t)
{
	static const struct text words[] = {
		WORD("未定"), WORD("待定"), WORD("未处理"), WORD("未解决"), WORD("未完成"), WORD("未回复"), WORD("未答复"), WORD("未结案"),
		WORD("未关闭"), WORD("未安装"), WORD("未上门"), WORD("未派单"), WORD("未派工"), WORD("待处理"), WORD("待安装"), WORD("待派工"),
		WORD("处理中"), WORD("进行中"), WORD("办理中"), WORD("未办结"), WORD("未完结"), WORD("未完工"), WORD("待回复"), WORD("待解决"), WORD("待上门"), WORD("尚未"),
		WORD("尚未解决"), WORD("尚未完成"), WORD("pending"), WORD("tbd"), WORD("na"), WORD("never"),
		WORD("not yet"), WORD("unresolved"), WORD("not resolved"), WORD("in progress"),
	};
	return clean_is_nothing(t) || (t.n && t.n <= 12 && listed(words, sizeof words / sizeof *words, t));
}

bool clean_is_zero(struct text t)
{
	static const struct text zeros[] = { WORD("0"), WORD("0:00"), WORD("00:00"), WORD("0:00:00"), WORD("00:00:00") };
	return t.n && t.p[0] == '0' && listed(zeros, sizeof zeros / sizeof *zeros, t);
}

const char *clean_error_of(struct text t)
{
	static const struct text words[] = {
		WORD("#n/a"), WORD("#name?"), WORD("#ref!"), WORD("#value!"), WORD("#div/0!"), WORD("#num!"), WORD("#null!"), WORD("#spill!"),
	};
	size_t marks = 0;
	while (marks < t.n && t.p[marks] == '#')
		marks++;
	if (marks == t.n && marks >= 3)
		return _("only #: the spreadsheet's column was too narrow to show it");
	return listed(words, sizeof words / sizeof *words, t) ? _("a spreadsheet's word for an error: the value is lost") : NULL;
}

static size_t digits_from(struct text t, size_t i)
{
	while (i < t.n && t.p[i] >= '0' && t.p[i] <= '9')
		i++;
	return i;
}

bool is_scientific(struct text t)
{
	size_t i = digits_from(t, 0);
	if (i == 0)
		return false;
	if (i < t.n && (t.p[i] == '.' || t.p[i] == ','))
		i = digits_from(t, i + 1);
	if (i >= t.n || (t.p[i] | 0x20) != 'e')
		return false;
	i++;
	bool sign = i < t.n && (t.p[i] == '+' || t.p[i] == '-');
	size_t end = digits_from(t, i + sign);
	/* 12E34, without a sign or a point, may be an id */
	return end == t.n && end > i + sign && (sign || memchr(t.p, '.', t.n));
}

bool is_decimal(struct text t)
{
	size_t i = digits_from(t, 0);
	if (i == 0 || i + 1 >= t.n || t.p[i] != '.')
		return false;
	while (++i < t.n)
		if (t.p[i] != '0')
			return false;
	return true;
}

/* Is the text made of digits, dashes and letters other than E, as nearly every id is? Then nothing in it can be wrong; an E may come from a
 * spreadsheet. */
static bool is_word(struct text t)
{
	static const bool in_words[256] = {
		['-'] = true, ['0'] = true, ['1'] = true, ['2'] = true, ['3'] = true, ['4'] = true, ['5'] = true, ['6'] = true,
		['7'] = true, ['8'] = true, ['9'] = true, ['A'] = true, ['B'] = true, ['C'] = true, ['D'] = true, ['F'] = true,
		['G'] = true, ['H'] = true, ['I'] = true, ['J'] = true, ['K'] = true, ['L'] = true, ['M'] = true, ['N'] = true,
		['O'] = true, ['P'] = true, ['Q'] = true, ['R'] = true, ['S'] = true, ['T'] = true, ['U'] = true, ['V'] = true,
		['W'] = true, ['X'] = true, ['Y'] = true, ['Z'] = true, ['a'] = true, ['b'] = true, ['c'] = true, ['d'] = true,
		['f'] = true, ['g'] = true, ['h'] = true, ['i'] = true, ['j'] = true, ['k'] = true, ['l'] = true, ['m'] = true,
		['n'] = true, ['o'] = true, ['p'] = true, ['q'] = true, ['r'] = true, ['s'] = true, ['t'] = true, ['u'] = true,
		['v'] = true, ['w'] = true, ['x'] = true, ['y'] = true, ['z'] = true,
	};
	size_t i = 0;
	while (i < t.n && in_words[(unsigned char)t.p[i]])
		i++;
	return i == t.n;
}

const char *clean_id(struct text t, struct arena *arena, struct text *out)
{
	*out = t;
	if (t.n <= ID_MOST && is_word(t))
		return NULL;
	t = *out = clean_unwrap(clean_narrow(t, arena));
	if (t.n > ID_MOST)
		return _("longer than any id");
	if (is_scientific(t))
		return _("damaged by a spreadsheet: the digits are lost");
	if (is_decimal(t))
		return _("ends in .0: a spreadsheet took it for a number; save the column as text");
	size_t n, marks = 0;
	while (marks < t.n && t.p[marks] == '#')
		marks++;
	if (t.n && marks == t.n)
		return _("only #: the spreadsheet's column was too narrow to show it");
	for (size_t i = 0; i < t.n; i += n) {
		uint32_t c = utf8_first(rest_of(t, i), &n);
		if (is_invisible(c))
			return _("holds an invisible character");
		if (c == '/' || c == '\\' || (c == '.' && i + 1 < t.n && t.p[i + 1] == '.'))
			return _("holds a slash or two dots, which no id does");
	}
	return NULL;
}
