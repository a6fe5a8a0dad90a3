/* Compares what was written down with what the telephone system recorded (as-rules(7) 15). */
#ifndef AS_AUDIT_COMPARE_H
#define AS_AUDIT_COMPARE_H

#include "bytes/groups.h"
#include "cdr.h"
#include "claims.h"
#include "pairing.h"
#include "rule.h"
#include "share.h"

struct comparison {
	struct audit *audit;   /* takes the findings */
	struct claims *claims; /* of all cases */
	struct cdr *cdr;
	struct share *share;   /* NULL: nobody wants to know the share of the claims that has a record */
	struct groups claim, leg, tenure; /* by number */
	struct joining joining;
	struct rings rings;    /* of numbers that one call may have gone to */
	const struct rule *talk[RULES]; /* those that are asked about how long a call was */
	size_t talk_n;
	/* The numbers at work: */
	uint32_t *number;      /* by their places, in the order of their values; */
	size_t numbers, number_room;
	uint32_t *told;        /* their claims, call by call, */
	size_t told_n, told_room;
	struct cdr_leg *legs;  /* those of one of them */
	size_t legs_room;
	struct pairing pairing; /* and their calls and records */
	size_t calls;          /* so many calls were judged so far */
	struct shifted *shifted;
	struct unwritten *unwritten; /* NULL: nobody asks */
};

/* Pairs calls and records, a ring of numbers after the other; then every rule about them is asked, where it is asked for. Starts with { 0 } but for
 * the first four. */
void compare(struct comparison *);

/* For the files that share a comparison: */

/* Does the list cover this time, so that a call would have a record? */
bool comparison_covers(const struct comparison *, const struct claim *);

/* Stores' days of which more than half of the calls have no record, and where the nearest ones are: each call of the numbers at work is noted; at
 * last it is said. */
struct shifted *shifted_open(const struct comparison *);
void shifted_note(struct shifted *, const struct written *, const struct claim *first);
void shifted_say(struct shifted *);

/* The records of the numbers at work that no entry accounts for. */
struct unwritten *unwritten_open(const struct comparison *);
void unwritten_find(struct unwritten *);
void unwritten_close(struct unwritten *);

#endif
