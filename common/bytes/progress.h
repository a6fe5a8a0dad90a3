/* Shows a person at a terminal how far reading has come: a line on standard error, once a second has passed, erased at the end. Where
 * several readers read the same files, the line follows the first one. */
#ifndef AS_PROGRESS_H
#define AS_PROGRESS_H

#include <stddef.h>

/* Allows the line, if standard error is a terminal that can erase one, and starts the clock. Without this call nothing is ever shown. */
void progress_allow(void);

/* A reader begins to read these n files (none: standard input). `files` must live until progress_end. */
void progress_start(const void *reader, char *const *files, size_t n);

/* This reader, or another one of the same files, has read so many more bytes. */
void progress_step(const void *reader, char *const *files, size_t bytes);

/* The reader has read all of its files. */
void progress_end(const void *reader);

/* Erases the line, if it is shown, before other output is written to the terminal. */
void progress_clear(void);

#endif
