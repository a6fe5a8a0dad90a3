/* The cases of a journal, some of them known already.
 *
 * A snapshot (file.h) says of the cases of the journal's beginning which tasks they had at its moment, and from when on they may have others by
 * time alone. Those that may be others now are taken up again, from their own lines in the journal:
 *
 *   - cases of which a line was added since;
 *   - cases that may have changed by time alone (cases/changes.h), or of which a line was later than the snapshot's moment and is not any more;
 *   - cases with a telephone number that stands, or stood, on a line of one of these: the optout of one counts for the other.
 *
 * Nothing of the rest has changed: no line of theirs, no rule that goes by time, and no optout of their number, since every case that has or had
 * this number would be among those above. So their tasks are what they were. Samples are counted on from where they stood.
 *
 * Whatever is in doubt - another policy or version, now before the snapshot's moment, another beginning of the journal, a case that would be
 * counted otherwise in a sample - makes the journal be read whole. */
#ifndef AS_KNOWN_H
#define AS_KNOWN_H

#include "cases/shards.h"
#include "cases/sample.h"
#include "snapshot/file.h"

/* What is wrong with lines of the journal. */
struct rejected_lines {
	struct rejected_line {
		unsigned long line;
		struct text why;
	} *list;
	size_t n, room;
	struct arena arena;
};

struct known {
	struct snapshot snapshot; /* bytes NULL: nothing is known */
	bool *again;              /* by case of the snapshot: it is taken up again */
	struct held_file held;    /* the journal; fd -1: not open */
	struct stat at;           /* its state when it was opened */
	struct rejected_lines rejected;
	uint64_t unused;          /* columns that nobody looks at, a bit each; set before reading */
	struct sample_count *count; /* of each call-back, */
	size_t count_n;
	/* Of the cases taken up: */
	size_t records, events;   /* so many are of the snapshot, the rest is new */
	struct records_mark done; /* so much was read */
	off_t header_end;
};

/* Reads the n journals named, as shards_read does, and with the same messages and status; only what has to be read of one that has a snapshot
 * which fits. Then the shards are one, the cases that were taken up. */
int known_read(struct known *, struct shards *, char *const *files, size_t n, bool strict);

/* Looks whether the journal that is held has a snapshot that fits, and takes it. */
bool known_find(struct known *, const struct policy *, struct when now, const char *journal);

/* Takes up what has to be, into cases that have been started. What is wrong with lines goes to `rejected`. False: the journal has to be read
 * whole. Without a snapshot everything is new. */
bool known_take_up(struct known *, struct cases *, const char *journal);

/* The name of the journal's snapshot; false: there can be none. */
bool known_path(const char *journal, const char *suffix, char *out, size_t room);

/* Says what is wrong with lines, and gives the status. */
int known_say_rejected(const struct known *, const char *journal);

/* Nothing is known any more, and the journal is to be read whole. */
void known_forget(struct known *);

void known_free(struct known *);

#endif
