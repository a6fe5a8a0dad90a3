/* A list on paper: the call sheet, the task stream, a table for the terminal, counts (formats 8). */
#ifndef AS_DUE_SHOW_H
#define AS_DUE_SHOW_H

#include "bytes/writer.h"
#include "list.h"

/* The call sheet: the columns of an event, to be filled in, then those to read. Filled in, as-intake -t sheet takes it. */
void show_sheet(const struct list *, struct writer *);

/* The tasks as they came; with_actor: and the agent, last. */
void show_tasks(const struct list *, struct writer *, bool with_actor);

/* A short aligned table. */
void show_table(const struct list *, struct writer *);

/* The number of rows by the columns (of enum task_column), sorted as bytes. */
void show_count(const struct list *, struct writer *, const enum task_column *, size_t n);

#endif
