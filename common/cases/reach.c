#include "cases/reach.h"

static civil_day larger(civil_day a, civil_day b)
{
	return a > b ? a : b;
}

/* ---- days at most ---- */

/* The number of closed days in a row around this one; 0 if it is open. */
static civil_day run_of(const struct calendar *c, civil_day day)
{
	return calendar_is_open(c, day) ? 0 : calendar_open_from(c, day) - calendar_open_until(c, day) - 1;
}

/* The largest number of closed days in a row. */
static civil_day longest_run(const struct calendar *c)
{
	enum { TWO_WEEKS = 14 };
	civil_day longest = 0, until = official_until(c->official);
	for (civil_day day = 0; day < TWO_WEEKS; day++)
		longest = larger(longest, run_of(c, day));
	for (size_t i = 0; i < c->closed_n; i++)
		longest = larger(longest, run_of(c, c->closed[i]));
	for (civil_day day = day_of(2000, 1, 1); c->official != OFFICIAL_NONE && day <= until; day++)
		longest = larger(longest, run_of(c, day));
	return longest;
}

/* The most days that a duration of the second kind can take, without its sign. */
static civil_day most(struct duration d, civil_day run)
{
	static const civil_day each[] = { [DAYS] = 1, [WEEKS] = 7, [MONTHS] = 31, [YEARS] = 366 };
	int64_t n = d.n < 0 ? -(int64_t)d.n : d.n;
	int64_t days = d.unit == WORKING_DAYS ? n * (run + 1) : d.unit == UNIT_NONE || is_clock_kind(d) ? 0 : n * each[d.unit];
	return days < DAY_MAX ? (civil_day)days : DAY_MAX;
}

/* The sum of two numbers of days, at most DAY_MAX. */
static civil_day sum(civil_day a, civil_day b)
{
	int64_t days = (int64_t)a + b;
	return days < DAY_MAX ? (civil_day)days : DAY_MAX;
}

/* ---- the rules ---- */

/* How far behind the last dated thing any call-back may open, or with `end` may end. Its base is dated, or is the end of another call-back;
 * an issue that held it moves its opening to the day on which it was closed; a promise keeps it open for `every` more days. */
static civil_day farthest(const struct policy *p, civil_day run, bool end)
{
	civil_day ends[CALLBACKS_MOST] = { 0 }, far = 0;
	for (size_t s = 0; s < p->callbacks_n; s++) {
		const struct callback *c = &p->callbacks[s];
		civil_day base = c->from == FROM_CALLBACK ? ends[c->from_callback] : 0, after = c->after.n > 0 ? most(c->after, run) : 0;
		civil_day opens = sum(sum(base, after), run);
		ends[s] = sum(sum(opens, larger(most(c->within, run), most(c->every, run))), run);
		far = larger(far, end ? ends[s] : opens);
	}
	return far;
}

struct reach reach_of_opening(const struct policy *p)
{
	civil_day run = longest_run(&p->calendar);
	struct reach reach = { run, farthest(p, run, false) };
	for (size_t s = 0; s < p->callbacks_n; s++) /* one call-back may be counted from another */
		if (p->callbacks[s].after.n < 0)
			reach.before = sum(reach.before, sum(most(p->callbacks[s].after, run), run));
	return reach;
}

struct reach reach_of_signoff(const struct policy *p)
{
	civil_day run = longest_run(&p->calendar), confirm = sum(larger(most(p->confirm.within, run), most(p->confirm.every, run)), run);
	civil_day time = larger(most(p->signoff, run), most(p->contact, run));
	struct reach reach = reach_of_opening(p);
	reach.behind = sum(sum(larger(farthest(p, run, true), confirm), time), 1 + run);
	return reach;
}

struct range reach_over(struct range days, struct reach reach)
{
	return (struct range){ days.from - DAY_MIN < reach.behind ? DAY_MIN : days.from - reach.behind,
			       DAY_MAX - days.to < reach.before ? DAY_MAX : days.to + reach.before };
}
