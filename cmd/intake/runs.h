/* What each run wrote to a journal, by the numbers in its column batch: for --batches and --undo. */
#ifndef AS_RUNS_H
#define AS_RUNS_H

#include "bytes/input.h"
#include "bytes/writer.h"
#include "journal/row.h"

/* The beginning of the note of a line that --undo writes; the number of the run that is taken back follows. */
#define UNDO_NOTE "undo of batch "

struct run {
	uint64_t number;
	size_t lines;
	struct when first, last; /* the earliest and latest time of its lines */
	uint32_t kinds;          /* bits by enum event_word: the events that it wrote */
	bool undo;               /* it was written by --undo */
};

/* The runs, sorted by number. Initialise with { 0 }. */
struct runs {
	struct run *run;
	size_t n, room;
};

/* Reads a journal (held: not NULL: this open file). quiet: an earlier reading reported its bad lines. Returns STATUS_REJECTED if it has
 * any. */
int runs_read(struct runs *, const char *journal, const struct held_file *, bool quiet);

/* Adds a line that was parsed, and its note. */
void runs_add(struct runs *, uint64_t number, const struct journal_row *, struct text note);

/* Writes CSV: batch, lines, first, last, events. */
void runs_write(const struct runs *, struct writer *);

void runs_free(struct runs *);

#endif
