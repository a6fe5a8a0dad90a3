/* The file JOURNAL.snapshot (as-rules(7) 18): what is known of the journal's beginning, as of a moment, under a policy.
 *
 * It is a head and sections, in the byte order of the machine, of which the checksum in the head sees every byte. A case is a number: its place
 * among the hashes of the cases' names, sorted. It holds no truth of its own. Every reader looks whether it speaks of this journal, this
 * policy and this version, and reads the journal whole where anything is in doubt.
 *
 *     NAMES       for each case the hash of its name (text_checksum), rising; no two are alike
 *     CHANGES     and the minute since 1970-01-01T00:00 from which it may have other tasks by time alone; UINT32_MAX: never
 *     PHONES      and of its telephone number then (phone_hash); 0: none
 *     BY_PHONE    the cases in the order of PHONES
 *     PLACE_ENDS  where in PLACES the lines of each case end
 *     PLACES      the bytes of the journal at which its lines begin, each as the distance from the one before, seven bits a byte
 *     SAMPLED     struct snapshot_sampled of the cases that are out of a sample
 *     STRATA      how far the samples are counted: struct snapshot_stratum, then its name, padded to 8 bytes
 *     REJECTED    the lines that no reader takes: struct snapshot_rejected, then why, padded to 8 bytes
 *     ROW_CASES   for each task, as as-schedule sorts them, its case; ROW_BEYOND: it lies beyond calendar.until
 *     ROW_ENDS    where in ROWS it ends, a line as as-schedule writes it
 *     ROWS        these lines
 *     PIECES      struct snapshot_piece: the fingerprints of the journal's beginning, piece by piece */
#ifndef AS_SNAPSHOT_FILE_H
#define AS_SNAPSHOT_FILE_H

#include <sys/stat.h>

#include "bytes/memory.h"
#include "snapshot/fingerprint.h"

enum snapshot_section { NAMES, CHANGES, PHONES, BY_PHONE, PLACE_ENDS, PLACES, SAMPLED, STRATA, REJECTED, ROW_CASES, ROW_ENDS, ROWS, PIECES,
			SECTIONS };

static const uint32_t ROW_BEYOND = 1U << 31;

/* A state of a file: whoever writes to it changes it, unless he does so within a tick of the clock. */
struct file_state {
	uint64_t device, inode, size;
	int64_t modified[2], changed[2]; /* seconds, nanoseconds */
};
struct file_state file_state(const struct stat *);

struct snapshot_head {
	char magic[8];
	uint64_t checksum;    /* of all that follows: its fingerprint, folded */
	char version[16];     /* of the program */
	char policy[72];      /* see policy_digest */
	int64_t now;          /* the moment, in minutes since 1970-01-01T00:00 */
	struct file_state at; /* of the journal, after it had been left alone for a tick */
	uint64_t length, line, number; /* how much of it: see struct records_mark */
	uint64_t header_end;  /* its header ends before this byte */
	int64_t stranger;     /* see strangers_last */
	struct { uint64_t from, bytes; } section[SECTIONS];
};

struct snapshot_sampled { uint64_t record, out; };
struct snapshot_stratum { uint64_t callback, k, bytes; };
struct snapshot_rejected { uint64_t line, bytes; };
struct snapshot_piece { uint64_t end; struct fingerprint print; };

struct snapshot {
	const struct snapshot_head *head;
	char *bytes; /* owned; NULL: there is none */
	size_t cases, rows;
};

/* The whole of a section, and so many bytes. */
static inline const void *snapshot_section(const struct snapshot *s, enum snapshot_section section)
{
	return s->bytes + s->head->section[section].from;
}
static inline size_t snapshot_bytes(const struct snapshot *s, enum snapshot_section section)
{
	return s->head->section[section].bytes;
}

/* What telephone numbers are looked up by; 0 where there is none. */
uint32_t phone_hash(struct text phone);

/* Takes n bytes of a file for a snapshot: false, and nothing kept, where they are none, damaged or of another version. Else they are owned. */
bool snapshot_take(struct snapshot *, char *bytes, size_t n);
/* The checksum that belongs into the head of such a file. */
uint64_t snapshot_checksum(const char *bytes, size_t n);

void snapshot_free(struct snapshot *);

/* A head for this version, all its sections empty. */
void snapshot_head_start(struct snapshot_head *);

/* Could the head be that of a snapshot of this version, as far as can be seen without the rest? */
bool snapshot_head_fits(const struct snapshot_head *);

/* The first of n rising hashes, from `from` on, that is not below `hash`. */
size_t names_from(const uint64_t *names, size_t n, size_t from, uint64_t hash);

/* Goes through the places of one case: *at from 0, in `n` bytes; false at the end. */
bool places_next(const unsigned char *places, size_t n, size_t *at, uint64_t *place);

/* Where the places of a case stand in PLACES, and how many bytes. */
const unsigned char *snapshot_places(const struct snapshot *, size_t number, size_t *bytes);

#endif
