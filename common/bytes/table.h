/* Rows of our own formats, the journal and the task stream: columns bound by header name, in any order; bad rows reported, counted
 * and left out (as-rules(7) 1). */
#ifndef AS_TABLE_H
#define AS_TABLE_H

#include "bytes/records.h"

struct table_format {
	const struct text *column;
	int columns; /* at most 64 */
	const int *required; /* columns that every file must have */
	int required_n;
	bool (*is_row)(const struct record *); /* NULL, or tells a row from a header, for a file whose header is lost */
};

struct row {
	const struct record *record; /* its fields: see row_field */
	const uint8_t *field_of; /* by column: the field of the record, where the column is filled */
	uint64_t filled; /* a bit for each column of the format that is not empty and wanted */
	uint64_t hash; /* text_hash of the column that the options name, or 0 */
	uint32_t position; /* in the input, over all files */
	off_t byte; /* of its file, at which it begins, where the options ask for it */
};

static inline uint64_t column_bit(int column)
{
	return UINT64_C(1) << column;
}

/* The field in a column, empty where the file has no such column; valid until the next rows. */
/* In our own formats blanks belong to a field. */
static inline struct text row_field(const struct row *row, int column)
{
	return row->filled & column_bit(column) ? record_field_untrimmed(row->record, row->field_of[column]) : TEXT("");
}

/* Makes a row of n <= 64 fields that no file holds. It points to them. */
struct own_row {
	struct row row;
	struct record record;
};
const struct row *row_of_fields(struct own_row *, const struct text *field, int n);

struct table;

typedef void table_told(void *context, const struct record *, const char *why);

/* How a table is read; { 0 } reads all of it and reports bad rows. */
struct table_options {
	bool strict; /* the first bad row ends the tool with status 2 */
	bool quiet;  /* bad rows are left out without a word, because an earlier reading reported them */
	input_opener *open;           /* see struct records_options */
	const struct held_file *held; /* likewise */
	const struct held_source *source; /* likewise */
	const struct records_mark *behind; /* likewise */
	bool bytes; /* each row says at which byte it begins */
	table_told *told; /* NULL, or what to do with what is wrong with a row instead of saying it; strict and quiet don't count */
	void *told_context;
	uint64_t unwanted; /* columns, a bit each, that are empty in every row given */
	uint64_t hashed;   /* the bit of the column whose hash each row is given; 0: of none */
	hash_wanted *wanted; /* NULL, or which hashes are wanted: rows with another hash are passed over, misshapen ones reported all the same */
	void *context;       /* of `wanted` */
};

/* Opens the files, or those held open: then one for each name (one where there is no name: standard input). */
struct table *table_open(char *const *files, size_t n, const struct table_format *, struct table_options);

/* The columns that are not of the format, of all files so far, in the order in which they came; two of one name are two. */
const struct text *table_other(const struct table *, size_t *n);

/* All columns of a row, also the unwanted ones, and behind them the others of the file; valid until the next call. */
const struct text *table_whole(struct table *, const struct row *);

/* The row as a line of so many columns, in the order of table_whole, where each field is written as it stands in the file: puts it where there is
 * room for the row and a byte more for each column, and gives its length. 0: it has to be written field by field. */
size_t table_line(const struct table *, const struct row *, size_t columns, char *out);

/* Does the file of the rows given last have exactly the format's columns, in their order? */
bool table_in_order(const struct table *);

/* Goes on with a piece of a held file, see records_piece. */
void table_piece(struct table *, size_t file, off_t from, off_t to);

/* The next rows, at most RECORDS_BATCH, valid until the next call; 0 at the end. */
size_t table_rows(struct table *, const struct row **);

/* The next row; NULL at the end. A missing required column, or one that is there twice, ends the tool with status 2. */
const struct row *table_next(struct table *);

/* Rejects a row with this reason. */
__attribute__((format(printf, 3, 4))) void table_reject(struct table *, const struct row *, const char *format, ...);

/* So much of the file was given; see records.h. */
struct records_mark table_done(const struct table *);

/* The record that was the header of the file ends before this byte; where the options ask for bytes. */
off_t table_header_end(const struct table *);

/* At the end: was there not one byte in all the files together? */
bool table_empty(const struct table *);

/* Closes it; STATUS_REJECTED if any row was bad. */
int table_close(struct table *);

#endif
