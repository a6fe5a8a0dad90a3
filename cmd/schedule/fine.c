#include "fine.h"

#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/writer.h"
#include "cases/duties.h"
#include "rules/value.h"
#include "words/task.h"

/* ---- ladders ---- */

/* A recipient of a ladder whom complaints.people, where it is given, does not have. */
static void say_strangers(const struct policy *p, const struct rung *ladder, size_t n)
{
	for (size_t i = 0; p->people_n && i < n; i++)
		for (size_t k = 0; k < ladder[i].to_n; k++) {
			struct text to = ladder[i].to[k];
			bool known = text_eq(to, TEXT("owner")) || text_eq(to, TEXT("handler"));
			for (size_t j = 0; j < p->people_n; j++)
				known |= text_eq(p->people[j].name, to);
			if (!known)
				say("note: complaints.people has no address of %.*s, whom rung %.*s tells", (int)to.n, to.p,
				    (int)ladder[i].name.n, ladder[i].name.p);
		}
}

static bool has_confirm(const struct policy *p)
{
	return p->confirm.within.unit != UNIT_NONE;
}

/* A rung of a severity that tells nobody, since its task never comes or has ended by then. */
static void say_idle(const struct policy *p, const struct severity *s, const struct rung *rung)
{
	int deadline = word_find(deadline_word, DEADLINE_WORDS, rung->task);
	if (deadline >= 0 && s->deadline[deadline].unit == UNIT_NONE)
		say("note: complaints.severities.%.*s has no %.*s: its rung %.*s never fires", (int)s->name.n, s->name.p, (int)rung->task.n,
		    rung->task.p, (int)rung->name.n, rung->name.p);
	else if (deadline < 0 && !has_confirm(p))
		say("note: complaints has no confirm: rung %.*s of %.*s never fires", (int)rung->name.n, rung->name.p, (int)s->name.n, s->name.p);
	else if (deadline < 0 && rung->anchor == AT_BY && rung->after.n >= 0)
		say("note: rung %.*s of %.*s never fires: a confirming call that nobody made ends with its by; tell of it in supervision, with "
		    "task: unreached.confirm and at: opened", (int)rung->name.n, rung->name.p, (int)s->name.n, s->name.p);
}

/* The same under supervision, where there are no such calls. */
static void say_idle_supervision(const struct policy *p, const struct rung *rung)
{
	bool of_confirm = text_eq(rung->task, TEXT("unreached.confirm"));
	if (of_confirm && !has_confirm(p))
		say("note: complaints has no confirm: rung %.*s of supervision never fires", (int)rung->name.n, rung->name.p);
	else if (!of_confirm && !p->callbacks_n && !has_confirm(p))
		say("note: the policy has no calls: rung %.*s of supervision never fires", (int)rung->name.n, rung->name.p);
}

/* ---- duties ---- */

/* A duty whose deadline can end when the next occurrence has opened already: then no rung ever fires that is counted from it. */
static void say_unheard(const struct policy *p, const struct duty *duty)
{
	enum { LOOKED_AT = 36525 }; /* days */
	const struct occurrences days = duty_occurrences(p, duty);
	civil_day day = occurrence_after(&days, DAY_MIN), end = day + LOOKED_AT;
	for (civil_day next; day != DAY_UNKNOWN && day < end; day = next) {
		char on[WHEN_ROOM], by[WHEN_ROOM];
		struct when deadline = duty_by(p, duty, day);
		next = occurrence_after(&days, day);
		if (next == DAY_UNKNOWN || when_end(deadline) < (int64_t)next * MINUTES_A_DAY)
			continue;
		say("note: duties.%.*s: that of %.*s may be done until %.*s, when the next opens already: no rung counted from by ever fires; "
		    "it needs an at, or a shorter within", (int)duty->name.n, duty->name.p, (int)when_format(date(day), on), on,
		    (int)when_format(deadline, by), by);
		return;
	}
}

/* ---- call-backs ---- */

/* A share below one percent most likely was meant as a fraction. */
static void say_share(const struct callback *c, struct text class, int32_t share)
{
	if (share > 0 && share < SHARE_ALL / 100)
		say("note: callbacks.%.*s.coverage: of %.*s one customer in %d is called, less than one percent", (int)c->name.n, c->name.p,
		    (int)class.n, class.p, (int)(SHARE_ALL / share));
}

static void say_shares(const struct callback *c)
{
	for (size_t i = 0; i < c->coverage_n; i++)
		say_share(c, c->coverage[i].class, c->coverage[i].share);
	say_share(c, TEXT("default"), c->coverage_default);
}

/* ---- how long a case is kept ---- */

static bool is_shorter(const struct policy *p, struct duration a, struct duration b)
{
	civil_day day = day_of(2001, 1, 1);
	return a.unit != UNIT_NONE && b.unit != UNIT_NONE && calendar_days(&p->calendar, day, a, 1) < calendar_days(&p->calendar, day, b, 1);
}

static void say_ceiling(const struct policy *p)
{
	if (is_shorter(p, p->ceiling, p->keep) || is_shorter(p, p->ceiling, p->keep_complaints))
		say("note: retention.ceiling is shorter than keep or complaints: cases expire before these have passed");
}

/* ---- what an entry must say ---- */

/* May some entry have this value in the column? A task is a call-back or a name of the tools, a case with @ a duty. */
static bool may_hold(const struct policy *p, int column, struct text value)
{
	if (column == J_TASK)
		return task_name_of(value).kind != TK_CALLBACK || policy_callback_alike(p, value);
	if (column == J_CASE && value.p[0] == '@')
		return duty_of_case(p, value) >= 0;
	return policy_may_hold(p, column, value);
}

static void say_never_true(const struct policy *p, size_t i)
{
	const struct require *r = &p->require[i];
	for (size_t k = 0; k < r->when_n; k++) {
		const struct condition *c = &r->when[k];
		struct text column = journal_column[c->column];
		if (c->value.n && !may_hold(p, (int)c->column, c->value))
			say("note: require[%zu].when.%.*s: %.*s is a value that neither the column nor the policy has: no entry is like that", i + 1,
			    (int)column.n, column.p, (int)c->value.n, c->value.p);
	}
}

void fine_say(const struct policy *p, const char *name)
{
	if (!p->callbacks_n)
		say("note: the policy has no callbacks: no customer is called back");
	if (!p->complaints)
		say("note: the policy has no complaints: they get no deadlines, and nobody asks afterwards");
	for (size_t i = 0; i < p->callbacks_n; i++)
		say_shares(&p->callbacks[i]);
	for (size_t i = 0; i < p->severities_n; i++) {
		const struct severity *s = &p->severities[i];
		say_strangers(p, s->ladder, s->ladder_n);
		for (size_t k = 0; k < s->ladder_n; k++)
			say_idle(p, s, &s->ladder[k]);
	}
	say_strangers(p, p->ladder, p->ladder_n);
	for (size_t i = 0; i < p->ladder_n; i++)
		say_idle_supervision(p, &p->ladder[i]);
	for (size_t i = 0; i < p->duties_n; i++) {
		say_strangers(p, p->duties[i].ladder, p->duties[i].ladder_n);
		say_unheard(p, &p->duties[i]);
	}
	say_ceiling(p);
	for (size_t i = 0; i < p->require_n; i++)
		say_never_true(p, i);
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	writer_raw(&out, text_of(name));
	writer_raw(&out, TEXT(": fine\n"));
	writer_close(&out);
}
