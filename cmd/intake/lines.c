#include "lines.h"

#include "bytes/diag.h"
#include "events.h"
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

bool columns_have(const struct journal_columns *c, enum column column)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->column[i] == (int)column)
			return true;
	return false;
}

static void check(const bool lacking[JOURNAL_COLUMNS], const struct text *field, const char *file, const struct batch_row *row, const char *journal)
{
	for (int i = 0; i < JOURNAL_COLUMNS; i++)
		if (lacking[i] && field[i].n && i != J_BATCH)
			fail("%s has no column '%s', which %s:%u needs; nothing was added", journal, journal_column[i].p, file,
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
	enum { MOVED = 1 << 11 };
	size_t moved = 0, from = c->is_new ? 0 : b->header_n, used = b->header_n;
	if (b->amended || b->renumbered.n || !are_ours(c))
		return (struct text){ "", 0 };
	struct text all = packed_all(&b->lines);
	char *lines = (char *)all.p;
	for (const struct batch_event *e = b->events, *last = e + b->events_n; e < last; e++) {
		size_t at = e->at, n = (e + 1 < last ? e[1].at : all.n) - at;
		if (!e->wanted)
			continue;
		if (at != used && memmove(lines + used, lines + at, n) && ++moved % MOVED == 0)
			spill_passed((struct text){ lines, used });
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

static void write_event(struct writer *out, const struct journal_columns *c, struct batch *b, const struct batch_event *event,
			const struct batch_row *row, const bool lacking[JOURNAL_COLUMNS], const char *journal)
{
	struct text field[JOURNAL_COLUMNS];
	event_written(b, event, field);
	if (b->renumbered.n)
		field[J_BATCH] = b->renumbered;
	check(lacking, field, batch_file(b, row), row, journal);
	write_line(out, c, field);
}

void lines_write(struct writer *out, const struct journal_columns *c, struct batch *b, const char *journal)
{
	bool lacking[JOURNAL_COLUMNS];
	for (int i = 0; i < JOURNAL_COLUMNS; i++)
		lacking[i] = !columns_have(c, (enum column)i);
	if (c->is_new)
		writer_row(out, journal_column, JOURNAL_COLUMNS);
	size_t taken = 0;
	for (const struct batch_row *row = b->rows; row < b->rows + b->rows_n; row++) {
		for (; taken < b->extras_n && b->extras[taken].row == (uint32_t)(row - b->rows); taken++)
			write_event(out, c, b, &b->extras[taken].event, row, lacking, journal);
		for (uint32_t i = row->first; i < row->first + row->events; i++)
			if (b->events[i].wanted)
				write_event(out, c, b, &b->events[i], row, lacking, journal);
	}
}
