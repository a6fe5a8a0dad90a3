/* A list on paper: the call sheet, the task stream, a table for the terminal, a page to print, counts (as-rules(7) 8). */
#ifndef AS_DUE_SHOW_H
#define AS_DUE_SHOW_H

#include "bytes/writer.h"
#include "face.h"
#include "list.h"

/* The call sheet: the columns of an event, to be filled in, then those to read. Filled in, as-intake -t sheet takes it. */
void show_sheet(const struct list *, struct face *, struct writer *);

/* The tasks as they came; where they were dealt out, the agent comes last. */
void show_tasks(const struct list *, struct face *, struct writer *);

/* The number of rows by the columns (of enum task_column), sorted as bytes. */
void show_count(const struct list *, struct writer *, const enum task_column *, size_t n);

/* A short aligned table; what is late has a mark, and in colour stands out. */
void show_table(const struct list *, struct face *, struct writer *, bool colour);

/* The sheet as a page to print on A4, a customer a block, the agents' customers apart; for a day under the policy's name. */
void show_page(const struct list *, struct face *, struct writer *);

#endif
