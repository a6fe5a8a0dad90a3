/* The journal lines of one case, for a person: what each counts for, and what was taken back. */
#ifndef AS_SCHEDULE_LINES_H
#define AS_SCHEDULE_LINES_H

#include "bytes/writer.h"
#include "cases/course.h"
#include "words/labels.h"

/* Of the case that the course has followed, whose rows the cases have kept. */
void lines_write(const struct course *, enum language, struct writer *);

#endif
