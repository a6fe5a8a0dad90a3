#include "words/task.h"

_Static_assert((int)TK_ASSIGN + (int)DEADLINE_WORDS == (int)TASK_KINDS, "the deadlines are the last kinds");

const struct text task_kind_label[LANGUAGES][TASK_KINDS] = {
	[ENGLISH] = {
		[TK_CALLBACK] = WORD(""),
#define TASK_NAME(ID, name, label, event) [TK_##ID] = WORD(name),
#define DEADLINE(ID, name, label) [TK_##ID] = WORD(name),
#include "words/words.def"
	},
	[CHINESE] = {
		[TK_CALLBACK] = WORD(""),
#define TASK_NAME(ID, name, label, event) [TK_##ID] = WORD(label),
#define DEADLINE(ID, name, label) [TK_##ID] = WORD(label),
#include "words/words.def"
	},
};

/* Does the written name of such a task end in a dot and a name of the policy? */
static bool has_name(enum task_kind kind)
{
	return kind == TK_UNREACHED || kind == TK_DUTY;
}

struct task_name task_name_of(struct text t)
{
	const struct text *word = task_kind_label[ENGLISH];
	for (enum task_kind kind = TK_CALLBACK + 1; kind < TASK_KINDS; kind++) {
		size_t n = word[kind].n;
		if (t.n < n || t.p[0] != word[kind].p[0])
			continue;
		if (!has_name(kind) && text_eq(word[kind], t))
			return (struct task_name){ kind, TEXT("") };
		if (has_name(kind) && t.n > n + 1 && t.p[n] == '.' && text_starts(t, word[kind]))
			return (struct task_name){ kind, { t.p + n + 1, t.n - n - 1 } };
	}
	return (struct task_name){ TK_CALLBACK, t };
}

enum task_kind task_group(struct text name)
{
	for (enum task_kind kind = TK_CALLBACK + 1; kind < TASK_KINDS; kind++)
		if (has_name(kind) && text_eq(task_kind_label[ENGLISH][kind], name))
			return kind;
	return TK_CALLBACK;
}

struct text task_name_label(struct task_name t, enum language in, struct arena *arena)
{
	struct text word = task_kind_label[in][t.kind];
	if (!t.of.n)
		return word;
	if (t.kind == TK_CALLBACK)
		return t.of;
	char *p = arena_get(arena, word.n + 1 + t.of.n);
	memcpy(p, word.p, word.n);
	p[word.n] = '.';
	memcpy(p + word.n + 1, t.of.p, t.of.n);
	return (struct text){ p, word.n + 1 + t.of.n };
}

struct text task_name_text(struct task_name t, struct arena *arena)
{
	return task_name_label(t, ENGLISH, arena);
}

struct text task_cell_label(struct text t, enum language in, struct arena *arena)
{
	struct task_name name = task_name_of(t);
	return name.kind == TK_CALLBACK ? word_label(J_TASK, t, in) : task_name_label(name, in, arena);
}

struct text attempt_label(struct text last, enum language in, struct arena *arena)
{
	const char *blank = last.n ? memrchr(last.p, ' ', last.n) : NULL;
	if (!blank)
		return last;
	size_t time_n = (size_t)(blank + 1 - last.p);
	struct text result = { blank + 1, last.n - time_n }, label = word_label(J_RESULT, result, in);
	if (label.p == result.p)
		return last;
	char *p = arena_get(arena, time_n + label.n);
	memcpy(p, last.p, time_n);
	memcpy(p + time_n, label.p, label.n);
	return (struct text){ p, time_n + label.n };
}

bool task_fits(struct text task, struct text name)
{
	if (text_eq(task, name))
		return true;
	enum task_kind group = task_group(name);
	return group != TK_CALLBACK && task_name_of(task).kind == group;
}

bool is_call_task(struct text task)
{
	return is_call_kind(task_name_of(task).kind);
}

enum event_word task_event(enum task_kind kind)
{
	static const uint8_t met_by[TASK_KINDS] = {
		[TK_CALLBACK] = EV_CALL,
#define TASK_NAME(ID, name, label, event) [TK_##ID] = EV_##event,
#define DEADLINE(ID, name, label) [TK_##ID] = EV_##ID,
#include "words/words.def"
	};
	return (enum event_word)met_by[kind];
}
