/* The course of one case: its events in case order and what they come to, as of a moment. Computed in this one place for every tool;
 * what a tool prints follows from it (as-rules(7) 3 to 6). */
#ifndef AS_COURSE_H
#define AS_COURSE_H

#include "cases/entries.h"
#include "cases/issue.h"
#include "cases/left.h"
#include "words/task.h"

/* What a call or a waive counts for: a call-back, by its place in the policy, or one of these. */
enum { TASK_HISTORY = -1, TASK_CONFIRM = CALLBACKS_MOST };

/* The name of that task; there is none of TASK_HISTORY. */
static inline struct text call_task_name(const struct policy *p, int task)
{
	return task == TASK_CONFIRM ? task_kind_label[ENGLISH][TK_CONFIRM] : p->callbacks[task].name;
}

/* Where a call-back stands. */
struct callback_state {
	bool applies;
	bool sampled_out;
	bool based;          /* its base date is known */
	civil_day base;
	size_t since;        /* how many steps were past when the base became known */
	bool never_opens;    /* the customer opted out before it could open */
	civil_day opted_out; /* then: when */
	struct progress at;  /* where it is based */
	bool moved;          /* it was based otherwise before */
};

/* The number that a case is called under (as-rules(7) 4.7). */
struct number_state {
	bool wrong;
	struct when since;           /* the call that found it wrong */
	enum result_word result;     /* of that call */
	civil_day found;             /* when it was there again; DAY_MIN: never lost */
};

enum { OPENINGS = 512 };

enum retention_rule { KEEP, KEEP_COMPLAINTS, CEILING, RETENTION_RULES };

/* Hears of each step of a case before the course follows it, and of the end, where step is the number of steps: the course stands as the step
 * before has left it. The days up to the step, or up to now, may be passed (callbacks_advance, window_pass): the course would do it next. */
struct course;
typedef void course_watch(void *watcher, struct course *, size_t step);

/* What lives for a run: the cases, and room that is used for one after the other. */
struct courses {
	const struct cases *cases;
	const struct policy *policy;
	bool without_callbacks; /* set by who does not ask where the call-backs stand in the end */
	bool asks_idle; /* set by who asks of steps why they change nothing: looking at each took 1 % of as-schedule's instructions */
	course_watch *watch; /* NULL: nobody hears of the steps */
	void *watcher;
	civil_day past_end[RETENTION_RULES]; /* the last day from which the period of a rule is past */
	struct opening *opening; /* OPENINGS for each call-back, by base: few days are the base of many cases */
	struct callback_state *callback; /* of each call-back */
	struct left_windows left;        /* of the case */
	struct step *step;
	size_t step_room;
	struct aside aside;
	struct issue_room issue_room;
	struct issue *issue; /* the first is the one of a case that has none, the others are a case's */
	size_t issues_room;
};

void courses_start(struct courses *, const struct cases *);
void courses_free(struct courses *);

/* One case. Valid until the next one of the run is taken up. */
struct course {
	struct courses *run;
	const struct cases *cases;
	const struct policy *policy;
	const struct case_record *record;
	struct step *step;             /* its entries, */
	size_t steps;
	struct aside aside;            /* and its lines that are none of their own; */
	bool settled;                  /* false: each line is an entry */
	const struct optout *others;   /* the optout of another case that counts for this one, or NULL; */
	struct event others_event;     /* its step says this */
	struct text card[CARD_FIELDS]; /* where several were laid over each other: see course_card */
	bool card_laid;
	const unsigned char *only_card; /* the packed card that says all, or NULL: none, or several laid over each other */
	uint32_t last_more;            /* of the line whose card was laid last */
	int delivery, install;         /* the steps of the first of each so far, or -1 */
	int complaint;                 /* the step of the first complaint or enquiry so far, or -1 */
	struct text service;           /* which decides the call-backs: see callbacks_choose */
	bool awaits_install;           /* what is counted from install waits for one */
	int appoint;                   /* the step of the latest so far, or -1 */
	int optout;                    /* the step of the first so far, or -1 */
	bool voided, destroyed;
	struct number_state number;
	uint32_t confirm_agent;        /* who made the last attempt at the confirming call: a word, 0 for nobody */
	size_t next_end;               /* the next step that resolves or closes an issue, as far as it was looked for */
	civil_day issue_closed;        /* of the last that was closed; DAY_MIN: none */
	civil_day last_day;            /* of the last event that is no escalate */
	struct callback_state *callback; /* of each call-back */
	bool base_moved;               /* that of one of them has */
	size_t issues;
	struct issue *issue;           /* the latest; those before it are all closed */
};

/* Takes up a case: its seen events in case order, none of them followed yet; false when there are none. */
bool course_take(struct course *, struct courses *, const struct case_record *);

/* The case has been delivered to. */
static inline bool course_delivered(const struct course *c)
{
	return c->delivery >= 0;
}

/* The step that opened the case, so that it may have call-backs: its first delivery, or without one its first complaint or enquiry;
 * -1: there is none yet. */
static inline int course_opener(const struct course *c)
{
	return course_delivered(c) ? c->delivery : c->complaint;
}

/* An issue of the case, in the order in which they opened, from 0; the last is the latest. */
static inline const struct issue *course_issue(const struct course *c, size_t i)
{
	return &c->run->issue[i + 1];
}

/* The last non-empty note of a call, complaint or enquiry, a number of cases.notes; 0: none. */
uint32_t course_note(const struct course *);

/* The telephone number of the card as of now, of a case that was taken up. */
struct text course_phone(const struct course *);

/* Is the step an optout that was written for another case? Then it is no event of this one. */
static inline bool is_others(const struct course *c, const struct step *step)
{
	return step->event == &c->others_event;
}

/* A field of the card as it stands; a case that has been delivered to has a service. */
struct text course_card(const struct course *, enum column);

/* The card as it was, of a case that was taken up, once its lines up to a place in case order are laid over each other: those until `minute`,
 * as case_minute gives it, and of those of that minute the ones up to `last` in the input (NULL: all). The texts are the cases'. */
void course_card_until(const struct course *, int64_t minute, const struct event *last, struct text card[CARD_FIELDS]);

/* The call task of a call-back as it stands at now, whether or not the number is wrong. */
bool callback_stands(const struct course *, size_t callback, struct when *due, int *slot);
bool confirm_stands(const struct course *, struct when *due, int *slot);

#endif
