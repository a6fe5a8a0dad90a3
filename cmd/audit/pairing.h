/* Which record of the telephone system accounts for which call of the journal (as-rules(7) 15): a record of the same number within the
 * window, each record for one call only. As many calls as possible get one, with the least sum of distances in time; among records at equal
 * distance one of the same actor, and then one that agrees with the entry, is preferred. A record of several dials accounts for as many
 * calls if these have no other. */
#ifndef AS_AUDIT_PAIRING_H
#define AS_AUDIT_PAIRING_H

#include "cdr.h"

enum { FITS_ANSWERED = 1, FITS_UNANSWERED = 2 };

/* A call that was written down: the entries of one number by one actor that are not more than a minute apart. */
struct written {
	uint64_t number;
	int64_t from;      /* the minute of its first entry; without hour the first minute of the day */
	int32_t length;    /* minutes from there to its last entry, or to the end of the day */
	uint32_t actor;    /* actor_checksum of the actor; 0: nobody */
	uint32_t claim;    /* the index of its first claim */
	uint32_t more;     /* index into pairing.more of the other numbers to which it may have gone */
	uint16_t more_n;   /* how many others */
	bool has_hour;
	uint8_t fits;      /* which records agree with an entry of it: FITS_ bits */
	uint32_t record;   /* the result: an index into pairing.record, or NO_RECORD */
	/* used by the solver: the records of the first number within the window; candidate NO_RECORD: not looked up yet */
	uint32_t candidate, candidates;
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
	const uint32_t *actor_sum; /* by the actor of a record: actor_checksum; NULL: a record's actor is itself one */
	int32_t window; /* minutes */
	int32_t least;  /* in seconds: a shorter talk may also have been no answer */
	struct solving *solving; /* room of the solver */
};

/* Does the record agree with one of these? */
static inline bool record_fits(const struct cdr_call *r, int32_t least, uint8_t fits)
{
	return (r->unsure && !r->answered) || (fits & FITS_ANSWERED && r->answered) || (fits & FITS_UNANSWERED && (!r->answered || (least && r->talk < least)));
}

/* Sets the record of each call, and `taken` of each record. A chain of more than CHAIN_MOST calls that share records is solved in pieces,
 * in the order of time. */
enum { CHAIN_MOST = 256 };
void pairing_solve(struct pairing *);

void pairing_free(struct pairing *);

/* The records of a number from one minute to another, both included: returns the index of the first of *n. */
size_t pairing_find(const struct pairing *, uint64_t number, int64_t from, int64_t to, size_t *n);

#endif
