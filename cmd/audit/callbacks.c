/* Rules about what was not done in time: a call-back on its first day, a sign-off, the search for a lost number. */
#include "cases/callbacks.h"
#include "rule.h"

/* ---- late-first ---- */

/* Is an issue, which holds the call-backs, open at the end of the day? */
static bool held_on(const struct course *c, civil_day day)
{
	bool open = false;
	for (size_t i = 0; i < c->steps && c->step[i].event->day <= day; i++)
		open = c->step[i].closes_issue ? false : open || c->step[i].opens_issue;
	return open;
}

/* The moment of the first attempt at the call-back on or behind the day, or WHEN_NONE. */
static struct when attempt_from(const struct course *c, size_t callback, civil_day day)
{
	for (size_t i = 0; i < c->steps; i++) {
		const struct step *step = &c->step[i];
		if (step->attempt && step->task == (int)callback && step->event->day >= day)
			return event_when(step->event);
	}
	return WHEN_NONE;
}

static bool is_planned(const struct callback_state *s)
{
	return s->applies && s->based && !s->sampled_out && !s->never_opens;
}

static void judge_late_first(struct audit *a, const struct rule *rule, const struct course *c)
{
	enum { TRIED, UNTRIED };
	for (size_t s = 0; course_opener(c) >= 0 && s < c->policy->callbacks_n; s++) {
		const struct callback_state *state = &c->callback[s];
		civil_day opens = state->at.window.opens;
		if (!is_planned(state) || opens >= a->asked->now.day || (state->at.ended && state->at.end < opens) ||
		    (c->issues && held_on(c, opens)))
			continue;
		struct when first = state->at.window.attempts ? attempt_from(c, s, opens) : WHEN_NONE;
		if (first.day == opens)
			continue;
		struct finding f = finding_of(c, date(opens));
		f.task = c->policy->callbacks[s].name;
		f.saying = (struct saying){ .which = when_given(first) ? TRIED : UNTRIED, .at = first };
		found(a, rule, &f);
	}
}

const struct rule late_first_rule = {
	.name = WORD("late-first"), .chinese = WORD("首日未访"), .course = judge_late_first,
	.says = { { WORD("not tried on its first day but on {at}"), WORD("首日未拨打，{at} 才拨打") },
		  { WORD("not tried on its first day nor since"), WORD("首日未拨打，至今也没有") } },
};

/* ---- unsigned ---- */

/* Is an entry of this moment later than the deadline? One without hour counts as late only behind the deadline's day. */
static bool is_late(struct when when, struct when by)
{
	return when.minute == NO_HOUR ? when.day > by.day : overdue(when, by);
}

enum { NEVER, LATE, NUMBER };

static void found_unsigned(struct audit *a, const struct rule *rule, const struct course *c, struct text task, struct when by,
			   struct saying saying)
{
	struct finding f = finding_of(c, by);
	f.task = task;
	f.saying = saying;
	found(a, rule, &f);
}

/* The deadline for signing off a window that has lapsed. */
static struct when signoff_by(const struct policy *p, const struct window *w)
{
	civil_day due = day_add(w->lapsed_at.day, (struct duration){ DAYS, 1 }, 1);
	return calendar_deadline(&p->calendar, date(due), p->signoff);
}

static void judge_callbacks(struct audit *a, const struct rule *rule, const struct course *c)
{
	for (size_t s = 0; course_opener(c) >= 0 && s < c->policy->callbacks_n; s++) {
		const struct window *w = &c->callback[s].at.window;
		if (!is_planned(&c->callback[s]) || !w->lapsed)
			continue;
		struct when by = signoff_by(c->policy, w);
		bool settled = w->outcome != PENDING;
		if (settled ? w->settled > by.day : overdue(a->asked->now, by))
			found_unsigned(a, rule, c, a->asked->unreached[s], by,
				       (struct saying){ .which = settled ? LATE : NEVER, .at = date(w->settled) });
	}
}

/* Finds a confirming call that had lapsed, and that was not signed off in time before `then`. */
static void watch_confirm(struct audit *a, const struct rule *rule, struct course *c, struct when then, bool end)
{
	struct window *w = &c->issue->confirm;
	if (!issue_confirm_pending(c->issue, c->policy)) {
		a->told_confirm = false;
		return;
	}
	window_pass(w, then.day);
	struct when by = w->lapsed ? signoff_by(c->policy, w) : WHEN_NONE;
	if (!w->lapsed || a->told_confirm || !is_late(then, by))
		return;
	a->told_confirm = true;
	found_unsigned(a, rule, c, a->asked->unreached[c->policy->callbacks_n], by,
		       (struct saying){ .which = end ? NEVER : LATE, .at = then });
}

/* The day on which the search for a lost number began, if one is going on on `day`, to which the course was brought: as long as call tasks
 * that need the number are open. DAY_MAX if there is none; then *next is the next day on which there may be one, or DAY_MAX. */
static civil_day search_opened(const struct course *c, civil_day day, civil_day *next)
{
	civil_day opened = DAY_MAX;
	*next = DAY_MAX;
	for (size_t s = 0; s <= c->policy->callbacks_n; s++) {
		bool confirm = s == c->policy->callbacks_n;
		struct when due;
		int slot;
		if (!(confirm ? confirm_stands(c, &due, &slot) : callback_stands(c, s, &due, &slot)))
			continue;
		civil_day opens = confirm ? c->issue->confirm.opens : c->callback[s].at.window.opens, *first = opens <= day ? &opened : next;
		if (opens < *first)
			*first = opens;
	}
	return opened == DAY_MAX || opened > c->number.since.day ? opened : c->number.since.day;
}

/* The last day before this step on which a lost number was searched for; DAY_MIN: none. A line that is no step, such as a second delivery,
 * may have brought the number; then it is the day of that line, if that lies behind the step before. */
static civil_day last_search(const struct course *c, size_t step, struct when then)
{
	if (c->number.wrong)
		return then.day;
	bool found_between = c->number.found != DAY_MIN && c->number.found > c->step[step - 1].event->day;
	return found_between ? c->number.found : DAY_MIN;
}

/* The deadline by which a number lost before this step had to be found, if it was not found by then and `last`; else WHEN_NONE. Goes from
 * day to day, and skips days on which nothing can change. */
static struct when missed_search(const struct audit *a, struct course *c, size_t step, civil_day last)
{
	for (civil_day day = c->step[step - 1].event->day, next; day <= last; day = next) {
		callbacks_advance(c, step, day);
		if (issue_confirm_pending(c->issue, c->policy))
			window_pass(&c->issue->confirm, day);
		civil_day opened = search_opened(c, day, &next);
		if (opened == DAY_MAX)
			continue;
		struct when by = calendar_deadline(&a->asked->policy->calendar, date(opened), a->asked->policy->contact);
		if (day > by.day)
			return by;
		next = by.day + 1;
	}
	return WHEN_NONE;
}

static void watch_number(struct audit *a, const struct rule *rule, struct course *c, size_t step, struct when then)
{
	civil_day last = last_search(c, step, then), found = c->number.found;
	if (last == DAY_MIN || when_cmp(a->told_number, c->number.since) == 0)
		return;
	c->number.found = DAY_MIN; /* while it was lost it did not postpone a call */
	struct when by = missed_search(a, c, step, last);
	c->number.found = found;
	if (!when_given(by))
		return;
	a->told_number = c->number.since;
	found_unsigned(a, rule, c, task_kind_label[ENGLISH][TK_CONTACT], by, (struct saying){ .which = NUMBER, .at = c->number.since });
}

static void watch_unsigned(struct audit *a, const struct rule *rule, struct course *c, size_t step)
{
	bool end = step == c->steps;
	struct when then = end ? a->asked->now : event_when(c->step[step].event);
	watch_number(a, rule, c, step, then);
	watch_confirm(a, rule, c, then, end);
}

const struct rule unsigned_rule = {
	.name = WORD("unsigned"), .chinese = WORD("未签核"), .course = judge_callbacks, .watch = watch_unsigned,
	.says = { { WORD("not signed off"), WORD("没有签核") }, { WORD("not signed off until {at}"), WORD("{at} 才签核") },
		  { WORD("wrong number on {at} and none found in time"), WORD("{at} 号码不对，到期未查到") } },
};

