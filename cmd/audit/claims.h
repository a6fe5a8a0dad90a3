/* What the journal says of calls, to be compared with the records of the telephone system (as-rules(7) 15): a claim for each entry of a
 * call, and which case had which number when. Each thread collects those of its own cases. */
#ifndef AS_AUDIT_CLAIMS_H
#define AS_AUDIT_CLAIMS_H

#include "bytes/pool.h"
#include "cases/course.h"
#include "numbers.h"

/* A case that has a claim or a number. */
struct audited {
	const struct cases *cases;
	const struct case_record *record;
	uint32_t store;    /* the store on the card as it is now, a number of claims.stores */
	bool voided;
	const uint8_t *struck; /* set by claims_join: a bit for each event of `cases` that was taken back; NULL: none was */
	size_t agreed;     /* for compare.c: a call, plus 1, in which an entry of the case agrees with the record */
};

/* An entry of a call. */
struct claim {
	uint32_t number;  /* that the card had then, by its place in claims.said, from 1, once the claims are joined in
			     claims.numbers; 0: none */
	uint32_t event;   /* its index in cases.event */
	uint32_t of;      /* its case, an index into claims.audited */
	uint32_t actor;   /* actor_checksum of the actor; 0: nobody */
	uint32_t more;    /* index into claims.more of the other numbers that the card had on that day */
	civil_day day;
	int16_t minute;   /* the minute of the day, or NO_HOUR */
	int16_t task;     /* the task for which it counts, as in struct step */
	uint16_t more_n;  /* how many others; a card with more than that on one day counts as having none */
	uint8_t result;   /* enum result_word */
	bool voided;      /* the case is voided */
};

/* The days, both included, on which a case had a number. */
struct tenure {
	uint32_t number; /* as in the claim */
	uint32_t of;
	civil_day from, to;
};

struct claims {
	const struct policy *policy;
	bool in_china;        /* so is the policy's country */
	struct claim *claim;
	struct tenure *tenure;
	struct audited *audited;
	uint32_t *more;
	uint64_t *said;       /* the number of each tenure; see number.h */
	size_t said_n, said_room;
	struct numbers numbers; /* all that are different, once the claims are joined */
	struct pool stores;
	size_t n, room, tenures, tenure_room, auditeds, audited_room, more_n, more_room;
	uint32_t *actor;      /* actor_checksum by the number of the actor's word */
	size_t actor_n;
	uint8_t *struck;      /* a bit for each event that was taken back; NULL: none was */
};

void claims_start(struct claims *, const struct policy *);

/* Adds the claims and tenures of a case that was followed to its end. */
void claims_take(struct claims *, const struct course *);

/* Joins the claims of n threads in the first of them; indexes then refer to its arrays. All n are to be freed. */
void claims_join(struct claims *, size_t n);

void claims_free(struct claims *);

#endif
