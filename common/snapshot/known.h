/* The cases of a journal, some of them known already.
 *
 * A snapshot (file.h) says of the cases of the journal's beginning which tasks they had at its moment, and from when on they may have others by
 * time alone. Of the rest of the journal only that is read which choose.h names: what was added, and the lines of some cases from their places.
 *
 * Whatever is in doubt - another policy or version, now before the snapshot's moment, another beginning of the journal, a case that would be
 * counted otherwise in a sample - makes the journal be read whole. */
#ifndef AS_KNOWN_H
#define AS_KNOWN_H

#include "cases/shards.h"
#include "cases/sample.h"
#include "snapshot/passing.h"
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

/* Which cases a reader asks about, beside those of which a line was added, or was later than the snapshot's moment. */
struct known_wanted {
	bool by_time;       /* those that may have changed by time alone, and those with a number that was on a line of such a case */
	bool dated;         /* those in one of these archive states, a bit each, in which something is dated on these days */
	unsigned states;
	struct range days;
	bool any_policy;    /* what is asked does not depend on the policy */
};

struct known {
	struct snapshot snapshot; /* sum NULL: nothing is known */
	bool *again;              /* by case of the snapshot: it is taken up again */
	struct held_file held;    /* the journal; fd -1: not open */
	struct stat at;           /* its state when it was opened */
	struct rejected_lines rejected;
	uint64_t unused;          /* columns that nobody looks at, a bit each; set before reading */
	struct passing *passing;  /* not NULL: where nothing is known, the journal is read through it; set before reading */
	struct sample_count *count; /* of each call-back, */
	size_t count_n;
	/* Of the cases taken up: */
	size_t records, events;   /* so many are of the snapshot, the rest is new */
	struct records_mark done; /* so much was read */
	off_t header_end;
	/* Where it is read as a shorter one: */
	struct lines *lines;
	struct held_source source;
	uint64_t *place;
};

/* Reads the n journals named, as shards_read does, and with the same messages and status; of one that has a snapshot which fits only what has
 * to be read. Then the shards are one, the cases that were taken up. */
int known_read(struct known *, const struct known_wanted *, struct shards *, char *const *files, size_t n, bool strict);

/* Of one journal that is held, as it were a shorter one: the lines of the cases taken up and what was added, for a reader that goes over lines
 * itself. Where there is no snapshot that fits it is NULL, and `known` empty. It is freed with `known`; known_samples is to be called for its
 * cases, of which also lines later than now are kept. */
const struct held_source *known_lines(struct known *, const struct known_wanted *, const struct policy *, struct when now, char *const *files, size_t n,
				      const struct held_file *held, bool strict);

/* Reads the same journal again, whole, of which what was known has turned out to be damaged. What is wrong with lines was said. */
void known_read_whole(struct known *, struct shards *, char *const *files);

/* Looks whether the journal that is held has a snapshot that fits, and takes it. */
bool known_find(struct known *, const struct known_wanted *, const struct policy *, struct when now, const char *journal);

/* Takes up what has to be, into cases that have been started. What is wrong with lines goes to `rejected`. False: the journal has to be read
 * whole. Without a snapshot everything is new. */
bool known_take_up(struct known *, const struct known_wanted *, struct cases *, const char *journal);

/* The counts of the samples as they stood, and who of those taken up is out of them; then goes on with what is new. False: they would be
 * counted otherwise now, or are damaged. */
bool known_samples(struct known *, struct cases *);

/* The name of the journal's snapshot; false: there can be none. */
bool known_path(const char *journal, const char *suffix, char *out, size_t room);

/* Says what is wrong with lines, and gives the status. */
int known_say_rejected(const struct known *, const char *journal);

/* Nothing is known any more, and the journal is to be read whole. */
void known_forget(struct known *);

void known_free(struct known *);

#endif
