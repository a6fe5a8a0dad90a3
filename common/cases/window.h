/* A window in which a customer is to be called: attempts, the next one, lapse (as-rules(7) 4.3 to 4.6). A call-back has one, a confirming
 * call has one. A window is told what happens, in case order; it asks nobody. */
#ifndef AS_WINDOW_H
#define AS_WINDOW_H

#include "rules/policy.h"

struct window_rules {
	struct duration after, within, every; /* of the second kind */
	int32_t attempts;                     /* 0: no limit */
};

enum outcome { PENDING, REACHED, REFUSED, WAIVED, OPTED_OUT };

struct window {
	struct window_rules rules;
	civil_day base, opens, closes;
	civil_day promised;     /* closes is not before this; DAY_MIN: no promise yet */
	bool held;
	civil_day held_on;
	int32_t attempts;
	struct when last;       /* attempt; WHEN_NONE: none */
	enum result_word last_result;
	struct when promise;    /* the last attempt was `later` with this due; or WHEN_NONE */
	int last_slot;          /* of the last attempt, -1: none */
	uint16_t used[SLOTS_MOST];
	struct when exhausted;  /* the first attempt at or past the limit since the last promise; or WHEN_NONE */
	bool lapsed;
	struct when lapsed_at;  /* what a task unreached.NAME is opened at */
	enum outcome outcome;   /* after a lapse: who settled it, late */
	civil_day ended;        /* its end date, where it has ended */
	civil_day settled;      /* the date of the outcome */
};

/* The days from which and up to which a window is open that is counted from base. */
struct opening {
	civil_day base, opens, closes;
};
struct opening window_opening(const struct policy *, struct window_rules, civil_day base);

void window_open(struct window *, struct window_rules, struct opening);

/* A call for this task. */
void window_attempt(struct window *, const struct policy *, struct when, enum result_word, struct when due);

/* A waive for this task (R009): counts from opens on, or after a lapse. */
void window_waive(struct window *, civil_day);

void window_opt_out(struct window *, civil_day);

/* An open issue holds it; when the issue is closed it goes on, from that date if that is later (R019, R020). */
void window_hold(struct window *, civil_day);
void window_release(struct window *, const struct policy *, civil_day);

static inline bool window_ended(const struct window *w)
{
	return w->lapsed || w->outcome != PENDING;
}

/* The day has come: lapses when closes is past (R009, R011). Tell it the day of each event before the event. */
void window_lapse(struct window *);
static inline void window_pass(struct window *w, civil_day day)
{
	if (day > w->closes && !window_ended(w) && !w->held)
		window_lapse(w);
}

/* The first day later than `now` on which it changes if nothing happens, as-rules(7) 4.6; DAY_NEVER: none. */
civil_day window_next_change(const struct window *, civil_day now);

/* The next attempt: when, and in which slot (-1: any time) (R010, R037, R113). Where the number was lost and found on `not_before`, on
 * the first open day from then on, unless it is promised; DAY_MIN: never lost. */
struct when window_next(const struct window *, const struct policy *, civil_day not_before, int *slot);

/* Is a call task to be done: neither ended nor held, and the next attempt still falls into the window. */
bool window_stands(const struct window *, const struct policy *, civil_day not_before, struct when *due, int *slot);

#endif
