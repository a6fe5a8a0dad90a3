/* What somebody has to do about a case, as of now (formats 7). */
#ifndef AS_TASKS_H
#define AS_TASKS_H

#include "bytes/writer.h"
#include "cases/course.h"

struct task {
	struct when due, by, opened;
	struct when last;      /* of the last attempt, or WHEN_NONE */
	enum result_word last_result;
	int slot;              /* -1: any */
	int32_t attempt;       /* 0: no call task */
	int severity;          /* -1: none */
	bool of_issue;         /* shows severity, kind and owner of the issue */
	bool delivered;        /* a card without service says delivery */
	uint32_t kind, owner;  /* words */
	struct text name, rule;
	struct text escalated; /* rungs fired for it */
	const struct case_record *record;
	const unsigned char *card;
};

struct tasks {
	const struct cases *cases;
	struct arena arena;
	struct text *unreached; /* unreached.NAME by call-back, then confirm */
	struct text *callback_rule;
	struct text (*deadline_rule)[DEADLINE_WORDS]; /* by severity */
	struct task *task;
	size_t n, room;
	struct task_place *sorted; /* n, by due, case and task */
};

struct task_place {
	int64_t due; /* in minutes, a date before its first */
	const struct task *task;
};

void tasks_start(struct tasks *, const struct cases *);

/* Adds every task of the case that the course has followed. */
void tasks_add(struct tasks *, const struct course *);

/* Sorts by due, case, task, as bytes. */
void tasks_sort(struct tasks *);

/* Writes the header and the rows of n parts, each sorted, in one order. */
void tasks_write(const struct tasks *, size_t n, struct writer *);

void tasks_free(struct tasks *);

#endif
