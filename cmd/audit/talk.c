/* Rules about the length of a reached call. */
#include "rule.h"

static bool judge_long(const struct policy *p, int32_t seconds, struct saying *saying)
{
	*saying = (struct saying){ .n = seconds, .m = p->audit_long };
	return p->audit_long && seconds > p->audit_long;
}

const struct rule long_rule = {
	.name = WORD("long"), .chinese = WORD("过长"), .talk = judge_long,
	.says = { { WORD("{n} seconds: longer than {m}"), WORD("{n} 秒，超过 {m} 秒") } },
};

static bool judge_short(const struct policy *p, int32_t seconds, struct saying *saying)
{
	*saying = (struct saying){ .n = seconds, .m = p->audit_short };
	return seconds >= 0 && seconds < p->audit_short;
}

const struct rule short_rule = {
	.name = WORD("short"), .chinese = WORD("过短"), .talk = judge_short,
	.says = { { WORD("{n} seconds: shorter than {m}"), WORD("{n} 秒，不足 {m} 秒") } },
};
