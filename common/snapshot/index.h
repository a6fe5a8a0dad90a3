/* The snapshot of a journal as an index of the lines of single cases. For that, policy and moment of the snapshot do not matter. */
#ifndef AS_SNAPSHOT_INDEX_H
#define AS_SNAPSHOT_INDEX_H

#include "journal/ends.h"
#include "snapshot/choose.h"

struct case_index {
	struct known known;  /* snapshot.sum NULL: there is none */
	const char *journal; /* belongs to the caller */
	unsigned long *lines_at; /* the number of the line at every STEP bytes, counted when first needed; owned */
};

/* Opens the snapshot of an open journal, which stays the caller's. Returns false if there is none that fits, or if lines of the journal are
 * rejected, which a reader has to report again. */
bool case_index_open(struct case_index *, const char *journal, const struct held_file *);

/* Is the journal that is open now still as it was then? Then the index goes on with it. */
bool case_index_goes_on(struct case_index *, const struct held_file *);

/* The places of all lines, in the part that the snapshot covers, of the cases with these hashes (text_checksum of the name), ascending; the
 * caller frees them. NULL if they are many, or if the snapshot is damaged. */
uint64_t *case_index_places(const struct case_index *, const uint64_t *hash, size_t cases, size_t *n);

/* The number of the line that begins at a place in that part; 0 if it can't be read. */
unsigned long case_index_line(struct case_index *, uint64_t place);

/* What is known of the line ends of that part. */
struct line_ends case_index_ends(const struct case_index *);

/* To be called after lines were added to the journal, and nothing else was changed, since the index was opened: writes its new state into
 * the snapshot, so that its beginning need not be read to prove that it is the same. The snapshot covers as much as before. Returns false
 * if that can't be written, if it is not the snapshot that was opened, or if so much lies behind it, or it is so old, that a new one should
 * be made. */
bool case_index_restate(struct case_index *, int fd, struct when now);

void case_index_close(struct case_index *);

#endif
