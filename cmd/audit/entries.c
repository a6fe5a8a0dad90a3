/* Rules that judge an entry by itself and by the entries before it. */
#include "rule.h"

enum { CALL = 1U << EV_CALL };

/* ---- slot ---- */

/* Did the call before it promise the customer this day? */
static bool keeps_promise(const struct entry *e)
{
	return e->before && e->before->event->result == RE_LATER && e->before->detail->due.day == e->step->event->day;
}

static void judge_slot(struct audit *a, const struct rule *rule, const struct entry *e)
{
	enum { CLOSED, HOURS, SLOTS };
	const struct policy *p = a->asked->policy;
	struct when when = event_when(e->step->event);
	bool hour = when.minute != NO_HOUR, closed = !calendar_is_open(&p->calendar, when.day);
	bool hours = hour && !closed && p->calendar.counts_hours && !calendar_in_hours(&p->calendar, when), slots = hour && p->slots_n && policy_slot(p, when) < 0;
	if ((closed || hours || slots) && !keeps_promise(e))
		found_entry(a, rule, e, (struct saying){ .which = closed ? CLOSED : hours ? HOURS : SLOTS });
}

const struct rule slot_rule = {
	.name = WORD("slot"), .chinese = WORD("时段外"), .events = CALL, .entry = judge_slot,
	.says = { { WORD("a closed day"), WORD("当日休息") }, { WORD("outside the business hours"), WORD("营业时间以外") },
		  { WORD("outside every slot"), WORD("各时段以外") } },
};

/* ---- words ---- */

static void judge_words(struct audit *a, const struct rule *rule, const struct entry *e)
{
	const struct event *event = e->step->event;
	bool call = event->event == EV_CALL;
	if (call && (event->result != RE_REACHED || event->score != SC_DISSATISFIED))
		return;
	if (!event_fills(event, FILLS_NOTE))
		found_entry(a, rule, e, (struct saying){ .which = call });
}

const struct rule words_rule = {
	.name = WORD("words"), .chinese = WORD("缺意见"), .events = CALL | 1U << EV_COMPLAINT | 1U << EV_ENQUIRY, .entry = judge_words,
	.says = { { WORD("{event} without note"), WORD("{event}没有备注") }, { WORD("dissatisfied and no note why"), WORD("不满意而没有备注") } },
};

/* ---- unscored ---- */

static void judge_unscored(struct audit *a, const struct rule *rule, const struct entry *e)
{
	if (e->attempt && e->step->event->result == RE_REACHED && e->step->event->score == SC_NONE)
		found_entry(a, rule, e, (struct saying){ 0 });
}

const struct rule unscored_rule = {
	.name = WORD("unscored"), .chinese = WORD("缺满意度"), .events = CALL, .entry = judge_unscored,
	.says = { { WORD("reached without any score"), WORD("接通而没有满意度") } },
};

/* ---- unnamed ---- */

static void judge_unnamed(struct audit *a, const struct rule *rule, const struct entry *e)
{
	if (!event_actor(e->course->cases, e->step->event))
		found_entry(a, rule, e, (struct saying){ 0 });
}

const struct rule unnamed_rule = {
	.name = WORD("unnamed"), .chinese = WORD("缺经办人"), .entry = judge_unnamed,
	.events = CALL | 1U << EV_REPLY | 1U << EV_RESOLVE | 1U << EV_VISIT | 1U << EV_CLOSE | 1U << EV_WAIVE,
	.says = { { WORD("{event} without actor"), WORD("{event}没有经办人") } },
};

/* ---- self ---- */

static void judge_self(struct audit *a, const struct rule *rule, const struct entry *e)
{
	const struct cases *cases = e->course->cases;
	if (e->step->task != TASK_CONFIRM || !e->resolved)
		return;
	uint32_t actor = event_actor(cases, e->step->event);
	if (actor && actor == event_actor(cases, e->resolved->event))
		found_entry(a, rule, e, (struct saying){ .at = event_when(e->resolved->event) });
}

const struct rule self_rule = {
	.name = WORD("self"), .chinese = WORD("自行确认"), .events = CALL, .entry = judge_self,
	.says = { { WORD("resolved by the same person on {at}"), WORD("同一人于 {at} 解决") } },
};

/* ---- again ---- */

static void judge_again(struct audit *a, const struct rule *rule, const struct entry *e)
{
	if (e->reached)
		found_entry(a, rule, e, (struct saying){ .at = event_when(e->reached->event) });
}

const struct rule again_rule = {
	.name = WORD("again"), .chinese = WORD("重复回访"), .events = CALL, .entry = judge_again,
	.says = { { WORD("reached already on {at}"), WORD("{at} 已接通") } },
};
