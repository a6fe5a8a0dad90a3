/* The names of tasks (as-rules(7) 7): the name of a call-back, which the policy gives, or a name that the tools give; two of these,
 * unreached.NAME and duty.NAME, end in a name of the policy. */
#ifndef AS_TASK_NAME_H
#define AS_TASK_NAME_H

#include "bytes/memory.h"
#include "words/labels.h"

enum task_kind {
	TK_CALLBACK,
#define TASK_NAME(ID, ...) TK_##ID,
#define DEADLINE(ID, ...) TK_##ID,
#include "words/words.def"
	TASK_KINDS
};

struct task_name {
	enum task_kind kind;
	struct text of; /* the name of the call-back; of unreached.NAME and duty.NAME the NAME; of other kinds empty */
};

/* Parses the name of a task. A name that is none of the tools' names a call-back. `of` points into the caller's text. */
struct task_name task_name_of(struct text);

/* task_name_text: the name as it is written in files. task_name_label: what people see instead; the policy's part stays as it is. The
 * result may belong to the arena. */
struct text task_name_text(struct task_name, struct arena *);
struct text task_name_label(struct task_name, enum language, struct arena *);

/* The label of a name that stands in a cell: a name of the tools, or its label in any language, is translated; anything else names a
 * call-back and stays as it is. */
struct text task_cell_label(struct text, enum language, struct arena *);

/* The text of the column `last`, which is a time, a blank and a result, with the result's label. The result may belong to the arena. */
struct text attempt_label(struct text last, enum language, struct arena *);

/* The label of the tools' part of a name: confirm, unreached, ...; empty for a call-back. */
extern const struct text task_kind_label[LANGUAGES][TASK_KINDS];

/* The kind of which a name in a user's list means all tasks ("unreached" and "duty"), or TK_CALLBACK if the name means one task. */
enum task_kind task_group(struct text name);

/* Does a user's list that holds `name` include the task? */
bool task_fits(struct text task, struct text name);

/* Is the task a call to a customer? */
static inline bool is_call_kind(enum task_kind kind)
{
	return kind == TK_CALLBACK || kind == TK_CONFIRM;
}
bool is_call_task(struct text task);

/* Does the task watch a deadline of an issue? These kinds have the order of enum deadline_word. */
static inline bool is_deadline_kind(enum task_kind kind)
{
	return kind >= TK_ASSIGN;
}

/* The event that fulfils a task of this kind. */
enum event_word task_event(enum task_kind);

#endif
