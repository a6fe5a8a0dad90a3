#include "bytes/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/memory.h"
#include "bytes/progress.h"

enum { BLOCK = 128 << 10, HEADER_BLOCK = 4 << 10 };

int input_open_file(const char *path, off_t *bytes)
{
	*bytes = -1;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		fail_errno("%s", path);
	return fd;
}

static ssize_t read_some(struct input *in, char *to, size_t n)
{
	if (in->left >= 0 && (off_t)n > in->left)
		n = (size_t)in->left;
	ssize_t got;
	const struct held_source *source = in->options.source;
	do
		got = !n ? 0 : source ? source->read(source->context, to, n) : in->options.held ? pread(in->fd, to, n, in->at) : read(in->fd, to, n);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		fail_errno("%s", in->name);
	if (got == 0 && in->left > 0)
		fail("%s: cut by somebody else while it was read", in->name);
	in->at += got;
	if (in->left >= 0)
		in->left -= got;
	in->eof = got == 0;
	in->begun = in->begun || got > 0;
	progress_step(in, in->files, (size_t)got);
	return got;
}

/* Makes the table of byte pairs once a file turns out longer than one block: only then does it pay. */
static void make_pairs(struct input *in)
{
	if (in->pairs || in->at <= BLOCK || !pairs_fit(in->form.encoding))
		return;
	in->pairs = xmalloc(1, sizeof *in->pairs);
	pairs_make(in->pairs, in->iconv);
}

/* Converts the rest of the bytes by iconv or, where there is a table of pairs, the one character that the table does not have. False, with
 * errno, if iconv stops. */
static bool ask_iconv(struct input *in, char **from, size_t *from_n, char **out, size_t *out_n)
{
	enum { LONGEST = 4 };
	if (!*from_n)
		return true;
	size_t n = in->pairs && *from_n > LONGEST ? LONGEST : *from_n, left = n;
	bool fine = iconv(in->iconv, from, &left, out, out_n) != (size_t)-1 || (errno == EINVAL && left < n && *from_n > n);
	*from_n -= n - left;
	return fine;
}

/* Reads and converts a block. A byte that iconv can't decode becomes U+FFFD, and cleaning later refuses the row that holds it. */
static void convert(struct input *in)
{
	if (in->raw_n < BLOCK)
		in->raw_n += (size_t)read_some(in, in->raw + in->raw_n, BLOCK - in->raw_n);
	char *from = in->raw, *out = in->buffer + in->end;
	size_t from_n = in->raw_n, out_n = in->capacity - in->end;
	make_pairs(in);
	while (from_n) {
		if (in->pairs)
			pairs_decode(in->pairs, &from, &from_n, &out, &out_n);
		if (ask_iconv(in, &from, &from_n, &out, &out_n))
			continue;
		if (errno == E2BIG || (errno == EINVAL && !in->eof) || out_n < 3)
			break;
		memcpy(out, "\xef\xbf\xbd", 3);
		out += 3, out_n -= 3, from++, from_n--;
	}
	memmove(in->raw, from, from_n);
	in->raw_n = from_n;
	in->end = in->capacity - out_n;
	if (from_n)
		in->eof = false;
}

/* Sets the encoding of what is read from here on; NULL is UTF-8. */
static void set_encoding(struct input *in, const char *encoding)
{
	if (in->form.encoding)
		iconv_close(in->iconv);
	free(in->pairs);
	in->pairs = NULL;
	in->form.encoding = encoding;
	if (!encoding)
		return;
	in->iconv = iconv_open("UTF-8", encoding);
	if (in->iconv == (iconv_t)-1)
		fail("encoding '%s': not known on this machine", encoding);
	if (!in->raw)
		in->raw = xmalloc(BLOCK, 1);
}

/* Takes n bytes that were read to the end of the buffer. The first bytes beyond ASCII decide on the encoding of the file, and may have to
 * be converted. */
static void take_read(struct input *in, size_t n)
{
	struct text bytes = { in->buffer + in->end, n };
	const struct form_chooser *chooser = in->options.chooser;
	if (chooser && in->form.ascii && !text_is_ascii(bytes)) {
		in->form.ascii = false;
		set_encoding(in, chooser->encoding(chooser->context, in->name, bytes));
	}
	if (!in->form.encoding) {
		in->end += n;
		return;
	}
	memcpy(in->raw, bytes.p, n);
	in->raw_n = n;
	in->eof = false; /* `raw` still has bytes to convert */
}

/* How many of the bytes the encoding can be judged by now. If only the last, unfinished line goes beyond ASCII, these are all bytes before
 * it; else all. */
static size_t judged(struct text bytes)
{
	const char *last = bytes.n ? memrchr(bytes.p, '\n', bytes.n) : NULL;
	size_t n = last ? (size_t)(last + 1 - bytes.p) : 0;
	return n && text_is_ascii((struct text){ bytes.p, n }) && !text_is_ascii((struct text){ bytes.p + n, bytes.n - n }) ? n : bytes.n;
}

/* Reads behind the end of the buffer and returns how many bytes it read. While the file was ASCII so far it fills a whole block, however
 * small the pieces that read(2) gives; the unfinished line that can't be judged yet is kept back in `raw`. */
static size_t read_block(struct input *in)
{
	char *to = in->buffer + in->end;
	size_t n = in->raw_n;
	if (n)
		memcpy(to, in->raw, n);
	in->raw_n = 0;
	do
		n += (size_t)read_some(in, to + n, in->block - n);
	while (in->form.ascii && !in->eof && n < in->block);
	if (!in->form.ascii || in->eof)
		return n;
	size_t now = judged((struct text){ to, n });
	in->raw_n = n - now;
	memcpy(in->raw, to + now, in->raw_n);
	return now;
}

static void make_room(struct input *in)
{
	if (in->start) {
		memmove(in->buffer, in->buffer + in->start, in->end - in->start);
		in->end -= in->start;
		in->start = 0;
	}
	if (in->capacity - in->end < (size_t)2 * BLOCK) {
		in->capacity = in->end + (size_t)(in->end ? 3 : 2) * BLOCK; /* a first block has room for two, since most files are small */
		in->buffer = xrealloc(in->buffer, in->capacity + 1, 1); /* the one byte more is for end_last_line */
	}
}

static void forget_index(struct input *in)
{
	in->indexed = false;
	in->next = in->next_terminator = in->index.n = in->index.terminators = 0;
}

void input_index(struct input *in)
{
	struct structural_index *x = &in->index;
	if (in->indexed)
		return;
	size_t capacity = in->end - in->start + 1 + INDEX_SLACK;
	if (in->index_capacity < capacity) {
		in->index_capacity = capacity;
		x->position = xrealloc(x->position, capacity, sizeof *x->position);
		x->terminator = xrealloc(x->terminator, capacity, sizeof *x->terminator);
	}
	x->position[0] = (uint32_t)in->start - 1;
	in->next = x->n = 1;
	in->scan(in->buffer, in->start, in->end, in->options.delimiter, x);
	memset(x->position + x->n, 0, INDEX_SLACK * sizeof *x->position);
	in->indexed = true;
}

void input_pass(struct input *in, size_t bytes)
{
	const struct structural_index *x = &in->index;
	in->start += bytes;
	while (in->next_terminator < x->terminators && x->position[x->terminator[in->next_terminator]] < in->start)
		in->next = x->terminator[in->next_terminator++] + 1;
	while (in->next < x->n && x->position[in->next] < in->start)
		in->next++;
}

/* Adds an LF to the last line if the file has none there, so that every line has an end. */
static void end_last_line(struct input *in)
{
	char last = '\n';
	if (in->end > in->start)
		last = in->buffer[in->end - 1];
	if (last == '\n' || (last == '\r' && in->options.foreign))
		return;
	in->buffer[in->end++] = '\n';
	in->cut = true;
}

bool input_fill(struct input *in)
{
	if (in->eof)
		return false;
	make_room(in);
	size_t before = in->end;
	while (!in->eof && in->end - before < in->block) {
		if (in->form.encoding)
			convert(in);
		else
			take_read(in, read_block(in));
	}
	if (in->eof)
		end_last_line(in);
	in->block = BLOCK;
	forget_index(in);
	return in->end > before;
}

/* Refuses a workbook, and says which command reads it, ready to be typed: the file's name stands in quotes where a shell needs them. */
static _Noreturn void refuse_workbook(const struct input *in)
{
	const char *plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/", *name = in->name;
	const char *quote = name[strspn(name, plain)] ? strchr(name, '\'') ? "\"" : "'" : "";
	fail("%s: a workbook (.xlsx) or other ZIP file, not CSV; to read it: as-sheet -r %s%s%s | %s ...", name, quote, name, quote, diag_tool());
}

static void go_to(struct input *in, off_t from)
{
	in->at = from;
	in->start = in->end = 0;
	in->eof = in->cut = false;
	forget_index(in);
}

void input_go_on(struct input *in, off_t from)
{
	if (in->left >= 0)
		in->left += in->at - from;
	go_to(in, from);
	input_fill(in);
}

void input_take_piece(struct input *in, off_t from, off_t to)
{
	in->left = to > from ? to - from : 0;
	go_to(in, from);
	input_fill(in);
}

/* Refuses files of other formats by their first bytes. UTF-16 with a byte order mark is let through where a chooser finds the encoding. */
static void refuse_other_formats(const struct input *in, struct text begins)
{
	static const struct {
		struct text magic;
		const char *what;
	} formats[] = {
		{ WORD("\xd0\xcf\x11\xe0"), N_("an old workbook (.xls), not CSV: save it as .xlsx or CSV") },
		{ WORD("\x1f\x8b"), N_("a gzip file, not CSV: unpack it first") },
		{ WORD("%PDF"), N_("a PDF file, not CSV") },
		{ WORD("\xff\xfe\0\0"), N_("UTF-32, not UTF-8: convert it with iconv") },
		{ WORD("\xff\xfe"), N_("UTF-16, not UTF-8: convert it with iconv, or say --encoding") },
		{ WORD("\xfe\xff"), N_("UTF-16, not UTF-8: convert it with iconv, or say --encoding") },
	};
	enum { UTF_16 = sizeof formats / sizeof *formats - 2 };
	if (text_starts(begins, TEXT("PK\3\4")))
		refuse_workbook(in);
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		if (!text_starts(begins, formats[i].magic))
			continue;
		if (in->options.chooser && i >= UTF_16)
			return;
		fail("%s: %s", in->name, _(formats[i].what));
	}
	size_t n = begins.n < 512 ? begins.n : 512;
	const char *nul = n ? memchr(begins.p, 0, n) : NULL, *line_end = n ? memchr(begins.p, '\n', n) : NULL;
	if (nul && (!line_end || nul < line_end)) /* a NUL further on spoils only its own row */
		fail("%s: NUL bytes: UTF-16 or a binary file, not CSV", in->name);
}

/* Reads the first block of the file and lets the chooser decide on its form by it. */
static void begin_chosen(struct input *in)
{
	const struct form_chooser *chooser = in->options.chooser;
	if (!in->raw)
		in->raw = xmalloc(BLOCK, 1);
	while (!in->eof && in->raw_n < BLOCK)
		in->raw_n += (size_t)read_some(in, in->raw + in->raw_n, BLOCK - in->raw_n);
	struct text begins = { in->raw, in->raw_n };
	refuse_other_formats(in, begins);
	bool whole = in->eof;
	struct form form = chooser->form(chooser->context, in->name, begins, whole);
	set_encoding(in, form.encoding);
	in->form = form;
	in->options.delimiter = form.delimiter;
	in->eof = false;
	if (form.encoding) {
		input_fill(in);
		return;
	}
	make_room(in);
	in->end = form.ascii && !whole ? judged(begins) : begins.n;
	memcpy(in->buffer, in->raw, in->end);
	in->raw_n = begins.n - in->end;
	memmove(in->raw, in->raw + in->end, in->raw_n);
	forget_index(in);
}

bool input_next_file(struct input *in)
{
	size_t i = in->next_file;
	if (i >= (in->files_n ? in->files_n : 1))
		return false;
	bool standard = in->files_n == 0 || strcmp(in->files[i], "-") == 0;
	const struct held_file *held = in->options.held ? &in->options.held[i] : NULL;
	in->name = standard ? "-" : in->files[i];
	in->next_file++;
	in->at = 0;
	in->left = held && !in->options.source ? held->bytes : -1;
	in->fd = held ? held->fd : standard ? STDIN_FILENO : in->options.open(in->name, &in->left);
	if (fstat(in->fd, &in->opened) != 0)
		fail_errno("%s", in->name);
	in->start = in->end = in->raw_n = 0;
	in->block = held ? HEADER_BLOCK : BLOCK;
	if (in->form.encoding)
		iconv(in->iconv, NULL, NULL, NULL, NULL);
	in->eof = in->cut = false;
	if (in->options.chooser)
		begin_chosen(in);
	else
		input_fill(in);
	struct text begins = { in->buffer + in->start, in->end - in->start };
	if (!in->form.encoding && !in->options.chooser)
		refuse_other_formats(in, begins);
	in->bom = text_starts(begins, TEXT("\xef\xbb\xbf"));
	if (in->bom)
		in->start += 3;
	return true;
}

void input_close_file(struct input *in)
{
	struct stat now;
	if (in->options.foreign && S_ISREG(in->opened.st_mode) && fstat(in->fd, &now) == 0 &&
	    (now.st_size != in->opened.st_size || now.st_mtim.tv_sec != in->opened.st_mtim.tv_sec ||
	     now.st_mtim.tv_nsec != in->opened.st_mtim.tv_nsec))
		fail("%s: changed while it was read", in->name);
	if (in->fd != STDIN_FILENO && !in->options.held)
		close(in->fd);
	in->name = NULL;
}

void input_start(struct input *in, char *const *files, size_t n, struct input_options options)
{
	*in = (struct input){ .options = options, .files = files, .files_n = n };
	progress_start(in, files, n);
	const char *how = getenv("AS_SCAN"); /* for tests, which check that each scanner gives the same result */
	in->by_libcsv = how && strcmp(how, "libcsv") == 0;
	in->scan = scan_with(how);
	if (!in->scan)
		in->scan = scan_with(NULL);
	in->form.delimiter = options.delimiter;
	if (!options.chooser)
		set_encoding(in, options.encoding);
}

void input_end(struct input *in)
{
	progress_end(in);
	if (in->name && in->fd > STDIN_FILENO && !in->options.held)
		close(in->fd);
	set_encoding(in, NULL);
	free(in->raw);
	free(in->buffer);
	free(in->index.position);
	free(in->index.terminator);
}
