/* A journal's snapshot as an index: where the lines of single cases are. The policy and the moment of the snapshot do not matter for that. */
#ifndef AS_SNAPSHOT_INDEX_H
#define AS_SNAPSHOT_INDEX_H

#include "journal/ends.h"
#include "snapshot/choose.h"

struct case_index {
	struct known known;  /* snapshot.sum NULL: there is none */
	const char *journal; /* the caller's */
	unsigned long *lines_at; /* the number of the line at every so many bytes, once somebody asks; owned */
};

/* Takes the snapshot of a journal that is held, which stays the caller's. False: there is none that fits, or lines of the journal are rejected,
 * which a reader has to say again. */
bool case_index_open(struct case_index *, const char *journal, const struct held_file *);

/* Is the file that is held now still as it was then? Then the index goes on with it. */
bool case_index_goes_on(struct case_index *, const struct held_file *);

/* The places of all lines that the cases with these hashes (text_checksum of the name) have in the beginning of which the snapshot speaks,
 * rising, for the caller to free. NULL: they are many, or the snapshot is damaged. */
uint64_t *case_index_places(const struct case_index *, const uint64_t *hash, size_t cases, size_t *n);

/* The number of the line that begins at a place of that beginning; 0: it can't be read. */
unsigned long case_index_line(struct case_index *, uint64_t place);

/* What is known of the line ends of that beginning. */
struct line_ends case_index_ends(const struct case_index *);

/* After lines were added to the journal, and to nothing else, since the index was opened: writes down its new state, so that its beginning need
 * not be read to know that it is the same. The snapshot speaks of as much as before. False: it can't be written, is not the one that
 * was opened, or has so much behind it, or is so old, that a new one should be made. */
bool case_index_restate(struct case_index *, int fd, struct when now);

void case_index_close(struct case_index *);

#endif
