#include "cases/issue.h"

static bool has_confirm(const struct policy *policy)
{
	return policy->complaints && policy->confirm.within.unit != UNIT_NONE;
}

/* Of two that end together the one that is a date (as-rules(7) 14). */
static struct when earlier_deadline(struct when a, struct when b)
{
	int order = deadline_cmp(b, a);
	return order < 0 || (order == 0 && b.minute == NO_HOUR) ? b : a;
}

void issue_promote(struct issue *i, const struct policy *policy, struct when now)
{
	if (!i->open || i->resolved || i->severity < 0)
		return;
	if (now.minute == NO_HOUR) /* in time on the whole of its day */
		now.minute = 0;
	for (;;) {
		const struct severity *s = &policy->severities[i->severity];
		if (s->promote_after.unit == UNIT_NONE || s->promote_to >= i->severity ||
		    !overdue(now, calendar_add(policy_clock(policy, i->severity), i->start.when, s->promote_after, 1, false)))
			return;
		i->severity = s->promote_to;
	}
}

static void start(struct issue *i, const struct occasion *o)
{
	i->start = *o;
	i->resolved = false;
	i->met[DL_ASSIGN] = i->met[DL_VISIT] = false;
	for (int d = 0; d < DEADLINE_WORDS; d++)
		i->extended[d] = WHEN_NONE;
	i->asked_by = WHEN_NONE;
	i->reply_owed = false;
}

static void owe_reply(struct issue *i, const struct occasion *o)
{
	if (!i->reply_owed) {
		i->reply_owed = true;
		i->owed_since = i->owed_least = o->when;
		i->owed_by = WHEN_NONE;
		i->extended[DL_REPLY] = WHEN_NONE;
	}
	if (when_cmp(o->when, i->owed_least) < 0)
		i->owed_least = o->when;
	if (o->event != EV_CALL)
		i->owed_by = earlier_deadline(i->owed_by, o->due);
}

void issue_raise(struct issue *i, const struct occasion *o)
{
	if (!i->open) {
		*i = (struct issue){ .open = true, .opened = *o, .severity = o->severity, .owner = o->actor, .replied = WHEN_NONE };
		start(i, o);
	} else {
		if (i->resolved) {
			i->reopened = true;
			start(i, o);
		}
		if (o->severity >= 0 && (i->severity < 0 || o->severity < i->severity))
			i->severity = o->severity;
	}
	if (o->event != EV_CALL) {
		i->kind = o->kind ? o->kind : i->kind;
		i->channel = o->channel ? o->channel : i->channel;
		i->asked_by = earlier_deadline(i->asked_by, o->due);
	}
	i->complaints += o->event == EV_COMPLAINT;
	i->enquiries += o->event == EV_ENQUIRY;
	owe_reply(i, o);
}

void issue_assign(struct issue *i, uint32_t to)
{
	i->met[DL_ASSIGN] = true;
	if (to)
		i->owner = to;
}

void issue_visit(struct issue *i)
{
	i->met[DL_VISIT] = true;
}

/* Does what happens then keep a deadline? Where its hour is not known, it does so on the whole last day (as-rules(7) 11). */
static bool keeps(struct when when, struct when by)
{
	return when.minute == NO_HOUR ? when.day <= by.day : !overdue(when, by);
}

/* The same of the deadline as it stands at that moment, if there is one. */
static bool on_time(const struct issue *i, const struct policy *policy, enum deadline_word deadline, struct when when)
{
	struct when opened, by;
	return !issue_owes(i, policy, deadline, &opened, &by) || keeps(when, by);
}

void issue_reply(struct issue *i, const struct policy *policy, struct when when)
{
	if (!when_given(i->replied)) {
		i->replied = when;
		i->replied_on_time = on_time(i, policy, DL_REPLY, when);
		i->replied_as = i->severity;
	}
	i->reply_owed = false;
}

void issue_escalate(struct issue *i)
{
	i->escalated = true;
}

void issue_extend(struct issue *i, enum deadline_word deadline, struct when due)
{
	i->extended[deadline] = due;
}

void issue_close(struct issue *i, struct when when)
{
	i->open = false;
	i->closed = when;
	i->on_the_spot = when.minute != NO_HOUR && when_cmp(i->opened.when, when) == 0;
}

void issue_resolve(struct issue *i, const struct policy *policy, struct when when, bool opted_out)
{
	if (i->resolved)
		return;
	i->resolved_on_time = on_time(i, policy, DL_RESOLVE, when);
	i->resolved_as = i->severity;
	i->resolved_at = when;
	i->resolved = true;
	if (!has_confirm(policy) || opted_out) {
		issue_close(i, when);
		return;
	}
	struct window_rules rules = { { DAYS, 0 }, policy->confirm.within, policy->confirm.every, policy->confirm.attempts };
	window_open(&i->confirm, rules, window_opening(policy, rules, when.day));
}

void issue_opt_out(struct issue *i, struct when when)
{
	if (i->resolved)
		issue_close(i, when);
}

void issue_confirm_call(struct issue *i, const struct policy *policy, struct when when, enum result_word result, struct when due,
			bool dissatisfied)
{
	if (result == RE_REACHED)
		issue_reply(i, policy, when);
	if (!i->resolved) /* then it was made too early to close anything */
		return;
	window_attempt(&i->confirm, policy, when, result, due);
	if (i->confirm.outcome == REFUSED || (i->confirm.outcome == REACHED && !dissatisfied))
		issue_close(i, when);
}

void issue_confirm_waive(struct issue *i, struct when when)
{
	if (!i->resolved)
		return;
	window_waive(&i->confirm, when.day);
	if (i->confirm.outcome == WAIVED)
		issue_close(i, when);
}

static bool is_met(const struct issue *i, enum deadline_word deadline)
{
	if (deadline == DL_REPLY)
		return !i->reply_owed;
	return i->resolved || i->met[deadline];
}

/* A deadline that is not met, whether the issue is open or was closed without it. */
static bool is_owed(const struct issue *i, const struct policy *policy, enum deadline_word deadline, struct when *opened, struct when *by)
{
	if (i->severity < 0 || is_met(i, deadline))
		return false;
	struct duration after = policy->severities[i->severity].deadline[deadline];
	if (after.unit == UNIT_NONE)
		return false;
	struct when from = deadline == DL_REPLY ? i->owed_least : i->start.when;
	*opened = deadline == DL_REPLY ? i->owed_since : i->start.when;
	*by = calendar_deadline(policy_clock(policy, i->severity), from, after);
	if (deadline == DL_REPLY)
		*by = earlier_deadline(*by, i->owed_by);
	if (deadline == DL_RESOLVE)
		*by = earlier_deadline(*by, i->asked_by);
	if (when_given(i->extended[deadline]))
		*by = i->extended[deadline];
	return true;
}

bool issue_owes(const struct issue *i, const struct policy *policy, enum deadline_word deadline, struct when *opened,
		struct when *by)
{
	return i->open && is_owed(i, policy, deadline, opened, by);
}

bool issue_missed(const struct issue *i, const struct policy *policy, enum deadline_word deadline, struct when now)
{
	struct when opened, by;
	return is_owed(i, policy, deadline, &opened, &by) && !keeps(i->open ? now : i->closed, by);
}

bool issue_confirm_pending(const struct issue *i, const struct policy *policy)
{
	return i->open && i->resolved && has_confirm(policy) && i->confirm.outcome == PENDING;
}
