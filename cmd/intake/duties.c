#include "duties.h"

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "cases/duties.h"
#include "events.h"

/* Reports the first row that names a duty which the policy does not have, once for each name. */
static void look_at_name(const struct batch *b, const struct batch_row *row, struct text name, struct pool *told, const struct policy *p)
{
	if (pool_find(told, name) != UINT32_MAX)
		return;
	pool_add(told, name);
	say_at(batch_file(b, row), row->line, "note: %.*s: the policy %.*s has no such duty", (int)text_fit(name, 60).n, name.p, (int)p->name.n,
	       p->name.p);
}

static void look_at_due(const struct batch *b, const struct batch_row *row, const struct journal_event *e, const struct policy *p, const struct duty *duty)
{
	const struct occurrences days = duty_occurrences(p, duty);
	char before[WHEN_ROOM], after[WHEN_ROOM];
	struct text due = e->field[J_DUE], name = duty->in_journal;
	struct when when;
	if (e->word != EV_DONE || !when_parse(due, &when) || occurrence_until(&days, when.day) == when.day)
		return;
	civil_day last = occurrence_until(&days, when.day), next = occurrence_after(&days, when.day);
	struct text one = when_text(last != DAY_UNKNOWN ? date(last) : WHEN_NONE, before);
	struct text other = when_text(next != DAY_UNKNOWN ? date(next) : WHEN_NONE, after);
	say_at(batch_file(b, row), row->line, "note: %.*s done: due %.*s is no day of it, so nothing is met; those beside it are %.*s%s%.*s",
	       (int)name.n, name.p, (int)due.n, due.p, (int)one.n, one.p, one.n && other.n ? _(" and ") : "", (int)other.n, other.p);
}

/* Can the event belong to a duty? Only these can. */
static bool may_be(const struct batch_event *event)
{
	return event->wanted &&
	       (event->word == EV_DONE || event->word == EV_ESCALATE || event->word == EV_RETRACT || event->word == EV_AMEND);
}

void duties_say(struct batch *b, const struct policy *policy)
{
	struct pool told = { 0 };
	if (!batch_has(b, EV_DONE) && !batch_has(b, EV_ESCALATE) && !batch_has(b, EV_RETRACT) && !batch_has(b, EV_AMEND))
		return;
	for (size_t i = 0; i < b->events_n; i++) {
		struct journal_event e;
		if (!may_be(&b->events[i]))
			continue;
		event_unpack(b, &b->events[i], &e);
		struct text name = e.field[J_CASE];
		if (*name.p != '@')
			continue;
		int duty = duty_of_case(policy, name);
		if (duty < 0)
			look_at_name(b, batch_row_of(b, i), name, &told, policy);
		else
			look_at_due(b, batch_row_of(b, i), &e, policy, &policy->duties[duty]);
	}
	pool_free(&told);
}
