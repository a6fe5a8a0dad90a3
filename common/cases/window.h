/* A window of days in which a customer is to be called: attempts, the next one, lapse (as-rules(7) 4.3 to 4.6). Call-backs and confirming
 * calls have one. The functions that tell it what happens are called in case order. */
#ifndef AS_WINDOW_H
#define AS_WINDOW_H

#include "rules/policy.h"

struct window_rules {
	struct duration after, within, every; /* of the second kind of durations */
	int32_t attempts;                     /* 0: no limit */
};

enum outcome { PENDING, REACHED, REFUSED, WAIVED, OPTED_OUT };

struct window {
	struct window_rules rules;
	civil_day base, opens, closes;
	civil_day promised;     /* `closes` is not before this; DAY_MIN: there was no promise */
	bool held;
	civil_day held_on;
	int32_t attempts;
	struct when last;       /* the last attempt; WHEN_NONE: there was none */
	enum result_word last_result;
	struct when promise;    /* the due of the last attempt, if its result was `later`; else WHEN_NONE */
	int last_slot;          /* the slot of the last attempt; -1: none */
	uint16_t used[SLOTS_MOST];
	struct when exhausted;  /* the first attempt, since the last promise, at or beyond the limit; or WHEN_NONE */
	bool lapsed;
	struct when lapsed_at;  /* when a task unreached.NAME is opened */
	enum outcome outcome;   /* after a lapse: how it was settled later */
	civil_day ended;        /* its end date, once it has ended */
	civil_day settled;      /* the date of the outcome */
};

/* The days from which and up to which a window with this base is open. */
struct opening {
	civil_day base, opens, closes;
};
struct opening window_opening(const struct policy *, struct window_rules, civil_day base);

void window_open(struct window *, struct window_rules, struct opening);

/* A call for the task of the window. */
void window_attempt(struct window *, const struct policy *, struct when, enum result_word, struct when due);

/* A waive for the task of the window (R009): it counts from `opens` on, or after a lapse. */
void window_waive(struct window *, civil_day);

void window_opt_out(struct window *, civil_day);

/* An open issue holds the window; when that is closed, the window goes on, from that date if it is later (R019, R020). */
void window_hold(struct window *, civil_day);
void window_release(struct window *, const struct policy *, civil_day);

static inline bool window_ended(const struct window *w)
{
	return w->lapsed || w->outcome != PENDING;
}

/* window_pass: the day has come, and the window lapses if `closes` has passed (R009, R011). To be called with the day of each event before
 * the event. */
void window_lapse(struct window *);
static inline void window_pass(struct window *w, civil_day day)
{
	if (day > w->closes && !window_ended(w) && !w->held)
		window_lapse(w);
}

/* The first day after `now` on which the window changes if nothing happens (as-rules(7) 4.6); DAY_NEVER: none. */
civil_day window_next_change(const struct window *, civil_day now);

/* The next attempt: when, and in which slot (-1: any time) (R010, R037, R113). If the number was lost and found again on `not_before`, it
 * is on the first open day from then on, unless it was promised; DAY_MIN: it was never lost. */
struct when window_next(const struct window *, const struct policy *, civil_day not_before, int *slot);

/* Is a call to be made: the window has neither ended nor is it held, and the next attempt falls into it? If so, gets its due and slot. */
bool window_stands(const struct window *, const struct policy *, civil_day not_before, struct when *due, int *slot);

#endif
