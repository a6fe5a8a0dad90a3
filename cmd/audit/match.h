/* Assigns records to calls: as many calls as possible get one, and among all such assignments it finds one with the least sum of costs
 * (as-rules(7) 15). It is exact: successive shortest augmenting paths on lists of possible pairs. Where many assignments are equally good,
 * its time grows with the square of the calls, so large problems are given in pieces. */
#ifndef AS_AUDIT_MATCH_H
#define AS_AUDIT_MATCH_H

#include <stddef.h>
#include <stdint.h>

/* A record that may be assigned to a call, and the cost, 0 to PAIR_COST_MOST. */
enum { PAIR_COST_MOST = INT32_MAX };
struct pair {
	uint32_t record, cost;
};

/* A problem: calls with their pairs. Start with { 0 }; memory is reused by the next problem. */
struct match {
	size_t calls;
	size_t *first;     /* for each call, and one more: the pairs of a call are pair[first[call] .. first[call + 1]) */
	struct pair *pair;
	size_t pairs, pair_room, first_room;
	int64_t *record_of; /* the result: for each call its record, or -1 */
	struct match_work *work;
};

/* match_start begins a problem without calls; match_call adds a call; match_pair adds a pair to the last call. */
void match_start(struct match *);
void match_call(struct match *);
void match_pair(struct match *, size_t record, uint32_t cost);

/* Finds record_of; `records` is the number of records. Among equally good assignments it takes the one that gives earlier calls earlier
 * records. */
void match_solve(struct match *, size_t records);

void match_free(struct match *);

#endif
