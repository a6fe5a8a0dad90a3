/* The system's calls under a journal, for those who write one: append and replace. */
#ifndef AS_JOURNAL_FILES_H
#define AS_JOURNAL_FILES_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum { JOURNAL_MODE = 0640, SECRET_MODE = 0600 };

struct path {
	char p[PATH_MAX + 40]; /* JOURNAL.rollback.INODE */
};

/* The name of a file beside the journal, such as JOURNAL.rollback. Status 2 when it is too long. */
void path_of(struct path *, const char *journal, const char *suffix);

/* open, write and pread, begun again after a signal. Files are opened with O_CLOEXEC and O_NOCTTY. read_whole: false when a read fails (errno)
 * or the file ends before (errno 0). */
int open_again(const char *path, int flags, unsigned mode);
bool write_all(int fd, const char *p, size_t n);
bool read_whole(int fd, char *p, size_t n, off_t at);

/* Opens the directory of the journal: an fsync of it makes creations, renames and removals in it last. */
int open_directory(const char *journal);

/* Is the open file the one that has this name now? */
bool is_at(int fd, const char *path);

#endif
