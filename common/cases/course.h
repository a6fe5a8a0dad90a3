/* The course of one case: its entries in case order and what follows from them at a moment. It is computed here only, for all tools; what a
 * tool prints follows from it (as-rules(7) 3 to 6). */
#ifndef AS_COURSE_H
#define AS_COURSE_H

#include "cases/entries.h"
#include "cases/issue.h"
#include "cases/left.h"
#include "words/task.h"

/* What a call or a waive counts for: the index of a call-back in the policy, or one of these. */
enum { TASK_HISTORY = -1, TASK_CONFIRM = CALLBACKS_MOST };

/* The name of that task; TASK_HISTORY has none. */
static inline struct text call_task_name(const struct policy *p, int task)
{
	return task == TASK_CONFIRM ? task_kind_label[ENGLISH][TK_CONFIRM] : p->callbacks[task].name;
}

/* The state of a call-back. */
struct callback_state {
	bool applies;
	bool sampled_out;
	bool based;          /* its base date is known */
	civil_day base;
	size_t since;        /* after how many steps the base was known */
	bool never_opens;    /* the customer opted out before it could open */
	civil_day opted_out; /* in that case: when */
	struct progress at;  /* its window, if based */
	bool moved;          /* it had another base before */
};

/* The state of the telephone number of a case (as-rules(7) 4.7). */
struct number_state {
	bool wrong;
	struct when since;           /* the time of the call that found it wrong */
	enum result_word result;     /* the result of that call */
	civil_day found;             /* the day on which it was found again; DAY_MIN: it was never lost */
};

enum { OPENINGS = 512 };

enum retention_rule { KEEP, KEEP_COMPLAINTS, CEILING, RETENTION_RULES };

/* Called for each step of a case before the course follows it, and at the end, with the number of steps as `step`: the course is in the
 * state that the step before has left. The watcher may pass the days up to the step, or up to now (callbacks_advance, window_pass), as the
 * course would do next. */
struct course;
typedef void course_watch(void *watcher, struct course *, size_t step);

/* What lives for a run: the cases, and memory that one case after the other uses. */
struct courses {
	const struct cases *cases;
	const struct policy *policy;
	bool without_callbacks; /* set by a tool that does not need the state of the call-backs at the end */
	bool asks_idle; /* set by who asks of steps why they change nothing: looking at each took 1 % of as-schedule's instructions */
	course_watch *watch; /* not NULL: called with each step */
	void *watcher;
	civil_day past_end[RETENTION_RULES]; /* for each rule, the last day from which its period has passed */
	/* a cache of openings: OPENINGS for each call-back, by base date, since few days are the base of many cases */
	struct opening *opening;
	struct callback_state *callback; /* one for each call-back */
	struct left_windows left;        /* of the case at work */
	struct text card[CARD_FIELDS];   /* the room for a card laid over another */
	struct step *step;
	size_t step_room;
	struct aside aside;
	struct issue_room issue_room;
	struct issue *issue; /* the first one is that of a case without issues, the others are those of the case at work */
	size_t issues_room;
};

void courses_start(struct courses *, const struct cases *);
void courses_free(struct courses *);

/* The course of one case. Valid until the next course_take of the run. */
struct course {
	struct courses *run;
	const struct cases *cases;
	const struct policy *policy;
	const struct case_record *record;
	struct step *step;             /* its entries */
	size_t steps;
	struct aside aside;            /* its lines that are no entries of their own */
	bool settled;                  /* false: each line is an entry */
	const struct optout *others;   /* the optout of another case that counts for this one, or NULL */
	struct event others_event;     /* the event of that optout's step */
	struct text *card;             /* the card, if several were laid over each other, in the run's room: see course_card */
	bool card_laid;
	const unsigned char *only_card; /* the only card, packed; NULL: there is none, or several were laid over each other */
	uint32_t last_more;            /* the event.more of the line whose card was laid last */
	int delivery, install;         /* the steps of the first delivery and the first install so far, or -1 */
	int complaint;                 /* the step of the first complaint or enquiry so far, or -1 */
	struct text service;           /* the service that decides on the call-backs, see callbacks_choose */
	bool awaits_install;           /* call-backs that are counted from install wait for one */
	int appoint;                   /* the step of the latest appoint so far, or -1 */
	int optout;                    /* the step of the first optout so far, or -1 */
	bool voided, destroyed;
	struct number_state number;
	uint32_t confirm_agent;        /* the agent of the last attempt at the confirming call: a number of cases.words; 0: nobody */
	size_t next_end;               /* the next step that resolves or closes an issue, as far as it was searched */
	civil_day issue_closed;        /* the day on which the last issue was closed; DAY_MIN: none was */
	civil_day last_day;            /* the day of the last event that is no escalate */
	struct callback_state *callback; /* one for each call-back */
	bool base_moved;               /* the base of a call-back has changed */
	size_t issues;
	struct issue *issue;           /* the latest issue; all earlier ones are closed */
};

/* Takes up a case: its seen entries in case order, of which none is followed yet. Returns false if it has none. */
bool course_take(struct course *, struct courses *, const struct case_record *);

/* Was the case delivered to? */
static inline bool course_delivered(const struct course *c)
{
	return c->delivery >= 0;
}

/* The step that opened the case, so that it may have call-backs: its first delivery or, without one, its first complaint or enquiry; -1:
 * there is none yet. */
static inline int course_opener(const struct course *c)
{
	return course_delivered(c) ? c->delivery : c->complaint;
}

/* Issue i of the case, in the order of their opening, from 0. */
static inline const struct issue *course_issue(const struct course *c, size_t i)
{
	return &c->run->issue[i + 1];
}

/* The number in cases.notes of the last note of a call, complaint or enquiry; 0: none. */
uint32_t course_note(const struct course *);

/* The telephone number on the card as of now, for a case that was taken up. */
struct text course_phone(const struct course *);

/* Is the step an optout that was written for another case? Then it is no event of this case. */
static inline bool is_others(const struct course *c, const struct step *step)
{
	return step->event == &c->others_event;
}

/* A field of the card in its present state. A case that was delivered to has a service, even if no row says it. */
struct text course_card(const struct course *, enum column);

/* Gets the card as it was at an earlier place of case order, for a case that was taken up: the lines up to `minute` (as case_minute gives
 * it) count, and of those at that minute the ones up to `last` in the input (NULL: all). The texts belong to the cases. */
void course_card_until(const struct course *, int64_t minute, const struct event *last, struct text card[CARD_FIELDS]);

/* Does the call task of a call-back, or of the confirming call, stand at `now`, whether or not the number is wrong? If so, gets its due and
 * slot. */
bool callback_stands(const struct course *, size_t callback, struct when *due, int *slot);
bool confirm_stands(const struct course *, struct when *due, int *slot);

#endif
