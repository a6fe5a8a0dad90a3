/* The system's calls under a journal, for those who write one: append and replace. */
#ifndef AS_JOURNAL_FILES_H
#define AS_JOURNAL_FILES_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

enum { JOURNAL_MODE = 0640, SECRET_MODE = 0600 };

struct path {
	char p[PATH_MAX + 16];
};

/* The name of a file beside the journal, such as JOURNAL.rollback. Status 2 when it is too long. */
void path_of(struct path *, const char *journal, const char *suffix);

/* open, flock and write; they go on after a signal. Always O_CLOEXEC and O_NOCTTY. */
int open_again(const char *path, int flags, unsigned mode);
int lock_again(int fd, int how);
bool write_all(int fd, const char *p, size_t n);

/* The directory that the journal is in: synced, it makes last what was created, renamed or removed there. */
int open_directory(const char *journal);

/* Is the open file still the one that has the name? */
bool is_at(int fd, const char *path);

#endif
