#include "bytes/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/memory.h"
#include "bytes/progress.h"

enum { BLOCK = 128 << 10 };

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
	do
		got = !n ? 0 : in->options.held ? pread(in->fd, to, n, in->at) : read(in->fd, to, n);
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
	progress_step(in, (size_t)got);
	return got;
}

/* A byte that iconv can't read becomes U+FFFD: the row that has it is refused by whoever cleans it. */
static void convert(struct input *in)
{
	in->raw_n += (size_t)read_some(in, in->raw + in->raw_n, BLOCK - in->raw_n);
	char *from = in->raw, *out = in->buffer + in->end;
	size_t from_n = in->raw_n, out_n = in->room - in->end;
	while (from_n) {
		if (iconv(in->iconv, &from, &from_n, &out, &out_n) != (size_t)-1)
			break;
		if (errno == E2BIG || (errno == EINVAL && !in->eof) || out_n < 3)
			break;
		memcpy(out, "\xef\xbf\xbd", 3);
		out += 3, out_n -= 3, from++, from_n--;
	}
	memmove(in->raw, from, from_n);
	in->raw_n = from_n;
	in->end = in->room - out_n;
	if (from_n)
		in->eof = false;
}

static void make_room(struct input *in)
{
	if (in->start) {
		memmove(in->buffer, in->buffer + in->start, in->end - in->start);
		in->end -= in->start;
		in->start = 0;
	}
	if (in->room - in->end < (size_t)2 * BLOCK) {
		in->room = in->end + (size_t)(in->end ? 3 : 2) * BLOCK; /* most files are small */
		in->buffer = xrealloc(in->buffer, in->room, 1);
	}
}

void input_mark(struct input *in)
{
	struct marks *m = &in->marks;
	if (in->marked || !in->scan)
		return;
	size_t room = in->end - in->start + 1 + MARKS_MORE;
	if (in->mark_room < room) {
		in->mark_room = room;
		m->place = xrealloc(m->place, in->mark_room, sizeof *m->place);
		m->stop = xrealloc(m->stop, in->mark_room, sizeof *m->stop);
	}
	m->place[0] = (uint32_t)in->start - 1;
	in->next = m->n = 1;
	in->scan(in->buffer, in->start, in->end, in->options.delimiter, m);
	memset(m->place + m->n, 0, MARKS_MORE * sizeof *m->place); /* for marks_filled */
	in->marked = true;
}

void input_pass(struct input *in, size_t bytes)
{
	const struct marks *m = &in->marks;
	in->start += bytes;
	while (in->next < m->n && m->place[in->next] < in->start)
		in->next++;
	while (in->next_stop < m->stops && m->stop[in->next_stop] < in->next)
		in->next_stop++;
}

bool input_fill(struct input *in)
{
	if (in->eof)
		return false;
	make_room(in);
	size_t before = in->end;
	while (!in->eof && in->end - before < BLOCK) {
		if (in->options.encoding)
			convert(in);
		else
			in->end += (size_t)read_some(in, in->buffer + in->end, BLOCK);
	}
	in->marked = false;
	in->next = in->next_stop = in->marks.n = in->marks.stops = 0;
	return in->end > before;
}

static bool begins(const struct input *in, const char *magic, size_t n)
{
	return in->end - in->start >= n && memcmp(in->buffer + in->start, magic, n) == 0;
}

static void refuse_other_formats(const struct input *in)
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
		if (begins(in, formats[i].magic, formats[i].n))
			fail("%s: %s", in->name, formats[i].what);
	const char *text = in->buffer + in->start;
	size_t n = in->end - in->start < 512 ? in->end - in->start : 512;
	const char *nul = memchr(text, 0, n), *line_end = memchr(text, '\n', n);
	if (nul && (!line_end || nul < line_end)) /* further on it spoils a row only */
		fail("%s: NUL bytes: UTF-16 or a binary file, not CSV", in->name);
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
	in->left = held ? held->bytes : -1;
	in->fd = held ? held->fd : standard ? STDIN_FILENO : in->options.open(in->name, &in->left);
	if (fstat(in->fd, &in->opened) != 0)
		fail_errno("%s", in->name);
	in->start = in->end = in->raw_n = 0;
	if (in->options.encoding)
		iconv(in->iconv, NULL, NULL, NULL, NULL);
	in->eof = false;
	input_fill(in);
	if (!in->options.encoding)
		refuse_other_formats(in);
	if (begins(in, "\xef\xbb\xbf", 3))
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
	const char *how = getenv("AS_SCAN"); /* for tests: every way of splitting gives the same */
	if (!how || strcmp(how, "libcsv") != 0)
		in->scan = scan_with(how);
	if (!options.encoding)
		return;
	in->iconv = iconv_open("UTF-8", options.encoding);
	if (in->iconv == (iconv_t)-1)
		fail("encoding '%s': not known on this machine", options.encoding);
	in->raw = xmalloc(BLOCK, 1);
}

void input_end(struct input *in)
{
	progress_end(in);
	if (in->name && in->fd > STDIN_FILENO && !in->options.held)
		close(in->fd);
	if (in->options.encoding)
		iconv_close(in->iconv);
	free(in->raw);
	free(in->buffer);
	free(in->marks.place);
	free(in->marks.stop);
}
