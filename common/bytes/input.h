/* Reads files one after the other in large blocks, and gives their bytes as UTF-8 with a structural index (see scan.h). */
#ifndef AS_INPUT_H
#define AS_INPUT_H

#include <iconv.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <sys/types.h>

#include "bytes/pairs.h"
#include "bytes/scan.h"
#include "bytes/text.h"

/* Opens a file for reading and sets *bytes to how many of its bytes count (-1: all). An opener reports errors itself and exits with status
 * 2. */
typedef int input_opener(const char *path, off_t *bytes);
input_opener input_open_file;

/* An open file of which the first `bytes` bytes count. Several threads may read it at once, since all read it by pread(2). */
struct held_file {
	int fd;
	off_t bytes; /* -1: all */
};

/* A source of bytes that replaces those of a held file: `read` puts up to n bytes to `to` and returns how many, 0 only at the end, or -1 with
 * errno. */
struct held_source {
	ssize_t (*read)(void *context, char *to, size_t n);
	void *context;
};

/* The form of a file: its encoding and delimiter, and what stands above its header. */
struct form {
	const char *encoding; /* NULL: UTF-8; else a name that iconv knows */
	bool ascii;           /* only ASCII was seen so far; the chooser is called again for the first bytes beyond it */
	char delimiter;
	size_t titles;        /* the number of records above the header */
};

/* Chooses the form of each file: `form` by its first bytes (`whole`: the file has no others), and `encoding` later by the first bytes
 * beyond ASCII, if the form said `ascii`. The context is handed to both. */
struct form_chooser {
	struct form (*form)(void *context, const char *name, struct text begins, bool whole);
	const char *(*encoding)(void *context, const char *name, struct text bytes);
	void *context;
};

struct input_options {
	char delimiter;
	const char *encoding;         /* NULL: UTF-8; else a name that iconv knows */
	const struct form_chooser *chooser; /* not NULL: it chooses delimiter and encoding of each file, and those above are ignored */
	bool foreign;                 /* report a file that changes while it is read */
	input_opener *open;
	const struct held_file *held; /* not NULL: read these files, one for each name, instead of opening any, and do not close them */
	const struct held_source *source; /* not NULL: read this instead of the bytes of the only held file */
};

struct input {
	struct input_options options;
	char *const *files;
	size_t files_n, next_file;

	const char *name; /* the name of the open file for messages; NULL: no file is open */
	int fd;
	off_t at, left;   /* `at`: where the next read of a held file begins; `left`: how many bytes still count, or -1 for all */
	struct stat opened;
	bool eof;
	bool begun;       /* at least one byte of any file was read */
	struct form form; /* of the open file */
	bool bom;         /* the open file begins with a byte order mark */
	iconv_t iconv;    /* the converter from form.encoding, where that is not NULL */
	struct pairs *pairs; /* the table of byte pairs for form.encoding; NULL: not made */
	char *raw;        /* bytes that are read, but not converted yet */
	size_t raw_n;

	char *buffer;     /* the bytes [start, end) are not used up yet */
	size_t start, end, capacity;
	size_t block;     /* how much is read next; of a journal first only what its header needs, since often that is all that is wanted */
	bool cut;         /* the last line of the file had no end, so an LF was added to the buffer */
	scanner *scan;
	bool by_libcsv;   /* for tests: let libcsv split every line, and do not use the index */
	struct structural_index index; /* the index of the buffer, valid while `indexed` */
	size_t index_capacity;
	/* the first position and the first terminator of the index that are not used up; the position before `next` is always that of the
	 * byte before `start` */
	size_t next, next_terminator;
	bool indexed;
};

/* Begins to read the n files named; no file, or "-", is standard input. `files` must live as long as the input. A file that can't be read
 * ends the tool with status 2. */
void input_start(struct input *, char *const *files, size_t n, struct input_options);

/* Opens the next file and reads its first block; returns false when there is no other file. A file that is not text ends the tool with
 * status 2. */
bool input_next_file(struct input *);

/* Reads at least one more block, or to the end of the file; pointers into the buffer become invalid. Returns false if the end was reached
 * before. An LF is added to a last line that has none. */
bool input_fill(struct input *);

/* Makes the index of the bytes in the buffer, unless it is up to date. */
void input_index(struct input *);

/* Continues at byte `from` of a held file, forwards or backwards; the bytes in the buffer are dropped. */
void input_go_on(struct input *, off_t from);

/* The same, up to byte `to`, where the input then ends. */
void input_take_piece(struct input *, off_t from, off_t to);

/* Uses up the next `bytes` bytes of the buffer, and their positions in the index. */
void input_pass(struct input *, size_t bytes);

void input_close_file(struct input *);
void input_end(struct input *);

#endif
