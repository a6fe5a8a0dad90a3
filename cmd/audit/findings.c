#include "findings.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/sort.h"
#include "rule.h"

const struct text finding_column[FINDING_COLUMNS] = {
	[A_TIME] = WORD("time"), [A_CASE] = WORD("case"), [A_STORE] = WORD("store"), [A_ACTOR] = WORD("actor"),
	[A_RULE] = WORD("rule"), [A_TASK] = WORD("task"), [A_WHAT] = WORD("what"),
};

void asked_start(struct asked *a, const struct policy *p, struct when now)
{
	*a = (struct asked){ .policy = p, .now = now, .days = { DAY_MIN, DAY_MAX } };
	a->unreached = arena_get(&a->arena, (p->callbacks_n + 1) * sizeof *a->unreached);
	for (size_t s = 0; s <= p->callbacks_n; s++) {
		struct text of = s < p->callbacks_n ? p->callbacks[s].name : call_task_name(p, TASK_CONFIRM);
		a->unreached[s] = task_name_text((struct task_name){ TK_UNREACHED, of }, &a->arena);
	}
}

void asked_free(struct asked *a)
{
	arena_free(&a->arena);
}

void found(struct audit *a, const struct rule *rule, const struct finding *f)
{
	if (!in_range(a->asked->days, f->time.day))
		return;
	a->finding = xgrow(a->finding, a->n, &a->room, sizeof *a->finding);
	a->finding[a->n] = *f;
	a->finding[a->n++].rule = rule;
}

struct finding finding_of(const struct course *c, struct when time)
{
	return (struct finding){ .time = time, .name = case_name(c->record), .store = course_card(c, J_STORE), .actor = TEXT(""), .task = TEXT("") };
}

void audit_free(struct audit *a)
{
	free(a->finding);
}

/* ---- in order ---- */

/* What mostly says where a finding belongs, beside it. */
struct finding_place {
	int64_t time; /* in the order of when_cmp */
	struct text_start name;
	const struct finding *finding;
};

/* Of the same time and name. Records of several numbers of a case come in any order. */
static int compare_rest(const struct finding *x, const struct finding *y)
{
	int order = text_cmp(x->name, y->name);
	if (!order)
		order = text_cmp(x->rule->name, y->rule->name);
	if (!order && x->rule == &no_entry_rule)
		order = text_cmp(x->actor, y->actor);
	if (!order && x->rule == &no_entry_rule)
		order = (x->saying.n > y->saying.n) - (x->saying.n < y->saying.n);
	return order;
}

static inline bool finding_in_order(const void *none, const struct finding_place *x, const struct finding_place *y)
{
	(void)none;
	if (x->time != y->time)
		return x->time < y->time;
	int order = text_start_cmp(x->name, y->name);
	return order ? order < 0 : compare_rest(x->finding, y->finding) <= 0;
}

DEFINE_SORT(sort_findings, struct finding_place, finding_in_order)

const struct finding **findings_sort(const struct audit *audit, size_t n, size_t *count)
{
	size_t all = 0;
	for (size_t i = 0; i < n; i++)
		all += audit[i].n;
	struct finding_place *place = xmalloc(all, sizeof *place);
	const struct finding **sorted = xmalloc(all, sizeof *sorted);
	*count = 0;
	for (size_t i = 0; i < n; i++)
		for (const struct finding *f = audit[i].finding; f < audit[i].finding + audit[i].n; f++) {
			int64_t time = 2 * (int64_t)f->time.day * MINUTES_A_DAY + f->time.minute;
			place[(*count)++] = (struct finding_place){ time, text_start(f->name), f };
		}
	sort_findings(place, all, NULL);
	for (size_t i = 0; i < all; i++)
		sorted[i] = place[i].finding;
	free(place);
	return sorted;
}

/* ---- as it is written ---- */

enum { WHAT_ROOM = 600 };

/* The names of the columns, separated by blanks or 、, since a comma separates fields. */
static struct text names(uint64_t columns, enum language in, char room[WHAT_ROOM])
{
	size_t used = 0;
	for (const char *between = ""; columns && used < WHAT_ROOM; columns &= columns - 1, between = in == CHINESE ? "、" : " ")
		used += (size_t)snprintf(room + used, WHAT_ROOM - used, "%s%s", between, column_label[in][__builtin_ctzll(columns)].p);
	return (struct text){ room, used < WHAT_ROOM ? used : WHAT_ROOM - 1 };
}

/* The text that replaces {word}. */
static struct text said(const struct saying *s, struct text word, enum language in, char room[WHAT_ROOM])
{
	if (text_eq(word, TEXT("columns")))
		return names(s->columns, in, room);
	if (text_eq(word, TEXT("at")))
		return when_text(s->at, room);
	if (text_eq(word, TEXT("event")))
		return event_label[in][s->word];
	if (text_eq(word, TEXT("result")))
		return result_label[in][s->word];
	bool n = text_eq(word, TEXT("n"));
	return (struct text){ room, (size_t)snprintf(room, WHAT_ROOM, "%d", (int)(n ? s->n : s->m)) };
}

static struct text what(const struct finding *f, enum language in, struct arena *arena)
{
	struct text t = f->rule->says[f->saying.which][in];
	char *out = arena_get(arena, WHAT_ROOM), room[WHAT_ROOM];
	size_t used = 0;
	for (size_t i = 0, n; i < t.n; i += n) {
		bool word = t.p[i] == '{';
		const char *end = memchr(t.p + i, word ? '}' : '{', t.n - i);
		n = end ? (size_t)(end - (t.p + i)) + word : t.n - i;
		struct text piece = { t.p + i, n };
		if (word)
			piece = said(&f->saying, (struct text){ t.p + i + 1, n - 2 }, in, room);
		if (used + piece.n > WHAT_ROOM)
			break;
		bytes_copy(out + used, piece.p, piece.n);
		used += piece.n;
	}
	return (struct text){ out, used };
}

void finding_fields(const struct finding *f, enum language in, struct arena *arena, struct text field[FINDING_COLUMNS])
{
	field[A_TIME] = when_text(f->time, arena_get(arena, WHEN_ROOM));
	field[A_CASE] = f->name;
	field[A_STORE] = f->store;
	field[A_ACTOR] = f->actor;
	field[A_RULE] = !f->rule ? TEXT("") : in == CHINESE ? f->rule->chinese : f->rule->name;
	field[A_TASK] = f->task.n && in != ENGLISH ? task_name_label(task_name_of(f->task), in, arena) : f->task;
	field[A_WHAT] = f->rule ? what(f, in, arena) : TEXT("");
}

struct text finding_label(enum finding_column column, enum language in)
{
	static const int like[FINDING_COLUMNS] = { J_TIME, J_CASE, J_STORE, J_ACTOR, -1, J_TASK, -1 };
	if (in == ENGLISH)
		return finding_column[column];
	return column == A_RULE ? TEXT("规则") : column == A_WHAT ? TEXT("情况") : column_label[in][like[column]];
}
