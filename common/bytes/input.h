/* Files read one after the other, in large blocks: their bytes as UTF-8, with their structural index. */
#ifndef AS_INPUT_H
#define AS_INPUT_H

#include <iconv.h>
#include <stdbool.h>
#include <sys/stat.h>

#include "bytes/pairs.h"
#include "bytes/scan.h"
#include "bytes/text.h"

/* Opens a file for reading and says how many bytes of it count (-1: all); fails with status 2 itself. */
typedef int input_opener(const char *path, off_t *bytes);
input_opener input_open_file;

/* A file that is open already and can be read from its start any number of times, by several threads; `bytes` of it count. */
struct held_file {
	int fd;
	off_t bytes; /* -1: all */
};

/* What stands in for the bytes of a held file: gives up to n more, at least one, and 0 at the end. */
struct held_source {
	size_t (*read)(void *context, char *to, size_t n);
	void *context;
};

/* How a file is written. */
struct form {
	const char *encoding; /* NULL: UTF-8; else a name that iconv knows */
	bool ascii;           /* nothing beyond ASCII was seen yet: the encoding is asked for again when something is */
	char delimiter;
	size_t titles;        /* records that stand above the header */
};

/* Who says it: by the first bytes of a file (whole: these are all), and later by the first bytes beyond ASCII of one that is `ascii`. */
struct form_chooser {
	struct form (*form)(void *context, const char *name, struct text begins, bool whole);
	const char *(*encoding)(void *context, const char *name, struct text bytes);
	void *context;
};

struct input_options {
	char delimiter;
	const char *encoding;         /* NULL: UTF-8; else a name that iconv knows */
	const struct form_chooser *chooser; /* not NULL: asked for each file; delimiter and encoding above do not count then */
	bool foreign;                 /* tell a file that changes while it is read */
	input_opener *open;
	const struct held_file *held; /* not NULL: read these instead, one for each name, and leave them open */
	const struct held_source *source; /* not NULL: what is read instead of the one held file */
};

struct input {
	struct input_options options;
	char *const *files;
	size_t files_n, next_file;

	const char *name; /* of the open file, as messages name it; NULL: none is open */
	int fd;
	off_t at, left;   /* of a held file; bytes that still count, or -1 */
	struct stat opened;
	bool eof;
	bool begun;       /* one byte at least was read, of whichever file */
	struct form form; /* of the open file */
	bool bom;         /* it begins with a byte order mark */
	iconv_t iconv;    /* of form.encoding, where there is one */
	struct pairs *pairs; /* of the same, once it is worth it; NULL: not yet, or never */
	char *raw;        /* read, but not converted yet */
	size_t raw_n;

	char *buffer;     /* [start, end) has not been used up */
	size_t start, end, capacity;
	bool cut;         /* the file's last line has no end: an LF was added to the buffer */
	scanner *scan;
	bool by_libcsv;   /* the index is not to be used where libcsv can do without it */
	struct structural_index index; /* of the buffer, once input_index was called */
	size_t index_capacity;
	size_t next, next_terminator; /* positions and terminators before these have been used up; the position before `next` is always that
					 of the byte before `start` */
	bool indexed;
};

/* Reads the n files named, which it keeps by their place; none, or "-", is standard input. What can't be read ends the tool. */
void input_start(struct input *, char *const *files, size_t n, struct input_options);

/* Opens the next file and reads its first block; false when there is none. Other formats than text end the tool. */
bool input_next_file(struct input *);

/* Reads at least one block more, or up to the end of the file; the buffer moves. False: that was the end before. A last line without
 * its end gets one. */
bool input_fill(struct input *);

/* Makes the index of what is in the buffer, unless it is there. */
void input_index(struct input *);

/* Goes on from this byte of a held file, wherever it is; what is in the buffer is given up. */
void input_go_on(struct input *, off_t from);

/* The same, up to the byte `to`, where the input then ends: all of the piece is in the buffer, which does not move any more. */
void input_take_piece(struct input *, off_t from, off_t to);

/* Uses up so many bytes, and what the index has of them. */
void input_pass(struct input *, size_t bytes);

void input_close_file(struct input *);
void input_end(struct input *);

#endif
