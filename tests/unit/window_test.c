/* A window: the next attempt, slots in turn, promises, lapse, holding. */
#include "cases/window.h"
#include "check.h"

static struct slot slots[] = { { WORD("morning"), { 480, 810 } }, { WORD("afternoon"), { 810, 1110 } }, { WORD("evening"), { 1110, 1320 } } };
static struct policy policy = { .slots = slots, .slots_n = 3, .calendar = { .open = { 1, 1, 1, 1, 1, 1, 1 } } };

static struct when at(const char *s)
{
	struct when t = WHEN_NONE;
	CHECK(when_parse(text_of(s), &t));
	return t;
}

static struct window opened(const char *base, int32_t attempts)
{
	struct window w;
	struct window_rules rules = { { DAYS, 0 }, { DAYS, 7 }, { DAYS, 1 }, attempts };
	window_open(&w, rules, window_opening(&policy, rules, at(base).day));
	return w;
}

static void call(struct window *w, const char *when, enum result_word result)
{
	window_pass(w, at(when).day);
	window_attempt(w, &policy, at(when), result, WHEN_NONE);
}

/* "2024-06-07 morning" */
static const char *next(const struct window *w)
{
	static char out[64];
	struct when due;
	int slot;
	if (!window_stands(w, &policy, DAY_MIN, &due, &slot))
		return "none";
	size_t n = when_format(due, out);
	snprintf(out + n, sizeof out - n, "%s%s", slot < 0 ? "" : " ", slot < 0 ? "" : slots[slot].name.p);
	return out;
}

static void test_slots_in_turn(void)
{
	struct window w = opened("2024-06-05", 0);
	CHECK_IS(next(&w), "2024-06-05");
	call(&w, "2024-06-05T16:20", RE_NO_ANSWER);
	CHECK_IS(next(&w), "2024-06-06 evening");
	call(&w, "2024-06-06T19:05", RE_BUSY);
	CHECK_IS(next(&w), "2024-06-07 morning");
	call(&w, "2024-06-07T13:30", RE_BUSY); /* a slot holds its start: afternoon again */
	CHECK_IS(next(&w), "2024-06-08 morning");
	call(&w, "2024-06-08T08:00", RE_VOICEMAIL);
	CHECK_IS(next(&w), "2024-06-09 evening"); /* 1, 2, 1: the tie goes on from morning */
	call(&w, "2024-06-09T22:00", RE_BUSY); /* a slot does not hold its end: outside all, the tie starts anew */
	CHECK_IS(next(&w), "2024-06-10 morning");
	call(&w, "2024-06-10", RE_BUSY);
	CHECK_IS(next(&w), "2024-06-11 morning");
}

static void test_same_day(void)
{
	struct window w = opened("2024-06-05", 0);
	w.rules.every.n = 0;
	call(&w, "2024-06-05T09:00", RE_BUSY);
	CHECK_IS(next(&w), "2024-06-05 afternoon");
	call(&w, "2024-06-05T20:00", RE_BUSY);
	CHECK_IS(next(&w), "2024-06-06 afternoon");
	call(&w, "2024-06-06", RE_BUSY); /* without hour: no slot of that day begins after it */
	CHECK_IS(next(&w), "2024-06-07 afternoon");
}

static void test_promise(void)
{
	struct window w = opened("2024-06-05", 1);
	window_attempt(&w, &policy, at("2024-06-05T09:00"), RE_LATER, at("2024-06-20T19:00"));
	CHECK_IS(next(&w), "2024-06-20T19:00 evening");
	CHECK(w.closes == at("2024-06-21").day && !w.lapsed);
	call(&w, "2024-06-20T19:00", RE_BUSY);
	CHECK(w.lapsed && when_cmp(w.lapsed_at, at("2024-06-20T19:00")) == 0);
	CHECK_IS(next(&w), "none");
	call(&w, "2024-06-22T10:00", RE_REACHED); /* late */
	CHECK(w.outcome == REACHED && w.ended == at("2024-06-20").day && w.settled == at("2024-06-22").day);
}

static void test_lapse(void)
{
	struct window w = opened("2024-06-05", 0);
	window_waive(&w, at("2024-06-04").day);
	CHECK(w.outcome == PENDING);
	window_pass(&w, at("2024-06-12").day);
	CHECK(!w.lapsed);
	window_pass(&w, at("2024-06-13").day);
	CHECK(w.lapsed && w.ended == at("2024-06-12").day);
	call(&w, "2024-06-14T10:00", RE_BUSY);
	CHECK(w.outcome == PENDING && w.attempts == 1);
	window_waive(&w, at("2024-06-15").day);
	CHECK(w.outcome == WAIVED && w.ended == at("2024-06-12").day);
}

static void test_past_closes(void)
{
	struct window w = opened("2024-06-05", 0);
	call(&w, "2024-06-12T19:00", RE_BUSY);
	CHECK_IS(next(&w), "none");
	CHECK(!w.lapsed);
}

static void test_hold(void)
{
	struct window w = opened("2024-06-05", 2);
	window_hold(&w, at("2024-06-06").day);
	CHECK_IS(next(&w), "none");
	window_pass(&w, at("2024-07-01").day);
	call(&w, "2024-07-01T09:00", RE_BUSY);
	call(&w, "2024-07-02T15:00", RE_BUSY);
	CHECK(!w.lapsed);
	window_release(&w, &policy, at("2024-07-10").day);
	CHECK(w.opens == at("2024-07-10").day && w.closes == at("2024-07-17").day);
	CHECK(w.lapsed && when_cmp(w.lapsed_at, at("2024-07-02T15:00")) == 0);

	w = opened("2024-06-05", 0);
	window_hold(&w, at("2024-06-06").day);
	window_release(&w, &policy, at("2024-06-06").day);
	CHECK(w.opens == at("2024-06-05").day);
}

static civil_day on(const char *s)
{
	return at(s).day;
}

static void later(struct window *w, const char *when, const char *due)
{
	window_attempt(w, &policy, at(when), RE_LATER, *due ? at(due) : WHEN_NONE);
}

static void test_settled(void)
{
	struct window w = opened("2024-06-05", 0);
	call(&w, "2024-06-06T10:00", RE_REFUSED);
	CHECK(w.outcome == REFUSED && w.ended == on("2024-06-06") && w.settled == w.ended);
	call(&w, "2024-06-07T10:00", RE_REACHED);
	window_waive(&w, on("2024-06-07"));
	window_opt_out(&w, on("2024-06-07"));
	window_hold(&w, on("2024-06-07"));
	CHECK(w.outcome == REFUSED && w.attempts == 1 && w.settled == on("2024-06-06") && !w.held);
	w = opened("2024-06-05", 0);
	window_waive(&w, on("2024-06-05"));
	CHECK(w.outcome == WAIVED && w.ended == on("2024-06-05"));
	w = opened("2024-06-05", 0);
	window_opt_out(&w, on("2024-06-01"));
	CHECK(w.outcome == OPTED_OUT && w.ended == on("2024-06-01"));
	/* past the lapse the end stays, and a waive from before counts */
	w = opened("2024-06-05", 1);
	window_pass(&w, on("2024-06-13"));
	call(&w, "2024-06-14T10:00", RE_BUSY);
	CHECK(!when_given(w.exhausted) && when_cmp(w.lapsed_at, at("2024-06-12")) == 0);
	window_waive(&w, on("2024-06-01"));
	CHECK(w.outcome == WAIVED && w.ended == on("2024-06-12"));
}

static void test_early(void)
{
	struct window w;
	struct window_rules rules = { { DAYS, 3 }, { DAYS, 7 }, { DAYS, 1 }, 0 };
	window_open(&w, rules, window_opening(&policy, rules, on("2024-06-05")));
	call(&w, "2024-06-04T10:00", RE_BUSY);
	CHECK(w.attempts == 0);
	call(&w, "2024-06-05T10:00", RE_BUSY);
	CHECK(w.attempts == 1);
	rules.after.n = -1;
	window_open(&w, rules, window_opening(&policy, rules, on("2024-06-05")));
	call(&w, "2024-06-03T10:00", RE_BUSY);
	CHECK(w.attempts == 0);
	call(&w, "2024-06-04T10:00", RE_BUSY);
	CHECK(w.attempts == 1);
	window_pass(&w, on("2024-06-30"));
	window_attempt(&w, &policy, at("2024-06-01T10:00"), RE_REACHED, WHEN_NONE);
	CHECK(w.lapsed && w.outcome == REACHED);
}

static void test_promises(void)
{
	struct window w = opened("2024-06-05", 0);
	later(&w, "2024-06-05T09:00", "2024-06-07T10:00");
	CHECK(w.closes == on("2024-06-12"));
	later(&w, "2024-06-05T10:00", "2024-06-20T10:00");
	later(&w, "2024-06-05T11:00", "2024-06-18T10:00");
	CHECK(w.closes == on("2024-06-21") && w.promised == w.closes);
	window_hold(&w, on("2024-06-06"));
	window_release(&w, &policy, on("2024-06-08"));
	CHECK(w.opens == on("2024-06-08") && w.closes == on("2024-06-21") && !w.lapsed);
	w = opened("2024-06-05", 1);
	later(&w, "2024-06-05T09:00", "");
	CHECK(w.lapsed && !when_given(w.promise));
	w = opened("2024-06-05", 0);
	window_attempt(&w, &policy, at("2024-06-05T09:00"), RE_BUSY, at("2024-06-20"));
	CHECK(!when_given(w.promise) && w.closes == on("2024-06-12"));
}

static void test_held(void)
{
	struct window w = opened("2024-06-05", 1);
	window_release(&w, &policy, on("2024-06-08")); /* nothing held it */
	CHECK(w.opens == on("2024-06-05"));
	window_hold(&w, on("2024-06-06"));
	call(&w, "2024-06-14T09:00", RE_BUSY);
	call(&w, "2024-06-15T09:00", RE_BUSY);
	CHECK(!w.lapsed && when_cmp(w.exhausted, at("2024-06-14T09:00")) == 0);
	window_release(&w, &policy, on("2024-06-06")); /* on the day it was held: nothing is moved */
	CHECK(w.lapsed && when_cmp(w.lapsed_at, at("2024-06-12")) == 0);
	w = opened("2024-06-05", 0);
	window_hold(&w, on("2024-06-06"));
	window_waive(&w, on("2024-06-07"));
	window_release(&w, &policy, on("2024-06-08"));
	CHECK(w.opens == on("2024-06-05") && !w.lapsed && !w.held);
	w = opened("2024-06-05", 0);
	window_hold(&w, on("2024-06-01"));
	window_release(&w, &policy, on("2024-06-03")); /* before it opens */
	CHECK(w.opens == on("2024-06-05") && w.closes == on("2024-06-12") && !w.lapsed);
}

static void test_counts(void)
{
	struct window w = opened("2024-06-05", 0);
	w.used[0] = UINT16_MAX;
	call(&w, "2024-06-05T09:00", RE_BUSY);
	CHECK(w.used[0] == UINT16_MAX);
	struct policy bare = { .calendar = { .open = { 1, 1, 1, 1, 1, 1, 1 } } };
	w = opened("2024-06-05", 0);
	w.rules.every.n = 0;
	window_attempt(&w, &bare, at("2024-06-05T09:00"), RE_BUSY, WHEN_NONE);
	struct when due;
	int slot;
	CHECK(window_stands(&w, &bare, DAY_MIN, &due, &slot) && due.day == on("2024-06-05") && slot == -1);
}

static void test_changes(void)
{
	struct window w = opened("2024-06-05", 0);
	CHECK(window_next_change(&w, on("2024-06-05")) == on("2024-06-13") && window_next_change(&w, on("2024-06-12")) == on("2024-06-13"));
	CHECK(window_next_change(&w, on("2024-06-13")) == DAY_NEVER);
	window_hold(&w, on("2024-06-06"));
	CHECK(window_next_change(&w, on("2024-06-06")) == DAY_NEVER);
	window_release(&w, &policy, on("2024-06-06"));
	CHECK(window_next_change(&w, on("2024-06-06")) == on("2024-06-13"));
	window_opt_out(&w, on("2024-06-06"));
	CHECK(window_next_change(&w, on("2024-06-06")) == DAY_NEVER);
}

/* The number was lost until a day, which a house that rolls nothing may have closed. */
static void test_not_before(void)
{
	struct window w = opened("2024-06-08", 0);
	struct policy weekdays = { .calendar = { .open = { 1, 1, 1, 1, 1, 0, 0 }, .roll = ROLL_NONE } };
	int slot;
	CHECK(window_next(&w, &weekdays, DAY_MIN, &slot).day == on("2024-06-08"));
	CHECK(window_next(&w, &weekdays, on("2024-06-01"), &slot).day == on("2024-06-10"));
	CHECK(window_next(&w, &weekdays, on("2024-06-12"), &slot).day == on("2024-06-12"));
}

int main(void)
{
	test_changes();
	test_not_before();
	test_settled();
	test_early();
	test_promises();
	test_held();
	test_counts();
	test_slots_in_turn();
	test_same_day();
	test_promise();
	test_lapse();
	test_past_closes();
	test_hold();
	return checks_failed();
}
