/* An issue of a case: opened by a complaint, an enquiry or a dissatisfied call, closed by a confirming call or by decision (as-rules(7) 5).
 * The functions that tell it what happens are called in case order; what it owes can be asked at any moment. */
#ifndef AS_ISSUE_H
#define AS_ISSUE_H

#include "cases/waits.h"
#include "cases/window.h"

/* An event that raises an issue. */
struct occasion {
	struct when when;
	/* a complaint, an enquiry, or a dissatisfied call, which asks for no deadline and has neither kind nor channel */
	enum event_word event;
	int severity;        /* as it was assessed, or -1 */
	uint32_t kind, channel, actor; /* numbers of cases.words, 0: none */
	struct when due;     /* of a complaint or enquiry: the deadline that the customer asked for, or WHEN_NONE */
};

/* Memory for the waits of all issues of a case, and for the deadlines that customers asked for. Initialise with { 0 }. */
struct issue_room {
	struct wait_store waits[DEADLINE_WORDS]; /* only for visit and resolve */
	struct movable *asked;
	size_t asked_n, asked_room;
};
void issue_room_empty(struct issue_room *);
void issue_room_free(struct issue_room *);

struct issue {
	struct issue_room *room; /* set before issue_raise */
	bool open;
	struct occasion opened;  /* the event that opened it */
	struct occasion start;   /* that event, or the one that last reopened it */
	struct when closed;      /* if it is not open any more */
	int severity;            /* the highest so far, promotions included; -1: the policy has no severities */
	bool promoted;           /* `severity` comes from a promotion: no event had it, or a higher one */
	int assessed;            /* if promoted: the severity before that */
	uint32_t kind, channel, owner;
	bool resolved;
	struct when resolved_at; /* the time of the first resolve after `start` */
	uint32_t handler;        /* the actor of that resolve: a number of cases.words; 0: nobody */
	struct window confirm;   /* once resolved, if the policy has a confirming call */
	bool met[DEADLINE_WORDS];                /* only for assign and visit */
	struct waiting waiting[DEADLINE_WORDS];  /* since `start`, only for visit and resolve */
	struct movable extended[DEADLINE_WORDS]; /* since `start`, or not set */
	struct movable appointed;                /* since `start`: the visit that is agreed, or not set */
	bool appointed_last;                     /* it was agreed after the last extend */
	struct movable from_start[DEADLINE_WORDS]; /* what is settled of the deadlines by severity */
	size_t asked, asked_end; /* indexes into room->asked: what customers asked for since `start` */
	size_t asked_settled;    /* of the ones before this index only those in `earliest` can still count, by this clock: */
	const struct calendar *asked_clock;
	struct movable earliest[2]; /* the earliest moment and the earliest date, or not set */
	bool reply_owed;
	struct when owed_since;  /* the first event that no reply or confirming call has followed */
	struct when owed_least;  /* the earliest time from which such events count */
	struct when owed_by;     /* the earliest deadline that they asked for, or WHEN_NONE */
	/* For figures only (as-rules(7) 11): */
	uint32_t complaints, enquiries; /* how many such events opened or joined it */
	struct when replied;     /* the time of its first reply or reached confirming call, or WHEN_NONE */
	int replied_as, resolved_as;            /* the severity that it had then */
	bool replied_on_time, resolved_on_time; /* by the deadline as it stood then, or there was none */
	bool reopened, escalated;
	bool on_the_spot;        /* closed in the minute in which it was opened */
};

/* A complaint, an enquiry or a dissatisfied call: opens the issue, joins it, or reopens it after a resolve. */
void issue_raise(struct issue *, const struct occasion *);

void issue_assign(struct issue *, uint32_t to);
void issue_visit(struct issue *);
void issue_reply(struct issue *, const struct policy *, struct when);
void issue_extend(struct issue *, enum deadline_word, struct when due);

/* A visit is agreed for `due`, or, with WHEN_NONE, called off. */
void issue_appoint(struct issue *, struct when due);

/* Work on the visit, the resolve, or, with DEADLINE_WORDS, on both waits until `due`, or goes on. */
void issue_wait(struct issue *, const struct policy *, enum deadline_word, struct when, struct when due);
void issue_resume(struct issue *, enum deadline_word, struct when);

/* opted_out: the customer did, so no confirming call follows. */
void issue_resolve(struct issue *, const struct policy *, struct when, bool opted_out);
void issue_close(struct issue *, struct when);
void issue_opt_out(struct issue *, struct when);

/* A rung of the ladder fired. */
void issue_escalate(struct issue *);

/* A confirming call was made; if the customer is dissatisfied, issue_raise must follow. */
void issue_confirm_call(struct issue *, const struct policy *, struct when, enum result_word, struct when due, bool dissatisfied);
void issue_confirm_waive(struct issue *, struct when);

/* Raises the severity of an unresolved issue as far as the time requires (R151); a later call continues. To be called with the time of each
 * event before the event, a moment. */
void issue_promote(struct issue *, const struct policy *, struct when now);

/* Is the deadline still to be met? If so, gets when its task was opened and the deadline. */
bool issue_owes(const struct issue *, const struct policy *, enum deadline_word, struct when *opened, struct when *by);

/* What sets a deadline: the severity, an extend, an appoint or the wish of a customer. Waits may have moved it. */
enum deadline_source { BY_SEVERITY, BY_EXTEND, BY_APPOINT, BY_CUSTOMER };
struct deadline {
	struct when opened, by;
	enum deadline_source source;
	struct movable moved; /* of a visit or resolve */
};
bool issue_deadline(const struct issue *, const struct policy *, enum deadline_word, struct deadline *);

/* Does the visit or the resolve wait at `now`? If so, gets until when. */
bool issue_waits(const struct issue *, enum deadline_word, struct when now, struct when *until);

/* Has a deadline passed without being met: before `now`, or before the issue was closed (as-rules(7) 11)? */
bool issue_missed(const struct issue *, const struct policy *, enum deadline_word, struct when now);

/* The first minute from which the issue may change if nothing happens: it is promoted, its confirming call lapses, a wait begins or ends
 * (as-rules(7) 5). A minute in the past: it may change at any time. INT64_MAX: never. The issue must have been told the time. */
int64_t issue_next_promotion(const struct issue *, const struct policy *);
int64_t issue_next_confirm_lapse(const struct issue *, const struct policy *, struct when now);
int64_t issue_next_wait_change(const struct issue *, struct when now);

/* Is a confirming call to be made, or has one lapsed that waits to be signed off? */
bool issue_confirm_pending(const struct issue *, const struct policy *);

#endif
