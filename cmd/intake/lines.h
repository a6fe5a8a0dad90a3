/* What as-intake writes: journal lines in the columns that the journal has, and the rejects. */
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

/* The lines of the wanted events, and the header where there is none, if a journal with these columns is to have them as they stand; else
 * empty. They are pushed together where they are: then the events are not to be unpacked any more. */
struct text lines_as_they_stand(const struct journal_columns *, struct batch *);

/* Writes the wanted events. Status 2 when a value has no column. */
void lines_write(struct writer *, const struct journal_columns *, const struct batch *, const char *journal);

/* The refused rows as CSV. */
struct rejects {
	const char *path;
	bool late; /* written when nobody waits for the journal any more */
	struct writer lines;
};

/* May whoever is to read the file let us wait, since it is a pipe or a terminal? */
bool rejects_may_wait(const char *path);

/* Collects them; the path must be none of the files to keep (NULL: nothing) and none of the input, else misuse. */
enum { REJECTS_KEEP = 3 };
void rejects_collect(struct rejects *, const struct batch *, const char *const kept[REJECTS_KEEP]);

/* Writes them out, once. Status 2 when that fails; late, a message says that the batch was added. */
void rejects_write(struct rejects *);

#endif
