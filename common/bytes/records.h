/* How bytes become records: each file gives its header first, then its rows. libcsv is the authority on quoting (quoted.h); a line whose
 * structural index (scan.h) shows that its quotes stand around whole fields is split here, with the same result. */
#ifndef AS_RECORDS_H
#define AS_RECORDS_H

#include "bytes/input.h"
#include "bytes/text.h"

/* Limits: a field, a record, the fields of a record. */
enum { FIELD_MOST = (64 << 10) - 1, RECORD_MOST = 1 << 20, FIELDS_MOST = 256 };

struct record {
	const char *file; /* as messages name it; lives as long as the names given to records_open */
	unsigned long line; /* physical line where the record starts, from 1 */
	size_t number; /* position in the input over all files, from 0: one for every record, headers and bad ones too */
	bool header; /* it names the columns of its file */
	bool first;  /* it is the first of its file, header or not */
	size_t n;    /* how many fields; see record_field */
	const struct text *field; /* NULL where they lie between positions of the structural index: */
	const char *bytes;        /* of the block, */
	const uint32_t *position; /* field i begins behind bytes[position[i - 1]] and ends at bytes[position[i]]; */
	bool trimmed;             /* blanks at its ends do not belong to it; never set where `field` is */
	struct text raw; /* the record as it stands in the file, in UTF-8 where an encoding was given, without its line end; empty
			    where it is too long to be kept */
	uint64_t hash; /* text_hash of the field that records_hash named, or 0 */
	bool cut; /* the file ends behind it, without a line end */
	const char *bad; /* NULL, or what is wrong: then there are no fields */
};

/* Field i of the record, i < n, perhaps with blanks at its ends that do not belong to it; valid until the next call. */
static inline struct text record_field_untrimmed(const struct record *r, size_t i)
{
	if (r->field)
		return r->field[i];
	uint32_t from = r->position[(ptrdiff_t)i - 1] + 1;
	return (struct text){ r->bytes + from, r->position[i] - from };
}

/* The same without them. */
struct text record_field_trimmed(const struct record *, size_t i);
static inline struct text record_field(const struct record *r, size_t i)
{
	return r->trimmed ? record_field_trimmed(r, i) : record_field_untrimmed(r, i);
}

struct records_options {
	bool foreign; /* quoted line ends, CR alone as line end, blanks around quotes; else our own strict format */
	char delimiter; /* 0: comma */
	const char *encoding; /* NULL: UTF-8; else a name that iconv knows */
	const struct form_chooser *chooser; /* not NULL: says delimiter and encoding of each file, and what stands above its header */
	bool headless; /* the files have no header */
	bool exact; /* of foreign files: blanks at the ends of a field that is not quoted belong to it */
	bool blanks_stay; /* of foreign files: they may stay there, for whoever trims what he looks at */
	size_t field_most; /* bytes of a field; 0: FIELD_MOST */
	bool loose; /* text behind a closing quote, and quotes inside a field, are taken as they stand */
	void (*title)(void *context, struct text raw); /* not NULL: gets each record that stands above the header, as it is */
	void *context;
	input_opener *open; /* NULL: input_open_file */
	const struct held_file *held; /* not NULL: read these instead, one for each name, and leave them open */
	const struct held_source *source; /* not NULL: read this instead of the one held file */
	const struct records_mark *behind; /* not NULL: of a held file only the header and what lies behind this is read */
};

/* A place between two records of a file. */
struct records_mark {
	off_t byte;         /* where the next line begins */
	unsigned long line; /* so many lines lie before it, */
	size_t number;      /* and so many records */
};

struct records;

/* Reads the n files named, which it keeps by their place; none, or "-", is standard input. */
struct records *records_open(char *const *files, size_t n, struct records_options);

/* How the open file is written, and whether it begins with a byte order mark. */
struct form records_form(const struct records *, bool *bom);

/* From here on there are only the records of one of the files, held ones, between two bytes at which lines begin; with those from byte 0 on comes
 * its header. Lines and numbers are counted from 0 where the piece begins. The bytes of the piece, and the positions in it, stay where they
 * are until the next piece is taken. */
void records_piece(struct records *, size_t file, off_t from, off_t to);

/* The next record, good or bad; false at the end of the last file. Empty lines are passed over, and lines equal to the file's header.
 * What makes a whole file unreadable (an error of the disk, another encoding, a binary format, a quote that is never closed) ends
 * the tool with status 2. */
bool records_next(struct records *, struct record *);

/* The same for several records: as many as the block holds, at most RECORDS_BATCH; a header comes by itself. 0 at the end. They are valid
 * until the next call. */
enum { RECORDS_BATCH = 64 };
size_t records_batch(struct records *, const struct record **);

/* From here to the end of the file each record gets the hash of this field (SIZE_MAX: of none). Records of so many fields whose hash `wanted`
 * refuses are passed over; NULL: none is. */
typedef bool hash_wanted(void *context, uint64_t hash);
void records_hash(struct records *, size_t field, size_t fields, hash_wanted *, void *context);

/* At which byte of its file, which is read as it stands, a record of the batch that was given last begins. */
off_t records_byte(const struct records *, const struct record *);

/* So much of the open file, or of the last one, was given. */
struct records_mark records_done(const struct records *);

/* At the end: was there not one byte in all the files together? */
bool records_empty(const struct records *);

void records_close(struct records *);

#endif
