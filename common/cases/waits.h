/* Waiting for parts or for the customer (as-rules(7) 5): the waits of a deadline, and how they move it. */
#ifndef AS_WAITS_H
#define AS_WAITS_H

#include "time/calendar.h"

/* A point in time, and its date as it was written. */
struct waits_point {
	int64_t minute; /* minutes since 1970-01-01T00:00 */
	civil_day day;
};

struct wait {
	struct waits_point begin, end; /* the end is its due, or an earlier resume */
	struct when due;
	bool late;   /* it came too late and changes nothing */
	bool starts; /* it does not touch the wait before it */
};

/* Memory for the waits of all issues of a run, one behind the other. Initialise with { 0 }. */
struct wait_store {
	struct wait *wait;
	size_t n, room;
};

/* The waits of a deadline since its issue was opened or reopened, in case order: those of the store from `first` on. Waits that touch form
 * a stretch; stretches before the last one do not change any more. */
struct waiting {
	struct wait_store *store;
	size_t first;
	size_t n;       /* the index behind the last one */
	size_t stretch; /* where the last stretch begins */
	size_t resumed; /* waits before this index were ended by a resume */
	struct waits_point end; /* the end of the last stretch */
};

/* Sets it up without waits. */
void waiting_start(struct waiting *, struct wait_store *);

/* Does a wait that begins then touch the last stretch? Then it is late if the stretch is. */
bool waiting_touches(const struct waiting *, struct when begins);

/* Adds a wait, which must begin before its due. */
void waiting_add(struct waiting *, struct when begins, struct when due, bool late);

/* Ends the waits that still last at this time. */
void waiting_resume(struct waiting *, struct when);

/* Does a wait from `begins` to `due` have any length? */
bool wait_lasts(struct when begins, struct when due);

/* Is `now`, a moment, inside a stretch that counts? If so, gets the due of the wait that ends last in it. */
bool waiting_until(const struct waiting *, struct when now, struct when *due);

/* The first minute after `now`, a moment, in which a wait begins or ends; INT64_MAX: none. */
int64_t waiting_changes(const struct waiting *, struct when now);

/* How many waits changed nothing because the deadline had passed. */
size_t waiting_late(const struct waiting *);

/* A deadline that waits move. */
struct movable {
	struct when set; /* as it was set; WHEN_NONE: not set */
	size_t first;    /* only waits from this index on, which came after it, move it */
	/* The settled part: what the waits before `done` have made of it by this clock. done 0: nothing is settled. */
	size_t done;
	const struct calendar *clock;
	struct when moved;
};

/* A deadline that is set now. */
struct movable movable_set(const struct waiting *, struct when);

/* The deadline as the waits have moved it, with minutes counted by the clock. */
struct when movable_by(const struct movable *, const struct waiting *, const struct calendar *clock);

/* Settles what all stretches before the last one have made of it, so that it need not be computed again. */
void movable_settle(struct movable *, const struct waiting *, const struct calendar *clock);

/* The settled part of the deadline. */
static inline struct when movable_settled(const struct movable *m)
{
	return m->done > m->first ? m->moved : m->set;
}

/* A joined stretch of waiting, and the deadline that it moved. */
struct waits_move {
	struct when from, to; /* the stretch, as it was written */
	struct when by;       /* the deadline behind it */
	int64_t n;            /* the number of days, or of minutes if the deadline is a moment */
};

/* Calls `each` for each stretch that moved the deadline; for --why. */
typedef void each_move(void *context, const struct waits_move *);
void movable_each(const struct movable *, const struct waiting *, const struct calendar *clock, each_move *, void *context);

#endif
