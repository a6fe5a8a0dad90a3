/* Rows of our own formats, the journal and the task stream: columns bound by header name, in any order; bad rows reported, counted
 * and left out (formats 1). */
#ifndef AS_TABLE_H
#define AS_TABLE_H

#include "bytes/records.h"

struct table_format {
	const struct text *column;
	int columns; /* at most 64 */
	const int *required; /* columns that every file must have */
	int required_n;
};

struct row {
	const struct record *record; /* that it is: see row_field */
	const uint8_t *field_of; /* by column: the field of the record, where the column is filled */
	uint64_t filled; /* a bit for each column of the format that is not empty and wanted */
	uint64_t hash; /* text_hash of table_hash's column; 0: none was asked for */
	uint32_t position; /* in the input, over all files */
};

static inline uint64_t column_bit(int column)
{
	return UINT64_C(1) << column;
}

/* What stands in a column, empty where the file has none; valid until the next rows. */
static inline struct text row_field(const struct row *row, int column)
{
	return row->filled & column_bit(column) ? record_field(row->record, row->field_of[column]) : TEXT("");
}

/* A row of n <= 64 fields that come from elsewhere and stay where they are. */
struct own_row {
	struct row row;
	struct record record;
};
const struct row *row_of_fields(struct own_row *, const struct text *field, int n);

struct table;

/* strict: the first bad row ends the tool with status 2. open: see records_options. */
struct table *table_open(char *const *files, size_t n, const struct table_format *, bool strict, input_opener *open);

/* The same for files that are open already, one for each name (one where there is no name: standard input). */
struct table *table_open_held(char *const *files, size_t n, const struct table_format *, bool strict, const struct held_file *);

/* From now on bad rows are passed over without a word: an earlier reading told them. */
void table_quiet(struct table *);

/* The columns that are not of the format, of all files so far, in the order in which they came; two of one name are two. */
const struct text *table_other(const struct table *, size_t *n);

/* Rows are wanted with these columns only, a bit each; the others are empty. Call it before the first row. */
void table_want(struct table *, uint64_t columns);

/* All columns of a row, also those that were not wanted, and behind them the others of the file; valid until the next call. */
const struct text *table_whole(struct table *, const struct row *);

/* Do the fields of the rows given last stand in the order of the format's columns, all of them and nothing else? */
bool table_in_order(const struct table *);

/* From the next file on, gives each row the hash of this column. Call it before the first row. */
void table_hash(struct table *, int column);

/* From the next file on, only rows whose hash is wanted; what is split wrongly is told all the same. Call it before the first row. */
void table_only(struct table *, hash_wanted *, void *context);

/* Only rows whose hash falls to this part of so many, each row to just one, whichever file it stands in; what is split wrongly
 * falls to the first. For threads that read the same files. */
void table_part(struct table *, unsigned part, unsigned parts);

/* The next rows, as many at once as there are, at most RECORDS_BATCH, valid until the next call; 0 at the end. */
size_t table_rows(struct table *, const struct row **);

/* The next row; NULL at the end. A missing required column, or one that is there twice, ends the tool with status 2. */
const struct row *table_next(struct table *);

/* Says what is wrong with a row. */
__attribute__((format(printf, 3, 4))) void table_reject(struct table *, const struct row *, const char *format, ...);

/* At the end: was there not one byte in all the files together? */
bool table_empty(const struct table *);

/* Closes it; STATUS_REJECTED if any row was bad. */
int table_close(struct table *);

#endif
