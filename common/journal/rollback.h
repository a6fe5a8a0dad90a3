/* The rollback file, JOURNAL.rollback: while a batch is appended it says how long the journal was before, how long it will be, which file
 * it is (its inode) and what the batch is: checksums of all of it, and of its first 1, 2, 4, 8 ... lines.
 *
 *     4096 8192 262153 1f2e3d4c5b6a7988 84c6...
 *
 * Whoever writes one keeps it locked until it is gone. Whoever finds one that nobody has locked goes by what it says, but only where it fits:
 * beside a copy that was restored from parts, or a journal that was moved or has grown, it must cut nothing. */
#ifndef AS_JOURNAL_ROLLBACK_H
#define AS_JOURNAL_ROLLBACK_H

#include <stdbool.h>
#include <sys/stat.h>

#include "bytes/text.h"
#include "journal/files.h"

#define ROLLBACK ".rollback"

/* What a rollback file says of the journal beside it. */
enum rollback_kind {
	ROLLBACK_NONE,    /* there is none, or its writer did not get as far as the journal */
	ROLLBACK_TORN,    /* what lies behind `before` is an interrupted batch, or a piece of it */
	ROLLBACK_WHOLE,   /* the batch is there to its last byte */
	ROLLBACK_FOREIGN, /* it is not of this file, or not of the file as it is now */
};

enum { BEGINS_MOST = 40 };

struct rollback {
	enum rollback_kind kind;
	off_t before, after; /* how long the journal was, and will be; after -1: not said, by an older version */
	unsigned long long inode, checksum, begin[BEGINS_MOST]; /* begin[i]: of the first 2^i lines */
	int begins;
};

/* Reads the one of this journal, open as journal_fd and `length` bytes long. Status 2 when it can't be read. */
void rollback_read(struct rollback *, const char *journal, int journal_fd, off_t length);

/* A rollback file that is open and locked by this process. */
struct rollback_file {
	struct path path;
	struct stat at;
	int fd, directory;
};

/* Creates it for a batch that makes the journal `bytes` longer than `before`, and syncs it. False, with errno, and no file left, when that
 * fails. */
bool rollback_make(struct rollback_file *, const char *journal, int journal_fd, off_t before, off_t bytes, struct text batch);

/* Opens and locks the rollback file of a journal; waits up to `seconds` for its writer. False: there is none. */
bool rollback_find(struct rollback_file *, const char *journal, unsigned seconds);

/* Removes it, if it still has its name. False, with errno. This and rollback_set_aside do not sync the directory. */
bool rollback_remove(const struct rollback_file *);

/* Renames it to *kept: its name with a dot and the inode of its journal. False, with errno. */
bool rollback_set_aside(const struct rollback_file *, const struct rollback *, struct path *kept);

void rollback_close(struct rollback_file *);

#endif
