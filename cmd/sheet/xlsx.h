/* A workbook (.xlsx) being written, by libxlsxwriter, and this is the only place that knows it. Rows come in order and are not kept. What
 * can't be written ends the tool with status 2. */
#ifndef AS_SHEET_XLSX_H
#define AS_SHEET_XLSX_H

#include "bytes/writer.h"
#include "time/civil.h"

enum {
	XLSX_ROWS_MOST = 1048576, /* the header among them */
	XLSX_TEXT_MOST = 32767    /* units of UTF-16 in a cell */
};

/* How a cell is shown and what may be typed into it. */
enum cell_form { FORM_TEXT, FORM_NUMBER, FORM_MOMENT, CELL_FORMS };

struct xlsx_column {
	struct text header;
	uint8_t form; /* enum cell_form, of its empty cells */
	bool filled;  /* a person fills it in: unlocked and marked */
	int width;    /* columns of a terminal */
	int list;     /* which of the lists is to choose from, or -1 */
};

struct xlsx_list {
	const struct text *word;
	size_t n;
};

struct xlsx_options {
	const char *title; /* printed above each page, or NULL; valid UTF-8 that fits */
	struct text name;  /* of the sheet */
	struct text lists; /* of the hidden one with the lists; empty: there is none, and nothing is locked */
	int64_t made;      /* seconds since 1970-01-01T00:00Z: the time that the file bears */
};

/* A header holds about 250 characters. */
bool xlsx_title_fits(const char *title);

struct xlsx;
struct xlsx *xlsx_start(const struct xlsx_options *);

/* Cells, in the order of rows, from 0, and within a row in any. A text is valid UTF-8 without control characters and not empty. */
void xlsx_text(struct xlsx *, uint32_t row, uint16_t column, struct text, bool filled);
void xlsx_number(struct xlsx *, uint32_t row, uint16_t column, double, bool filled);
void xlsx_moment(struct xlsx *, uint32_t row, uint16_t column, struct when, bool filled);
void xlsx_empty(struct xlsx *, uint32_t row, uint16_t column, enum cell_form); /* one to be filled in */
void xlsx_header(struct xlsx *, const struct xlsx_column *, uint16_t n);

/* How long a text is in a cell. */
size_t xlsx_length(struct text);

/* Sets up the sheet, whose last row is this one, with its columns and lists, writes the file out, and frees everything. */
void xlsx_finish(struct xlsx *, uint32_t last_row, const struct xlsx_column *, uint16_t n, const struct xlsx_list *, size_t lists,
		 struct writer *out);

#endif
