/* Journal lines, written in the columns that the journal has. */
#ifndef AS_LINES_H
#define AS_LINES_H

#include "batch.h"
#include "bytes/writer.h"

/* The columns of a journal, in its order; a column that is not ours is -1. */
struct journal_columns {
	int column[FIELDS_MOST];
	size_t n;
	bool is_new; /* nothing is there yet: the header is to be written */
};

/* Those of the journal, which is held open; ours when it is empty, or journal is NULL. */
void lines_columns(struct journal_columns *, const char *journal, const struct held_file *);

bool columns_have(const struct journal_columns *, enum column);

/* The lines of the wanted events, and the header where there is none, if a journal with these columns is to have them as they stand; else
 * empty. They are pushed together where they are: then the events are not to be unpacked any more. */
struct text lines_as_they_stand(const struct journal_columns *, struct batch *);

/* Writes the wanted events. Status 2 when a value has no column. */
void lines_write(struct writer *, const struct journal_columns *, struct batch *, const char *journal);

#endif
