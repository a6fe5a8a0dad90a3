/* True elapsed time: how the clocks of a zone were put forward and back (as-rules(7) 2, 14). Moments are minutes of civil time since
 * 1970-01-01T00:00. A moment that the clocks show twice is the first one; one that they pass over is counted on from before. */
#ifndef AS_SHIFTS_H
#define AS_SHIFTS_H

#include "bytes/memory.h"

struct shift { /* a change of the clocks */
	int64_t at;     /* when, in UTC */
	int64_t civil;  /* from this civil time on, ahead holds */
	int64_t ahead;  /* of UTC, in minutes */
};

struct shifts { /* in order of time; none: the clocks go on as ever */
	struct shift *list;
	size_t n;
	int64_t ahead; /* before the first */
};

enum { SHIFTS_LAST_YEAR = 2199 }; /* for later years the clocks are taken to go on as then */

/* The changes that a compiled zone (TZif, RFC 9636) tells, kept in the arena; none where the bytes are no such file. */
struct shifts shifts_parse(struct text bytes, struct arena *);

/* A moment in UTC, and back, in minutes. */
int64_t shifts_utc(const struct shifts *, int64_t moment);
int64_t shifts_civil(const struct shifts *, int64_t utc);

/* How often the clocks show a moment: once; twice where they are put back over it, never where they are put forward. */
int shifts_shown(const struct shifts *, int64_t moment);

/* The moment n minutes later, or earlier; the minutes from one moment to another. */
int64_t shifts_add(const struct shifts *, int64_t moment, int64_t n);
int64_t shifts_between(const struct shifts *, int64_t from, int64_t until);

#endif
