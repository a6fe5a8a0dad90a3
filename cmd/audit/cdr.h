/* The call records of the telephone system (as-rules(7) 15): each row is a leg of a call, and legs that belong together make a call. */
#ifndef AS_AUDIT_CDR_H
#define AS_AUDIT_CDR_H

#include "bytes/pool.h"
#include "time/civil.h"

/* A row of the list. */
struct cdr_leg {
	uint32_t number;  /* that was called, by its place among those of the journal */
	uint32_t id;      /* a checksum of the id of the call to which it belongs; 0: it has no id */
	int64_t start;    /* seconds of civil time since 1970-01-01T00:00 */
	int32_t length;   /* its length in seconds */
	int32_t talk;     /* seconds talked, or one of TALK_ */
	uint32_t actor;   /* a number of cdr.actors; 0: not known */
};

enum {
	TALK_UNSAID = -1, /* answered, but for how long is not known */
	TALK_NONE = -2,   /* not answered */
	TALK_UNSURE = -3, /* whether it was answered is not known */
};

static inline bool leg_answered(const struct cdr_leg *leg)
{
	return leg->talk >= TALK_UNSAID;
}

static inline int64_t leg_end(const struct cdr_leg *leg)
{
	return leg->start + leg->length;
}

/* A call: it begins with its first leg, and its answer is that of its longest answered leg. Hanging up and dialling again at once makes a
 * call of two dials. */
struct cdr_call {
	uint64_t number; /* see number.h */
	int64_t minute;  /* of civil time since 1970-01-01T00:00 */
	int32_t talk;    /* as in struct cdr_leg */
	uint32_t actor;  /* as in struct cdr_leg */
	uint16_t dials;  /* at most DIALS_MOST */
	uint16_t taken;  /* how many calls of the journal it accounts for */
	bool answered;
	bool unsure;     /* whether one of its legs was answered is not known */
	bool missed;     /* at least one of its dials was not answered */
};

enum { DIALS_MOST = 1000 };

/* All records of a run. */
struct cdr {
	struct cdr_leg *leg; /* those to numbers of the journal */
	size_t legs, leg_room;
	struct pool actors;
	uint32_t *actor_sum; /* by actor: as actor_checksum gives it */
	size_t actor_room;
	int64_t first, last; /* the minutes of the first and the last record, of any number; first > last: there are none */
	uint8_t *days;       /* a bit for each day since that of the first record: the day has records */
};

/* Legs of one number belong to one call if at most so many seconds lie between the end of one and the start of the next. */
enum { LEG_GAP = 60 };

/* Joins legs; its room is used again. Start with { 0 }. */
struct joining {
	size_t *first, *call; /* of which call a leg is: the first leg of that call, and its place among the calls, */
	struct dialling *dials; /* of these */
	size_t room;
	struct same_id *id;
	size_t id_room;
};

/* Joins the n legs of a number, which it puts in order, into calls, in the order of their minutes, to `out`, which has room for n; gives how many.
 * The number of these is left to the caller. */
size_t legs_join(struct joining *, struct cdr_leg *, size_t n, struct cdr_call *out);

void joining_free(struct joining *);

/* The day, and the moment, of a minute since 1970-01-01T00:00. */
static inline civil_day day_of_minute(int64_t minute)
{
	return (civil_day)((minute - (minute % MINUTES_A_DAY + MINUTES_A_DAY) % MINUTES_A_DAY) / MINUTES_A_DAY);
}

static inline struct when when_of_minute(int64_t minute)
{
	civil_day day = day_of_minute(minute);
	return (struct when){ day, (int16_t)(minute - (int64_t)day * MINUTES_A_DAY) };
}

/* Does the list have records of the day? */
bool cdr_has_day(const struct cdr *, civil_day);

#endif
