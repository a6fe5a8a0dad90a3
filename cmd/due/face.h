/* The fields of a task as people see them, in their language (as-rules(7) 17). */
#ifndef AS_DUE_FACE_H
#define AS_DUE_FACE_H

#include "tasks/stream.h"
#include "words/labels.h"
#include "words/task.h"

struct face {
	enum language in;
	struct when now;
	struct arena arena; /* what was shown of the last row */
};

/* Gets the fields of a task, with the words of `task` and `last` translated; valid until the next call. */
void face_fields(struct face *, const struct kept_task *, struct text field[TASK_COLUMNS]);

/* The name of a task: a call-back's as it is, the tools' translated, an empty one empty. */
struct text face_task(struct face *, struct text name);

/* The text of the column `last`, a time, a blank and a result, with the result translated. */
struct text face_last(struct face *, struct text last);

/* Category, brand and model of the goods, those that are not empty. */
struct text face_goods(struct face *, const struct text field[TASK_COLUMNS]);

/* A Chinese landline number with a hyphen behind its area code, so that no spreadsheet takes it for a number and drops the zero. Other
 * numbers, and those with an extension, stay as they are. */
struct text face_landline(struct face *, struct text phone);

/* Has the deadline of a task, the text of its column `by`, passed? */
bool face_is_late(const struct face *, struct text by);

void face_free(struct face *);

#endif
