/* Waiting for parts or for the customer (as-rules(7) 5): the waits of one deadline, and the deadlines that they move. */
#ifndef AS_WAITS_H
#define AS_WAITS_H

#include "time/calendar.h"

/* A point in time, and the date as it was written. */
struct waits_point {
	int64_t minute; /* since 1970-01-01T00:00 */
	civil_day day;
};

struct wait {
	struct waits_point begin, end; /* the end as it is known: its due, or a resume before that */
	struct when due;
	bool late;   /* changes nothing */
	bool starts; /* does not touch the one before it */
};

/* The waits of a run, where those of all its issues have room, one after the other. Starts with { 0 }. */
struct wait_store {
	struct wait *wait;
	size_t n, room;
};

/* The waits of a deadline since its issue was opened, or opened anew, in case order: those from `first` on. Waits that touch are one
 * stretch; nothing changes the stretches before the last any more. */
struct waiting {
	struct wait_store *store;
	size_t first;
	size_t n;       /* behind the last one */
	size_t stretch; /* where the last stretch begins */
	size_t resumed; /* no wait before this one goes on: a resume ended them */
	struct waits_point end; /* of the last stretch */
};

/* There is none yet. */
void waiting_start(struct waiting *, struct wait_store *);

/* Does a wait that begins then touch the last stretch? Then it is late if that is. */
bool waiting_touches(const struct waiting *, struct when begins);

/* Adds a wait, one that begins before its due. */
void waiting_add(struct waiting *, struct when begins, struct when due, bool late);

/* The waits that go on then are over. */
void waiting_resume(struct waiting *, struct when);

/* Does a wait that begins then and lasts until due last at all? */
bool wait_lasts(struct when begins, struct when due);

/* Is now, a moment, inside a stretch that counts: then the due of that of its waits which ends last. */
bool waiting_until(const struct waiting *, struct when now, struct when *due);

/* The first minute later than now, a moment, in which one begins or ends; INT64_MAX: none. */
int64_t waiting_changes(const struct waiting *, struct when now);

/* How many of them changed nothing, since the deadline was past. */
size_t waiting_late(const struct waiting *);

/* A deadline that waits move. */
struct movable {
	struct when set; /* as it was set; WHEN_NONE: it is not */
	size_t first;    /* the waits from this one on move it: they came after it */
	/* What the waits before `done` have made of it, by this clock; done 0: nothing was worked out. */
	size_t done;
	const struct calendar *clock;
	struct when moved;
};

/* Set just now. */
struct movable movable_set(const struct waiting *, struct when);

/* Where the waits have moved it to, minutes counted by the clock. */
struct when movable_by(const struct movable *, const struct waiting *, const struct calendar *clock);

/* Works out what the stretches before the last have made of it, so that nobody has to do that again. */
void movable_settle(struct movable *, const struct waiting *, const struct calendar *clock);

/* That. */
static inline struct when movable_settled(const struct movable *m)
{
	return m->done > m->first ? m->moved : m->set;
}

/* A joined stretch of waiting that moved it. */
struct waits_move {
	struct when from, to; /* of the stretch, as written */
	struct when by;       /* the deadline afterwards */
	int64_t n;            /* so many dates, or, where the deadline is a moment, minutes */
};

/* Calls for each; for --why. */
typedef void each_move(void *context, const struct waits_move *);
void movable_each(const struct movable *, const struct waiting *, const struct calendar *clock, each_move *, void *context);

#endif
