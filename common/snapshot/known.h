/* Reads the cases of a journal, some of which are known already.
 *
 * A snapshot (file.h) has the tasks that the cases of the beginning of the journal had at its moment, and from when on they may have others
 * by time alone. Of the journal only that is read which choose.h names: what was added, and the lines of some cases, by their places.
 *
 * Any doubt - another policy or version, a moment before that of the snapshot, a changed beginning of the journal, a case that would be
 * counted differently in a sample - makes the whole journal be read. */
#ifndef AS_KNOWN_H
#define AS_KNOWN_H

#include "cases/shards.h"
#include "cases/sample.h"
#include "snapshot/passing.h"
#include "snapshot/file.h"

/* The bad lines of a journal, and what is wrong with each. */
struct rejected_lines {
	struct rejected_line {
		unsigned long line;
		struct text why;
	} *list;
	size_t n, room;
	struct arena arena;
};

/* The cases that a reader wants, beside those with a line that was added, or that was later than the moment of the snapshot. */
struct known_wanted {
	bool by_time;       /* those that may have changed by time alone, and those with a number that stood on a line of such a case */
	bool dated;         /* those in one of `states` (bits by archive state) with something dated on `days` */
	unsigned states;
	struct range days;
	bool any_policy;    /* the reader's results do not depend on the policy */
};

struct known {
	struct snapshot snapshot; /* sum NULL: nothing is known */
	bool foreign;             /* the snapshot that was found is of another journal than the one beside it */
	bool *again;              /* for each case of the snapshot: it is taken up again */
	struct held_file held;    /* the journal; fd -1: not open */
	struct stat at;           /* the state of the journal when it was opened */
	struct rejected_lines rejected;
	uint64_t unused;          /* set before reading: bits of columns that nobody reads */
	struct passing *passing;  /* set before reading: not NULL: if nothing is known, the journal is read through it */
	struct sample_count *count; /* for each call-back */
	size_t count_n;
	/* Of the cases that were taken up: */
	size_t records, events;   /* how many come from the snapshot; all others are new */
	struct records_mark done; /* how much of the journal was read */
	off_t header_end;
	/* For a reader of known_lines: */
	struct lines *lines;
	struct held_source source;
	uint64_t *place;
};

/* Reads the n journals named as shards_read does, with the same messages and the same result; but of a single journal with a snapshot that
 * fits only what is needed. Then there is one shard, of the cases that were taken up. */
int known_read(struct known *, const struct known_wanted *, struct shards *, char *const *files, size_t n, bool strict);

/* Gives a single open journal as if it were shorter, with the lines of the cases that were taken up and what was added, for a reader that
 * goes over lines itself. NULL, with `known` empty, if no snapshot fits. The result is freed with `known`, by known_forget: the journal stays
 * the caller's, and known_free would close it. The reader calls known_samples for its cases, of which it also keeps lines that are later than
 * now. */
const struct held_source *known_lines(struct known *, const struct known_wanted *, const struct policy *, struct when now, char *const *files, size_t n,
				      const struct held_file *held, bool strict);

/* Reads the same journal again, whole, because the snapshot turned out to be damaged. Bad lines are not reported again. */
void known_read_whole(struct known *, struct shards *, char *const *files);

/* Finds out whether the open journal has a snapshot that fits, and opens it. */
bool known_find(struct known *, const struct known_wanted *, const struct policy *, struct when now, const char *journal);

/* Reads what is needed into cases that were started. Bad lines are noted in `rejected`. Returns false if the whole journal has to be read.
 * Without a snapshot everything is new. */
bool known_take_up(struct known *, const struct known_wanted *, struct cases *, const char *journal);

/* Restores the counts of the samples and which of the cases that were taken up are out of them, and goes on with what is new. Returns false
 * if they would be counted differently now, or are damaged. */
bool known_samples(struct known *, struct cases *);

/* Does the environment say that no snapshot is to be used? */
bool snapshot_is_off(void);

/* Makes the name of the journal's snapshot, or of a file beside it. Returns false if there can't be one. */
#define SNAPSHOT_SUFFIX ".snapshot"
bool known_path(const char *journal, const char *suffix, char *out, size_t room);

/* Reports the bad lines; returns STATUS_REJECTED if there are any, else STATUS_FINE. */
int known_say_rejected(const struct known *, const char *journal);

/* Forgets everything, so that the whole journal is read. */
void known_forget(struct known *);

void known_free(struct known *);

#endif
