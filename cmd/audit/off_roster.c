/* The rule about who was not on duty by the roster (as-rules(7) 20). */
#include "foreign/roster.h"
#include "rule.h"

static void judge_off_roster(struct audit *a, const struct rule *rule, const struct entry *e)
{
	enum { HOUR, DAY };
	const struct roster *roster = a->asked->roster;
	const struct event *event = e->step->event;
	struct text actor = pool_text(&e->course->cases->words, event_actor(e->course->cases, event));
	struct when when = event_when(event);
	if (actor.n && roster_has_day(roster, when.day) && !roster_on_duty(roster, actor, when))
		found_entry(a, rule, e, (struct saying){ .which = when.minute == NO_HOUR ? DAY : HOUR });
}

const struct rule off_roster_rule = {
	.name = WORD("off-roster"), .chinese = WORD("不当班"), .needs = NEEDS_ROSTER, .events = 1U << EV_CALL, .entry = judge_off_roster,
	.says = { { WORD("not on duty then"), WORD("当时不当班") }, { WORD("not on duty on that day"), WORD("当日不当班") } },
};
