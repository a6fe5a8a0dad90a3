#include "cases/ending.h"

/* Is the call-back settled for the case, and on which day? It is not while it has not ended, or has lapsed and not been settled. */
static bool is_settled(const struct course *c, size_t callback, civil_day *day)
{
	const struct callback_state *s = &c->callback[callback];
	if (s->never_opens) {
		*day = s->opted_out;
		return true;
	}
	if (!s->based)
		return false;
	if (s->sampled_out) {
		*day = s->at.window.opens;
		return s->at.window.opens <= c->cases->now.day;
	}
	*day = s->at.window.settled;
	return s->at.window.outcome != PENDING;
}

/* Is the case complete: no open issue, and every call-back that applies has ended well or was settled (R017)? *day is the day of that. */
static bool complete(const struct course *c, civil_day *day)
{
	*day = c->issue_closed;
	if (course_opener(c) < 0 || c->issue->open)
		return false;
	for (size_t s = 0; s < c->policy->callbacks_n; s++) {
		civil_day settled;
		if (!c->callback[s].applies)
			continue;
		if (!is_settled(c, s, &settled))
			return false;
		if (settled > *day)
			*day = settled;
	}
	if (*day == DAY_MIN)
		*day = c->step[0].event->day;
	return true;
}

static const struct duration *period_of(const struct course *c, enum retention_rule rule)
{
	const struct policy *p = c->policy;
	return rule == KEEP ? &p->keep : rule == KEEP_COMPLAINTS ? &p->keep_complaints : &p->ceiling;
}

/* Has the full period since `from` passed (R018)? It never has if `from` is DAY_MIN. */
static bool expired(const struct course *c, struct ending *e, civil_day from, enum retention_rule rule)
{
	if (from == DAY_MIN || from > c->run->past_end[rule])
		return false;
	e->rule = rule;
	e->counted_from = from;
	e->expires = calendar_days(&c->policy->calendar, from, *period_of(c, rule), 1) + 1;
	return true;
}

/* The rule by which a complete case is kept. */
static enum retention_rule completion_rule(const struct course *c)
{
	return c->issues > 0 && c->policy->keep_complaints.unit != UNIT_NONE ? KEEP_COMPLAINTS : KEEP;
}

static bool is_expired(const struct course *c, struct ending *e)
{
	return (e->complete && expired(c, e, e->completed, completion_rule(c))) ||
	       (c->voided && expired(c, e, c->last_day, KEEP)) || expired(c, e, c->last_day, CEILING);
}

struct ending ending_of(const struct course *c)
{
	struct ending e = { .state = ST_LIVE };
	if (case_is_duty(c->record))
		return e;
	e.complete = complete(c, &e.completed);
	if (c->destroyed)
		e.state = ST_DESTROYED;
	else if (is_expired(c, &e))
		e.state = ST_EXPIRED;
	else if (c->voided)
		e.state = ST_VOID;
	else if (c->issue->open)
		e.state = ST_FOLLOW_UP;
	else if (e.complete)
		e.state = ST_ARCHIVED;
	return e;
}

/* The day on which a period that has not passed yet will have; DAY_NEVER: it has passed, or there is none. */
static civil_day expires(const struct course *c, civil_day from, enum retention_rule rule)
{
	struct duration period = *period_of(c, rule);
	if (from == DAY_MIN || period.unit == UNIT_NONE || from <= c->run->past_end[rule])
		return DAY_NEVER;
	return calendar_days(&c->policy->calendar, from, period, 1) + 1;
}

civil_day ending_expires(const struct course *c)
{
	civil_day completed;
	civil_day complete_since = complete(c, &completed) ? expires(c, completed, completion_rule(c)) : DAY_NEVER;
	civil_day void_since = c->voided ? expires(c, c->last_day, KEEP) : DAY_NEVER;
	civil_day last = expires(c, c->last_day, CEILING);
	civil_day first = complete_since < void_since ? complete_since : void_since;
	return first < last ? first : last;
}
