#include "cases/window.h"

struct opening window_opening(const struct policy *policy, struct window_rules rules, civil_day base)
{
	civil_day opens = calendar_days(&policy->calendar, base, rules.after, 1), closes = calendar_days(&policy->calendar, opens, rules.within, 1);
	return (struct opening){ base, calendar_roll(&policy->calendar, opens, base), calendar_roll(&policy->calendar, closes, base) };
}

void window_open(struct window *w, struct window_rules rules, struct opening opening)
{
	*w = (struct window){
		.rules = rules, .base = opening.base, .opens = opening.opens, .closes = opening.closes, .promised = DAY_MIN,
		.last = WHEN_NONE, .promise = WHEN_NONE, .last_slot = -1, .exhausted = WHEN_NONE, .lapsed_at = WHEN_NONE,
	};
}

static void lapse(struct window *w, struct when at)
{
	w->lapsed = true;
	w->lapsed_at = at;
	w->ended = at.day;
}

/* The window lapses because its attempts are used up. */
static void lapse_exhausted(struct window *w)
{
	lapse(w, w->exhausted.day <= w->closes ? w->exhausted : date(w->closes));
}

void window_lapse(struct window *w)
{
	lapse(w, date(w->closes));
}

static void settle(struct window *w, enum outcome outcome, civil_day day)
{
	w->outcome = outcome;
	w->settled = day;
	if (!w->lapsed)
		w->ended = day;
}

/* Notes the slot of an attempt, after which another may follow. */
static void use_slot(struct window *w, const struct policy *policy, struct when when)
{
	w->last_slot = policy_slot(policy, when);
	if (w->last_slot >= 0 && w->used[w->last_slot] < UINT16_MAX)
		w->used[w->last_slot]++;
}

static void promise(struct window *w, const struct policy *policy, struct when due)
{
	w->promise = due;
	civil_day until = calendar_roll(&policy->calendar, calendar_days(&policy->calendar, due.day, w->rules.every, 1), due.day);
	if (until > w->promised)
		w->promised = until;
	if (w->promised > w->closes)
		w->closes = w->promised;
	w->exhausted = WHEN_NONE;
}

/* An attempt that reached nobody, in a window that has not ended. */
static void attempt_again(struct window *w, const struct policy *policy, struct when due)
{
	use_slot(w, policy, w->last);
	if (w->last_result == RE_LATER && when_given(due)) {
		promise(w, policy, due);
		return;
	}
	if (w->rules.attempts && w->attempts >= w->rules.attempts && !when_given(w->exhausted))
		w->exhausted = w->last;
	if (when_given(w->exhausted) && !w->held)
		lapse_exhausted(w);
}

void window_attempt(struct window *w, const struct policy *policy, struct when when, enum result_word result, struct when due)
{
	if (w->outcome != PENDING || (!w->lapsed && when.day < w->base && when.day < w->opens))
		return;
	w->attempts++;
	w->last = when;
	w->last_result = result;
	w->promise = WHEN_NONE;
	if (result == RE_REACHED || result == RE_REFUSED)
		settle(w, result == RE_REACHED ? REACHED : REFUSED, when.day);
	else if (!w->lapsed)
		attempt_again(w, policy, due);
}

void window_waive(struct window *w, civil_day day)
{
	if (w->outcome == PENDING && (w->lapsed || day >= w->opens))
		settle(w, WAIVED, day);
}

void window_opt_out(struct window *w, civil_day day)
{
	if (w->outcome == PENDING)
		settle(w, OPTED_OUT, day);
}

void window_hold(struct window *w, civil_day day)
{
	if (window_ended(w))
		return;
	w->held = true;
	w->held_on = day;
}

void window_release(struct window *w, const struct policy *policy, civil_day day)
{
	if (!w->held)
		return;
	w->held = false;
	if (window_ended(w))
		return;
	if (day > w->opens && day != w->held_on) {
		w->opens = calendar_roll(&policy->calendar, day, day);
		w->closes = calendar_roll(&policy->calendar, calendar_days(&policy->calendar, day, w->rules.within, 1), day);
		if (w->closes < w->promised)
			w->closes = w->promised;
	}
	if (when_given(w->exhausted))
		lapse_exhausted(w);
}

civil_day window_next_change(const struct window *w, civil_day now)
{
	return window_ended(w) || w->held || w->closes < now ? DAY_NEVER : w->closes + 1;
}

/* The slot that was used least; among equals the next one after that of the last attempt, cyclically. */
static int next_slot(const struct window *w, const struct policy *policy)
{
	int n = (int)policy->slots_n, best = -1;
	for (int i = 0; i < n; i++) {
		int slot = (w->last_slot + 1 + i) % n;
		if (best < 0 || w->used[slot] < w->used[best])
			best = slot;
	}
	return best;
}

struct when window_next(const struct window *w, const struct policy *policy, civil_day not_before, int *slot)
{
	*slot = -1;
	if (when_given(w->promise)) {
		*slot = policy_slot(policy, w->promise);
		return w->promise;
	}
	civil_day day = w->opens;
	if (w->attempts) {
		civil_day earliest = calendar_days(&policy->calendar, w->last.day, w->rules.every, 1);
		day = calendar_open_from(&policy->calendar, earliest > day ? earliest : day);
		*slot = next_slot(w, policy);
		if (*slot >= 0 && day == w->last.day &&
		    (w->last.minute == NO_HOUR || policy->slots[*slot].span.start <= w->last.minute))
			day = calendar_open_from(&policy->calendar, day + 1);
	}
	if (not_before != DAY_MIN) /* the number was lost once */
		day = calendar_open_from(&policy->calendar, day < not_before ? not_before : day);
	return date(day);
}

bool window_stands(const struct window *w, const struct policy *policy, civil_day not_before, struct when *due, int *slot)
{
	if (window_ended(w) || w->held)
		return false;
	*due = window_next(w, policy, not_before, slot);
	return due->day <= w->closes;
}
