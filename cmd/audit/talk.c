/* Rules about how long a reached call was. */
#include "rule.h"

static void judge_long(struct audit *a, const struct rule *rule, const struct entry *e)
{
	int32_t seconds = call_of(e->course->cases, e->step->event)->seconds, most = a->asked->policy->audit_long;
	if (e->step->event->result == RE_REACHED && most && seconds > most)
		found_entry(a, rule, e, (struct saying){ .n = seconds, .m = most });
}

const struct rule long_rule = {
	.name = WORD("long"), .chinese = WORD("过长"), .events = 1U << EV_CALL, .entry = judge_long,
	.says = { { WORD("{n} seconds: longer than {m}"), WORD("{n} 秒，超过 {m} 秒") } },
};

static void judge_short(struct audit *a, const struct rule *rule, const struct entry *e)
{
	int32_t seconds = call_of(e->course->cases, e->step->event)->seconds, least = a->asked->policy->audit_short;
	if (e->step->event->result == RE_REACHED && seconds >= 0 && seconds < least)
		found_entry(a, rule, e, (struct saying){ .n = seconds, .m = least });
}

const struct rule short_rule = {
	.name = WORD("short"), .chinese = WORD("过短"), .events = 1U << EV_CALL, .entry = judge_short,
	.says = { { WORD("{n} seconds: shorter than {m}"), WORD("{n} 秒，不足 {m} 秒") } },
};
