/* What a snapshot says of all bytes of a journal, taken up while its reader reads them: so they need not be read again. */
#ifndef AS_PASSING_H
#define AS_PASSING_H

#include "bytes/input.h"
#include "journal/ends.h"
#include "snapshot/file.h"

/* A piece has at most so many bytes, so that one that is another is found soon. */
enum { FINGERPRINT_PIECE = 16 << 20 };

struct passing {
	const struct held_file *journal;
	const char *name; /* of the journal, as messages name it */
	off_t at;
	struct snapshot_piece *piece;
	size_t n, room;
	struct fingerprint_run run; /* of the piece that is not whole yet, which ends there: */
	off_t end;
	struct line_ends ends;
};

void passing_start(struct passing *, const struct held_file *, const char *name);
void passing_free(struct passing *);

/* Gives the bytes of the journal from its beginning, once. It is valid as long as the struct stays where it is. */
struct held_source passing_source(struct passing *);

#endif
