/* Computes what a snapshot says about all bytes of a journal while the reader reads them, so that they need not be read twice. */
#ifndef AS_PASSING_H
#define AS_PASSING_H

#include "bytes/input.h"
#include "journal/ends.h"
#include "snapshot/file.h"

/* The most bytes of a piece, so that a changed piece is found soon. */
enum { FINGERPRINT_PIECE = 16 << 20 };

struct passing {
	const struct held_file *journal;
	const char *name; /* the name of the journal for messages */
	off_t at;
	struct snapshot_piece *piece;
	size_t n, room;
	struct fingerprint_run run; /* of the piece that is not complete yet */
	off_t end;
	struct line_ends ends;
};

void passing_start(struct passing *, const struct held_file *, const char *name);
void passing_free(struct passing *);

/* The source that gives the bytes of the journal from its beginning, once. Valid as long as the struct is not moved. */
struct held_source passing_source(struct passing *);

#endif
