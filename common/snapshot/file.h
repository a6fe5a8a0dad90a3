/* The file JOURNAL.snapshot (as-rules(7) 18): what is known of the beginning of the journal, as of a moment, under a policy.
 *
 * It consists of a head, of sections in blocks of SNAPSHOT_BLOCK bytes, and of the checksum of each block, all in the byte order of the
 * machine. The checksum in the head covers the head and the checksums of the blocks. A reader takes only the blocks that it needs, and each
 * is checked when it is taken, so damage is found as soon as something in the block is needed. A case is a number: its index among the
 * sorted hashes of the cases' names. The file is only a cache: every reader checks that it belongs to this journal, this policy and this
 * version, and reads the whole journal if anything is in doubt.
 *
 *     ROWS      the tasks as as-schedule writes and sorts them, a line each, without the header
 *     NAMES     for each case the hash of its name (text_checksum), ascending; no two are equal
 *     CHANGES   for each case the minute since 1970-01-01T00:00 from which it may have other tasks by time alone; UINT32_MAX: never
 *     PHONES    for each case the hash of its telephone number at that moment (phone_hash); 0: none
 *     FIRSTS    for each case the day since 1970-01-01 of the first thing that is dated in it (struct case_span)
 *     LASTS     for each case how long after that the last such thing is
 *     STATES    for each case its archive state, and the CASE_ bits, which readers need of every case
 *     CASE_AT   where in CASES every CASES_A_STEP-th case begins
 *     CASES     for each case: how many bytes follow; how many lines it has; the bytes of the journal at which these begin; the bytes of ROWS
 *               at which its tasks begin. A task's number is twice its byte, plus one if the task lies beyond calendar.until. All but the first
 *               two are distances from the number before; all are varints (varints.h)
 *     SAMPLED   a struct snapshot_sampled for each case that is out of a sample
 *     STRATA    how far the samples are counted: struct snapshot_stratum, then its name, padded to 8 bytes
 *     REJECTED  the lines that every reader rejects: struct snapshot_rejected, then the reason, padded to 8 bytes
 *     PIECES    a struct snapshot_piece for each piece of the beginning of the journal: its fingerprint */
#ifndef AS_SNAPSHOT_FILE_H
#define AS_SNAPSHOT_FILE_H

#include <sys/stat.h>

#include "bytes/memory.h"
#include "snapshot/fingerprint.h"
#include "snapshot/varints.h"

enum snapshot_section { ROWS, NAMES, CHANGES, PHONES, FIRSTS, LASTS, STATES, CASE_AT, CASES, SAMPLED, STRATA, REJECTED, PIECES, SECTIONS };

enum { SNAPSHOT_BLOCK = 1 << 12, CASES_A_STEP = 64 };

/* A byte of STATES: the archive state, and bits. */
enum { CASE_STATE = 7, CASE_OPTOUT = 8 /* a line says optout */, CASE_LATER = 16 /* a line was later than the moment */, CASE_DUTY = 32 };

/* The state of a file. Whoever writes to the file changes it, unless he does so within a tick of the clock. */
struct file_state {
	uint64_t device, inode, size;
	int64_t modified[2], changed[2]; /* in seconds and nanoseconds */
};
struct file_state file_state(const struct stat *);

/* Is the open file as it was before? Not if it can't be looked at. */
bool file_is_as(int fd, const struct stat *before);

struct snapshot_head {
	char magic[8];
	uint64_t checksum;    /* covers the rest of the head and the checksums of the blocks */
	char version[16];     /* of the program that wrote it */
	struct fingerprint policy; /* see policy_fingerprint */
	char language[8];     /* the language of the reasons in REJECTED: en or zh */
	int64_t now;          /* the moment of the snapshot, in minutes since 1970-01-01T00:00 */
	struct file_state at; /* the state of the journal, after nobody had written to it for a tick */
	uint64_t length, line, number; /* how much of the journal it covers, as in struct records_mark */
	uint64_t header_end;  /* the byte behind the header of the journal */
	int64_t stranger;     /* as strangers_last gives it */
	int64_t first_day;    /* the first day on which something was seen; DAY_MAX: nothing was */
	uint64_t batch;       /* the highest batch number, as in struct line_ends */
	uint64_t beyond;      /* how many tasks lie beyond calendar.until */
	uint64_t bytes;       /* the bytes of all sections, from SNAPSHOT_HEAD on; the checksums follow */
	struct { uint64_t from, bytes; } section[SECTIONS]; /* counted from the first section; all but ROWS begin at a multiple of 8 */
};

enum { SNAPSHOT_HEAD = sizeof(struct snapshot_head) }; /* where the first block begins */

struct snapshot_sampled { uint64_t record, out; };
struct snapshot_stratum { uint64_t callback, k, bytes; };
struct snapshot_rejected { uint64_t line, bytes; };
struct snapshot_piece { uint64_t end; struct fingerprint print; };

/* What the snapshot has on one case. */
struct known_case {
	const unsigned char *place, *row, *end; /* its lines from `place`, its tasks from `row`: see CASES above */
};

/* Adds where in the journal its lines begin to an array that xgrow makes longer. */
static inline void known_case_places(const struct known_case *c, uint64_t **place, size_t *n, size_t *room)
{
	uint64_t next = 0;
	for (const unsigned char *p = c->place; p < c->row;) {
		next += varint_read(&p, c->row);
		*place = xgrow(*place, *n, room, sizeof **place);
		(*place)[(*n)++] = next;
	}
}

/* A snapshot that is open for reading. */
struct snapshot {
	struct snapshot_head head;
	int fd;         /* owned */
	uint64_t *sum;  /* the checksum of each block, owned; NULL: there is no snapshot */
	bool *taken;    /* for each block: it is in memory */
	char *image;    /* room for all sections, of which only the taken blocks use memory */
	size_t cases;
};

/* So many bytes of a section, beginning at `from`, checked; valid as long as the snapshot. NULL if they can't be read, are damaged, or lie
 * beyond the end. */
const void *snapshot_part(const struct snapshot *, enum snapshot_section, uint64_t from, uint64_t bytes);

/* A whole section, in the same way. */
static inline const void *snapshot_section(const struct snapshot *s, enum snapshot_section section)
{
	return snapshot_part(s, section, 0, s->head.section[section].bytes);
}

static inline uint64_t snapshot_bytes(const struct snapshot *s, enum snapshot_section section)
{
	return s->head.section[section].bytes;
}

/* Hands the bytes of a section from `from` up to `to` to a function, in pieces that are valid during the call, and keeps nothing in memory.
 * Returns false if they can't be read or are damaged; the pieces handed out before were sound. */
typedef void snapshot_piece_taken(void *context, struct text piece);
bool snapshot_stream(const struct snapshot *, enum snapshot_section, uint64_t from, uint64_t to, snapshot_piece_taken *, void *context);

/* The hash by which telephone numbers are looked up; 0 for an empty one. */
uint32_t phone_hash(struct text phone);

/* Opens a snapshot of so many bytes, and takes over fd. Returns false, and leaves fd to the caller, if it is no snapshot, damaged, or of
 * another version. */
bool snapshot_open(struct snapshot *, int fd, uint64_t bytes);
void snapshot_close(struct snapshot *);

/* snapshot_block_sum: the checksum of a block of at most SNAPSHOT_BLOCK bytes. snapshot_head_sum: the checksum for the head, of the head
 * and the n sums. */
uint64_t snapshot_block_sum(struct text block);
uint64_t snapshot_head_sum(const struct snapshot_head *, const uint64_t *sum, size_t n);

/* Makes a head for this version, with empty sections. */
void snapshot_head_start(struct snapshot_head *);

/* Finds the case whose name has this hash; `cases` if there is none. Returns false if the snapshot can't be read. */
bool snapshot_number(const struct snapshot *, uint64_t hash, size_t *number);

/* Gets what the snapshot has on a case; valid as long as the snapshot. Returns false if it can't be read. */
bool snapshot_case(const struct snapshot *, size_t number, struct known_case *);

/* Calls a function for each marked case, in order, with what the snapshot has on it, which is valid during the call. The function returns
 * false to stop. Returns false if it was stopped, or if something can't be read. */
typedef bool each_known_case(void *context, size_t number, const struct known_case *);
bool snapshot_each_case(const struct snapshot *, const bool *marked, each_known_case *, void *context);

/* Gets the next case of CASES between *p and `end`, and moves *p behind it. Returns false at the end. */
bool known_case_next(const unsigned char **p, const unsigned char *end, struct known_case *);

#endif
