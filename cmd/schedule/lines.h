/* Shows the journal lines of a case to a person: what each counts for, and what was taken back. */
#ifndef AS_SCHEDULE_LINES_H
#define AS_SCHEDULE_LINES_H

#include "bytes/writer.h"
#include "cases/course.h"
#include "words/labels.h"

/* Writes the lines of a case that was followed and whose rows are kept. */
void lines_write(const struct course *, enum language, struct writer *);

#endif
