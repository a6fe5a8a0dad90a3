#include "lines.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "journal/files.h"

void lines_columns(struct journal_columns *c, const char *path, const struct held_file *held)
{
	*c = (struct journal_columns){ .n = JOURNAL_COLUMNS, .is_new = true };
	for (int i = 0; i < JOURNAL_COLUMNS; i++)
		c->column[i] = i;
	if (!path)
		return;
	struct records *records = records_open(&(char *){ (char *)path }, 1, (struct records_options){ .held = held });
	struct record header;
	if (records_next(records, &header)) {
		bool has[JOURNAL_COLUMNS] = { false };
		c->is_new = false;
		c->n = header.n;
		for (size_t i = 0; i < header.n; i++) {
			int column = word_find(journal_column, JOURNAL_COLUMNS, text_trim(record_field(&header, i)));
			c->column[i] = column < 0 || has[column] ? -1 : column;
			if (column >= 0)
				has[column] = true;
		}
	}
	records_close(records);
}

static bool has_column(const struct journal_columns *c, int column)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->column[i] == column)
			return true;
	return false;
}

static void check(const bool lacking[JOURNAL_COLUMNS], const struct text *field, const struct batch_row *row, const char *journal)
{
	for (int i = 0; i < JOURNAL_COLUMNS; i++)
		if (lacking[i] && field[i].n)
			fail("%s has no column '%s', which %s:%u needs; nothing was added", journal, journal_column[i].p, row->file,
			     row->line);
}

static bool are_ours(const struct journal_columns *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->column[i] != (int)i)
			return false;
	return c->n == JOURNAL_COLUMNS;
}

struct text lines_as_they_stand(const struct journal_columns *c, struct batch *b)
{
	char *lines = b->lines.buffer;
	size_t from = c->is_new ? 0 : b->header_n, used = b->header_n;
	if (b->amended || !are_ours(c))
		return (struct text){ "", 0 };
	for (const struct batch_event *e = b->events, *last = e + b->events_n; e < last; e++) {
		size_t at = e->at, n = (e + 1 < last ? e[1].at : b->lines.used) - at;
		if (!e->wanted)
			continue;
		if (at != used)
			memmove(lines + used, lines + at, n);
		used += n;
	}
	return (struct text){ lines + from, used - from };
}

static void write_line(struct writer *out, const struct journal_columns *c, const struct text *field)
{
	for (size_t i = 0; i < c->n; i++) {
		if (i)
			writer_raw(out, TEXT(","));
		if (c->column[i] >= 0)
			writer_raw(out, field[c->column[i]]);
	}
	writer_raw(out, TEXT("\n"));
}

void lines_write(struct writer *out, const struct journal_columns *c, const struct batch *b, const char *journal)
{
	bool lacking[JOURNAL_COLUMNS];
	for (int i = 0; i < JOURNAL_COLUMNS; i++)
		lacking[i] = !has_column(c, i);
	if (c->is_new)
		writer_row(out, journal_column, JOURNAL_COLUMNS);
	for (const struct batch_row *row = b->rows; row < b->rows + b->rows_n; row++)
		for (uint32_t i = row->first; i < row->first + row->events; i++) {
			struct text field[JOURNAL_COLUMNS];
			if (!b->events[i].wanted)
				continue;
			event_written(b, &b->events[i], field);
			check(lacking, field, row, journal);
			write_line(out, c, field);
		}
}

/* ---- rejects ---- */

static bool is_same_file(const struct stat *at, const char *path)
{
	struct stat other;
	return path && stat(path, &other) == 0 && other.st_dev == at->st_dev && other.st_ino == at->st_ino;
}

static void refuse_taken(const char *path, const struct batch *b, const char *const *kept)
{
	struct stat at;
	const char *last = NULL;
	if (stat(path, &at) != 0)
		return;
	bool taken = false;
	for (int i = 0; i < REJECTS_KEEP; i++)
		taken = taken || is_same_file(&at, kept[i]);
	for (size_t i = 0; !taken && i < b->rows_n; i++) {
		if (b->rows[i].file != last)
			taken = is_same_file(&at, b->rows[i].file);
		last = b->rows[i].file;
	}
	if (taken)
		misuse("--rejects %s: the same file as a journal, the policy or the input", path);
}

bool rejects_may_wait(const char *path)
{
	struct stat at;
	return stat(path, &at) == 0 && !S_ISREG(at.st_mode);
}

/* The row as UTF-8, whatever it was: U+FFFD for a byte that is none. */
static struct text as_utf8(struct text raw, struct arena *arena)
{
	size_t used = 0, n;
	if (utf8_valid(raw, &n))
		return raw;
	char *out = arena_get(arena, 3 * raw.n);
	for (size_t i = 0; i < raw.n; i += n)
		used += utf8_put(utf8_first((struct text){ raw.p + i, raw.n - i }, &n), out + used);
	return (struct text){ out, used };
}

void rejects_collect(struct rejects *r, const struct batch *b, const char *const kept[REJECTS_KEEP])
{
	static const struct text header[] = { WORD("file"), WORD("line"), WORD("reason"), WORD("row") };
	struct arena arena = { 0 };
	refuse_taken(r->path, b, kept);
	writer_open_memory(&r->lines);
	r->lines.guarded = true; /* who corrects them may do so in a spreadsheet */
	writer_row(&r->lines, header, 4);
	for (size_t i = 0; i < b->rows_n; i++) {
		const struct batch_row *row = &b->rows[i];
		if (row->fate != ROW_REFUSED)
			continue;
		writer_field(&r->lines, text_of(row->file));
		writer_number(&r->lines, row->line);
		writer_field(&r->lines, text_of(batch_why(b, row)));
		writer_field(&r->lines, as_utf8(b->raws[i], &arena));
		writer_end_row(&r->lines);
	}
	arena_free(&arena);
}

void rejects_write(struct rejects *r)
{
	int fd = open_again(r->path, O_WRONLY | O_CREAT | O_TRUNC, JOURNAL_MODE);
	if (fd < 0 || !write_all(fd, r->lines.buffer, r->lines.used) || close(fd) != 0)
		fail_errno(r->late ? "%s: the rejects cannot be written; what was accepted was added" : "%s", r->path);
	writer_close(&r->lines);
}
