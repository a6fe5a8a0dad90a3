/* What a task is called (as-rules(7) 7): the name of a call-back, or one of those that the tools give, of which two have a name of the
 * policy behind them. */
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
	struct text of; /* of a call-back its name, of unreached.NAME and duty.NAME that name; else empty */
};

/* Any name that is none of the tools' is a call-back's. The text stays the caller's. */
struct task_name task_name_of(struct text);

/* The name as it is written, and what people see in its place: the part of the policy stays as it is. The arena may own it. */
struct text task_name_text(struct task_name, struct arena *);
struct text task_name_label(struct task_name, enum language, struct arena *);

/* The label of a name as a cell has it: of one that the tools give, in whichever language; any other is a call-back's and stays as it is. */
struct text task_cell_label(struct text, enum language, struct arena *);

/* What `last` says of an attempt, a time, a blank and a result, with the label of the result. The arena may own it. */
struct text attempt_label(struct text last, enum language, struct arena *);

/* The part that the tools give: confirm, unreached, ...; empty for a call-back. */
extern const struct text task_kind_label[LANGUAGES][TASK_KINDS];

/* The kind whose every task is meant by a name in a user's list: by unreached and by duty. TK_CALLBACK: none, it is the name of one task. */
enum task_kind task_group(struct text name);

/* Does a task fit a name from such a list? */
bool task_fits(struct text task, struct text name);

/* Is it a call to a customer? */
static inline bool is_call_kind(enum task_kind kind)
{
	return kind == TK_CALLBACK || kind == TK_CONFIRM;
}
bool is_call_task(struct text task);

/* Does it wait for a deadline of an issue? The kinds that do stand in the order of enum deadline_word. */
static inline bool is_deadline_kind(enum task_kind kind)
{
	return kind >= TK_ASSIGN;
}

/* The event that meets it. */
enum event_word task_event(enum task_kind);

#endif
