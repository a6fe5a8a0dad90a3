#include "xlsx.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/memory.h"
#include "proof.h"
#include "spool.h"

struct xlsx {
	lxw_workbook *book;
	lxw_worksheet *sheet, *lists; /* lists: NULL if there is no sheet of lists */
	lxw_format *form[CELL_FORMS][2]; /* the format of each form, and that of its cells that a person fills in */
	lxw_format *head[2];
	const struct xlsx_options *options;
	int fd;         /* the file that the library writes; it has no name */
	struct counts written;
	char *text;     /* a copy of a text, with a NUL, for the library */
	size_t room;
};

static void check(lxw_error error)
{
	if (error == LXW_ERROR_MEMORY_MALLOC_FAILED)
		fail("out of memory");
	if (error != LXW_NO_ERROR)
		fail("%s: the workbook cannot be written: %s", spool_folder(), _(lxw_strerror(error)));
}

static void *check_made(void *made)
{
	if (!made)
		fail("out of memory");
	return made;
}

/* Does the text begin like the escape of a character, _x0041_? A reader would take it for that character. */
static bool is_escape(const char *p, size_t n)
{
	if (n < 7 || p[0] != '_' || p[1] != 'x' || p[6] != '_')
		return false;
	for (int i = 2; i < 6; i++)
		if (!((p[i] >= '0' && p[i] <= '9') || ((p[i] | 0x20) >= 'a' && (p[i] | 0x20) <= 'f')))
			return false;
	return true;
}

/* The text as the library needs it: with a NUL, and with what looks like an escape escaped. */
static const char *library_text(struct xlsx *x, struct text t)
{
	size_t used = 0;
	if (x->room < 2 * t.n + 8) /* seven bytes become at most fourteen */
		x->text = xrealloc(x->text, x->room = 4 * t.n + 64, 1);
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == '_' && is_escape(t.p + i, t.n - i)) {
			memcpy(x->text + used, "_x005F", 6);
			used += 6;
		}
		x->text[used++] = t.p[i];
	}
	x->text[used] = 0;
	return x->text;
}

size_t xlsx_length(struct text t)
{
	size_t units = 0;
	for (size_t i = 0; i < t.n; i++) {
		unsigned char c = (unsigned char)t.p[i];
		units += (c & 0xc0) != 0x80;
		units += c >= 0xf0;
	}
	return units;
}

/* ---- how cells look ---- */

enum { MARKED = 0xFFF8D6, HEAD = 0xD9E2EC, HEAD_MARKED = 0xFFE38A, PAPER_A4 = 9, HEADER_MOST = 255 };

static lxw_format *new_form(struct xlsx *x, const char *shown, bool filled)
{
	lxw_format *f = check_made(workbook_add_format(x->book));
	format_set_num_format(f, shown);
	format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
	format_set_text_wrap(f);
	if (filled) {
		format_set_unlocked(f);
		format_set_bg_color(f, MARKED);
		format_set_border(f, LXW_BORDER_THIN);
		format_set_border_color(f, 0xBFBFBF);
	}
	return f;
}

static void make_forms(struct xlsx *x)
{
	static const char *const shown[CELL_FORMS] = { [FORM_TEXT] = "@", [FORM_NUMBER] = "0", [FORM_MOMENT] = "yyyy-mm-dd hh:mm" };
	for (int filled = 0; filled < 2; filled++) {
		for (int form = 0; form < CELL_FORMS; form++)
			x->form[form][filled] = new_form(x, shown[form], filled);
		x->head[filled] = new_form(x, shown[FORM_TEXT], false);
		format_set_bold(x->head[filled]);
		format_set_bg_color(x->head[filled], filled ? HEAD_MARKED : HEAD);
		format_set_bottom(x->head[filled], LXW_BORDER_THIN);
	}
}

/* ---- start ---- */

struct xlsx *xlsx_start(const struct xlsx_options *options)
{
	struct xlsx *x = xcalloc(1, sizeof *x);
	char path[40];
	x->options = options;
	/* the library also prints the errors that it returns; our own messages do not use stderr */
	stderr = check_made(fopen("/dev/null", "w"));
	x->fd = spool_open();
	snprintf(path, sizeof path, "/proc/self/fd/%d", x->fd);
	lxw_workbook_options how = { .constant_memory = LXW_TRUE, .use_zip64 = LXW_TRUE, .tmpdir = (char *)spool_folder() };
	x->book = check_made(workbook_new_opt(path, &how));
	lxw_doc_properties properties = { .title = (char *)options->title, .created = options->made };
	check(workbook_set_properties(x->book, &properties));
	x->sheet = check_made(workbook_add_worksheet(x->book, library_text(x, options->name)));
	if (options->lists.n)
		x->lists = check_made(workbook_add_worksheet(x->book, library_text(x, options->lists)));
	make_forms(x);
	return x;
}

/* ---- cells ---- */

static void write_text(struct xlsx *x, lxw_worksheet *sheet, uint32_t row, uint16_t column, struct text t, lxw_format *form)
{
	const char *text = library_text(x, t);
	check(worksheet_write_string(sheet, row, column, text, form));
	x->written.cells++;
	x->written.bytes += strlen(text);
}

static void write_number(struct xlsx *x, uint32_t row, uint16_t column, double number, lxw_format *form)
{
	check(worksheet_write_number(x->sheet, row, column, number, form));
	x->written.cells++;
}

void xlsx_text(struct xlsx *x, uint32_t row, uint16_t column, struct text t, bool filled)
{
	write_text(x, x->sheet, row, column, t, x->form[FORM_TEXT][filled]);
}

void xlsx_number(struct xlsx *x, uint32_t row, uint16_t column, double number, bool filled)
{
	write_number(x, row, column, number, x->form[FORM_NUMBER][filled]);
}

/* The library writes a number with 16 digits. If rounding to them makes it smaller, the next number that is not smaller is used: a reader
 * that cuts instead of rounding would show 14:29 for 14:30. */
static double not_smaller(double number)
{
	char digits[40];
	double written = number;
	while (snprintf(digits, sizeof digits, "%.16G", written), strtod(digits, NULL) < number)
		written = nextafter(written, HUGE_VAL);
	return written;
}

/* Days are counted from 1899-12-30, because workbooks count a 29th of February 1900 that never was. */
void xlsx_moment(struct xlsx *x, uint32_t row, uint16_t column, struct when t, bool filled)
{
	double day = t.day - day_of(1899, 12, 30) + t.minute / (double)MINUTES_A_DAY;
	write_number(x, row, column, not_smaller(day), x->form[FORM_MOMENT][filled]);
}

void xlsx_empty(struct xlsx *x, uint32_t row, uint16_t column, enum cell_form form)
{
	check(worksheet_write_blank(x->sheet, row, column, x->form[form][true]));
	x->written.cells++;
}

void xlsx_header(struct xlsx *x, const struct xlsx_column *column, uint16_t n)
{
	for (uint16_t i = 0; i < n; i++)
		if (column[i].header.n)
			write_text(x, x->sheet, 0, i, column[i].header, x->head[column[i].filled]);
}

/* ---- finish ---- */

/* Writes the lists, one in each column, below the labels of their columns. */
static void write_lists(struct xlsx *x, const struct xlsx_list *list, size_t lists)
{
	bool more = true;
	for (uint32_t row = 0; more; row++) {
		more = false;
		for (size_t i = 0; i < lists; i++)
			if (row < list[i].n) {
				write_text(x, x->lists, row, (uint16_t)i, list[i].word[row], x->form[FORM_TEXT][false]);
				more = true;
			}
	}
	worksheet_hide(x->lists);
}

/* Lets the user choose from a list on the other sheet; any other word draws a warning, but is taken. */
static void offer(struct xlsx *x, uint16_t column, uint32_t last_row, int number, size_t words)
{
	char formula[200];
	struct text name = x->options->lists;
	snprintf(formula, sizeof formula, "='%.*s'!$%c$2:$%c$%zu", (int)name.n, name.p, 'A' + number, 'A' + number, words);
	lxw_data_validation v = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA, .value_formula = formula, .dropdown = LXW_VALIDATION_ON,
				  .ignore_blank = LXW_VALIDATION_ON, .show_error = LXW_VALIDATION_ON,
				  .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING };
	check(worksheet_data_validation_range(x->sheet, 1, column, last_row, column, &v));
}

/* The title as a centred page header, or NULL if it is too long. */
static const char *printed_title(const char *title)
{
	static char header[4 * HEADER_MOST];
	size_t used = 0;
	header[used++] = '&';
	header[used++] = 'C';
	for (const char *p = title; *p && used + 2 < sizeof header; p++) {
		if (*p == '&')
			header[used++] = '&';
		header[used++] = *p;
	}
	header[used] = 0;
	return xlsx_length((struct text){ header, used }) < HEADER_MOST ? header : NULL;
}

bool xlsx_title_fits(const char *title)
{
	return printed_title(title);
}

/* Sets the page: A4 landscape, one page wide, with the title, the header row and page numbers on each page. */
static void set_page(struct xlsx *x)
{
	worksheet_set_landscape(x->sheet);
	worksheet_set_paper(x->sheet, PAPER_A4);
	worksheet_fit_to_pages(x->sheet, 1, 0);
	worksheet_set_margins(x->sheet, 0.3, 0.3, 0.6, 0.5);
	worksheet_gridlines(x->sheet, LXW_SHOW_ALL_GRIDLINES);
	check(worksheet_repeat_rows(x->sheet, 0, 0));
	check(worksheet_set_footer(x->sheet, "&C&P / &N"));
	if (x->options->title)
		check(worksheet_set_header(x->sheet, printed_title(x->options->title)));
}

static void set_columns(struct xlsx *x, uint32_t last_row, const struct xlsx_column *column, uint16_t n)
{
	for (uint16_t i = 0; i < n; i++)
		check(worksheet_set_column(x->sheet, i, i, column[i].width, x->form[column[i].form][false]));
	worksheet_freeze_panes(x->sheet, 1, 0);
	if (n)
		check(worksheet_autofilter(x->sheet, 0, 0, last_row, (lxw_col_t)(n - 1)));
	check(worksheet_ignore_errors(x->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

/* Copies the finished file to the output. */
static void hand_out(struct xlsx *x, struct writer *out)
{
	char *block = xmalloc(WRITER_CAPACITY, 1);
	ssize_t n;
	off_t at = 0;
	while ((n = pread(x->fd, block, WRITER_CAPACITY, at)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			fail_errno("a temporary file");
		writer_raw(out, (struct text){ block, (size_t)n });
		at += n;
	}
	free(block);
}

void xlsx_finish(struct xlsx *x, uint32_t last_row, const struct xlsx_column *column, uint16_t n, const struct xlsx_list *list, size_t lists,
		 struct writer *out)
{
	set_columns(x, last_row, column, n);
	set_page(x);
	if (x->lists) {
		write_lists(x, list, lists);
		lxw_protection allowed = { .format_columns = 1, .sort = 1, .autofilter = 1 };
		worksheet_protect(x->sheet, NULL, &allowed);
		for (uint16_t i = 0; i < n && last_row; i++)
			if (column[i].list >= 0)
				offer(x, i, last_row, column[i].list, list[column[i].list].n);
	}
	check(workbook_close(x->book));
	proof_of(x->fd, x->written);
	hand_out(x, out);
	close(x->fd);
	free(x->text);
	free(x);
}
