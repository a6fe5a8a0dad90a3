#include "foreign/form.h"

#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/loose.h"
#include "bytes/quoted.h"

enum { RECORDS_SEEN = 20 }; /* how many records are searched for the header */

static const char delimiters[] = { ',', '\t', ';', '|' };

/* ---- decoding ---- */

/* The bytes decoded, in the arena; *bad is how many of them the encoding does not have. A character that is cut off at the end is not
 * counted. */
static struct text decode(struct text bytes, const char *encoding, struct arena *arena, size_t *bad)
{
	*bad = 0;
	if (!encoding)
		return bytes;
	iconv_t converter = iconv_open("UTF-8", encoding);
	if (converter == (iconv_t)-1)
		fail("encoding '%s': not known on this machine", encoding);
	size_t from_n = bytes.n, room = 4 * bytes.n + 4, out_n = room;
	char *from = (char *)bytes.p, *to = arena_get(arena, room), *out = to;
	while (from_n && iconv(converter, &from, &from_n, &out, &out_n) == (size_t)-1 && errno == EILSEQ) {
		memcpy(out, "\xef\xbf\xbd", 3);
		out += 3, out_n -= 3, from++, from_n--;
		++*bad;
	}
	iconv_close(converter);
	return (struct text){ to, room - out_n };
}

/* The bytes without the last line, unless they are `whole` or have no other line. */
static struct text whole_lines(struct text bytes, bool whole)
{
	const char *last = bytes.n ? memrchr(bytes.p, '\n', bytes.n) : NULL;
	return whole || !last ? bytes : (struct text){ bytes.p, (size_t)(last + 1 - bytes.p) };
}

/* Are most of the lines with bytes beyond ASCII valid UTF-8? */
static bool most_is_utf8(struct text bytes)
{
	size_t valid = 0, all = 0, bad;
	while (bytes.n) {
		const char *end = memchr(bytes.p, '\n', bytes.n);
		struct text line = { bytes.p, end ? (size_t)(end - bytes.p) + 1 : bytes.n };
		bytes = (struct text){ bytes.p + line.n, bytes.n - line.n };
		bool ascii = true;
		for (size_t i = 0; i < line.n && ascii; i++)
			ascii = (unsigned char)line.p[i] < 0x80;
		if (ascii)
			continue;
		all++;
		valid += utf8_valid(line, &bad);
	}
	return 2 * valid > all;
}

/* Do two bytes beyond ASCII stand side by side somewhere? Accented letters in a Latin encoding stand alone. */
static bool has_pairs(struct text bytes)
{
	for (size_t i = 0; i + 1 < bytes.n; i++)
		if ((unsigned char)bytes.p[i] >= 0x80 && (unsigned char)bytes.p[i + 1] >= 0x80)
			return true;
	return false;
}

/* Are all characters common ones when read as Big5 (leads up to C6), while some are outside GB 2312, or kana and the like, when read as
 * GB18030? This decides for a few cells, which are too few for the detector. */
static bool reads_better_as_big5(struct text bytes)
{
	bool odd = false, common = true;
	const unsigned char *p = (const unsigned char *)bytes.p, *end = p + bytes.n;
	for (const unsigned char *at = p; at + 1 < end; at++) {
		if (*at < 0x80)
			continue;
		odd = odd || at[1] < 0xa1 || at[0] < 0xa1 || (at[0] >= 0xa4 && at[0] <= 0xaf);
		at += at[1] >= 0x30 && at[1] <= 0x39 ? 3 : 1;
	}
	for (const unsigned char *at = p; at + 1 < end; at++) {
		if (*at < 0x80)
			continue;
		common = common && at[0] >= 0xa1 && at[0] <= 0xc6;
		at++;
	}
	return odd && common;
}

static bool is_big5(const struct form_rules *rules, struct text bytes)
{
	return reads_better_as_big5(bytes) || (rules->says_big5 && rules->says_big5(bytes));
}

/* Chooses among encodings in which equally many columns are found; NULL: UTF-8. */
static const char *settle_tie(const struct form_rules *rules, struct text bytes, bool gb18030, bool big5)
{
	if (most_is_utf8(bytes) || (!gb18030 && !big5) || !has_pairs(bytes))
		return NULL;
	return gb18030 && !(big5 && is_big5(rules, bytes)) ? "GB18030" : "BIG5";
}

/* ---- the header ---- */

/* A text from which records are taken one after the other. */
struct sample {
	struct text rest;
	char delimiter;
	bool loose;
	struct arena *arena;
	unsigned long line;
	bool begun;
};

/* The length of the first physical line, with its end. */
static size_t line_length(struct text t)
{
	size_t i = 0;
	while (i < t.n && t.p[i] != '\n' && t.p[i] != '\r')
		i++;
	if (i + 1 < t.n && t.p[i] == '\r' && t.p[i + 1] == '\n')
		i++;
	return i < t.n ? i + 1 : i;
}

static void pass(struct sample *s, size_t n, unsigned long lines)
{
	s->rest = (struct text){ s->rest.p + n, s->rest.n - n };
	s->line += lines;
}

/* Splits the first record as the reader of records does; a record that the reader would refuse has no fields. */
static void split(struct sample *s, struct record *out, struct text *field)
{
	struct loose l = { .field = field, .most = FIELDS_MOST };
	struct quoted q;
	size_t done = 0;
	unsigned long lines = 0;
	if (s->loose) {
		loose_split(&l, s->rest, true, s->delimiter, s->arena);
		out->n = l.n;
		pass(s, l.length + l.ends, l.lines);
		return;
	}
	quoted_open(&q, true);
	quoted_begin(&q, s->delimiter, field, FIELDS_MOST, s->arena);
	bool fine = true;
	while (fine && q.rows == 0 && done < s->rest.n) {
		size_t n = line_length((struct text){ s->rest.p + done, s->rest.n - done });
		fine = quoted_take(&q, (struct text){ s->rest.p + done, n });
		done += n;
		lines++;
	}
	if (fine && q.rows == 0) /* a last line without its end */
		fine = quoted_take(&q, TEXT("\n")) && q.rows > 0;
	out->n = fine ? q.fields_n : 0;
	quoted_close(&q);
	pass(s, done, lines);
}

/* Takes the next record; returns false at the end. Empty lines, and sep=; at the top, are no records. */
static bool next_record(struct sample *s, struct record *out, struct text *field)
{
	for (;;) {
		size_t n = line_length(s->rest);
		struct text line = text_trim((struct text){ s->rest.p, n });
		while (line.n && (line.p[line.n - 1] == '\n' || line.p[line.n - 1] == '\r'))
			line.n--;
		if (!s->rest.n)
			return false;
		bool sep = !s->begun && line.n == 5 && text_starts(line, TEXT("sep="));
		if (text_trim(line).n && !sep)
			break;
		pass(s, n, 1);
	}
	s->begun = true;
	*out = (struct record){ .line = s->line + 1, .field = field };
	split(s, out, field);
	if (out->n > FIELDS_MOST)
		out->n = 0;
	return true;
}

/* What was found with an encoding and a delimiter. */
struct found {
	const char *encoding;
	char delimiter;
	size_t columns; /* how many columns the header has; 0: no header was found */
	size_t some;    /* without a header: the most columns of a record that lacks a required one */
	size_t titles;
	unsigned long line;
	struct text title;
	bool fits;
};

/* Looks for the header with most columns among the first records, the first one of equals. */
static void look_for_header(const struct form_rules *rules, struct sample s, struct found *best)
{
	struct text field[FIELDS_MOST], first = { "", 0 };
	struct record record;
	for (size_t i = 0; i < RECORDS_SEEN && next_record(&s, &record, field); i++) {
		struct columns columns;
		if (i == 0 && record.n)
			first = field[0];
		bool all = record.n >= 2 && columns_match(&columns, rules->headers, &record);
		size_t *most = all ? &best->columns : &best->some, count = record.n < 2 ? 0 : columns.found;
		if (count <= *most || (!all && best->columns))
			continue;
		*most = count;
		best->delimiter = s.delimiter;
		best->titles = i;
		best->line = record.line;
		best->title = first;
	}
}

/* Without a header: counts the first records that have as many fields as the given header. */
static void count_fields(const struct form_rules *rules, struct sample s, struct found *best)
{
	struct text field[FIELDS_MOST];
	struct record record;
	size_t fit = 0;
	for (size_t i = 0; i < RECORDS_SEEN && next_record(&s, &record, field); i++)
		fit += record.n == rules->fields;
	if (fit <= best->columns)
		return;
	best->columns = fit;
	best->delimiter = s.delimiter;
}

/* The delimiter that a line such as sep=; at the top names, or 0. */
static char said_on_top(struct text t)
{
	return (char)(t.n > 5 && text_starts(t, TEXT("sep=")) && (t.p[5] == '\n' || t.p[5] == '\r') ? t.p[4] : 0);
}

static struct found try_encoding(const struct form_rules *rules, struct text bytes, const char *encoding, struct arena *arena)
{
	size_t bad;
	struct text t = decode(bytes, encoding, arena, &bad);
	if (text_starts(t, TEXT("\xef\xbb\xbf")))
		t = (struct text){ t.p + 3, t.n - 3 };
	char said = (char)(rules->delimiter ? rules->delimiter : said_on_top(t));
	struct found best = { .encoding = encoding, .delimiter = (char)(said ? said : ','), .fits = bad == 0 };
	for (size_t i = 0; i < sizeof delimiters; i++) {
		struct sample s = { t, (char)(said ? said : delimiters[i]), rules->loose, arena, 0, false };
		if (rules->fields)
			count_fields(rules, s, &best);
		else
			look_for_header(rules, s, &best);
		if (said)
			break;
	}
	return best;
}

/* ---- the form of a file ---- */

/* Is the line with this number, from 1, valid UTF-8 with characters beyond ASCII? */
static bool line_is_utf8(struct text bytes, unsigned long line)
{
	size_t bad, n = 0;
	for (; line; line--) {
		bytes = (struct text){ bytes.p + n, bytes.n - n };
		n = line_length(bytes);
	}
	bool beyond = false;
	for (size_t i = 0; i < n; i++)
		beyond = beyond || (unsigned char)bytes.p[i] >= 0x80;
	return beyond && utf8_valid((struct text){ bytes.p, n }, &bad);
}

/* Chooses the encoding of bytes that are not all UTF-8. */
static struct found choose_among_all(const struct form_rules *rules, struct text bytes, struct arena *arena)
{
	enum { UTF_8, GB18030, BIG5, ALL };
	static const char *const encodings[ALL] = { NULL, "GB18030", "BIG5" };
	struct found found[ALL];
	size_t most = 0, with_most = 0, best = UTF_8, some = UTF_8;
	for (size_t i = 0; i < ALL; i++) {
		found[i] = try_encoding(rules, bytes, encodings[i], arena);
		some = found[i].some > found[some].some ? i : some;
		with_most = found[i].columns == most ? with_most + 1 : found[i].columns > most ? 1 : with_most;
		best = found[i].columns > most ? i : best;
		most = found[best].columns;
	}
	if (most && (with_most == 1 || (best == UTF_8 && line_is_utf8(bytes, found[UTF_8].line))))
		return found[best];
	bool gb18030 = found[GB18030].columns == most && found[GB18030].fits, big5 = found[BIG5].columns == most && found[BIG5].fits;
	if (!most && found[some].some)
		return found[some];
	if (!most && gb18030 && big5)
		return found[UTF_8];
	if (best == GB18030)
		return found[gb18030 && !(big5 && is_big5(rules, bytes)) ? GB18030 : BIG5];
	const char *encoding = settle_tie(rules, bytes, gb18030, big5);
	return found[!encoding ? UTF_8 : strcmp(encoding, "BIG5") == 0 ? BIG5 : GB18030];
}

static void say_found(const char *name, const struct found *f, const struct form_rules *rules)
{
	if (rules->quiet || !f->columns)
		return;
	if (f->encoding && !rules->encoding)
		say("%s: note: read as %s", name, f->encoding);
	if (f->delimiter != ',' && !rules->delimiter)
		say("%s: note: the fields are parted by %s", name, f->delimiter == '\t' ? "TAB" : (char[]){ '\'', f->delimiter, '\'', 0 });
	struct text title = text_fit(f->title, 40);
	if (f->titles)
		say("%s:%lu: note: the header; records above it are no rows: %zu, the first is '%.*s'", name, f->line, f->titles, (int)title.n,
		    title.p);
}

static struct form choose_form(void *context, const char *name, struct text begins, bool whole)
{
	const struct form_rules *rules = context;
	struct arena arena = { 0 };
	struct found found;
	size_t bad;
	const char *encoding = rules->encoding;
	if (text_starts(begins, TEXT("\xff\xfe")) || text_starts(begins, TEXT("\xfe\xff")))
		encoding = (unsigned char)begins.p[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
	struct text bytes = encoding ? begins : whole_lines(begins, whole);
	bool valid = utf8_valid(bytes, &bad), ascii = valid;
	for (size_t i = 0; i < bytes.n && ascii; i++)
		ascii = (unsigned char)bytes.p[i] < 0x80;
	if (encoding || valid)
		found = try_encoding(rules, bytes, encoding, &arena);
	else
		found = choose_among_all(rules, bytes, &arena);
	say_found(name, &found, rules);
	arena_free(&arena);
	return (struct form){ found.encoding, !encoding && ascii, found.delimiter, found.titles };
}

static const char *choose_encoding(void *context, const char *name, struct text bytes)
{
	const struct form_rules *rules = context;
	struct arena arena = { 0 };
	struct text lines = whole_lines(bytes, false);
	size_t bad;
	if (utf8_valid(lines, &bad))
		return NULL;
	decode(lines, "GB18030", &arena, &bad);
	bool gb18030 = bad == 0;
	decode(lines, "BIG5", &arena, &bad);
	const char *encoding = settle_tie(rules, lines, gb18030, bad == 0);
	if (encoding && !rules->quiet)
		say("%s: note: read as %s", name, encoding);
	arena_free(&arena);
	return encoding;
}

struct form_chooser form_chooser(struct form_rules *rules)
{
	return (struct form_chooser){ choose_form, choose_encoding, rules };
}

struct record form_header(const struct headers *headers, struct text line, struct arena *arena)
{
	struct record best = { 0 };
	size_t most = 0;
	for (size_t i = 0; i < sizeof delimiters; i++) {
		struct text *field = arena_get(arena, FIELDS_MOST * sizeof *field);
		struct sample s = { line, delimiters[i], false, arena, 0, false };
		struct record record;
		struct columns columns;
		if (!next_record(&s, &record, field))
			break;
		bool fits = columns_match(&columns, headers, &record);
		if (i == 0 || (fits && columns.found > most))
			best = record;
		if (fits && columns.found > most)
			most = columns.found;
	}
	best.raw = line;
	best.header = true;
	return best;
}
