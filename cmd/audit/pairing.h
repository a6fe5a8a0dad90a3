/* Which record of the telephone system answers for which call of the journal (as-rules(7) 15): one to that number within the window, each
 * record for one call only; as many calls as can be have one, and the sum of the distances is the least; at equal distance it is the one with
 * the same actor, and of these the one that fits what was written down. A record of several dials answers for as many calls, where these have
 * no other. */
#ifndef AS_AUDIT_PAIRING_H
#define AS_AUDIT_PAIRING_H

#include "cdr.h"

enum { FITS_ANSWERED = 1, FITS_UNANSWERED = 2 };

/* A call that was written down: the entries of one number by one actor that are not more than a minute apart. */
struct written {
	uint64_t number;
	int64_t from;      /* the minute of its first entry; without hour the first of its day */
	int32_t length;    /* minutes from there to its last entry, or to the end of the day */
	uint32_t actor;    /* a checksum of his name; 0: nobody */
	uint32_t claim;    /* for whoever made it */
	uint32_t more;     /* further numbers that it may have gone to: a part of the list, */
	uint16_t more_n;   /* so many */
	bool has_hour;
	uint8_t fits;      /* which records say what an entry of it says: FITS_ANSWERED, FITS_UNANSWERED or both */
	uint32_t record;   /* the result: a place among the records, or NO_RECORD */
	uint32_t candidate, candidates; /* for its solver: the records of the first number within the window; candidate NO_RECORD: not looked for */
};

static const uint32_t NO_RECORD = UINT32_MAX;

static inline int64_t written_to(const struct written *c)
{
	return c->from + c->length;
}

/* What is paired. The records are in the order of number and minute, the calls in any. */
struct pairing {
	struct written *call;
	size_t calls, call_room;
	struct cdr_call *record;
	size_t records, record_room;
	uint64_t *more;
	size_t mores, more_room;
	const uint32_t *actor_sum; /* by a record's actor what a call's is; NULL: they are the same */
	int32_t window; /* minutes */
	int32_t least;  /* seconds: a shorter talk may have been none */
	struct solving *solving; /* room of the solver */
};

/* Does a record say one of these? */
static inline bool record_fits(const struct cdr_call *r, int32_t least, uint8_t fits)
{
	return (fits & FITS_ANSWERED && r->answered) || (fits & FITS_UNANSWERED && (!r->answered || (least && r->talk < least)));
}

/* Sets the record of each call, and `taken` of each record. A chain of more than CHAIN_MOST calls that have records in common is paired in
 * pieces, in the order of time. */
enum { CHAIN_MOST = 256 };
void pairing_solve(struct pairing *);

void pairing_free(struct pairing *);

/* The records of a number from one minute to another, both included: from the first of them, *n; none: *n is 0. */
size_t pairing_find(const struct pairing *, uint64_t number, int64_t from, int64_t to, size_t *n);

#endif
