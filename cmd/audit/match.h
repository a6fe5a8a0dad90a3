/* Which record answers for which call: as many calls as can be get one, and among all ways to do that the one of the least cost (as-rules(7)
 * 15). Exact: an assignment by shortest augmenting paths, on lists of possible pairs. Where many ways are equally good the time grows with the
 * square of the calls, so whoever has very many gives them in pieces. */
#ifndef AS_AUDIT_MATCH_H
#define AS_AUDIT_MATCH_H

#include <stddef.h>
#include <stdint.h>

/* A record that may answer for a call, and what that costs: 0 to PAIR_COST_MOST. */
enum { PAIR_COST_MOST = INT32_MAX };
struct pair {
	uint32_t record, cost;
};

/* Pairs of some calls that have records in common. Room is used again; start with { 0 }. */
struct match {
	size_t calls;
	size_t *first;     /* by call, and one behind them: its pairs are pair[first[call] .. first[call + 1]) */
	struct pair *pair;
	size_t pairs, pair_room, first_room;
	int64_t *record_of; /* the result, by call: its record, or -1 */
	struct match_work *work;
};

/* Begins with no calls; then adds a call, then its pairs, then the next call. */
void match_start(struct match *);
void match_call(struct match *);
void match_pair(struct match *, size_t record, uint32_t cost);

/* Finds record_of, of so many records. Of equal ways the one that serves earlier calls with earlier records. */
void match_solve(struct match *, size_t records);

void match_free(struct match *);

#endif
