#include "rejects.h"

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/formula.h"
#include "foreign/raw.h"
#include "journal/files.h"

static bool is_same_file(const struct stat *at, const char *path)
{
	struct stat other;
	return path && stat(path, &other) == 0 && other.st_dev == at->st_dev && other.st_ino == at->st_ino;
}

static void refuse_taken(const char *path, const struct batch *b, const char *const *kept)
{
	struct stat at;
	if (stat(path, &at) != 0)
		return;
	bool taken = false;
	for (int i = 0; i < REJECTS_KEEP; i++)
		taken = taken || is_same_file(&at, kept[i]);
	for (size_t i = 0; !taken && i < b->files_n; i++)
		taken = is_same_file(&at, b->files[i]);
	if (taken)
		misuse("--rejects %s: the same file as a journal, the policy or the input", path);
}

bool rejects_may_wait(const char *path)
{
	struct stat at;
	return stat(path, &at) == 0 && !S_ISREG(at.st_mode);
}

/* ---- the rows ---- */

struct out {
	struct writer *lines;
	char delimiter;
	bool dropped[FIELDS_MOST]; /* the cells that an earlier run of as-intake added */
	size_t columns;            /* how many columns the header had, with those */
	struct arena arena;
};

/* The cell, perhaps quoted, with an apostrophe before what a spreadsheet would take for a formula. A number with a sign at the beginning of
 * the cell is none. */
static struct text guarded(struct text cell, struct arena *arena)
{
	size_t at = cell.n && cell.p[0] == '"';
	char c = (char)(cell.n > at ? cell.p[at] : 0), next = (char)(cell.n > at + 1 ? cell.p[at + 1] : 0);
	bool sign = c == '+' || c == '-', word = (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z') || strchr("(@=+", next);
	size_t from = c == '=' || c == '@' || (sign && next && word) ? 0 : at + 1; /* passes over a number with its sign */
	if (formula_from(cell, from) >= cell.n)
		return cell;
	char *to = arena_get(arena, 2 * cell.n);
	return (struct text){ to, formula_guard(to, cell, from) };
}

/* Writes a row, or the header, without the columns that an earlier run added; the two that we add come last. */
static void put_row(struct out *o, struct text raw, struct text place, struct text reason)
{
	struct text *cell = arena_get(&o->arena, (FIELDS_MOST + 2) * sizeof *cell);
	size_t n = raw_split(raw, o->delimiter, cell, FIELDS_MOST), kept = 0;
	n = n < FIELDS_MOST ? n : FIELDS_MOST;
	for (size_t i = 0; i < n || i < o->columns; i++)
		if (!o->dropped[i])
			cell[kept++] = i < n ? guarded(cell[i], &o->arena) : (struct text){ "", 0 };
	cell[kept++] = raw_cell(guarded(place, &o->arena), o->delimiter, &o->arena);
	cell[kept++] = raw_cell(guarded(reason, &o->arena), o->delimiter, &o->arena);
	writer_raw(o->lines, raw_join(cell, kept, o->delimiter, &o->arena));
	writer_raw(o->lines, TEXT("\n"));
	arena_empty(&o->arena);
}

static void put_header(struct out *o, struct text header)
{
	struct text cell[FIELDS_MOST];
	o->columns = raw_split(header, o->delimiter, cell, FIELDS_MOST);
	o->columns = o->columns < FIELDS_MOST ? o->columns : FIELDS_MOST;
	for (size_t i = 0; i < o->columns; i++)
		o->dropped[i] = text_eq(text_trim(cell[i]), rejects_place) || text_eq(text_trim(cell[i]), rejects_reason);
	put_row(o, header, rejects_place, rejects_reason);
}

static void put_refused(struct out *o, const struct batch *b, size_t i)
{
	const struct batch_row *row = &b->rows[i];
	size_t room = strlen(batch_file(b, row)) + NUMBER_ROOM + 2;
	char *place = arena_get(&o->arena, room);
	int n = snprintf(place, room, "%s:%u", batch_file(b, row), row->line);
	put_row(o, b->raws[i], (struct text){ place, (size_t)n }, text_of(batch_why(b, row)));
}

/* ---- the encoding ---- */

/* Converts the text to the encoding. U+FFFD becomes a byte that is invalid in all of them; a character that the encoding lacks becomes a
 * question mark. */
static void encode(struct writer *w, const char *encoding)
{
	iconv_t converter = iconv_open(encoding, "UTF-8");
	if (converter == (iconv_t)-1)
		fail("encoding '%s': not known on this machine", encoding);
	struct writer out;
	writer_open_memory(&out);
	char *from = w->buffer, room[4096];
	size_t from_n = w->used;
	while (from_n) {
		char *to = room;
		size_t to_n = sizeof room, length;
		size_t done = iconv(converter, &from, &from_n, &to, &to_n);
		writer_raw(&out, (struct text){ room, sizeof room - to_n });
		if (done != (size_t)-1 || errno == E2BIG)
			continue;
		writer_raw(&out, utf8_first((struct text){ from, from_n }, &length) == 0xfffd ? TEXT("\xff") : TEXT("?"));
		from += length, from_n -= length;
	}
	iconv_close(converter);
	writer_close(w);
	*w = out;
}

void rejects_collect(struct rejects *r, const struct batch *b, const char *const kept[REJECTS_KEEP])
{
	refuse_taken(r->path, b, kept);
	writer_open_memory(&r->lines);
	struct out o = { .lines = &r->lines, .delimiter = (char)(b->form.delimiter ? b->form.delimiter : ',') };
	if (b->bom)
		writer_raw(&r->lines, TEXT("\xef\xbb\xbf"));
	if (b->header.n)
		put_header(&o, b->header);
	for (size_t i = 0; i < b->rows_n; i++)
		if (b->rows[i].fate == ROW_REFUSED)
			put_refused(&o, b, i);
	arena_free(&o.arena);
	if (b->form.encoding)
		encode(&r->lines, b->form.encoding);
}

void rejects_write(struct rejects *r)
{
	int fd = open_again(r->path, O_WRONLY | O_CREAT | O_TRUNC, JOURNAL_MODE);
	if (fd < 0 || !write_all(fd, r->lines.buffer, r->lines.used) || close(fd) != 0)
		fail_errno(r->late ? N_("%s: the rejects cannot be written; what was accepted was added") : "%s", r->path);
	writer_close(&r->lines);
}
