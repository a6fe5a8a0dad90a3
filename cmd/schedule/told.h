/* What --why says, in the language of who is told: times and durations in a line of text, and the tasks that end it. */
#ifndef AS_SCHEDULE_TOLD_H
#define AS_SCHEDULE_TOLD_H

#include "cases/tasks.h"
#include "words/labels.h"

/* To whom it is told, and in which language. */
struct told {
	struct writer *to;
	enum language in;
};

/* What is said in either language; a format takes the same arguments in both. */
#define IN(told, english, chinese) ((told)->in == CHINESE ? (chinese) : (english))

/* A text, for %.*s. */
#define TXT(t) (int)(t).n, (t).p

/* A few at once: the eighth time, or the fourth duration, takes the place of the first. */
const char *said(struct when);
const char *said_day(civil_day);
const char *said_duration(struct duration, const struct told *);

/* The tasks; where there are none, why_none stands behind that. */
void told_tasks(const struct tasks *, const char *why_none, const struct told *);

#endif
