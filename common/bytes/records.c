#include "bytes/records.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/loose.h"
#include "bytes/quoted.h"

enum { POOL = 2048, WHY = 160 };
_Static_assert((int)POOL >= (int)FIELDS_MOST, "the pool has room for the fields of any record");

struct records {
	struct records_options options;
	struct input input;
	unsigned long line;
	size_t number;
	bool header_next, first_next;
	bool leap; /* the reader shall skip from the end of the header to the mark `to` */
	struct records_mark to; /* byte 0: no mark */
	bool in_pieces, opens; /* in_pieces: see records_piece; opens: the piece begins with the header of its file */
	off_t piece_end;
	size_t titles; /* how many records of the open file, above its header, still have to be passed over */
	unsigned line_ends; /* a bit for each kind of line end that the records of the open file had */
	struct text header; /* the header of the open file as it stands there; owned */
	size_t header_capacity;

	size_t hashed, fields; /* see records_hash */
	hash_wanted *wanted;
	void *context;

	struct record batch[RECORDS_BATCH];
	size_t batch_n, given;
	struct text *pool;  /* the fields of those records of the batch whose fields can't be read by the positions of the index */
	size_t pool_n;
	struct quoted quoted;
	struct arena store; /* the fields that libcsv unquoted, of the records of the batch */
	char (*why)[WHY];   /* room for a message for each bad record of the batch */
};

/* A physical line at the start of the buffer. */
struct line {
	size_t length; /* bytes without the line end */
	size_t ends;   /* bytes of the line end; 0: the line is too long, and its rest is not in the buffer */
	size_t fields; /* the number of fields into which the index has split it; 0: it is not split yet */
};

/* ---- lines ---- */

/* The length of the line end at a place of the block; 0 if there is none, or if it is not complete yet. */
static size_t line_end_at(const struct records *r, uint32_t place)
{
	const struct input *in = &r->input;
	const char *at = in->buffer + place;
	bool last = place + 1 == in->end;
	if (*at != '\r')
		return *at == '\n';
	return !last && at[1] == '\n' ? 2 : r->options.foreign && (!last || in->eof);
}

/* Finds the physical line that begins `skip` bytes behind the start of the buffer. A line that would make the record longer than
 * RECORD_MOST is cut there, with `ends` 0. Returns false if no byte is left. */
static bool find_line(struct records *r, size_t skip, struct line *line)
{
	struct input *in = &r->input;
	line->fields = 0;
	for (size_t i = skip;;) {
		const char *from = in->buffer + in->start;
		size_t n = in->end - in->start;
		if (!r->options.foreign) {
			const char *lf = i < n ? memchr(from + i, '\n', n - i) : NULL;
			i = lf ? (size_t)(lf - from) : n;
		} else {
			while (i < n && from[i] != '\n' && from[i] != '\r')
				i++;
		}
		bool wait = i + 1 == n && from[i] == '\r' && !in->eof; /* an LF may follow */
		if (i < n && !wait) {
			line->ends = from[i] == '\r' && i + 1 < n && from[i + 1] == '\n' ? 2 : 1;
			line->length = i - skip;
			if (from[i] == '\n' && i > skip && from[i - 1] == '\r')
				line->length--, line->ends = 2;
			return true;
		}
		if (n > RECORD_MOST) {
			line->length = n - skip;
			line->ends = 0;
			return true;
		}
		if (!input_fill(in) && !wait)
			return false;
	}
}

/* Is this the last line of the file, which has no line end there? */
static bool is_cut(const struct records *r, const struct line *line)
{
	return r->input.cut && r->input.start + line->length + line->ends == r->input.end;
}

/* Passes over the rest of a line that is too long to be kept. */
static void skip_line(struct records *r)
{
	struct input *in = &r->input;
	bool after_cr = false;
	do {
		const char *from = in->buffer + in->start;
		size_t n = in->end - in->start;
		if (after_cr && n) {
			input_pass(in, *from == '\n');
			return;
		}
		const char *lf = n ? memchr(from, '\n', n) : NULL;
		size_t until = lf ? (size_t)(lf - from) : n;
		const char *cr = r->options.foreign && until ? memchr(from, '\r', until) : NULL;
		if (lf || (cr && cr + 1 < from + n)) {
			const char *last = cr && cr + 1 != lf ? cr : lf;
			input_pass(in, (size_t)(last + 1 - from));
			return;
		}
		after_cr = cr;
		input_pass(in, n);
	} while (input_fill(in));
}

/* ---- fields ---- */

/* A field that begins at `from`, by the positions of the index from *at on, where it is quoted as a whole; *at becomes the position behind it.
 * In foreign files there may be blanks around the quotes; and ="00123", what programs write so that a spreadsheet keeps the zeros, is taken as
 * it stands, as is '="00123", what rejects make of it: its quotes are not doubled, so libcsv refuses it. */
static bool split_quoted(const struct records *r, size_t from, const uint32_t **at, const uint32_t *end, struct text *field)
{
	const char *bytes = r->input.buffer, delimiter = r->options.delimiter;
	const uint32_t *p = *at;
	bool foreign = r->options.foreign;
	while (foreign && from < *p && is_blank_byte(bytes[from]))
		from++;
	size_t formula = foreign ? loose_formula((struct text){ bytes + from, *p + 1 - from }) : 0;
	if (*p != from + formula || bytes[*p] != '"')
		return false;
	do
		p++;
	while (!formula && p < end && bytes[*p] == delimiter);
	if (p + 1 >= end || bytes[*p] != '"')
		return false;
	size_t behind = *p + 1;
	*field = formula ? (struct text){ bytes + from, behind - from } : (struct text){ bytes + from + 1, behind - from - 2 };
	while (foreign && behind < p[1] && is_blank_byte(bytes[behind]))
		behind++;
	*at = p + 1;
	return behind == p[1];
}

/* Splits the line at the start of the buffer by its index, with the same result as libcsv: it may hold only delimiters, and quotes around
 * whole fields. The fields go to the pool; those of foreign files are trimmed where they are not quoted. Returns false if the line holds
 * more, or is not complete in the buffer. */
static bool split_by_index(struct records *r, struct line *line)
{
	struct input *in = &r->input;
	input_index(in);
	if (in->next_terminator == in->index.terminators)
		return false;
	const char *bytes = in->buffer, delimiter = r->options.delimiter;
	const uint32_t *at = in->index.position + in->next, *end = in->index.position + in->index.n;
	struct text value, *field = r->pool + r->pool_n;
	size_t n = 0;
	for (size_t from = in->start;; from = *at++ + 1) {
		if (at >= end)
			return false;
		if (bytes[*at] != '"') {
			value = (struct text){ bytes + from, *at - from };
			value = r->options.foreign && !r->options.exact ? text_trim(value) : value;
		} else if (!split_quoted(r, from, &at, end, &value)) {
			return false;
		}
		if (n < FIELDS_MOST)
			field[n] = value;
		n++;
		if (bytes[*at] != delimiter)
			break;
	}
	size_t ends = line_end_at(r, *at), length = *at - in->start;
	if (!ends || length > RECORD_MOST)
		return false;
	*line = (struct line){ length, ends, n };
	return true;
}

/* The number of the line on which the quote begins that is still open behind the first n bytes of the buffer. */
static unsigned long line_of_open_quote(const struct records *r, size_t n)
{
	const char *p = r->input.buffer + r->input.start;
	unsigned long line = r->line, opened = line;
	bool open = false;
	for (size_t i = 0; i < n; i++) {
		bool twice = i + 1 < n && p[i + 1] == p[i];
		if (p[i] == '"' && open && twice)
			i++;
		else if (p[i] == '"')
			open = !open, opened = line;
		else
			line += p[i] == '\n' || (p[i] == '\r' && !(i + 1 < n && p[i + 1] == '\n'));
	}
	return opened;
}

/* Splits the record where ="00123" stands in its first n bytes, beside quoted fields that the index does not show: with line breaks, or quotes
 * doubled. False: it makes no sense so either. */
static bool split_with_formulas(struct records *r, size_t n, struct line *line, unsigned long *lines)
{
	struct input *in = &r->input;
	struct loose l = { .field = r->pool + r->pool_n, .most = FIELDS_MOST, .formulas = true };
	bool whole = false;
	if (!r->options.foreign || !memmem(in->buffer + in->start, n, "=\"", 2))
		return false;
	while (!loose_split(&l, (struct text){ in->buffer + in->start, in->end - in->start }, whole, r->options.delimiter, &r->store) && !l.odd) {
		if (in->end - in->start > RECORD_MOST)
			return false;
		whole = !input_fill(in);
	}
	if (l.odd || l.open || l.length > RECORD_MOST)
		return false;
	*line = (struct line){ l.length, l.ends, l.n };
	*lines = l.lines;
	return true;
}

/* Splits a record by libcsv, in a foreign file over as many lines as its quotes span: *line becomes all of them, *lines their number.
 * Returns what is wrong with the record, or NULL. */
static const char *split_by_libcsv(struct records *r, struct line *line, unsigned long *lines)
{
	const char *name = r->input.name;
	struct quoted *q = &r->quoted;
	bool fine = true;
	size_t n = line->length + line->ends, done = 0;
	quoted_begin(q, r->options.delimiter, r->pool + r->pool_n, FIELDS_MOST, &r->store);
	for (*lines = 1;; ++*lines) {
		fine = quoted_take(q, (struct text){ r->input.buffer + r->input.start + done, n - done });
		if (!fine && split_with_formulas(r, n, line, lines))
			return NULL;
		if (!fine && *lines > 1)
			fail("%s:%lu: the quotes of this record make no sense on its line %lu", name, r->line, *lines);
		if (!fine || q->rows > 0 || !r->options.foreign)
			break;
		if (n > RECORD_MOST)
			fail("%s:%lu: a quote that is opened here is still open after %lu lines", name, line_of_open_quote(r, n), *lines);
		struct line more;
		if (!find_line(r, n, &more))
			fail("%s:%lu: a quote that is opened here is never closed", name, line_of_open_quote(r, n));
		done = n;
		n += more.length + more.ends;
		line->ends = more.ends;
	}
	line->length = n - line->ends;
	line->fields = q->fields_n;
	if (!fine && !(r->options.foreign && split_by_index(r, line)))
		return _("a quote inside a field that is not quoted, or text behind a closing quote");
	if (fine && q->rows == 0)
		return _("a quote is not closed on this line");
	return fine && q->rows > 1 ? _("a carriage return inside the line") : NULL;
}

/* The same as split_by_libcsv for files whose quotes are taken literally. */
static const char *split_loosely(struct records *r, struct line *line, unsigned long *lines)
{
	struct input *in = &r->input;
	struct loose l = { .field = r->pool + r->pool_n, .most = FIELDS_MOST };
	bool whole = false;
	while (!loose_split(&l, (struct text){ in->buffer + in->start, in->end - in->start }, whole, r->options.delimiter, &r->store)) {
		if (in->end - in->start > RECORD_MOST)
			fail("%s:%lu: a quote that is opened here is still open after %zu lines", in->name, r->line, l.lines);
		whole = !input_fill(in);
	}
	if (l.open)
		fail("%s:%lu: a quote that is opened here is never closed", in->name, r->line);
	*line = (struct line){ l.length, l.ends, l.n };
	*lines = l.lines;
	return l.length > RECORD_MOST ? _("a line of over 1 MiB") : NULL;
}

struct text record_field_trimmed(const struct record *r, size_t i)
{
	return text_trim(record_field_untrimmed(r, i));
}

/* ---- records ---- */

/* Returns what is wrong with the record, or NULL. `known` says that it is known to be UTF-8 without a NUL. */
static const char *check(struct records *r, const struct record *record, bool known)
{
	size_t at;
	char *why = r->why[r->batch_n];
	struct text raw = record->raw;
	if (!known && !utf8_valid(raw, &at)) {
		if (r->header_next)
			fail("%s:%lu: byte %zu is not UTF-8%s", r->input.name, r->line, at + 1,
			     r->options.chooser ? _("; if it is GB18030, say --encoding GB18030") : "");
		snprintf(why, WHY, _("byte %zu is not UTF-8: the encoding is wrong"), at + 1);
		return why;
	}
	if (!known && memchr(raw.p, 0, raw.n))
		return _("a NUL byte");
	if (record->n > FIELDS_MOST) {
		snprintf(why, WHY, _("%zu fields; at most %d are allowed"), record->n, FIELDS_MOST);
		return why;
	}
	if (raw.n > r->options.field_most)
		for (size_t i = 0; i < record->n; i++)
			if (record_field(record, i).n > r->options.field_most)
				return _("a field of 64 KiB or more");
	return NULL;
}

/* Is the record "sep=;", which spreadsheets put before the header? */
static bool is_sep_line(const struct records *r, struct text raw)
{
	if (!r->options.foreign || !r->first_next || raw.n != 5 || !text_starts(raw, TEXT("sep=")))
		return false;
	if (raw.p[4] != r->options.delimiter)
		fail("%s:1: the delimiter is '%c': say --delimiter '%c'", r->input.name, raw.p[4], raw.p[4]);
	return true;
}

static void keep_header(struct records *r, struct text raw)
{
	if (raw.n > r->header_capacity)
		r->header.p = xrealloc((char *)r->header.p, r->header_capacity = raw.n, 1);
	r->header.n = raw.n;
	if (raw.n)
		memcpy((char *)r->header.p, raw.p, raw.n);
}

/* Is the record the header once more? So the output of `cat a.csv b.csv` can be read, with or without a BOM between the two. */
static bool is_header(const struct records *r, struct text raw)
{
	if (raw.n > r->header.n && text_starts(raw, TEXT("\xef\xbb\xbf")))
		raw = (struct text){ raw.p + 3, raw.n - 3 };
	return text_eq(raw, r->header);
}

/* Hardly any line is as long. */
static inline bool is_header_again(const struct records *r, struct text raw)
{
	return (raw.n == r->header.n || raw.n == r->header.n + 3) && is_header(r, raw);
}

enum line_end { LF = 1, CR = 2, CRLF = 4 };

static void note_line_end(struct records *r, const struct line *line)
{
	if (line->ends && !is_cut(r, line))
		r->line_ends |= line->ends == 2 ? CRLF : r->input.buffer[r->input.start + line->length] == '\r' ? CR : LF;
}

static void close_file(struct records *r)
{
	const char *name = r->input.name;
	input_close_file(&r->input);
	if (r->options.foreign && (r->line_ends & (r->line_ends - 1)))
		say("%s: note: lines end in several ways (LF, CR, CRLF); each counts as a line", name);
}

void records_hash(struct records *r, size_t field, size_t fields, hash_wanted *wanted, void *context)
{
	r->hashed = field;
	r->fields = fields;
	r->wanted = wanted;
	r->context = context;
}

/* Sets the hash of the record. Returns false if it is to be passed over; bad records never are. */
static inline bool hash_record(const struct records *r, struct record *record)
{
	record->hash = r->hashed < record->n ? text_hash(record_field(record, r->hashed)) : 0;
	return !r->wanted || record->n != r->fields || r->wanted(r->context, record->hash);
}

/* Uses up a record of `lines` lines, the first of which was counted before. */
static void pass_over(struct records *r, const struct line *line, unsigned long lines)
{
	r->line += lines - 1;
	input_pass(&r->input, line->length + line->ends);
	if (line->length > RECORD_MOST && line->ends == 0)
		skip_line(r);
}

/* Makes a line the next record of the batch. */
static void take(struct records *r, struct line line)
{
	struct input *in = &r->input;
	unsigned long lines = 1;
	const char *bad = NULL;
	bool foreign = r->options.foreign, too_long = line.length > RECORD_MOST, indexed = line.fields > 0;
	if (too_long)
		bad = _("a line of over 1 MiB");
	else if (!indexed)
		bad = r->options.loose ? split_loosely(r, &line, &lines) : split_by_libcsv(r, &line, &lines);
	if (r->titles) {
		r->titles--;
		if (r->options.title)
			r->options.title(r->options.context, (struct text){ in->buffer + in->start, line.length });
		pass_over(r, &line, lines);
		return;
	}
	if (foreign)
		note_line_end(r, &line);
	struct record *out = &r->batch[r->batch_n];
	*out = (struct record){ .file = in->name, .line = r->line, .number = r->number++, .header = r->header_next, .first = r->first_next,
				.n = line.fields, .field = r->pool + r->pool_n, .raw = { in->buffer + in->start, line.length },
				.cut = is_cut(r, &line), .bad = bad };
	if (!bad)
		out->bad = check(r, out, indexed && in->index.is_utf8);
	if (out->bad)
		out->n = 0;
	r->first_next = false;
	if (too_long)
		out->raw.n = 0; /* its rest is not in the buffer */
	pass_over(r, &line, lines);
	if (r->header_next) {
		r->header_next = false;
		r->leap = r->in_pieces || r->to.byte;
		keep_header(r, out->raw);
	} else if (is_header_again(r, out->raw) || !hash_record(r, out)) {
		return;
	}
	r->batch_n++;
	r->pool_n += out->n;
}

/* Takes lines as nearly all are: without a quote, no header, no title, within all limits. Their fields stay in the block, between the
 * positions of the index.
 *
 * PERF NOTES. Making the record of a line does not touch its fields; only those that a tool reads are ever touched. With all fields in the
 * pool as-schedule takes 22 % more instructions. The reader's state is kept in local variables while no other function needs it. */
static void take_indexed(struct records *r)
{
	struct input *in = &r->input;
	const struct structural_index *x = &in->index;
	const char *bytes = in->buffer, *name = in->name;
	const uint32_t *position = x->position;
	size_t start = in->start, next = in->next, next_terminator = in->next_terminator, n = r->batch_n, number = r->number;
	unsigned long line = r->line;
	size_t added = in->cut ? in->end - 1 : SIZE_MAX, ends; /* where a line end was added that is not in the file */
	bool foreign = r->options.foreign, trimmed = foreign && !r->options.exact && !r->options.blanks_stay;
	if (r->header_next || r->first_next || r->titles || r->options.loose || !x->is_utf8 || in->by_libcsv)
		return;
	for (; n < RECORDS_BATCH && next_terminator < x->terminators; next_terminator += ends) {
		uint32_t terminator = x->terminator[next_terminator], end = position[terminator];
		size_t fields = terminator - next + 1, length = end - start;
		struct text raw = { bytes + start, length };
		bool more = next_terminator + 1 < x->terminators;
		ends = bytes[end] == '\n' ? 1 : foreign && more && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 0;
		if (!ends || fields == 1 || fields > FIELDS_MOST || length > FIELD_MOST || is_header_again(r, raw))
			break;
		struct record *out = &r->batch[n];
		out->n = fields;
		out->field = NULL;
		out->bytes = bytes;
		out->position = position + next;
		out->trimmed = trimmed;
		out->bad = NULL;
		line++;
		if (hash_record(r, out)) {
			out->file = name;
			out->line = line;
			out->number = number;
			out->header = out->first = false;
			out->cut = end == added;
			out->raw = raw;
			n++;
		}
		number++;
		if (foreign && end != added)
			r->line_ends |= ends == 2 ? CRLF : LF;
		start = end + ends;
		next = terminator + ends;
	}
	in->start = start;
	in->next = next;
	in->next_terminator = next_terminator;
	r->line = line;
	r->number = number;
	r->batch_n = n;
}

/* Can the next line be taken without moving the buffer, to which the records of the batch point? */
static bool stays(const struct records *r)
{
	const struct input *in = &r->input;
	return !r->options.foreign && memchr(in->buffer + in->start, '\n', in->end - in->start);
}

/* Takes one more line into the batch. Returns false if the batch has to end before it. */
static bool take_line(struct records *r)
{
	struct line line;
	if (r->input.by_libcsv || !split_by_index(r, &line)) {
		if (r->batch_n && !stays(r))
			return false;
		if (!find_line(r, 0, &line)) {
			close_file(r);
			return true;
		}
	}
	r->line++;
	struct text raw = { r->input.buffer + r->input.start, line.length };
	bool dos_end = r->options.foreign && is_cut(r, &line) && raw.n == 1 && raw.p[0] == 0x1a;
	if (dos_end || text_trim(raw).n == 0 || is_sep_line(r, raw))
		input_pass(&r->input, line.length + line.ends);
	else
		take(r, line);
	return true;
}

static bool open_next(struct records *r)
{
	if (r->batch_n || (r->in_pieces && !r->opens) || !input_next_file(&r->input))
		return false;
	r->opens = false;
	r->line = 0;
	r->line_ends = 0;
	r->header_next = !r->options.headless;
	r->first_next = true;
	r->header.n = 0;
	r->titles = r->input.form.titles;
	r->options.delimiter = r->input.options.delimiter;
	records_hash(r, SIZE_MAX, 0, NULL, NULL);
	return true;
}

static void leap(struct records *r)
{
	const struct records_mark to = r->to.byte ? r->to : records_done(r);
	r->leap = false;
	r->line = to.line;
	r->number = to.number;
	if (r->in_pieces)
		input_take_piece(&r->input, to.byte, r->piece_end);
	else
		input_go_on(&r->input, to.byte);
}

void records_piece(struct records *r, size_t file, off_t from, off_t to)
{
	struct input *in = &r->input;
	bool open = in->next_file == file + 1 && from > 0;
	r->in_pieces = true;
	r->opens = !open;
	r->leap = open;
	r->to = (struct records_mark){ .byte = from };
	r->piece_end = to;
	r->number = 0;
	r->batch_n = r->given = 0;
	in->name = open ? in->files[file] : NULL;
	in->next_file = open ? file + 1 : file;
}

size_t records_batch(struct records *r, const struct record **batch)
{
	r->batch_n = r->pool_n = 0;
	*batch = r->batch;
	if (r->leap)
		leap(r);
	while (r->batch_n < RECORDS_BATCH && r->pool_n + FIELDS_MOST <= POOL) {
		if (r->input.name)
			take_indexed(r);
		if (!r->batch_n)
			arena_empty(&r->store); /* so that lines that are passed over use no memory, however many there are */
		if (r->batch_n == RECORDS_BATCH || (!r->input.name ? !open_next(r) : !take_line(r)))
			break;
		if (r->batch_n && r->batch[r->batch_n - 1].header)
			break;
	}
	return r->batch_n;
}

struct form records_form(const struct records *r, bool *bom)
{
	*bom = r->input.bom;
	return r->input.form;
}

bool records_next(struct records *r, struct record *out)
{
	const struct record *batch;
	if (r->given == r->batch_n) {
		r->given = 0;
		if (!records_batch(r, &batch))
			return false;
	}
	*out = r->batch[r->given++];
	return true;
}

struct records *records_open(char *const *files, size_t n, struct records_options options)
{
	struct records *r = xcalloc(1, sizeof *r);
	r->options = options;
	if (!r->options.delimiter)
		r->options.delimiter = ',';
	if (!r->options.field_most)
		r->options.field_most = FIELD_MOST;
	input_start(&r->input, files, n, (struct input_options){ .delimiter = r->options.delimiter, .encoding = options.encoding,
		.chooser = options.chooser,
		.foreign = options.foreign, .open = options.open ? options.open : input_open_file, .held = options.held, .source = options.source });
	quoted_open(&r->quoted, options.foreign && !options.exact);
	if (options.behind)
		r->to = *options.behind;
	r->pool = xmalloc(POOL, sizeof *r->pool);
	r->why = xmalloc(RECORDS_BATCH, sizeof *r->why);
	return r;
}

off_t records_byte(const struct records *r, const struct record *record)
{
	const struct input *in = &r->input;
	return in->at - (off_t)(in->end - in->cut) + (record->raw.p - in->buffer);
}

struct records_mark records_done(const struct records *r)
{
	const struct input *in = &r->input;
	return (struct records_mark){ in->at - (off_t)(in->end - in->cut - in->start), r->line, r->number };
}

bool records_empty(const struct records *r)
{
	return !r->input.begun;
}

void records_close(struct records *r)
{
	input_end(&r->input);
	quoted_close(&r->quoted);
	free(r->pool);
	free(r->why);
	arena_free(&r->store);
	free((char *)r->header.p);
	free(r);
}
