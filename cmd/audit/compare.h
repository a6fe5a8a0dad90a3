/* What was written down held against what the telephone system saw (as-rules(7) 15). */
#ifndef AS_AUDIT_COMPARE_H
#define AS_AUDIT_COMPARE_H

#include "cdr.h"
#include "claims.h"
#include "pairing.h"
#include "rule.h"
#include "share.h"

struct comparison {
	struct audit *audit;   /* where its findings go */
	struct claims *claims; /* of all cases; put in order here */
	struct cdr *cdr;
	struct share *share;   /* NULL: nobody asks which share of the claims has a record */
	struct pairing pairing;
};

/* Pairs calls and records; then every rule about them is asked, where it is asked for. */
void compare(struct comparison *);

/* For the files of this: */

/* The claims of call i: from this place on, *n of them. */
const struct claim *comparison_claims(const struct comparison *, size_t i, size_t *n);

/* Does the list speak of this time: would a call have a record? */
bool comparison_covers(const struct comparison *, const struct claim *);

/* Says of which stores' days more than half of the calls have no record, and where the nearest ones are. */
void say_shifted(struct comparison *);

/* The records that no entry accounts for. */
void find_unwritten(const struct comparison *);

#endif
