/* What each run wrote into a journal, by the numbers in its column batch: for --batches, and for --undo to choose from. */
#ifndef AS_RUNS_H
#define AS_RUNS_H

#include "bytes/input.h"
#include "bytes/writer.h"
#include "journal/row.h"

/* How a line that --undo writes begins its note; behind it stands the number that was taken back. */
#define UNDO_NOTE "undo of batch "

struct run {
	uint64_t number;
	size_t lines;
	struct when first, last; /* of the times of its lines */
	uint32_t kinds;          /* a bit for each enum event_word */
	bool undo;               /* an undo wrote it */
};

/* By number, from the lowest. Starts with { 0 }. */
struct runs {
	struct run *run;
	size_t n, room;
};

/* Reads a journal, held open or not (NULL). quiet: an earlier reading reported its bad lines. Gives STATUS_REJECTED where there are any. */
int runs_read(struct runs *, const char *journal, const struct held_file *, bool quiet);

/* Adds one line that is understood, and its note. */
void runs_add(struct runs *, uint64_t number, const struct journal_row *, struct text note);

/* As CSV: batch, lines, first, last, events. */
void runs_write(const struct runs *, struct writer *);

void runs_free(struct runs *);

#endif
