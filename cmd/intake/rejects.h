/* The refused rows, as a file that can be corrected and read in (as-rules(7) 10): the rows as they were, under the header of their file, in
 * its encoding and with its delimiter; place and reason stand in two columns more, which as-intake passes over. */
#ifndef AS_REJECTS_H
#define AS_REJECTS_H

#include "batch.h"
#include "bytes/writer.h"

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
