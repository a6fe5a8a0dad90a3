#include "cells.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "day.h"
#include "number.h"

/* ---- addresses ---- */

enum { NAME_ROOM = 16 };

/* Writes the address of a cell, such as B12; row and column count from 0. */
static const char *cell_name(uint32_t row, uint32_t column, char room[NAME_ROOM])
{
	char letters[4], *p = letters + 3;
	*p = 0;
	for (uint32_t c = column + 1; c; c = (c - 1) / 26)
		*--p = (char)('A' + (c - 1) % 26);
	snprintf(room, NAME_ROOM, "%s%u", p, row + 1);
	return room;
}

/* Takes an address such as B12 or $B$12 off *p; row and column count from 0. Returns false if there is none, or one beyond the last
 * cell. */
static bool take_address(const char **p, uint32_t *row, uint32_t *column)
{
	const char *at = *p;
	uint32_t c = 0, r = 0;
	at += *at == '$';
	for (; (*at | 0x20) >= 'a' && (*at | 0x20) <= 'z' && c <= GRID_COLUMNS; at++)
		c = 26 * c + (uint32_t)((*at | 0x20) - 'a') + 1;
	at += *at == '$';
	for (; *at >= '0' && *at <= '9' && r <= GRID_ROWS; at++)
		r = 10 * r + (uint32_t)(*at - '0');
	*p = at;
	*row = r - 1;
	*column = c - 1;
	return c && r && c <= GRID_COLUMNS && r <= GRID_ROWS;
}

static _Noreturn void refuse(const struct cells *c, const char *why)
{
	char name[NAME_ROOM];
	fail("%s: a damaged workbook: %.*s, cell %s: %s", c->book->package.file, (int)c->book->xml.member.n, c->book->xml.member.p,
	     cell_name(c->row, c->cell.column, name), why);
}

/* Rejects the row; only the first reason is reported. */
__attribute__((format(printf, 2, 3))) static void reject(struct cells *c, const char *format, ...)
{
	char why[200], name[NAME_ROOM];
	va_list list;
	va_start(list, format);
	vsnprintf(why, sizeof why, _(format), list);
	va_end(list);
	const char *file = c->book->package.file;
	cell_name(c->row, c->cell.column, name);
	if (c->options.strict)
		fail("%s:%u: cell %s: %s", file, c->row + 1, name, why);
	say_at(file, c->row + 1, "cell %s: %s", name, why);
	c->bad_row = true;
	c->status = STATUS_REJECTED;
}

/* ---- rows ---- */

static void begin_row(struct cells *c)
{
	if (c->row_begun)
		return;
	if (c->row < c->grid->rows)
		refuse(c, _("rows are not in order"));
	if (c->row >= GRID_ROWS)
		refuse(c, _("more rows than a sheet has"));
	if (!c->options.any)
		grid_row(c->grid, c->row);
	c->row_begun = true;
}

/* The style of a cell that names none: that of its row if it has one, else that of its column. */
static unsigned long own_style(const struct cells *c, uint32_t column)
{
	return c->row_style >= 0 ? (unsigned long)c->row_style : c->column_style && column < c->styled ? c->column_style[column] : 0;
}

/* Notes the style of a range of columns; the ranges come in order. */
static void take_columns(struct cells *c, const char *const *attribute)
{
	const char *first = xml_attribute(attribute, "min"), *last = xml_attribute(attribute, "max"), *style = xml_attribute(attribute, "style");
	unsigned long from = first ? strtoul(first, NULL, 10) : 0, to = last ? strtoul(last, NULL, 10) : 0;
	if (!style || from <= c->styled || to < from || to > GRID_COLUMNS)
		return;
	if (!c->column_style)
		c->column_style = xcalloc(GRID_COLUMNS, sizeof *c->column_style);
	for (unsigned long i = from; i <= to; i++)
		c->column_style[i - 1] = strtoul(style, NULL, 10);
	c->styled = (uint32_t)to;
}

static void start_row(struct cells *c, const char *const *attribute)
{
	const char *number = xml_attribute(attribute, "r"), *style = xml_attribute(attribute, "s"), *own = xml_attribute(attribute, "customFormat");
	unsigned long row = number ? strtoul(number, NULL, 10) : 0;
	if (number && (row == 0 || row > GRID_ROWS))
		refuse(c, _("a row that no sheet has"));
	if (number)
		c->row = (uint32_t)row - 1;
	c->row_known = number;
	c->row_style = style && own && (strcmp(own, "1") == 0 || strcmp(own, "true") == 0) ? (long)(strtoul(style, NULL, 10) & INT32_MAX) : -1;
	c->row_begun = c->bad_row = false;
	c->column = 0;
	c->in = IN_ROW;
}

static void end_row(struct cells *c)
{
	if (c->bad_row)
		grid_drop_row(c->grid);
	if (c->grid->cells.used > c->book->package.most)
		package_too_large(&c->book->package);
	c->row++;
	c->in = IN_DATA;
}

/* ---- cells ---- */

static char type_of(const char *type)
{
	static const struct {
		const char *name;
		char type;
	} types[] = { { "n", 'n' }, { "s", 's' }, { "inlineStr", 'i' }, { "str", 't' }, { "b", 'b' }, { "e", 'e' }, { "d", 'd' } };
	for (size_t i = 0; type && i < sizeof types / sizeof *types; i++)
		if (strcmp(type, types[i].name) == 0)
			return types[i].type;
	return type ? 0 : 'n';
}

static void start_cell(struct cells *c, const char *const *attribute)
{
	const char *address = xml_attribute(attribute, "r"), *style = xml_attribute(attribute, "s");
	uint32_t row = c->row, column = c->column;
	c->cell = (struct cell){ .column = column, .type = type_of(xml_attribute(attribute, "t")) };
	if (address && (!take_address(&address, &row, &column) || *address))
		refuse(c, _("an address that no cell has"));
	c->cell.column = column;
	if (row != c->row && (c->row_known || c->row_begun || row < c->row))
		refuse(c, _("it stands in another row"));
	c->row = row;
	if (column < c->column)
		refuse(c, _("cells are not in order"));
	if (column >= GRID_COLUMNS)
		refuse(c, _("more columns than a sheet has"));
	c->column = column + 1;
	c->cell.style = style ? strtoul(style, NULL, 10) : own_style(c, column);
	begin_row(c);
	item_begin(&c->item);
	c->in = IN_CELL;
}

/* The shared string with this number. */
static struct text shared_value(const struct cells *c, struct text value)
{
	size_t number = 0;
	for (size_t i = 0; i < value.n; i++) {
		if (value.p[i] < '0' || value.p[i] > '9' || number > c->shared->n)
			refuse(c, _("a string that is not there"));
		number = 10 * number + (size_t)(value.p[i] - '0');
	}
	if (number >= c->shared->n)
		refuse(c, _("a string that is not there"));
	return shared_text(c->shared, number);
}

/* What a cell with a value shows; *shown keeps the texts that are made of numbers. */
static struct text shown_value(const struct cells *c, struct text value, struct shown *shown)
{
	switch (c->cell.type) {
	case 's':
		return shared_value(c, value);
	case 'b':
		return text_eq(value, TEXT("0")) || text_eq(value, TEXT("false")) ? TEXT("FALSE") : TEXT("TRUE");
	case 'n':
		number_show(shown, value, styles_code(c->styles, c->cell.style), c->book->from_1904);
		return (struct text){ shown->room, shown->n };
	case 'd':
		iso_show(shown, value);
		return (struct text){ shown->room, shown->n };
	case 0:
		shown->why = _("a kind of cell that is not known");
		return TEXT("");
	default:
		return value;
	}
}

/* Reports a formula whose value is not in the file; an empty text is a value. */
static void miss_value(struct cells *c)
{
	char name[NAME_ROOM];
	cell_name(c->row, c->cell.column, name);
	say_at(c->book->package.file, c->row + 1, "cell %s: a formula without its value: open the workbook and save it", name);
	c->status = STATUS_REJECTED;
}

static void end_cell(struct cells *c)
{
	struct shown shown;
	struct text value = item_value(&c->item);
	shown.n = 0;
	shown.why = NULL;
	c->in = IN_ROW;
	if (c->options.any && (value.n || c->cell.formula)) {
		c->found = true;
		xml_stop(&c->book->xml);
		return;
	}
	if (c->cell.formula && !value.n && !(c->cell.valued && c->cell.type == 't'))
		miss_value(c);
	if (!value.n || c->bad_row)
		return;
	value = shown_value(c, value, &shown);
	if (shown.why)
		reject(c, "%s", shown.why);
	else
		grid_cell(c->grid, c->cell.column, value);
}

static void take_merged(struct cells *c, const char *range)
{
	uint32_t row[2], column[2];
	if (!range || !take_address(&range, &row[0], &column[0]))
		return;
	if (*range != ':' || (range++, !take_address(&range, &row[1], &column[1])) || row[1] < row[0] || column[1] < column[0])
		return;
	grid_merge(c->grid, (struct merged){ row[0], row[1], (uint16_t)column[0], (uint16_t)column[1] });
}

/* ---- the sheet ---- */

static bool is_preserved(const char *const *attribute)
{
	const char *space = xml_attribute(attribute, "xml:space");
	return space && strcmp(space, "preserve") == 0;
}

static void on_start(void *context, const char *name, const char *const *attribute)
{
	struct cells *c = context;
	if (c->in == IN_STRING) {
		item_start(&c->item, name, attribute);
	} else if (c->in == IN_CELL && strcmp(name, "v") == 0) {
		c->cell.valued = true;
		item_open(&c->item, is_preserved(attribute));
		c->in = IN_VALUE;
	} else if (c->in == IN_CELL && strcmp(name, "is") == 0) {
		c->in = IN_STRING;
	} else if (c->in == IN_CELL && strcmp(name, "f") == 0) {
		c->cell.formula = true;
	} else if (c->in == IN_ROW && strcmp(name, "c") == 0) {
		start_cell(c, attribute);
	} else if (c->in == IN_DATA && strcmp(name, "row") == 0) {
		start_row(c, attribute);
	} else if (c->in == OUTSIDE && strcmp(name, "sheetData") == 0) {
		c->in = IN_DATA;
	} else if (c->in == OUTSIDE && strcmp(name, "col") == 0) {
		take_columns(c, attribute);
	} else if (c->in == OUTSIDE && strcmp(name, "mergeCell") == 0) {
		take_merged(c, xml_attribute(attribute, "ref"));
	}
}

static void on_end(void *context, const char *name)
{
	struct cells *c = context;
	if (c->in == IN_STRING && strcmp(name, "is") != 0) {
		item_end(&c->item, name);
	} else if (c->in == IN_STRING) {
		c->in = IN_CELL;
	} else if (c->in == IN_VALUE && strcmp(name, "v") == 0) {
		item_close(&c->item);
		c->in = IN_CELL;
	} else if (c->in == IN_CELL && strcmp(name, "c") == 0) {
		end_cell(c);
	} else if (c->in == IN_ROW && strcmp(name, "row") == 0) {
		end_row(c);
	} else if (c->in == IN_DATA && strcmp(name, "sheetData") == 0) {
		c->in = OUTSIDE;
	}
}

static void on_text(void *context, struct text t)
{
	struct cells *c = context;
	if ((c->in == IN_VALUE || c->in == IN_STRING) && !item_text(&c->item, t))
		refuse(c, _("a text of over 1 MiB"));
}

static const struct xml_handler handler = { on_start, on_end, on_text };

static void read_sheet(struct cells *c, const struct book_sheet *sheet)
{
	if (!package_has(&c->book->package, sheet->member))
		fail("%s: a damaged workbook: sheet '%.*s' is not in it", c->book->package.file, (int)sheet->name.n, sheet->name.p);
	xml_read(&c->book->xml, &c->book->package, sheet->member, &handler, c);
}

int cells_read(struct cells *c, struct book *book, const struct book_sheet *sheet, const struct shared *shared, const struct styles *styles,
	       struct cells_options options, struct grid *grid)
{
	c->book = book;
	c->shared = shared;
	c->styles = styles;
	c->options = options;
	c->grid = grid;
	read_sheet(c, sheet);
	return c->status;
}

bool cells_any(struct cells *c, struct book *book, const struct book_sheet *sheet)
{
	c->book = book;
	c->options.any = true;
	c->grid = &c->none;
	read_sheet(c, sheet);
	return c->found;
}

void cells_free(struct cells *c)
{
	item_free(&c->item);
	free(c->column_style);
}
