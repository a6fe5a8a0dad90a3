/* CSV out: UTF-8, comma, LF, quotes only where needed, never a control character in a field (as-rules(7) 1).
 * One buffer, checked to the end: a short write, a full disk or a closed descriptor ends the tool with status 2. */
#ifndef AS_WRITER_H
#define AS_WRITER_H

#include "bytes/text.h"

enum { WRITER_CAPACITY = 1 << 16 };

struct writer {
	int fd;           /* -1: into memory, for whoever frees buffer */
	const char *name; /* for messages */
	bool excel;       /* BOM, CRLF, and guarded: */
	bool guarded;     /* an apostrophe before = + - @ where a cell begins, by whatever separator (as-rules(7) 1) */
	bool in_row;
	char *buffer;
	size_t used, capacity;
	uint64_t passed; /* so many bytes went out of it, */
	uint64_t skip;   /* and so many are passed over: see writer_repeat */
};

/* Writes to fd, named so in messages. Output starts with a BOM where excel is set. */
void writer_open(struct writer *, int fd, const char *name, bool excel);

/* Collects everything in buffer[0 .. used). */
void writer_open_memory(struct writer *);

void writer_field(struct writer *, struct text);
void writer_number(struct writer *, uint64_t);
void writer_end_row(struct writer *);

/* A row of n fields. */
void writer_row(struct writer *, const struct text *field, size_t n);

/* The same of fields, at least one, that are known to need neither quotes nor care, where neither is set. */
void writer_plain_row(struct writer *, const struct text *field, size_t n);

/* Bytes as they are, outside any row: for tables and text meant for a person. */
void writer_raw(struct writer *, struct text);

/* Room for n more bytes: who has put some there adds their number to `used`. */
char *writer_room(struct writer *, size_t n);

/* Data in text meant for a person: control characters, which a terminal would obey, as blanks. */
void writer_shown(struct writer *, struct text);

__attribute__((format(printf, 2, 3))) void writer_print(struct writer *, const char *format, ...);

/* What is given from now on begins with all that was given so far, which is not written again. */
void writer_repeat(struct writer *);

/* Writes out what is left and frees the buffer; for a descriptor, closes it and fails with status 2 when that fails. */
void writer_close(struct writer *);

#endif
