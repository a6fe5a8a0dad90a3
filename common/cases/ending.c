#include "cases/ending.h"

const struct text archive_state_word[ARCHIVE_STATES] = {
	[ST_DESTROYED] = WORD("destroyed"), [ST_EXPIRED] = WORD("expired"),   [ST_VOID] = WORD("void"),
	[ST_FOLLOW_UP] = WORD("follow-up"), [ST_ARCHIVED] = WORD("archived"), [ST_LIVE] = WORD("live"),
};

bool callback_settled(const struct course *c, size_t callback, civil_day *day)
{
	const struct callback_state *s = &c->callback[callback];
	if (s->never_opens && !(s->based && s->sampled_out)) {
		*day = s->opted_out;
		return true;
	}
	if (!s->based)
		return false;
	if (s->sampled_out) {
		*day = s->window.opens;
		return s->window.opens <= c->cases->now.day;
	}
	*day = s->window.settled;
	return s->window.outcome != PENDING;
}

/* Complete: no open issue, every call-back that applies has ended well or was settled (R017). */
static bool complete(const struct course *c, civil_day *day)
{
	*day = c->issue_closed;
	if ((!course_delivered(c) && !c->complained) || c->issue.open)
		return false;
	for (size_t s = 0; course_delivered(c) && s < c->policy->callbacks_n; s++) {
		civil_day settled;
		if (!c->callback[s].applies)
			continue;
		if (!callback_settled(c, s, &settled))
			return false;
		if (settled > *day)
			*day = settled;
	}
	if (*day == DAY_MIN)
		*day = c->step[0].event->day;
	return true;
}

/* The full period after `from` is past (R018); a period that is not given never is, nor one with nothing to count it from. */
static bool expired(struct ending *e, civil_day now, civil_day from, struct duration period, enum retention_rule rule)
{
	if (period.unit == UNIT_NONE || from == DAY_MIN || day_add(from, period, 1) >= now)
		return false;
	e->rule = rule;
	e->counted_from = from;
	e->expires = day_add(from, period, 1) + 1;
	return true;
}

static bool is_expired(const struct course *c, struct ending *e)
{
	const struct policy *p = c->policy;
	civil_day now = c->cases->now.day;
	bool complained = c->issues > 0 && p->keep_complaints.unit != UNIT_NONE;
	if (e->complete && expired(e, now, e->completed, complained ? p->keep_complaints : p->keep,
				   complained ? KEEP_COMPLAINTS : KEEP))
		return true;
	if (c->voided && expired(e, now, c->last_day, p->keep, KEEP))
		return true;
	return expired(e, now, c->last_day, p->ceiling, CEILING);
}

struct ending ending_of(const struct course *c)
{
	struct ending e = { .state = ST_LIVE };
	e.complete = complete(c, &e.completed);
	if (c->destroyed)
		e.state = ST_DESTROYED;
	else if (is_expired(c, &e))
		e.state = ST_EXPIRED;
	else if (c->voided)
		e.state = ST_VOID;
	else if (c->issue.open)
		e.state = ST_FOLLOW_UP;
	else if (e.complete)
		e.state = ST_ARCHIVED;
	return e;
}
