/* How bytes become records: each file gives its header first, then its rows. libcsv is the authority on quoting (quoted.h); a line whose
 * structural index (scan.h) shows that its quotes stand around whole fields is split here, with the same result. */
#ifndef AS_RECORDS_H
#define AS_RECORDS_H

#include "bytes/input.h"
#include "bytes/text.h"

/* The most bytes of a field and of a record, and the most fields of a record. */
enum { FIELD_MOST = (64 << 10) - 1, RECORD_MOST = 1 << 20, FIELDS_MOST = 256 };

struct record {
	const char *file; /* the file's name for messages; lives as long as the names given to records_open */
	unsigned long line; /* the physical line on which the record begins, from 1 */
	size_t number; /* the number of the record over all files, from 0; headers and bad records count, too */
	bool header; /* it is the header of its file */
	bool first;  /* it is the first record of its file, whether a header or not */
	size_t n;    /* the number of fields */
	const struct text *field; /* the fields, or NULL where they have to be found by the positions of the structural index: */
	const char *bytes;        /* the block of bytes, */
	const uint32_t *position; /* in which field i begins behind bytes[position[i - 1]] and ends before bytes[position[i]] */
	bool trimmed;             /* blanks at the ends of a field do not belong to it; only set where `field` is NULL */
	/* the record as it stands in the file, converted to UTF-8, without its line end; empty if it is too long to be kept */
	struct text raw;
	uint64_t hash; /* text_hash of the field that records_hash names, or 0 */
	bool cut; /* it is the last record of the file and has no line end */
	const char *bad; /* NULL, or what is wrong with the record, which then has no fields */
};

/* Field i of the record (i < n), possibly with blanks at its ends that do not belong to it; valid until the next call. */
static inline struct text record_field_untrimmed(const struct record *r, size_t i)
{
	if (r->field)
		return r->field[i];
	uint32_t from = r->position[(ptrdiff_t)i - 1] + 1;
	return (struct text){ r->bytes + from, r->position[i] - from };
}

/* The same, without those blanks. */
struct text record_field_trimmed(const struct record *, size_t i);
static inline struct text record_field(const struct record *r, size_t i)
{
	return r->trimmed ? record_field_trimmed(r, i) : record_field_untrimmed(r, i);
}

struct records_options {
	/* a foreign file: line ends may be quoted, CR alone ends a line, blanks around quotes are dropped; else a file in our own strict
	 * format */
	bool foreign;
	char delimiter; /* 0: a comma */
	const char *encoding; /* NULL: UTF-8; else a name that iconv knows */
	/* not NULL: it chooses the delimiter and encoding of each file, and how many records stand above its header */
	const struct form_chooser *chooser;
	bool headless; /* the files have no header */
	bool exact; /* in foreign files: blanks at the ends of an unquoted field belong to it */
	bool blanks_stay; /* in foreign files: such blanks may be left in the fields, because the caller trims the fields that it reads */
	size_t field_most; /* the most bytes of a field; 0: FIELD_MOST */
	bool loose; /* text behind a closing quote, and quotes inside a field, are taken literally */
	void (*title)(void *context, struct text raw); /* not NULL: called with each record above the header, as it stands in the file */
	void *context;
	input_opener *open; /* NULL: input_open_file */
	const struct held_file *held; /* not NULL: read these files, one for each name, instead of opening any, and do not close them */
	const struct held_source *source; /* not NULL: read this instead of the bytes of the only held file */
	const struct records_mark *behind; /* not NULL: of the only held file read the header and what lies behind this mark */
};

/* A place between two records of a file. */
struct records_mark {
	off_t byte;         /* where the next line begins */
	unsigned long line; /* how many lines lie before it */
	size_t number;      /* how many records lie before it */
};

struct records;

/* Begins to read the n files named; no file, or "-", is standard input. `files` must live until records_close. */
struct records *records_open(char *const *files, size_t n, struct records_options);

/* The form of the open file; *bom is set to whether it begins with a byte order mark. */
struct form records_form(const struct records *, bool *bom);

/* From here on the reader gives the records of one piece of a held file: those between the bytes `from` and `to`, at which lines begin; the
 * header, if `from` is 0, comes with them. Lines and records are numbered from 0 in each piece. */
void records_piece(struct records *, size_t file, off_t from, off_t to);

/* Gets the next record, good or bad; returns false at the end of the last file. Empty lines, and lines equal to the file's header, are
 * passed over. What makes a whole file unreadable (a disk error, a wrong encoding, a binary format, a quote that is never closed) ends the
 * tool with status 2. */
bool records_next(struct records *, struct record *);

/* Gets the next records: as many as the block holds, at most RECORDS_BATCH; a header comes alone. Returns their number, 0 at the end. They
 * stay valid until the next call. */
enum { RECORDS_BATCH = 64 };
size_t records_batch(struct records *, const struct record **);

/* From here to the end of the file each record has the hash of this field (SIZE_MAX: of none). Records that have `fields` fields and whose
 * hash `wanted` refuses are passed over; where `wanted` is NULL, none is. */
typedef bool hash_wanted(void *context, uint64_t hash);
void records_hash(struct records *, size_t field, size_t fields, hash_wanted *, void *context);

/* The byte of its file at which a record of the last batch begins, where the file is UTF-8. */
off_t records_byte(const struct records *, const struct record *);

/* The place up to which records of the open or last file were given. */
struct records_mark records_done(const struct records *);

/* To be called at the end: were all files together empty? */
bool records_empty(const struct records *);

void records_close(struct records *);

#endif
