#include "cases/callbacks.h"

#include "bytes/fold.h"

struct text opening_service(enum event_word opener, const unsigned char *card)
{
	struct text written = opener == EV_DELIVERY ? card_find(card, J_SERVICE) : TEXT("complaint");
	return written.n ? written : service_word[SV_DELIVERY];
}

/* Does the call-back serve cases with this opener and service? `all` means all services of deliveries; without a list it serves all
 * deliveries. */
static bool is_listed(const struct callback *s, enum event_word opener, struct text service)
{
	if (!s->services_n)
		return opener == EV_DELIVERY;
	for (size_t i = 0; i < s->services_n; i++)
		if (fold_same(s->services[i], service) || (opener == EV_DELIVERY && text_eq(s->services[i], TEXT("all"))))
			return true;
	return false;
}

bool callback_applies(const struct policy *policy, size_t callback, enum event_word opener, struct text service)
{
	const struct callback *s = &policy->callbacks[callback];
	return is_listed(s, opener, service) &&
	       (s->from != FROM_CALLBACK || callback_applies(policy, (size_t)s->from_callback, opener, service));
}

void callbacks_choose(struct course *c)
{
	const struct event *opener = c->step[course_opener(c)].event;
	c->service = opening_service(opener->event, event_card(c->cases, opener));
	c->awaits_install = !fold_same(c->service, service_word[SV_DELIVERY]);
	for (size_t i = 0; i < c->policy->callbacks_n; i++) {
		const struct callback *s = &c->policy->callbacks[i];
		struct callback_state *state = &c->callback[i];
		state->applies = is_listed(s, opener->event, c->service) &&
				 (s->from != FROM_CALLBACK || c->callback[s->from_callback].applies);
		state->based = state->at.ended = state->never_opens = false;
		state->moved = false;
	}
	c->run->left.n = 0;
}

/* Finds the base date as it is known now, and after how many steps it was known; false if there is none yet (as-rules(7) 4.1). */
static bool find_base(const struct course *c, size_t callback, civil_day *base, size_t *since)
{
	const struct callback *s = &c->policy->callbacks[callback];
	int step = course_opener(c);
	if (s->from == FROM_CALLBACK) {
		const struct callback_state *before = &c->callback[s->from_callback];
		*base = before->at.end;
		*since = before->at.end_since;
		return before->at.ended;
	}
	if (s->from == FROM_INSTALL && c->awaits_install)
		step = c->install;
	if (s->from == FROM_APPOINTMENT)
		step = c->appoint;
	if (step < 0)
		return false;
	if (s->from == FROM_APPOINTMENT && !when_given(c->step[step].detail->due)) /* the appointment was called off */
		return false;
	*base = s->from == FROM_APPOINTMENT ? c->step[step].detail->due.day : c->step[step].event->day;
	*since = (size_t)step + 1;
	return true;
}

static void note_end(struct progress *p, size_t known)
{
	if (p->ended || !window_ended(&p->window))
		return;
	p->ended = true;
	p->end = p->window.ended;
	p->end_since = known;
}

static void never_open(struct callback_state *s, civil_day day)
{
	s->never_opens = true;
	s->opted_out = day;
	s->at.ended = false;
}

static void opt_out(struct callback_state *s, civil_day day)
{
	if (window_ended(&s->at.window) || s->at.window.opens <= day)
		window_opt_out(&s->at.window, day);
	else
		never_open(s, day);
}

/* Did the customer opt out before the base was known or, for a case that is not in the sample, before the window opened? Then the call-back
 * never opens, whatever calls were made for it (as-rules(7) 4.4, 14). */
static bool opted_out_before(const struct course *c, const struct callback_state *s)
{
	if (c->optout < 0)
		return false;
	return s->since > (size_t)c->optout || (s->sampled_out && s->at.window.opens > c->step[c->optout].event->day);
}

/* The first step from i on that changes the window, or n. The other steps would only pass the time, which can be done later. */
static inline size_t concerned(const struct course *c, size_t callback, size_t i, size_t n)
{
	const struct step *step = c->step;
	while (i < n && step[i].task != (int)callback && !step[i].concerns_all)
		i++;
	return i;
}

/* Passes one step to the window. */
static void tell(struct course *c, size_t callback, size_t i)
{
	struct callback_state *s = &c->callback[callback];
	struct window *w = &s->at.window;
	const struct step *step = &c->step[i];
	const struct event *e = step->event;
	window_pass(w, e->day);
	note_end(&s->at, i);
	if (step->task == (int)callback && e->event == EV_CALL) {
		int32_t before = w->attempts;
		window_attempt(w, c->policy, event_when(e), e->result, step->detail->due);
		c->step[i].attempt = w->attempts > before;
		if (c->step[i].attempt)
			s->at.last_attempt = (int)i;
	} else if (step->task == (int)callback) {
		window_waive(w, e->day);
	} else if (e->event == EV_OPTOUT) {
		opt_out(s, e->day);
	}
	if (step->opens_issue)
		window_hold(w, e->day);
	if (step->closes_issue)
		window_release(w, c->policy, e->day);
	note_end(&s->at, i + 1);
}

static void open_window(struct course *c, size_t callback)
{
	const struct callback *of = &c->policy->callbacks[callback];
	struct window_rules rules = { of->after, of->within, of->every, of->attempts };
	struct callback_state *s = &c->callback[callback];
	struct opening *opening = &c->run->opening[callback * OPENINGS + (uint32_t)s->base % OPENINGS];
	if (opening->base != s->base)
		*opening = window_opening(c->policy, rules, s->base);
	window_open(&s->at.window, rules, *opening);
	s->never_opens = false;
	s->at.done = 0;
	s->at.last_attempt = -1;
	s->at.ended = s->sampled_out;
	s->at.end = s->at.window.opens;
	s->at.end_since = s->since;
}

/* Can the window be kept for later? Not if an optout or the sample decided on it. */
static bool goes_on(const struct course *c, const struct callback_state *s)
{
	return c->optout < 0 && !s->sampled_out;
}

/* Called when the base changes or disappears. Appointments move to and fro: the window is kept with all the steps that it has seen, in case
 * its base comes back. */
static void leave_base(struct course *c, size_t callback)
{
	struct callback_state *s = &c->callback[callback];
	c->base_moved = true;
	if (!goes_on(c, s))
		return;
	left_keep(&c->run->left, callback, &s->at);
	s->moved = true;
}

static void move_base(struct course *c, size_t callback, civil_day base, size_t since)
{
	struct callback_state *s = &c->callback[callback];
	if (s->based)
		leave_base(c, callback);
	s->based = true;
	s->base = base;
	s->since = since;
	const struct progress *left = s->moved && goes_on(c, s) ? left_find(&c->run->left, callback, base) : NULL;
	if (left)
		s->at = *left;
	else
		open_window(c, callback);
}

/* Passes to the window all steps before n that it has not seen yet. */
static void tell_up_to(struct course *c, size_t callback, size_t n, civil_day day)
{
	struct callback_state *s = &c->callback[callback];
	for (size_t i = concerned(c, callback, s->at.done, n); i < n && !s->never_opens; i = concerned(c, callback, i + 1, n))
		tell(c, callback, i);
	s->at.done = n;
	if (s->never_opens)
		return;
	window_pass(&s->at.window, day);
	note_end(&s->at, n);
}

static void advance(struct course *c, size_t callback, size_t n, civil_day day)
{
	struct callback_state *s = &c->callback[callback];
	civil_day base;
	size_t since;
	bool based = find_base(c, callback, &base, &since);
	if (!based) {
		if (s->based)
			leave_base(c, callback);
		s->based = s->at.ended = s->never_opens = false;
		if (c->optout >= 0)
			never_open(s, c->step[c->optout].event->day);
		return;
	}
	if (!s->based || s->base != base || (s->since != since && (c->optout >= 0 || s->sampled_out)))
		move_base(c, callback, base, since);
	s->since = since; /* only opted_out_before needs it */
	if (opted_out_before(c, s)) {
		never_open(s, c->step[c->optout].event->day);
		return;
	}
	if (!s->sampled_out)
		tell_up_to(c, callback, n, day);
}

void callbacks_advance(struct course *c, size_t n, civil_day day)
{
	if (course_opener(c) < 0)
		return;
	for (size_t s = 0; s < c->policy->callbacks_n; s++)
		if (c->callback[s].applies)
			advance(c, s, n, day);
}

/* What was an attempt while there was a window is none in the end. */
static void forget_attempts(struct course *c, size_t callback)
{
	for (size_t i = 0; i < c->steps; i++)
		if (c->step[i].task == (int)callback)
			c->step[i].attempt = false;
}

void callbacks_finish(struct course *c, civil_day day)
{
	callbacks_advance(c, c->steps, day);
	for (size_t k = 0; c->base_moved && k < c->policy->callbacks_n; k++) {
		struct callback_state *s = &c->callback[k];
		if (s->applies && (!s->based || s->never_opens))
			forget_attempts(c, k);
		if (!s->applies || !s->based || !s->moved || s->never_opens || s->sampled_out)
			continue;
		open_window(c, k);
		tell_up_to(c, k, c->steps, day);
	}
}

/* ---- by time alone ---- */

/* Does it have a window that is still used? */
static bool has_window(const struct callback_state *s)
{
	return s->applies && s->based && !s->never_opens;
}

static civil_day earlier_day(civil_day a, civil_day b)
{
	return a < b ? a : b;
}

civil_day callbacks_next_lapse(const struct course *c, civil_day now)
{
	civil_day first = DAY_NEVER;
	for (size_t s = 0; course_opener(c) >= 0 && s < c->policy->callbacks_n; s++)
		if (has_window(&c->callback[s]) && !c->callback[s].sampled_out)
			first = earlier_day(first, window_next_change(&c->callback[s].at.window, now));
	return first;
}

civil_day callbacks_next_passed_over(const struct course *c, civil_day now)
{
	civil_day first = DAY_NEVER;
	for (size_t s = 0; course_opener(c) >= 0 && s < c->policy->callbacks_n; s++)
		if (has_window(&c->callback[s]) && c->callback[s].sampled_out && c->callback[s].at.window.opens > now)
			first = earlier_day(first, c->callback[s].at.window.opens);
	return first;
}

civil_day callbacks_next_wrong_number(const struct course *c, civil_day now)
{
	civil_day first = DAY_NEVER;
	if (!c->number.wrong)
		return first;
	for (size_t s = 0; course_opener(c) >= 0 && s < c->policy->callbacks_n; s++)
		if (has_window(&c->callback[s]) && c->callback[s].at.window.opens > now)
			first = earlier_day(first, c->callback[s].at.window.opens);
	if (c->issue->open && c->issue->resolved && c->issue->confirm.opens > now)
		first = earlier_day(first, c->issue->confirm.opens);
	return first;
}
