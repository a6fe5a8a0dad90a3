/* Reads rows of our own formats, the journal and the task stream: columns are bound by the names in the header, in any order; bad rows are
 * reported, counted and left out (as-rules(7) 1). */
#ifndef AS_TABLE_H
#define AS_TABLE_H

#include "bytes/records.h"

struct table_format {
	const struct text *column;
	int columns; /* at most 64 */
	const int *required; /* indexes of the columns that every file must have */
	int required_n;
	/* NULL, or says whether the first record is a row and no header, because the file has lost its header */
	bool (*is_row)(const struct record *);
};

struct row {
	const struct record *record; /* its fields are read by row_field */
	const uint8_t *field_of; /* for each column that is filled: its field in the record */
	uint64_t filled; /* a bit for each column of the format that is wanted and not empty */
	uint64_t hash; /* text_hash of the column that the options name, or 0 */
	uint32_t position; /* the number of the record over all files */
	off_t byte; /* where it begins in its file, if the options ask for `bytes` */
};

static inline uint64_t column_bit(int column)
{
	return UINT64_C(1) << column;
}

/* The field in a column, empty where the file has no such column; valid until the next rows. Blanks at its ends belong to it, as in all of
 * our own formats. */
static inline struct text row_field(const struct row *row, int column)
{
	return row->filled & column_bit(column) ? record_field_untrimmed(row->record, row->field_of[column]) : TEXT("");
}

/* Makes a row of n fields (at most 64) that are in no file. The row points to the fields and to the own_row, which must outlive it. */
struct own_row {
	struct row row;
	struct record record;
};
const struct row *row_of_fields(struct own_row *, const struct text *field, int n);

struct table;

/* Called with a record and with what is wrong with it. */
typedef void table_told(void *context, const struct record *, const char *why);

/* How a table is read; { 0 } reads all of it and reports bad rows. */
struct table_options {
	bool strict; /* the first bad row ends the tool with status 2 */
	bool quiet;  /* bad rows are left out without a message, because an earlier reading reported them */
	input_opener *open;           /* this and the next three: see struct records_options */
	const struct held_file *held;
	const struct held_source *source;
	const struct records_mark *behind;
	bool bytes; /* each row says at which byte it begins */
	table_told *told; /* not NULL: called for each bad row instead of writing a message; strict and quiet are then ignored */
	void *told_context;
	uint64_t unwanted; /* a bit for each column that the caller does not read: it is empty in every row */
	uint64_t hashed;   /* the bit of the column whose hash each row has; 0: none has */
	hash_wanted *wanted; /* not NULL: rows whose hash it refuses are passed over; rows of the wrong shape are reported all the same */
	void *context;       /* the argument of `wanted` */
};

/* Opens n files, or the held files of the options, one for each name; no file is standard input. `files` must live until table_close. */
struct table *table_open(char *const *files, size_t n, const struct table_format *, struct table_options);

/* The names of the columns, of all files so far, that are not of the format, in the order in which they came; *n is their number. Two
 * columns of one name in one file are two. */
const struct text *table_other(const struct table *, size_t *n);

/* All columns of a row, the unwanted ones, too, followed by the columns of table_other; valid until the next call. */
const struct text *table_whole(struct table *, const struct row *);

/* Writes the row as a line of `columns` columns, in the order of table_whole, with each field as it stands in the file. `out` has room for
 * the row and one more byte for each column. Returns the length, or 0 if the row has to be written field by field. */
size_t table_line(const struct table *, const struct row *, size_t columns, char *out);

/* Does the file of the last rows have exactly the columns of the format, in their order? */
bool table_in_order(const struct table *);

/* Continues with a piece of a held file, see records_piece. */
void table_piece(struct table *, size_t file, off_t from, off_t to);

/* Gets the next rows, at most RECORDS_BATCH, valid until the next call; returns their number, 0 at the end. */
size_t table_rows(struct table *, const struct row **);

/* The next row, or NULL at the end. A header that lacks a required column, or has a column twice, ends the tool with status 2. */
const struct row *table_next(struct table *);

/* Rejects a row for this reason: it is reported and counted as bad. */
__attribute__((format(printf, 3, 4))) void table_reject(struct table *, const struct row *, const char *format, ...);

/* The place up to which rows were given; see records_done. */
struct records_mark table_done(const struct table *);

/* The byte behind the header of the file, if the options ask for `bytes`. */
off_t table_header_end(const struct table *);

/* To be called at the end: were all files together empty? */
bool table_empty(const struct table *);

/* Closes the table; returns STATUS_REJECTED if any row was bad, else STATUS_FINE. */
int table_close(struct table *);

#endif
