/* One issue of a case: opened by a complaint, an enquiry or a dissatisfied call, closed by a confirming call or by decision
 * (as-rules(7) 5). The issue is told what happens, in case order; what it owes can be asked at any moment. */
#ifndef AS_ISSUE_H
#define AS_ISSUE_H

#include "cases/waits.h"
#include "cases/window.h"

/* An event, as an issue sees it. */
struct occasion {
	struct when when;
	enum event_word event; /* a complaint, an enquiry, or a dissatisfied call: that asks for no deadline and gives no kind or channel */
	int severity;        /* of an opening event: as assessed, or -1 */
	uint32_t kind, channel, actor; /* words of it, 0 for none */
	struct when due;     /* of a complaint or enquiry: what the customer asked for; or WHEN_NONE */
};

/* Waits, and the deadlines that customers asked for, have room for all issues of a case. Starts with { 0 }. */
struct issue_room {
	struct wait_store waits[DEADLINE_WORDS]; /* visit, resolve */
	struct movable *asked;
	size_t asked_n, asked_room;
};
void issue_room_empty(struct issue_room *);
void issue_room_free(struct issue_room *);

struct issue {
	struct issue_room *room; /* set before anything is raised */
	bool open;
	struct occasion opened;  /* the event that opened it */
	struct occasion start;   /* that, or what reopened it last */
	struct when closed;      /* where it is not open any more */
	int severity;            /* the highest so far, promotions included; -1: the policy has none */
	uint32_t kind, channel, owner;
	bool resolved;
	struct when resolved_at; /* by the first resolve after start, */
	uint32_t handler;        /* whose actor this is: a word, 0 for none */
	struct window confirm;   /* once resolved, where the policy has a confirming call */
	bool met[DEADLINE_WORDS];                /* assign, visit */
	struct waiting waiting[DEADLINE_WORDS];  /* since start: visit, resolve */
	struct movable extended[DEADLINE_WORDS]; /* since start, or not set */
	struct movable appointed;                /* likewise: the visit that is agreed, */
	bool appointed_last;                     /* after the last extend */
	struct movable from_start[DEADLINE_WORDS]; /* what was worked out of the deadline by the severity */
	size_t asked, asked_end; /* in the room: what customers asked for since start */
	size_t asked_settled;    /* of those before this one, by that clock, only the earliest date and the earliest moment can count; */
	const struct calendar *asked_clock;
	struct movable earliest[2]; /* these, or not set */
	bool reply_owed;
	struct when owed_since;  /* the first event that no reply or confirming call has followed */
	struct when owed_least;  /* the earliest of their times to count from */
	struct when owed_by;     /* the earliest deadline they asked for; or WHEN_NONE */
	/* For the figures (as-rules(7) 11): */
	uint32_t complaints, enquiries; /* events that opened or joined it */
	struct when replied;     /* its first reply or reached confirming call; or WHEN_NONE */
	int replied_as, resolved_as;            /* the severity that it had then */
	bool replied_on_time, resolved_on_time; /* by the deadline as it stood just then, or there was none */
	bool reopened, escalated;
	bool on_the_spot;        /* closed in the minute in which it was opened */
};

/* A complaint, an enquiry or a dissatisfied call: opens the issue, joins it, or reopens it once it was resolved. */
void issue_raise(struct issue *, const struct occasion *);

void issue_assign(struct issue *, uint32_t to);
void issue_visit(struct issue *);
void issue_reply(struct issue *, const struct policy *, struct when);
void issue_extend(struct issue *, enum deadline_word, struct when due);

/* A visit is agreed for due, or, without due, called off. */
void issue_appoint(struct issue *, struct when due);

/* Nobody can go on before due, or somebody goes on: with the visit, the resolve, or, DEADLINE_WORDS, with both. */
void issue_wait(struct issue *, const struct policy *, enum deadline_word, struct when, struct when due);
void issue_resume(struct issue *, enum deadline_word, struct when);

/* Opted out: no confirming call is made any more. */
void issue_resolve(struct issue *, const struct policy *, struct when, bool opted_out);
void issue_close(struct issue *, struct when);
void issue_opt_out(struct issue *, struct when);

/* A ladder's rung fired. */
void issue_escalate(struct issue *);

/* A confirming call; dissatisfied: issue_raise follows. */
void issue_confirm_call(struct issue *, const struct policy *, struct when, enum result_word, struct when due, bool dissatisfied);
void issue_confirm_waive(struct issue *, struct when);

/* Promotes the severity of an unresolved issue as far as the time asks for it (R151); asked again for a later one, it goes on from
 * there. Tell it the time of each event before the event; one without hour is in time on the whole of its day. */
void issue_promote(struct issue *, const struct policy *, struct when now);

/* Is the deadline still to be met: then when its task was opened and by when. */
bool issue_owes(const struct issue *, const struct policy *, enum deadline_word, struct when *opened, struct when *by);

/* Where that comes from: from its start and the severity, or from an extend, an appoint or what a customer asked for, moved by waits. */
enum deadline_source { BY_SEVERITY, BY_EXTEND, BY_APPOINT, BY_CUSTOMER };
struct deadline {
	struct when opened, by;
	enum deadline_source source;
	struct movable moved; /* of a visit or resolve */
};
bool issue_deadline(const struct issue *, const struct policy *, enum deadline_word, struct deadline *);

/* Is the visit or the resolve waited for at now: then until when. */
bool issue_waits(const struct issue *, enum deadline_word, struct when now, struct when *until);

/* Has a deadline passed that was not met: before now, or before the issue was closed (as-rules(7) 11)? */
bool issue_missed(const struct issue *, const struct policy *, enum deadline_word, struct when now);

/* The first minute from which it may be another if nothing happens: it is promoted, its confirming call lapses, a wait begins or ends
 * (as-rules(7) 5); one that is past: it may be another at any time. INT64_MAX: never. Asked of an issue that knows the time. */
int64_t issue_next_promotion(const struct issue *, const struct policy *);
int64_t issue_next_confirm_lapse(const struct issue *, const struct policy *, struct when now);
int64_t issue_next_wait_change(const struct issue *, struct when now);

/* Is there a confirming call to be made, or one that lapsed and waits to be signed off? */
bool issue_confirm_pending(const struct issue *, const struct policy *);

#endif
