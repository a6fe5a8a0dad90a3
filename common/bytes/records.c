#include "bytes/records.h"

#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/memory.h"

enum { BLOCK = 256 << 10 };

struct records {
	struct records_options options;
	char *const *files;
	size_t files_n, next_file;

	const char *name; /* of the open file */
	int fd;           /* -1: none open */
	off_t left;       /* bytes that still count, or -1 */
	struct stat opened;
	iconv_t iconv;
	char *raw;        /* read, but not converted yet */
	size_t raw_n;
	bool eof;

	char *buffer;     /* UTF-8: [start, end) has not been given out */
	size_t start, end, room;
	unsigned long line;
	size_t number;
	bool header_next;
	struct text header; /* of the open file, as it stands there; owned */
	size_t header_room;

	struct csv_parser parser;
	char *store;      /* fields that libcsv unquoted, one after the other */
	size_t store_n, store_room;
	size_t rows;
	struct text field[FIELDS_MOST];
	size_t fields_n;  /* may exceed FIELDS_MOST: then the record is bad */
	char why[160];
};

/* ---- bytes ---- */

int records_open_file(const char *path, off_t *bytes)
{
	*bytes = -1;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		fail_errno("%s", path);
	return fd;
}

static ssize_t read_some(struct records *r, char *to, size_t n)
{
	if (r->left >= 0 && (off_t)n > r->left)
		n = (size_t)r->left;
	ssize_t got;
	do
		got = n ? read(r->fd, to, n) : 0;
	while (got < 0 && errno == EINTR);
	if (got < 0)
		fail_errno("%s", r->name);
	if (r->left >= 0)
		r->left -= got;
	if (got == 0)
		r->eof = true;
	return got;
}

/* A byte that iconv can't read becomes U+FFFD: the row that has it is refused by whoever cleans it. */
static void convert(struct records *r)
{
	ssize_t got = read_some(r, r->raw + r->raw_n, BLOCK - r->raw_n);
	r->raw_n += (size_t)got;
	char *in = r->raw, *out = r->buffer + r->end;
	size_t in_n = r->raw_n, out_n = r->room - r->end;
	while (in_n) {
		if (iconv(r->iconv, &in, &in_n, &out, &out_n) != (size_t)-1)
			break;
		if (errno == E2BIG || (errno == EINVAL && !r->eof) || out_n < 3)
			break;
		memcpy(out, "\xef\xbf\xbd", 3);
		out += 3, out_n -= 3, in++, in_n--;
	}
	memmove(r->raw, in, in_n);
	r->raw_n = in_n;
	r->end = r->room - out_n;
	if (in_n)
		r->eof = false;
}

/* Gets more bytes behind the open record; false at the end of the file. */
static bool fill(struct records *r)
{
	if (r->eof)
		return false;
	if (r->start) {
		memmove(r->buffer, r->buffer + r->start, r->end - r->start);
		r->end -= r->start;
		r->start = 0;
	}
	if (r->room - r->end < BLOCK) {
		r->room = r->end + 2 * BLOCK;
		r->buffer = xrealloc(r->buffer, r->room, 1);
	}
	if (r->options.encoding)
		convert(r);
	else
		r->end += (size_t)read_some(r, r->buffer + r->end, BLOCK);
	return !r->eof || r->start < r->end;
}

/* ---- files ---- */

static bool begins(const struct records *r, const char *magic, size_t n)
{
	return r->end - r->start >= n && memcmp(r->buffer + r->start, magic, n) == 0;
}

static void refuse_other_formats(struct records *r)
{
	static const struct {
		const char *magic;
		size_t n;
		const char *what;
	} formats[] = {
		{ "PK\3\4", 4, "a spreadsheet or ZIP file, not CSV: save it as CSV" },
		{ "\xd0\xcf\x11\xe0", 4, "an old spreadsheet (XLS), not CSV: save it as CSV" },
		{ "\x1f\x8b", 2, "a gzip file, not CSV: unpack it first" },
		{ "%PDF", 4, "a PDF file, not CSV" },
		{ "\xff\xfe", 2, "UTF-16, not UTF-8: convert it with iconv, or say --encoding" },
		{ "\xfe\xff", 2, "UTF-16, not UTF-8: convert it with iconv, or say --encoding" },
	};
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (begins(r, formats[i].magic, formats[i].n))
			fail("%s: %s", r->name, formats[i].what);
	if (memchr(r->buffer + r->start, 0, r->end - r->start < 512 ? r->end - r->start : 512))
		fail("%s: NUL bytes: UTF-16 or a binary file, not CSV", r->name);
}

static void open_next(struct records *r)
{
	bool standard = r->files_n == 0 || strcmp(r->files[r->next_file], "-") == 0;
	const struct held_file *held = r->options.held ? &r->options.held[r->next_file] : NULL;
	r->name = standard ? "-" : r->files[r->next_file];
	r->next_file++;
	r->left = held ? held->bytes : -1;
	r->fd = held ? held->fd : standard ? STDIN_FILENO : r->options.open(r->name, &r->left);
	if ((held && lseek(r->fd, 0, SEEK_SET) != 0) || fstat(r->fd, &r->opened) != 0)
		fail_errno("%s", r->name);
	r->start = r->end = r->raw_n = 0;
	if (r->options.encoding)
		iconv(r->iconv, NULL, NULL, NULL, NULL);
	r->eof = false;
	r->line = 0;
	r->header_next = true;
	fill(r);
	if (!r->options.encoding)
		refuse_other_formats(r);
	if (begins(r, "\xef\xbb\xbf", 3))
		r->start += 3;
}

static void close_file(struct records *r)
{
	struct stat now;
	if (r->options.foreign && S_ISREG(r->opened.st_mode) && fstat(r->fd, &now) == 0 &&
	    (now.st_size != r->opened.st_size || now.st_mtim.tv_sec != r->opened.st_mtim.tv_sec ||
	     now.st_mtim.tv_nsec != r->opened.st_mtim.tv_nsec))
		fail("%s: changed while it was read", r->name);
	if (r->fd != STDIN_FILENO && !r->options.held)
		close(r->fd);
	r->fd = -1;
}

/* ---- lines ---- */

/* The next physical line that begins `skip` bytes behind start: its length without the line end, and in *ends how long that is.
 * A line with which the record would pass RECORD_MOST comes cut there, *ends 0. False: no more bytes. */
static bool find_line(struct records *r, size_t skip, size_t *length, size_t *ends)
{
	for (size_t i = skip;;) {
		const char *from = r->buffer + r->start;
		size_t n = r->end - r->start;
		if (!r->options.foreign) {
			const char *lf = i < n ? memchr(from + i, '\n', n - i) : NULL;
			i = lf ? (size_t)(lf - from) : n;
		} else {
			while (i < n && from[i] != '\n' && from[i] != '\r')
				i++;
		}
		bool wait = i < n && from[i] == '\r' && i + 1 == n; /* is there an LF behind it? */
		if (i < n && !wait) {
			*ends = from[i] == '\r' && from[i + 1] == '\n' ? 2 : 1;
			*length = i - skip;
			if (*ends == 1 && from[i] == '\n' && i > skip && from[i - 1] == '\r')
				(*length)--, *ends = 2;
			return true;
		}
		if (n > RECORD_MOST) {
			*length = n - skip;
			*ends = 0;
			return true;
		}
		if (fill(r))
			continue;
		*ends = wait;
		*length = i - skip;
		return i > skip || wait;
	}
}

/* Passes over the rest of a line that is too long, without keeping it. */
static void skip_line(struct records *r)
{
	bool after_cr = false;
	do {
		for (; r->start < r->end; r->start++) {
			char c = r->buffer[r->start];
			if (after_cr && c != '\n')
				return;
			if (c == '\n') {
				r->start++;
				return;
			}
			after_cr = r->options.foreign && c == '\r';
		}
	} while (fill(r));
}

static bool is_blank(const char *p, size_t n)
{
	while (n && (*p == ' ' || *p == '\t'))
		p++, n--;
	return n == 0;
}

/* ---- fields ---- */

static void add_field(struct records *r, const char *p, size_t n)
{
	if (r->fields_n < FIELDS_MOST)
		r->field[r->fields_n] = (struct text){ p, n };
	r->fields_n++;
}

/* Splits a line in which libcsv would see nothing but delimiters; false if it might see more. */
static bool split_plain(struct records *r, const char *p, size_t n)
{
	char delimiter = r->options.delimiter;
	const char *end = p + n, *field = p;
	r->fields_n = 0;
	for (; p < end; p++) {
		if (*p == delimiter) {
			add_field(r, field, (size_t)(p - field));
			field = p + 1;
		} else if (*p == '"' || *p == '\r') {
			return false;
		}
	}
	add_field(r, field, (size_t)(end - field));
	return true;
}

static void on_field(void *p, size_t n, void *data)
{
	struct records *r = data;
	if (n > r->store_room - r->store_n)
		r->store = xrealloc(r->store, r->store_room = 2 * (r->store_n + n), 1);
	if (n)
		memcpy(r->store + r->store_n, p, n);
	add_field(r, NULL, n); /* its place is known when the store stands still */
	r->store_n += n;
}

static void on_row(int c, void *data)
{
	(void)c;
	((struct records *)data)->rows++;
}

static int never(unsigned char c)
{
	(void)c;
	return 0;
}

static void parser_start(struct records *r)
{
	if (csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		fail("out of memory");
	csv_set_delim(&r->parser, (unsigned char)r->options.delimiter);
	if (!r->options.foreign)
		csv_set_space_func(&r->parser, never);
	r->fields_n = r->store_n = r->rows = 0;
}

/* Gives a piece to libcsv; false when it refuses it. */
static bool parse(struct records *r, const char *p, size_t n)
{
	if (csv_parse(&r->parser, p, n, on_field, on_row, r) == n && csv_error(&r->parser) == 0)
		return true;
	if (csv_error(&r->parser) == CSV_ENOMEM)
		fail("out of memory");
	return false;
}

static bool parse_end(struct records *r)
{
	bool fine = csv_fini(&r->parser, on_field, on_row, r) == 0;
	if (csv_error(&r->parser) == CSV_ENOMEM)
		fail("out of memory");
	return fine;
}

static void place_fields(struct records *r)
{
	const char *p = r->store ? r->store : "";
	for (size_t i = 0; i < r->fields_n && i < FIELDS_MOST; i++) {
		r->field[i].p = p;
		p += r->field[i].n;
	}
}

static const char stray_quote[] = "a quote inside a field that is not quoted, or text behind a closing quote";

/* One physical line is one record. */
static const char *split_line(struct records *r, const char *p, size_t n)
{
	if (split_plain(r, p, n))
		return NULL;
	parser_start(r);
	const char *bad = NULL;
	if (!parse(r, p, n))
		bad = stray_quote;
	else if (!parse_end(r))
		bad = "a quote is not closed on this line";
	else if (r->rows != 1)
		bad = "a carriage return inside the line";
	place_fields(r);
	csv_free(&r->parser);
	return bad;
}

/* A foreign record may go on over several lines: *length is that of all of them, *ends of the last line's end. */
static const char *split_lines(struct records *r, size_t *length, size_t *ends, unsigned long *lines)
{
	parser_start(r);
	const char *bad = NULL;
	size_t n = *length + *ends, done = 0;
	for (*lines = 1;; ++*lines) {
		if (!parse(r, r->buffer + r->start + done, n - done)) {
			if (*lines > 1)
				fail("%s:%lu: the quotes of this record make no sense on its line %lu", r->name, r->line, *lines);
			bad = stray_quote;
		} else if (*ends == 0 && n <= RECORD_MOST && !parse_end(r)) {
			fail("%s:%lu: a quote that is opened here is never closed", r->name, r->line);
		}
		if (bad || r->rows > 0)
			break;
		if (n > RECORD_MOST)
			fail("%s:%lu: a quote that is opened here is still open after %lu lines", r->name, r->line, *lines);
		done = n;
		size_t more;
		if (!find_line(r, n, &more, ends))
			fail("%s:%lu: a quote that is opened here is never closed", r->name, r->line);
		n += more + *ends;
	}
	*length = n - *ends;
	place_fields(r);
	csv_free(&r->parser);
	return bad;
}

/* ---- records ---- */

static const char *check(struct records *r, struct text raw)
{
	size_t at;
	if (!utf8_valid(raw, &at)) {
		if (r->header_next)
			fail("%s:%lu: byte %zu is not UTF-8%s", r->name, r->line, at + 1,
			     r->options.foreign ? "; if it is GB18030, say --encoding GB18030" : "");
		snprintf(r->why, sizeof r->why, "byte %zu is not UTF-8: the encoding is wrong", at + 1);
		return r->why;
	}
	if (memchr(raw.p, 0, raw.n))
		return "a NUL byte";
	if (r->fields_n > FIELDS_MOST) {
		snprintf(r->why, sizeof r->why, "%zu fields; at most %d are allowed", r->fields_n, FIELDS_MOST);
		return r->why;
	}
	if (raw.n > FIELD_MOST)
		for (size_t i = 0; i < r->fields_n; i++)
			if (r->field[i].n > FIELD_MOST)
				return "a field of over 64 KiB";
	return NULL;
}

/* "sep=;", which spreadsheets put before the header. */
static bool is_sep_line(const struct records *r, struct text raw)
{
	if (!r->options.foreign || !r->header_next || raw.n != 5 || !text_starts(raw, TEXT("sep=")))
		return false;
	if (raw.p[4] != r->options.delimiter)
		fail("%s:1: the delimiter is '%c': say --delimiter '%c'", r->name, raw.p[4], raw.p[4]);
	return true;
}

/* The record that begins with the line just found. */
static void take(struct records *r, size_t length, size_t ends, struct record *out)
{
	unsigned long lines = 1;
	const char *bad = NULL;
	bool too_long = length > RECORD_MOST;
	if (too_long)
		bad = "a line of over 1 MiB";
	else if (r->options.foreign)
		bad = split_lines(r, &length, &ends, &lines);
	else
		bad = split_line(r, r->buffer + r->start, length);
	struct text raw = { r->buffer + r->start, length };
	if (!bad)
		bad = check(r, raw);
	*out = (struct record){ .file = r->name, .line = r->line, .number = r->number++, .header = r->header_next,
				.field = r->field, .n = bad ? 0 : r->fields_n, .raw = raw, .bad = bad };
	r->line += lines - 1;
	r->start += length + ends;
	r->header_next = false;
	if (too_long) {
		out->raw.n = 0;
		if (ends == 0)
			skip_line(r);
	}
}

static void keep_header(struct records *r, struct text raw)
{
	if (raw.n > r->header_room)
		r->header.p = xrealloc((char *)r->header.p, r->header_room = raw.n, 1);
	r->header.n = raw.n;
	if (raw.n)
		memcpy((char *)r->header.p, raw.p, raw.n);
}

/* So that `cat a.csv b.csv` can be read, with or without a BOM between them. */
static bool is_header_again(const struct records *r, struct text raw)
{
	if (text_starts(raw, TEXT("\xef\xbb\xbf")))
		raw = (struct text){ raw.p + 3, raw.n - 3 };
	return text_eq(raw, r->header);
}

bool records_next(struct records *r, struct record *out)
{
	for (;;) {
		if (r->fd < 0) {
			if (r->next_file >= (r->files_n ? r->files_n : 1))
				return false;
			open_next(r);
		}
		size_t length, ends;
		if (!find_line(r, 0, &length, &ends)) {
			close_file(r);
			continue;
		}
		r->line++;
		struct text raw = { r->buffer + r->start, length };
		bool dos_end = r->options.foreign && ends == 0 && raw.n == 1 && raw.p[0] == 0x1a;
		if (dos_end || is_blank(raw.p, raw.n) || is_sep_line(r, raw)) {
			r->start += length + ends;
			continue;
		}
		take(r, length, ends, out);
		if (out->header)
			keep_header(r, out->raw);
		else if (is_header_again(r, out->raw))
			continue;
		return true;
	}
}

struct records *records_open(char *const *files, size_t n, struct records_options options)
{
	struct records *r = xcalloc(1, sizeof *r);
	r->options = options;
	if (!r->options.delimiter)
		r->options.delimiter = ',';
	if (!r->options.open)
		r->options.open = records_open_file;
	r->files = files;
	r->files_n = n;
	r->fd = -1;
	if (options.encoding) {
		r->iconv = iconv_open("UTF-8", options.encoding);
		if (r->iconv == (iconv_t)-1)
			fail("encoding '%s': not known on this machine", options.encoding);
		r->raw = xmalloc(BLOCK, 1);
	}
	return r;
}

void records_close(struct records *r)
{
	if (r->fd > STDIN_FILENO && !r->options.held)
		close(r->fd);
	if (r->options.encoding)
		iconv_close(r->iconv);
	free(r->raw);
	free(r->buffer);
	free(r->store);
	free((char *)r->header.p);
	free(r);
}
