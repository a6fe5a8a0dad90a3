/* Writes a workbook (.xlsx) by libxlsxwriter; no other file calls that. Rows come in order and are not kept. An error ends the tool with
 * status 2. */
#ifndef AS_SHEET_XLSX_H
#define AS_SHEET_XLSX_H

#include "bytes/writer.h"
#include "time/civil.h"

enum {
	XLSX_ROWS_MOST = 1048576, /* with the header */
	XLSX_TEXT_MOST = 32767    /* UTF-16 units in a cell */
};

/* How a cell is shown, and what may be typed into it. */
enum cell_form { FORM_TEXT, FORM_NUMBER, FORM_MOMENT, CELL_FORMS };

struct xlsx_column {
	struct text header;
	uint8_t form; /* enum cell_form of its empty cells */
	bool filled;  /* a person fills it in: it is unlocked and marked */
	int width;    /* in columns of a terminal */
	int list;     /* the index of the list to choose from, or -1 */
};

struct xlsx_list {
	const struct text *word;
	size_t n;
};

struct xlsx_options {
	const char *title; /* printed above each page, valid UTF-8 that fits; NULL: none */
	struct text name;  /* the name of the sheet */
	struct text lists; /* the name of the hidden sheet with lists; empty: there is none, and nothing is locked */
	int64_t made;      /* seconds since 1970-01-01T00:00Z: the date that the file bears */
};

/* Does the title fit into a page header of about 250 characters? */
bool xlsx_title_fits(const char *title);

struct xlsx;
/* The options must live until xlsx_finish, which frees the result. */
struct xlsx *xlsx_start(const struct xlsx_options *);

/* Write a cell. Rows come in order, from 0; the cells of a row in any order. A text is valid UTF-8, without control characters, not
 * empty. */
void xlsx_text(struct xlsx *, uint32_t row, uint16_t column, struct text, bool filled);
void xlsx_number(struct xlsx *, uint32_t row, uint16_t column, double, bool filled);
void xlsx_moment(struct xlsx *, uint32_t row, uint16_t column, struct when, bool filled);
void xlsx_empty(struct xlsx *, uint32_t row, uint16_t column, enum cell_form); /* a cell to be filled in */
void xlsx_header(struct xlsx *, const struct xlsx_column *, uint16_t n);

/* The length of a text as a cell counts it, in UTF-16 units. */
size_t xlsx_length(struct text);

/* Sets up the sheet up to its last row, with its columns and lists, writes the file to `out`, and frees everything. */
void xlsx_finish(struct xlsx *, uint32_t last_row, const struct xlsx_column *, uint16_t n, const struct xlsx_list *, size_t lists,
		 struct writer *out);

#endif
