#include "cases/issue.h"

#include <stdlib.h>

#include "bytes/memory.h"

static bool has_confirm(const struct policy *policy)
{
	return policy->complaints && policy->confirm.within.unit != UNIT_NONE;
}

/* The earlier of two deadlines; if they end together, the one that is a date (as-rules(7) 14). */
static struct when earlier_deadline(struct when a, struct when b)
{
	int order = deadline_cmp(b, a);
	return order < 0 || (order == 0 && b.minute == NO_HOUR) ? b : a;
}

void issue_promote(struct issue *i, const struct policy *policy, struct when now)
{
	if (!i->open || i->resolved || i->severity < 0)
		return;
	for (;;) {
		const struct severity *s = &policy->severities[i->severity];
		if (s->promote_after.unit == UNIT_NONE || s->promote_to >= i->severity ||
		    !overdue(now, calendar_add(policy_clock(policy, i->severity), i->start.when, s->promote_after, 1, false)))
			return;
		if (!i->promoted)
			i->assessed = i->severity;
		i->promoted = true;
		i->severity = s->promote_to;
	}
}

int64_t issue_next_promotion(const struct issue *i, const struct policy *policy)
{
	if (!i->open || i->resolved || i->severity < 0)
		return INT64_MAX;
	const struct severity *s = &policy->severities[i->severity];
	if (s->promote_after.unit == UNIT_NONE || s->promote_to >= i->severity)
		return INT64_MAX;
	return when_end(calendar_add(policy_clock(policy, i->severity), i->start.when, s->promote_after, 1, false));
}

void issue_room_empty(struct issue_room *r)
{
	for (int d = 0; d < DEADLINE_WORDS; d++)
		r->waits[d].n = 0;
	r->asked_n = 0;
}

void issue_room_free(struct issue_room *r)
{
	for (int d = 0; d < DEADLINE_WORDS; d++)
		free(r->waits[d].wait);
	free(r->asked);
}

static struct movable unset(void)
{
	return (struct movable){ .set = WHEN_NONE };
}

static void start(struct issue *i, const struct occasion *o)
{
	i->start = *o;
	i->resolved = false;
	i->met[DL_ASSIGN] = i->met[DL_VISIT] = false;
	for (int d = 0; d < DEADLINE_WORDS; d++) {
		i->extended[d] = i->from_start[d] = unset();
		waiting_start(&i->waiting[d], &i->room->waits[d]);
	}
	i->appointed = unset();
	i->asked = i->asked_end = i->asked_settled = i->room->asked_n;
	i->earliest[0] = i->earliest[1] = unset();
	i->reply_owed = false;
}

static void owe_reply(struct issue *i, const struct occasion *o)
{
	if (!i->reply_owed) {
		i->reply_owed = true;
		i->owed_since = i->owed_least = o->when;
		i->owed_by = WHEN_NONE;
		i->extended[DL_REPLY] = unset();
	}
	if (when_cmp(o->when, i->owed_least) < 0)
		i->owed_least = o->when;
	if (o->event != EV_CALL)
		i->owed_by = earlier_deadline(i->owed_by, o->due);
}

/* Notes a deadline that a customer asked for. A date and a moment are both kept, since a wait may move them differently; of two dates, or
 * two moments, between which nothing waited, the earlier one stays the earlier one. */
static void ask(struct issue *i, struct when due)
{
	struct issue_room *r = i->room;
	struct movable asked = movable_set(&i->waiting[DL_RESOLVE], due);
	if (!when_given(due))
		return;
	for (size_t k = i->asked_end; k-- > i->asked && r->asked[k].first == asked.first;) {
		if ((r->asked[k].set.minute == NO_HOUR) != (due.minute == NO_HOUR))
			continue;
		if (deadline_cmp(due, r->asked[k].set) < 0)
			r->asked[k].set = due;
		return;
	}
	r->asked = xgrow(r->asked, r->asked_n, &r->asked_room, sizeof *r->asked);
	r->asked[r->asked_n++] = asked;
	i->asked_end = r->asked_n;
}

void issue_raise(struct issue *i, const struct occasion *o)
{
	if (!i->open) {
		*i = (struct issue){ .room = i->room, .open = true, .opened = *o, .severity = o->severity, .owner = o->actor,
				     .replied = WHEN_NONE };
		start(i, o);
	} else {
		if (i->resolved) {
			i->reopened = true;
			start(i, o);
		}
		if (o->severity >= 0 && (i->severity < 0 || o->severity <= i->severity)) {
			i->severity = o->severity;
			i->promoted = false;
		}
	}
	if (o->event != EV_CALL) {
		i->kind = o->kind ? o->kind : i->kind;
		i->channel = o->channel ? o->channel : i->channel;
		ask(i, o->due);
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

/* Is something at `when` in time for the deadline? Without hour it is so on the whole last day (as-rules(7) 11). */
static bool keeps(struct when when, struct when by)
{
	return when.minute == NO_HOUR ? when.day <= by.day : !overdue(when, by);
}

/* Is something at `when` in time for the deadline as it stands then, if there is one? */
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
	i->extended[deadline] = movable_set(&i->waiting[deadline], due);
	if (deadline == DL_VISIT)
		i->appointed_last = false;
}

void issue_appoint(struct issue *i, struct when due)
{
	i->appointed = movable_set(&i->waiting[DL_VISIT], due);
	i->appointed_last = true;
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
	if (!i->resolved) /* it was made too early to close anything */
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

/* The deadline that the severity sets, counted from the start of the issue; not set if there is none. */
static struct movable from_start(const struct issue *i, const struct policy *policy, enum deadline_word deadline)
{
	struct movable m = { .set = WHEN_NONE, .first = i->waiting[deadline].first };
	struct duration after = i->severity >= 0 ? policy->severities[i->severity].deadline[deadline] : (struct duration){ 0 };
	struct when from = deadline == DL_REPLY ? i->owed_least : i->start.when;
	if (after.unit == UNIT_NONE)
		return m;
	m.set = calendar_deadline(policy_clock(policy, i->severity), from, after);
	return when_cmp(i->from_start[deadline].set, m.set) == 0 ? i->from_start[deadline] : m;
}

static void set_by(struct deadline *d, const struct issue *i, const struct policy *policy, enum deadline_word deadline,
		   enum deadline_source source, struct movable m)
{
	d->source = source;
	d->moved = m;
	d->by = movable_by(&m, &i->waiting[deadline], policy_clock(policy, i->severity));
}

static void take_asked(struct deadline *d, const struct issue *i, const struct policy *policy, const struct movable *asked)
{
	struct deadline by_customer = *d;
	if (!when_given(asked->set))
		return;
	set_by(&by_customer, i, policy, DL_RESOLVE, BY_CUSTOMER, *asked);
	bool replaces = policy->asked_due == DUE_REPLACES && d->source != BY_CUSTOMER;
	if (replaces || when_cmp(earlier_deadline(d->by, by_customer.by), d->by) != 0)
		*d = by_customer;
}

/* Sets the earliest deadline that customers asked for, if it counts. */
static void set_asked(struct deadline *d, const struct issue *i, const struct policy *policy)
{
	bool settled = i->asked_clock == policy_clock(policy, i->severity);
	for (int k = 0; k < 2; k++)
		take_asked(d, i, policy, &i->earliest[k]);
	for (size_t k = settled ? i->asked_settled : i->asked; k < i->asked_end; k++)
		take_asked(d, i, policy, &i->room->asked[k]);
}

/* Is the deadline not met, whether the issue is open or was closed without it? */
static bool is_owed(const struct issue *i, const struct policy *policy, enum deadline_word deadline, struct deadline *d)
{
	if (is_met(i, deadline))
		return false;
	struct movable m = from_start(i, policy, deadline);
	if (!when_given(m.set))
		return false;
	*d = (struct deadline){ .opened = deadline == DL_REPLY ? i->owed_since : i->start.when };
	if (deadline == DL_VISIT && when_given(i->appointed.set) && (i->appointed_last || !when_given(i->extended[DL_VISIT].set))) {
		set_by(d, i, policy, deadline, BY_APPOINT, i->appointed);
		return true;
	}
	if (when_given(i->extended[deadline].set)) {
		set_by(d, i, policy, deadline, BY_EXTEND, i->extended[deadline]);
		return true;
	}
	set_by(d, i, policy, deadline, BY_SEVERITY, m);
	if (deadline == DL_RESOLVE)
		set_asked(d, i, policy);
	if (deadline == DL_REPLY && when_cmp(earlier_deadline(d->by, i->owed_by), d->by) != 0) {
		d->by = i->owed_by;
		d->source = BY_CUSTOMER;
	}
	return true;
}

bool issue_deadline(const struct issue *i, const struct policy *policy, enum deadline_word deadline, struct deadline *d)
{
	return i->open && is_owed(i, policy, deadline, d);
}

bool issue_owes(const struct issue *i, const struct policy *policy, enum deadline_word deadline, struct when *opened,
		struct when *by)
{
	struct deadline d;
	if (!issue_deadline(i, policy, deadline, &d))
		return false;
	*opened = d.opened;
	*by = d.by;
	return true;
}

/* ---- waits ---- */

static const enum deadline_word waited_for[] = { DL_VISIT, DL_RESOLVE };

/* Does a wait or resume for `task` (DEADLINE_WORDS: for both) concern this deadline? */
static bool concerns(enum deadline_word task, enum deadline_word deadline)
{
	return task == DEADLINE_WORDS || task == deadline;
}

/* Settles what customers asked for: from now on the same waits move all of it, so that of the dates, and of the moments, the earliest stays
 * the earliest. */
static void settle_asked(struct issue *i, const struct calendar *clock)
{
	const struct waiting *w = &i->waiting[DL_RESOLVE];
	if (i->asked_clock != clock) {
		i->earliest[0] = i->earliest[1] = unset();
		i->asked_settled = i->asked;
		i->asked_clock = clock;
	}
	movable_settle(&i->earliest[0], w, clock);
	movable_settle(&i->earliest[1], w, clock);
	for (; i->asked_settled < i->asked_end; i->asked_settled++) {
		struct movable m = i->room->asked[i->asked_settled];
		struct movable *earliest = &i->earliest[m.set.minute == NO_HOUR];
		movable_settle(&m, w, clock);
		if (!when_given(earliest->set) || when_cmp(movable_settled(&m), movable_settled(earliest)) < 0)
			*earliest = m;
	}
}

/* Settles what all stretches of waiting before the last one have made of the deadline. */
static void settle(struct issue *i, const struct policy *policy, enum deadline_word deadline)
{
	const struct waiting *w = &i->waiting[deadline];
	const struct calendar *clock = policy_clock(policy, i->severity);
	i->from_start[deadline] = from_start(i, policy, deadline);
	movable_settle(&i->from_start[deadline], w, clock);
	movable_settle(&i->extended[deadline], w, clock);
	if (deadline == DL_VISIT)
		movable_settle(&i->appointed, w, clock);
	if (deadline == DL_RESOLVE)
		settle_asked(i, clock);
}

/* Does a wait that begins then come too late, because the deadline, as it was known then, had passed? The day of a deadline without hour
 * has not passed. */
static bool is_late(const struct issue *i, const struct policy *policy, enum deadline_word deadline, struct when when)
{
	struct deadline d = { 0 };
	if (!issue_deadline(i, policy, deadline, &d))
		return false;
	return when.minute == NO_HOUR ? when.day > d.by.day : overdue(when, d.by);
}

static void wait_for(struct issue *i, const struct policy *policy, enum deadline_word deadline, struct when when, struct when due)
{
	struct waiting *w = &i->waiting[deadline];
	if (waiting_touches(w, when)) {
		waiting_add(w, when, due, w->store->wait[w->n - 1].late);
		return;
	}
	bool late = is_late(i, policy, deadline, when);
	waiting_add(w, when, due, late);
	settle(i, policy, deadline);
}

void issue_wait(struct issue *i, const struct policy *policy, enum deadline_word task, struct when when, struct when due)
{
	if (i->resolved || !wait_lasts(when, due))
		return;
	for (size_t k = 0; k < sizeof waited_for / sizeof *waited_for; k++)
		if (concerns(task, waited_for[k]))
			wait_for(i, policy, waited_for[k], when, due);
}

void issue_resume(struct issue *i, enum deadline_word task, struct when when)
{
	for (size_t k = 0; k < sizeof waited_for / sizeof *waited_for; k++)
		if (concerns(task, waited_for[k]))
			waiting_resume(&i->waiting[waited_for[k]], when);
}

bool issue_waits(const struct issue *i, enum deadline_word deadline, struct when now, struct when *until)
{
	return waiting_until(&i->waiting[deadline], now, until);
}

bool issue_missed(const struct issue *i, const struct policy *policy, enum deadline_word deadline, struct when now)
{
	struct deadline d;
	return is_owed(i, policy, deadline, &d) && !keeps(i->open ? now : i->closed, d.by);
}

int64_t issue_next_confirm_lapse(const struct issue *i, const struct policy *policy, struct when now)
{
	return issue_confirm_pending(i, policy) ? day_minute(window_next_change(&i->confirm, now.day)) : INT64_MAX;
}

int64_t issue_next_wait_change(const struct issue *i, struct when now)
{
	int64_t first = INT64_MAX;
	for (size_t k = 0; i->open && k < sizeof waited_for / sizeof *waited_for; k++)
		first = earlier_minute(first, waiting_changes(&i->waiting[waited_for[k]], now));
	return first;
}

bool issue_confirm_pending(const struct issue *i, const struct policy *policy)
{
	return i->open && i->resolved && has_confirm(policy) && i->confirm.outcome == PENDING;
}
