/* The file JOURNAL.snapshot (as-rules(7) 18): what is known of the journal's beginning, as of a moment, under a policy.
 *
 * It is a head, sections in blocks of SNAPSHOT_BLOCK bytes, and the checksum of each block, in the byte order of the machine. The checksum in
 * the head sees the head and those of the blocks. A reader takes the blocks that it needs, each of which is proved when it is taken: one that
 * is damaged is found as soon as anything in it is asked for. A case is a number: its place among the hashes of the cases' names, sorted.
 * The file holds no truth of its own. Every reader looks whether it speaks of this journal, this policy and this version, and reads the
 * journal whole where anything is in doubt.
 *
 *     ROWS      the tasks as as-schedule writes and sorts them, a line each, without the header
 *     NAMES     for each case the hash of its name (text_checksum), rising; no two are alike
 *     CHANGES   and the minute since 1970-01-01T00:00 from which it may have other tasks by time alone; UINT32_MAX: never
 *     PHONES    and of its telephone number then (phone_hash); 0: none
 *     FIRSTS    and the day since 1970-01-01 of the first thing that is dated in it (struct case_span),
 *     LASTS     and how long after that the last one is
 *     STATES    and its archive state, and what else a reader asks of every case: see CASE_OPTOUT
 *     CASE_AT   where in CASES that of every CASES_A_STEP-th case begins
 *     CASES     for each case: how many bytes follow, how many lines it has, the bytes of the journal at which these begin, the bytes of ROWS
 *               at which its tasks begin: all but the first two as the distance from the one before, all with seven bits a byte; that of a
 *               task twice, and one more where the task lies beyond calendar.until
 *     SAMPLED   struct snapshot_sampled of the cases that are out of a sample
 *     STRATA    how far the samples are counted: struct snapshot_stratum, then its name, padded to 8 bytes
 *     REJECTED  the lines that no reader takes: struct snapshot_rejected, then why, padded to 8 bytes
 *     PIECES    struct snapshot_piece: the fingerprints of the journal's beginning, piece by piece */
#ifndef AS_SNAPSHOT_FILE_H
#define AS_SNAPSHOT_FILE_H

#include <sys/stat.h>

#include "bytes/memory.h"
#include "snapshot/fingerprint.h"

enum snapshot_section { ROWS, NAMES, CHANGES, PHONES, FIRSTS, LASTS, STATES, CASE_AT, CASES, SAMPLED, STRATA, REJECTED, PIECES, SECTIONS };

enum { SNAPSHOT_BLOCK = 1 << 12, CASES_A_STEP = 64 };

/* Of a byte of STATES: the archive state, and bits. */
enum { CASE_STATE = 7, CASE_OPTOUT = 8 /* a line says optout */, CASE_LATER = 16 /* a line was later than the moment */, CASE_DUTY = 32 };

/* A state of a file: whoever writes to it changes it, unless he does so within a tick of the clock. */
struct file_state {
	uint64_t device, inode, size;
	int64_t modified[2], changed[2]; /* seconds, nanoseconds */
};
struct file_state file_state(const struct stat *);

struct snapshot_head {
	char magic[8];
	uint64_t checksum;    /* of the rest of the head and of the checksums of the blocks */
	char version[16];     /* of the program */
	struct fingerprint policy; /* see policy_fingerprint */
	char language[8];     /* of what REJECTED says: en or zh */
	int64_t now;          /* the moment, in minutes since 1970-01-01T00:00 */
	struct file_state at; /* of the journal, after it had been left alone for a tick */
	uint64_t length, line, number; /* how much of it: see struct records_mark */
	uint64_t header_end;  /* its header ends before this byte */
	int64_t stranger;     /* see strangers_last */
	int64_t first_day;    /* on which something was seen; DAY_MAX: nothing was */
	uint64_t batch;       /* see struct line_ends: the highest number there */
	uint64_t beyond;      /* so many tasks lie beyond calendar.until */
	uint64_t bytes;       /* of the sections, from SNAPSHOT_HEAD on; the checksums come behind them */
	struct { uint64_t from, bytes; } section[SECTIONS]; /* from the first of them on; all but ROWS begin at a multiple of 8 */
};

enum { SNAPSHOT_HEAD = sizeof(struct snapshot_head) }; /* behind it the first block begins */

struct snapshot_sampled { uint64_t record, out; };
struct snapshot_stratum { uint64_t callback, k, bytes; };
struct snapshot_rejected { uint64_t line, bytes; };
struct snapshot_piece { uint64_t end; struct fingerprint print; };

/* What is known of one case. */
struct known_case {
	const unsigned char *place, *row, *end; /* its lines, then its tasks: see known_next */
};

/* A file that is open for reading. */
struct snapshot {
	struct snapshot_head head;
	int fd;         /* owned */
	uint64_t *sum;  /* of each block, owned; NULL: there is no snapshot */
	bool *taken;    /* by block: it is in memory, */
	char *image;    /* in its place: room for all sections, of which only what is taken uses memory */
	size_t cases;
};

/* So many bytes of a section, from there on, proved; NULL: they can't be read, are damaged, or are beyond its end. Valid as long as the
 * snapshot. */
const void *snapshot_part(const struct snapshot *, enum snapshot_section, uint64_t from, uint64_t bytes);

/* All of a section, likewise. */
static inline const void *snapshot_section(const struct snapshot *s, enum snapshot_section section)
{
	return snapshot_part(s, section, 0, s->head.section[section].bytes);
}

static inline uint64_t snapshot_bytes(const struct snapshot *s, enum snapshot_section section)
{
	return s->head.section[section].bytes;
}

/* Gives pieces of a section, from one byte to before another, to a function, which stays until they have been taken; none of it stays in
 * memory. False: they can't be read or are damaged; what was given until then was not. */
typedef void snapshot_piece_taken(void *context, struct text piece);
bool snapshot_stream(const struct snapshot *, enum snapshot_section, uint64_t from, uint64_t to, snapshot_piece_taken *, void *context);

/* What telephone numbers are looked up by; 0 where there is none. */
uint32_t phone_hash(struct text phone);

/* Opens a snapshot of so many bytes, and owns fd. False, and fd still the caller's: it is none, damaged, or of another version. */
bool snapshot_open(struct snapshot *, int fd, uint64_t bytes);
void snapshot_close(struct snapshot *);

/* The checksum of a block of at most SNAPSHOT_BLOCK bytes, and that which belongs into the head. */
uint64_t snapshot_block_sum(struct text block);
uint64_t snapshot_head_sum(const struct snapshot_head *, const uint64_t *sum, size_t n);

/* A head for this version, all its sections empty. */
void snapshot_head_start(struct snapshot_head *);

/* The case whose name has this hash: its number, or `cases` where there is none. False: it can't be read. */
bool snapshot_number(const struct snapshot *, uint64_t hash, size_t *number);

/* What is known of one case; false: it can't be read. Valid as long as the snapshot. */
bool snapshot_case(const struct snapshot *, size_t number, struct known_case *);

/* What is known of each case that is marked, in their order; it is valid until the function, which may end it, comes back. False: it was ended,
 * or something can't be read. */
typedef bool each_known_case(void *context, size_t number, const struct known_case *);
bool snapshot_each_case(const struct snapshot *, const bool *marked, each_known_case *, void *context);

/* The next case of CASES, from *p to before `end`; *p goes behind it. False: there is none. */
bool known_case_next(const unsigned char **p, const unsigned char *end, struct known_case *);

/* A number of at most ten bytes, seven bits a byte, from *p to before `end`; *p goes behind it. */
uint64_t known_number(const unsigned char **p, const unsigned char *end);
size_t known_number_write(unsigned char out[10], uint64_t);

#endif
