/* How far the reading is, for a person who waits at a terminal: a line on standard error once a second has gone by, erased at the end. Of
 * several readers of the same files the first one is followed. */
#ifndef AS_PROGRESS_H
#define AS_PROGRESS_H

#include <stddef.h>

/* Begins to count the seconds, where standard error is a terminal that can erase a line; else, as without this call, nothing is ever shown. */
void progress_allow(void);

/* A reader begins with these n files (none: standard input), whose names stay where they are. */
void progress_start(const void *reader, char *const *files, size_t n);

/* It, or another reader of the same files, has read so many bytes more. */
void progress_step(const void *reader, char *const *files, size_t bytes);

void progress_end(const void *reader);

/* Erases the line, if there is one, before something else is written to the terminal. */
void progress_clear(void);

#endif
