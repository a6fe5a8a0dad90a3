/* Writes journal lines, with the columns that the journal has. */
#ifndef AS_LINES_H
#define AS_LINES_H

#include "batch.h"
#include "bytes/writer.h"

/* The columns of a journal, in its order; -1: a column that we do not know. */
struct journal_columns {
	int column[FIELDS_MOST];
	size_t n;
	bool is_new; /* nothing is there yet: the header is to be written */
};

/* Gets the columns of the open journal; our own if it is empty, or if `journal` is NULL. */
void lines_columns(struct journal_columns *, const char *journal, const struct held_file *);

/* Does the journal have the column? */
bool columns_have(const struct journal_columns *, enum column);

/* The lines of all wanted events, with the header for an empty journal, if a journal with these columns takes them as they are packed; else
 * an empty text. The lines are moved together in place, so no event may be unpacked afterwards. */
struct text lines_as_they_stand(const struct journal_columns *, struct batch *);

/* Writes the wanted events. A value that has no column ends the tool with status 2. */
void lines_write(struct writer *, const struct journal_columns *, struct batch *, const char *journal);

#endif
