/* What somebody has to do about a case, as of now (as-rules(7) 7). */
#ifndef AS_TASKS_H
#define AS_TASKS_H

#include "bytes/sort.h"
#include "bytes/writer.h"
#include "cases/duties.h"

struct task {
	struct when due, by, opened;
	struct when last;     /* of the last attempt, or WHEN_NONE */
	civil_day base;       /* of a call task */
	uint32_t agent;       /* of a call task, who made the last attempt: a word of the cases, 0 for none */
	const struct case_record *record;
	const unsigned char *card;
	uint32_t note;        /* a number of cases.notes, 0: none */
	uint32_t more;        /* place of its struct task_more */
	int32_t attempt;      /* 0: no call task */
	uint16_t title;       /* place of its struct title */
	int8_t slot;          /* -1: any */
	uint8_t last_result;
	bool delivered;       /* a card without service says delivery */
};

/* What a task is called, and the rule that made it. */
struct title {
	struct text name, rule;
};

/* What few tasks have besides. */
struct task_more {
	struct text severity, kind, owner; /* of the issue, where the task comes of it */
	struct text handler;               /* of a confirm: who resolved it */
	struct text escalated;             /* rungs fired for it */
};

struct tasks {
	const struct cases *cases;
	struct arena arena;
	struct title *title;
	struct task *task;
	size_t n, room;
	struct task_more *more; /* the first is that of a task that has none of it */
	size_t more_n, more_room;
	struct task_place *sorted; /* n, by due, case and task */
	struct case_record *duties; /* one for each, made for their tasks: a journal need not have it; NULL: no duties were added */
};

/* Where a task stands. */
struct task_place {
	uint64_t due; /* in minutes, a date before its first */
	struct text_start name; /* of the case */
	const struct task *task;
};

void tasks_start(struct tasks *, const struct cases *);

/* Adds every task of the case that the course has followed. */
void tasks_add(struct tasks *, const struct course *);

/* Adds the tasks of a duty, a place in the policy. The course is that of its case, or NULL where the journal has none. */
void tasks_add_duty(struct tasks *, size_t duty, const struct duty_notes *, const struct course *);

/* Sorts by due, case, task, as bytes. */
void tasks_sort(struct tasks *);

/* Writes the header and the rows of n shards, each sorted, in one order. */
void tasks_write(const struct tasks *, size_t n, struct writer *);

/* Was the task counted by open days beyond that day: retention is not. */
bool task_beyond(const struct tasks *, const struct task *, civil_day);

/* How many of the tasks were counted by open days beyond that day: retention is not. */
size_t tasks_beyond(const struct tasks *, civil_day);

void tasks_free(struct tasks *);

#endif
