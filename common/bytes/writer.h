/* Writes CSV: UTF-8, comma, LF, quotes only where needed, never a control character in a field (as-rules(7) 1). All output is checked: a
 * full disk or a closed descriptor ends the tool with status 2. */
#ifndef AS_WRITER_H
#define AS_WRITER_H

#include "bytes/text.h"

enum { WRITER_CAPACITY = 1 << 16 };

struct writer {
	int fd;           /* -1: the writer collects into memory, and the caller frees `buffer` */
	const char *name; /* the name of the output for messages */
	bool excel;       /* write a BOM and CRLF, and set `guarded` */
	bool guarded;     /* put an apostrophe before = + - @ where a cell of a spreadsheet would begin (as-rules(7) 1) */
	bool in_row;
	char *buffer;
	size_t used, capacity;
	uint64_t passed; /* how many bytes have left the buffer */
	uint64_t skip;   /* how many of the next bytes are not written, see writer_repeat */
};

/* Opens a writer to fd, which messages call `name`; `excel` as in struct writer. */
void writer_open(struct writer *, int fd, const char *name, bool excel);

/* Opens a writer that collects everything in buffer[0 .. used). */
void writer_open_memory(struct writer *);

void writer_field(struct writer *, struct text);
void writer_number(struct writer *, uint64_t);
void writer_end_row(struct writer *);

/* Writes a row of n fields. */
void writer_row(struct writer *, const struct text *field, size_t n);

/* The same for at least one field, all of which are known to need neither quotes nor cleaning; only where neither excel nor guarded is
 * set. */
void writer_plain_row(struct writer *, const struct text *field, size_t n);

/* Writes bytes as they are, outside any row: for tables and text that a person reads. */
void writer_raw(struct writer *, struct text);

/* Makes room for n more bytes at the returned place; the caller writes some of them and adds their number to `used`. */
char *writer_room(struct writer *, size_t n);

/* Writes data within text that a person reads; control characters, which a terminal would obey, become blanks. */
void writer_shown(struct writer *, struct text);

__attribute__((format(printf, 2, 3))) void writer_print(struct writer *, const char *format, ...);

/* From here on the caller repeats the output from its beginning: what was written before is not written again. */
void writer_repeat(struct writer *);

/* Writes what is left and frees the buffer. A writer to a descriptor closes it, and ends the tool with status 2 if that fails. */
void writer_close(struct writer *);

#endif
