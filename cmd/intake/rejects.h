/* The refused rows, as a file that can be corrected and read again (as-rules(7) 10): the rows as they were, under the header of their file,
 * in its encoding and with its delimiter, with two more columns for place and reason, which as-intake ignores. */
#ifndef AS_REJECTS_H
#define AS_REJECTS_H

#include "batch.h"
#include "bytes/writer.h"

struct rejects {
	const char *path;
	bool late; /* written after the journal is unlocked */
	struct writer lines;
};

/* May writing the file have to wait for its reader, because it is a pipe or a terminal? */
bool rejects_may_wait(const char *path);

/* Collects the rows. The path must be none of the files to keep (NULL: no file) and none of the input, else it is misuse. */
enum { REJECTS_KEEP = 3 };
void rejects_collect(struct rejects *, const struct batch *, const char *const kept[REJECTS_KEEP]);

/* Writes the rows, once. If that fails, the tool ends with status 2; if late, a message says that the batch was added. */
void rejects_write(struct rejects *);

#endif
