/* Parts of the text of --why: times and durations, and the tasks at its end, in either language. */
#ifndef AS_SCHEDULE_TOLD_H
#define AS_SCHEDULE_TOLD_H

#include "cases/tasks.h"
#include "words/labels.h"

/* Where the text goes, and its language. */
struct told {
	struct writer *to;
	enum language in;
};

/* The text in the language; a format must take the same arguments in both. */
#define IN(told, english, chinese) ((told)->in == CHINESE ? (chinese) : (english))

/* The two arguments of %.*s for a text. */
#define TXT(t) (int)(t).n, (t).p

/* These return static buffers: the eighth time, or the fourth duration, overwrites the first. */
const char *said(struct when);
const char *said_day(civil_day);
const char *said_duration(struct duration, const struct told *);

/* Writes the tasks; if there are none, why_none gives the reason. */
void told_tasks(const struct tasks *, const char *why_none, const struct told *);

#endif
