/* A task as people see it: in the words of their language (as-rules(7) 17). */
#ifndef AS_DUE_FACE_H
#define AS_DUE_FACE_H

#include "tasks/stream.h"
#include "words/labels.h"
#include "words/task.h"

struct face {
	enum language in;
	struct when now;
	struct arena arena; /* of the row shown last */
};

/* The fields of a task, with the words of task and last in the face's language; valid until the next call. */
void face_fields(struct face *, const struct kept_task *, struct text field[TASK_COLUMNS]);

/* The name of a call-back as it is, a task of the tools in the face's language; empty stays empty. */
struct text face_task(struct face *, struct text name);

/* What `last` says of an attempt, a time, a blank and a result, with its word in the face's language. */
struct text face_last(struct face *, struct text last);

/* Category, brand and model of such fields, as far as they are there. */
struct text face_goods(struct face *, const struct text field[TASK_COLUMNS]);

/* A landline of China with a hyphen behind its area code, so that no spreadsheet takes it for a number and eats the zero; any other
 * number, and one with an extension, as it is. */
struct text face_landline(struct face *, struct text phone);

/* Is the task's time, as its field `by` says it, over? */
bool face_is_late(const struct face *, struct text by);

void face_free(struct face *);

#endif
