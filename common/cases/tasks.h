/* The tasks of a case: what somebody has to do as of now (as-rules(7) 7). */
#ifndef AS_TASKS_H
#define AS_TASKS_H

#include "bytes/sort.h"
#include "bytes/writer.h"
#include "cases/duties.h"

struct task {
	struct when due, by, opened;
	struct when last;     /* the time of the last attempt, or WHEN_NONE */
	civil_day base;       /* only of a call task */
	uint32_t agent;       /* only of a call task: who made the last attempt, a number of cases.words; 0: nobody */
	const struct case_record *record;
	const unsigned char *card;
	uint32_t note;        /* a number of cases.notes, 0: none */
	uint32_t more;        /* the index of its struct task_more */
	int32_t attempt;      /* 0: it is no call task */
	uint16_t title;       /* the index of its struct title */
	int8_t slot;          /* -1: any slot */
	uint8_t last_result;
	bool delivered;       /* a card without service is shown as delivery */
};

/* The name of a task, and the rule that made it. */
struct title {
	struct text name, rule;
};

/* What few tasks have in addition. */
struct task_more {
	struct text severity, kind, owner; /* of the issue, if the task comes from one */
	struct text handler;               /* only of confirm: who resolved the issue */
	struct text escalated;             /* the rungs that were fired for it */
};

struct tasks {
	const struct cases *cases;
	struct arena arena;
	struct title *title;
	struct task *task;
	size_t n, room;
	struct task_more *more; /* the first one is that of tasks that have none of it */
	size_t more_n, more_room;
	struct task_place *sorted; /* all n tasks, ordered by due, case and task */
	/* a record for each duty, for its tasks, since the journal need not have its case; NULL: no duties were added */
	struct case_record *duties;
};

/* A task with its sort key. */
struct task_place {
	uint64_t due; /* in minutes; a date comes before its first minute */
	struct text_start name; /* the beginning of the case's name */
	const struct task *task;
};

void tasks_start(struct tasks *, const struct cases *);

/* Adds the tasks of a case that was followed. */
void tasks_add(struct tasks *, const struct course *);

/* Adds the tasks of a duty, an index into the policy. `course` is that of its case, NULL if the journal has none. */
void tasks_add_duty(struct tasks *, size_t duty, const struct duty_notes *, const struct course *);

/* Sorts the tasks by due, case and task, as bytes. */
void tasks_sort(struct tasks *);

/* Writes the header, and the rows of n sorted shards in one common order. */
void tasks_write(const struct tasks *, size_t n, struct writer *);

/* Was the task counted by open days beyond that day? Retention never is. */
bool task_beyond(const struct tasks *, const struct task *, civil_day);

/* How many of the tasks were counted by open days beyond that day. */
size_t tasks_beyond(const struct tasks *, civil_day);

void tasks_free(struct tasks *);

#endif
