#include "make.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/classify.h"
#include "bytes/diag.h"
#include "bytes/records.h"
#include "lists.h"

/* Widths of columns, in columns of a terminal; longer texts are broken into lines. */
enum { WIDTH_LEAST = 6, WIDTH_MOST = 36, WIDTH_MOMENT = 16, WIDTH_FILLED = 10, WIDTH_NOTE = 28, WIDTH_MARGIN = 2 };

struct making {
	const struct make_options *options;
	struct columns columns;
	struct xlsx *xlsx;
	struct xlsx_options setup;
	struct xlsx_column *shown; /* for each column of the CSV */
	struct text *cell;         /* the cells of a row */
	struct arena kept, row;    /* `kept` lives for the run, `row` for a row */
	uint32_t rows;             /* how many rows were written, with the header */
	bool short_told;
	int status;
};

static void reject(struct making *m, const struct record *r, const char *why)
{
	if (m->options->strict)
		fail("%s:%lu: %s", r->file, r->line, why);
	say_at(r->file, r->line, "%s", why);
	m->status = STATUS_REJECTED;
}

/* ---- cells ---- */

/* Does the text hold U+FFFE or U+FFFF, which XML can't hold? */
static bool holds_no_character(struct text t)
{
	return text_holds(t, HOLDS_NO_CHARACTER) && (memmem(t.p, t.n, "\xef\xbf\xbe", 3) || memmem(t.p, t.n, "\xef\xbf\xbf", 3));
}

static struct text without_controls(struct text t, struct arena *arena)
{
	return text_holds(t, HOLDS_CONTROL) ? text_without_controls(t, arena_get(arena, t.n)) : t;
}

/* Is the text a number that a spreadsheet gives back unchanged: whole, of at most 15 digits, without a leading zero? */
static bool is_whole(struct text t)
{
	if (t.n == 0 || t.n > 15 || (t.p[0] == '0' && t.n > 1))
		return false;
	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] < '0' || t.p[i] > '9')
			return false;
	return true;
}

static double whole(struct text t)
{
	double number = 0;
	for (size_t i = 0; i < t.n; i++)
		number = 10 * number + (t.p[i] - '0');
	return number;
}

/* Is the text a moment that comes back unchanged? Midnight would come back as a date, and before March 1900 spreadsheets count a day too
 * many. */
static bool is_moment(struct text t, struct when *when)
{
	return t.n == WHEN_ROOM && when_parse(t, when) && when->minute > 0 && when->day >= day_of(1900, 3, 1);
}

static void write_cell(struct making *m, uint16_t c, struct text t)
{
	struct xlsx_column *shown = &m->shown[c];
	struct when when;
	if (!t.n) {
		if (shown->filled)
			xlsx_empty(m->xlsx, m->rows, c, (enum cell_form)shown->form);
		return;
	}
	int width = (int)t.n > shown->width ? text_width(t) : 0;
	shown->width = width > shown->width ? width : shown->width;
	if (shown->form == FORM_NUMBER && is_whole(t))
		xlsx_number(m->xlsx, m->rows, c, whole(t), shown->filled);
	else if (shown->form == FORM_MOMENT && is_moment(t, &when))
		xlsx_moment(m->xlsx, m->rows, c, when, shown->filled);
	else
		xlsx_text(m->xlsx, m->rows, c, t, shown->filled);
}

/* ---- rows ---- */

static uint8_t form_of(uint8_t reading)
{
	return reading == READ_NUMBER ? FORM_NUMBER : reading == READ_MOMENT ? FORM_MOMENT : FORM_TEXT;
}

/* The least width of a column, whatever its cells hold: a person needs room to write. */
static int least_width(const struct csv_column *c)
{
	int head = text_width(c->label), least = c->filled ? WIDTH_FILLED : WIDTH_LEAST;
	if (c->filled && c->reading == READ_MOMENT)
		least = WIDTH_MOMENT;
	if (c->prose)
		least = WIDTH_NOTE;
	return head > least ? head : least;
}

static void take_header(struct making *m, const struct record *r)
{
	static const struct text name[LANGUAGES] = { [ENGLISH] = WORD("sheet"), [CHINESE] = WORD("表") };
	const struct make_options *o = m->options;
	struct text *header = arena_get(&m->kept, r->n * sizeof *header);
	if (r->bad)
		fail("%s:%lu: %s", r->file, r->line, r->bad);
	for (size_t i = 0; i < r->n; i++) {
		if (holds_no_character(record_field(r, i)))
			fail("%s:%lu: a character that no workbook can hold", r->file, r->line);
		header[i] = arena_text(&m->kept, without_controls(record_field(r, i), &m->row));
	}
	columns_of(&m->columns, header, r->n, o->labels, o->policy);
	m->cell = xmalloc(r->n, sizeof *m->cell);
	m->shown = xmalloc(r->n, sizeof *m->shown);
	for (size_t i = 0; i < r->n; i++) {
		const struct csv_column *c = &m->columns.column[i];
		m->shown[i] = (struct xlsx_column){ .header = c->label, .form = form_of(c->reading), .filled = c->filled,
						    .width = least_width(c), .list = list_for(c) };
	}
	m->setup = (struct xlsx_options){ .title = o->title, .made = o->made, .name = name[m->columns.in],
					  .lists = m->columns.call_sheet ? lists_name[m->columns.in] : TEXT("") };
	m->xlsx = xlsx_start(&m->setup);
	xlsx_header(m->xlsx, m->shown, (uint16_t)r->n);
	m->rows = 1;
}

/* Sets up the cells of a row, as a person sees them; rejects the row and returns false if it can't be written. */
static bool take_cells(struct making *m, const struct record *r)
{
	if (r->n > m->columns.n) {
		char why[160];
		snprintf(why, sizeof why, _("%zu fields; the header has %zu"), r->n, m->columns.n);
		reject(m, r, why);
		return false;
	}
	for (size_t i = 0; i < r->n; i++) {
		struct text t = column_cell(&m->columns, i, without_controls(record_field(r, i), &m->row), &m->row);
		if (holds_no_character(t)) {
			reject(m, r, _("a character that no workbook can hold"));
			return false;
		}
		if (t.n > XLSX_TEXT_MOST && xlsx_length(t) > XLSX_TEXT_MOST)
			fail("%s:%lu: a text of %zu characters: a cell holds %d", r->file, r->line, xlsx_length(t), XLSX_TEXT_MOST);
		m->cell[i] = t;
	}
	for (size_t i = r->n; i < m->columns.n; i++)
		m->cell[i] = TEXT("");
	return true;
}

static void take_row(struct making *m, const struct record *r)
{
	if (r->bad && !r->raw.n) /* too long to be kept, so some text in it is too long for a cell */
		fail("%s:%lu: %s", r->file, r->line, r->bad);
	if (r->bad) {
		reject(m, r, r->bad);
		return;
	}
	arena_empty(&m->row);
	if (!take_cells(m, r))
		return;
	if (r->n < m->columns.n && !m->short_told)
		say("%s:%lu: note: %zu fields; the header has %zu: what is missing, here and in other rows, is empty", r->file, r->line, r->n,
		    m->columns.n);
	m->short_told = m->short_told || r->n < m->columns.n;
	if (m->rows == XLSX_ROWS_MOST)
		fail("%s:%lu: more than 1,048,575 rows: a sheet holds no more", r->file, r->line);
	for (size_t i = 0; i < m->columns.n; i++)
		write_cell(m, (uint16_t)i, m->cell[i]);
	m->rows++;
}

struct making *make_workbook(char *const *file, size_t files, const struct make_options *options)
{
	struct making *m = xcalloc(1, sizeof *m);
	m->options = options;
	struct records *records = records_open(file, files, (struct records_options){ .foreign = true, .exact = true,
		.field_most = RECORD_MOST });
	struct record record;
	if (!records_next(records, &record))
		fail("%s: no header: what should have written the CSV has failed", files ? *file : "-");
	take_header(m, &record);
	while (records_next(records, &record))
		take_row(m, &record);
	records_close(records);
	return m;
}

int make_finish(struct making *m, struct writer *out)
{
	struct xlsx_list list[LISTS];
	int status = m->status;
	lists_make(list, m->columns.in, &m->kept);
	for (size_t i = 0; i < m->columns.n; i++)
		m->shown[i].width = WIDTH_MARGIN + (m->shown[i].width < WIDTH_MOST ? m->shown[i].width : WIDTH_MOST);
	xlsx_finish(m->xlsx, m->rows - 1, m->shown, (uint16_t)m->columns.n, list, LISTS, out);
	columns_free(&m->columns);
	arena_free(&m->kept);
	arena_free(&m->row);
	free(m->shown);
	free(m->cell);
	free(m);
	return status;
}
