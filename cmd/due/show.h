/* Writes a list as a call sheet, a task stream, a table for the terminal, a page to print, or counts (as-rules(7) 8). */
#ifndef AS_DUE_SHOW_H
#define AS_DUE_SHOW_H

#include "bytes/writer.h"
#include "face.h"
#include "list.h"

/* Writes the call sheet: the columns of an event, to be filled in, then columns to read. as-intake -t sheet reads it when it is filled
 * in. */
void show_sheet(const struct list *, struct face *, struct writer *);

/* Writes the tasks as they came; if they were dealt, with the agent as the last column. */
void show_tasks(const struct list *, struct face *, struct writer *);

/* Counts the rows by these columns (of enum task_column), and writes the counts sorted as bytes. */
void show_count(const struct list *, struct writer *, const enum task_column *, size_t n);

/* Writes a short aligned table; late rows have a mark, and with `colour` are coloured. */
void show_table(const struct list *, struct face *, struct writer *, bool colour);

/* Writes the sheet as a page to print on A4: a block for each customer, the customers of each agent apart, under the name of the policy for
 * a list of one day. */
void show_page(const struct list *, struct face *, struct writer *);

#endif
